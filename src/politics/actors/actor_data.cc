#include "politics/actors/actor_data.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace reportedly {
namespace {

constexpr std::array<std::string_view, 6> kActorKinds = {"state", "organisation", "group", "outlet", "person", "place"};
constexpr std::array<std::string_view, 6> kKeyPrefix = {"state", "org", "group", "outlet", "person", "place"};
constexpr std::array<std::string_view, 9> kRoleKinds = {"person",   "official", "spokesperson", "institution", "outlet",
                                                        "document", "poll",     "crowd",        "state"};
constexpr std::array<SourceKind, 9> kRoleSources = {
    SourceKind::Person,   SourceKind::Official, SourceKind::Spokesperson, SourceKind::Institution, SourceKind::Outlet,
    SourceKind::Document, SourceKind::Poll,     SourceKind::Crowd,        SourceKind::State};

template <size_t N>
size_t place_in(const std::array<std::string_view, N>& words, std::string_view word) {
  return static_cast<size_t>(std::find(words.begin(), words.end(), word) - words.begin());
}

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

struct HeadedPhrase {
  std::string head;   // "minister" of "minister of foreign affairs"
  size_t begin = 0;   // in the phrase
  uint32_t word = 0;  // number of the word, hyphens part words
};

HeadedPhrase head_of(std::string_view phrase) {
  size_t end = phrase.size();
  for (std::string_view stop : {" of ", " for ", " to ", " in "}) end = std::min(end, phrase.find(stop));
  std::string_view front = phrase.substr(0, end);
  size_t begin = front.find_last_of(" -");
  begin = begin == std::string_view::npos ? 0 : begin + 1;
  uint32_t word =
      static_cast<uint32_t>(std::count_if(front.begin(), front.end(), [](char c) { return c == ' ' || c == '-'; }));
  return {std::string(front.substr(begin)), begin, word};
}

std::string plural_of(const std::string& word) {
  if (word.ends_with("man")) return word.substr(0, word.size() - 2) + "en";
  if (word.ends_with("person")) return word.substr(0, word.size() - 6) + "people";
  bool has_consonant_y = word.size() > 1 && word.ends_with('y') &&
                         std::string_view("aeiou").find(word[word.size() - 2]) == std::string_view::npos;
  if (has_consonant_y) return word.substr(0, word.size() - 1) + "ies";
  if (word.ends_with("s") || word.ends_with("x") || word.ends_with("ch") || word.ends_with("sh")) return word + "es";
  return word + "s";
}

std::string slug_of(std::string_view text) {
  std::string slug;
  append_slug(slug, text);
  return slug;
}

class Compiler {
 public:
  Compiler(ActorData& data, const Ontology& ontology, Reference& reference, Problems& problems)
      : data_(data), ontology_(ontology), reference_(reference), problems_(problems) {}

  void compile(std::span<const Entry> entries) {
    for (const Entry& entry : entries) {
      if (entry.kind == "actor") compile_actor(entry);
      if (entry.kind == "role") compile_role(entry);
    }
    for (IndexedName& plural : plurals_) data_.role_names.add(std::move(plural));  // headings of their own stand
    data_.names.finish();
    data_.role_names.finish();
    for (const IndexedName& name : data_.role_names.names()) {
      data_.role_texts.push_back(reference_.lexicon.intern(name.text));
      data_.role_slugs.push_back(reference_.lexicon.intern(slug_of(name.text)));
    }
  }

 private:
  Symbol intern(std::string_view text) { return reference_.lexicon.intern(text); }

  void compile_actor(const Entry& entry) {
    size_t kind = place_in(kActorKinds, entry.value("kind"));
    const Field* code = entry.field("code");
    if (kind == kActorKinds.size() || code == nullptr || entry.heading.empty()) return;  // told by the schema
    CodeList codes = read_codes(entry, *code, ontology_, true, problems_);
    std::string key(kKeyPrefix[kind]);
    key += '.';
    bool is_state = static_cast<ActorKind>(kind) == ActorKind::State;
    is_state ? void(key += codes.country) : append_slug(key, entry.heading[0].text);
    KnownActor actor{.name = intern(entry.heading[0].text),
                     .country = intern(codes.country),
                     .key = intern(key),
                     .cameo = intern(entry.value("cameo")),
                     .sectors = codes.sectors,
                     .kind = static_cast<ActorKind>(kind),
                     .rule = reference_.add_rule(entry.rule_name())};
    if (is_state && !actor.cameo.is_empty()) data_.codes.set_cameo(actor.country, entry.value("cameo"));
    data_.actors.push_back(actor);
    add_names(entry, "names", NameUse::Name);
    add_names(entry, "people", NameUse::People);
    add_names(entry, "capital", NameUse::Capital);
    add_names(entry, "seats", NameUse::Seat);
    add_names(entry, "cities", NameUse::City);
  }

  void add_names(const Entry& entry, std::string_view field_name, NameUse use) {
    uint32_t owner = static_cast<uint32_t>(data_.actors.size() - 1);
    for (const Field* field : entry.all(field_name)) {
      for (const Item& item : field->items()) {
        std::string where = entry.file + ":" + std::to_string(field->line);
        const IndexedName* other = data_.names.add({.owner = owner, .use = use, .text = item.text, .where = where});
        if (other != nullptr && (other->owner != owner || other->text == item.text) &&
            !(other->owner == owner && other->use != use))
          tell_clash(entry, *field, item, *other);
        remember_words(item.text, use);
      }
    }
  }

  void tell_clash(const Entry& entry, const Field& field, const Item& item, const IndexedName& other) {
    problems_.push_back({{entry.file, field.line, item.column},
                         "the name " + item.text + " stands in " + other.where + " already",
                         "leave it to one of the two entries"});
  }

  void remember_words(const std::string& name, NameUse use) {
    if (use == NameUse::People) data_.vocabulary.demonyms.push_back(name);
    data_.vocabulary.names.push_back(name);
    remember_kind(name, use);
    size_t space = name.find_last_of(' ');
    bool is_person = data_.actors.back().kind == ActorKind::Person;
    if (space != std::string::npos && !is_person) data_.vocabulary.names.push_back(name.substr(space + 1));
  }

  // Seats of government ("the Kremlin") are neither: they are buildings and those inside.
  void remember_kind(const std::string& name, NameUse use) {
    ActorKind kind = data_.actors.back().kind;
    bool is_territory = kind == ActorKind::State || kind == ActorKind::Place;
    if (is_territory && (use == NameUse::Name || use == NameUse::Capital || use == NameUse::City))
      data_.vocabulary.places.push_back(name);
    if (!is_territory && kind != ActorKind::Person && use == NameUse::Name)
      data_.vocabulary.organizations.push_back(name);
  }

  void compile_role(const Entry& entry) {
    bool is_group = entry.value("kind") == "group";
    size_t kind = place_in(kRoleKinds, is_group ? "institution" : entry.value("kind"));
    if (kind == kRoleKinds.size() || entry.heading.empty()) return;
    KnownRole role{.name = intern(entry.heading[0].text), .kind = kRoleSources[kind]};
    role.is_group = is_group || role.kind == SourceKind::Crowd;
    role.inherits = entry.value("sectors") == "inherit";
    role.is_sender = entry.value("country") == "sender";
    role.is_stated = entry.value("country") == "stated";
    if (const Field* sectors = entry.field("sectors"); sectors != nullptr && !role.inherits)
      role.sectors = read_codes(entry, *sectors, ontology_, false, problems_).sectors;
    role.rule = reference_.add_rule(entry.rule_name());
    data_.roles.push_back(role);
    for (const Item& item : entry.heading) add_role_name(entry, item);
  }

  void add_role_name(const Entry& entry, const Item& item) {
    uint32_t owner = static_cast<uint32_t>(data_.roles.size() - 1);
    HeadedPhrase head = head_of(item.text);
    IndexedName name{
        .owner = owner, .use = NameUse::Role, .text = item.text, .where = entry.rule_name(), .head_word = head.word};
    const IndexedName* other = data_.role_names.add(name);
    if (other != nullptr && (other->owner != owner || other->text == item.text)) {
      problems_.push_back({{entry.file, entry.line, item.column},
                           "the role " + item.text + " stands in " + other->where + " already",
                           "leave it to one of the two entries"});
      return;
    }
    remember_role(head.head);
    name.text.replace(head.begin, head.head.size(), plural_of(head.head));
    plurals_.push_back(std::move(name));
  }

  void remember_role(const std::string& head) {
    ActorVocabulary& words = data_.vocabulary;
    SourceKind kind = data_.roles.back().kind;
    if (data_.roles.back().is_group)
      words.groups.push_back(head);
    else if (kind == SourceKind::Institution || kind == SourceKind::Outlet || kind == SourceKind::State)
      words.institutions.push_back(head);
    else if (kind != SourceKind::Document && kind != SourceKind::Poll)
      words.persons.push_back(head);
  }

  ActorData& data_;
  const Ontology& ontology_;
  Reference& reference_;
  Problems& problems_;
  std::vector<IndexedName> plurals_;
};

}  // namespace

void append_slug(std::string& out, std::string_view text) {
  size_t start = out.size();
  for (char c : fold(text)) {
    if (is_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80)
      out += c;
    else if (c != '.' && out.size() > start && out.back() != '-')
      out += '-';
  }
  while (out.size() > start && out.back() == '-') out.pop_back();
}

Result<ActorData> ActorData::load(std::span<const Entry> entries, const Ontology& ontology, Reference& reference) {
  Problems problems;
  ActorData data(ActorCodes(ontology, reference));
  Compiler(data, ontology, reference, problems).compile(entries);
  if (!problems.empty()) return problems;
  data.steps = {.unknown_name = reference.add_rule("actors: unknown name"),
                .apposition = reference.add_rule("actors: apposition"),
                .report_country = reference.add_rule("actors: the country of the report"),
                .no_role = reference.lexicon.intern("no actor or role of the data files"),
                .no_country = reference.lexicon.intern("no country in the phrase"),
                .no_name = reference.lexicon.intern("a name that the data files do not have"),
                .no_antecedent = reference.lexicon.intern("a pronoun without antecedent"),
                .is_place = reference.lexicon.intern("a place here")};
  return data;
}

}  // namespace reportedly
