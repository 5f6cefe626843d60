// Two walks over each sentence. The first, from the leaves up, gives every token the stretch of words of its phrase: a
// child's stretch is added when it touches its parent's. The second takes the tokens that head a phrase, in text order.
// As each token looks only at its children, a sentence costs time in proportion to its length.
#include "lingua/entities/find_mentions.h"

#include <algorithm>
#include <array>
#include <vector>

namespace reportedly {
namespace {

using Doc = View<FindMentions::Reads>;

constexpr std::array<std::string_view, 25> kCalendar = {
    "April",    "August",  "December",  "February", "Friday",  "January",  "July",  "June",      "Mar.",
    "Monday",   "Nov.",    "November",  "Oct.",     "October", "Saturday", "Sept.", "September", "Sunday",
    "Thursday", "Tuesday", "Wednesday", "Jan.",     "Feb.",    "Apr.",     "Aug."};

bool is_core(Relation r) {
  switch (r) {
    case Relation::Nsubj:
    case Relation::NsubjPass:
    case Relation::NsubjOuter:
    case Relation::Obj:
    case Relation::Iobj:
    case Relation::OblAgent: return true;
    default: return false;
  }
}

bool is_inside_word(Relation r) { return r == Relation::Flat || r == Relation::Fixed || r == Relation::Goeswith; }

bool is_nominal(Upos upos) {
  return upos == Upos::Noun || upos == Upos::Propn || upos == Upos::Pron || upos == Upos::X;
}

// May a name of this kind act, speak or be acted upon?
bool is_party(NameKind kind) {
  switch (kind) {
    case NameKind::Person:
    case NameKind::Organization:
    case NameKind::Location:
    case NameKind::Norp:
    case NameKind::Facility: return true;
    default: return false;
  }
}

// First and last token of a phrase.
struct Stretch {
  uint32_t first = 0;
  uint32_t last = 0;
};

struct MentionScratch {
  std::vector<uint32_t> order;         // the tokens of a sentence, parents before children
  std::vector<Stretch> phrase;         // of each token: its own phrase
  std::vector<Stretch> embedded;       // the same inside a larger phrase: with 's and conjuncts
  std::vector<Id<Token>> merged_into;  // the token whose mention this one belongs to: a title before a name in
                                       // apposition, the head of a known name
  std::vector<bool> is_known_name;     // heads a known name of several words
};

class Phrases {
 public:
  Phrases(const Doc& doc, const KnownWords& words, MentionScratch& scratch)
      : tokens_(doc.get<Tokens>()),
        morphs_(doc.get<Morphs>()),
        arcs_(doc.get<Arcs>()),
        names_(doc.get<Names>()),
        doc_(doc),
        words_(words),
        s_(scratch) {
    s_.phrase.resize(tokens_.size());
    s_.embedded.resize(tokens_.size());
    s_.merged_into.assign(tokens_.size(), {});
    s_.is_known_name.assign(tokens_.size(), false);
  }

  void measure(const Sentence& sentence) {
    list_parents_first(sentence);
    for (Id<Token> token : sentence.tokens)
      s_.phrase[token.index] = s_.embedded[token.index] = {token.index, token.index};
    for (size_t i = s_.order.size(); i-- > 0;) measure_token({s_.order[i]});
    for (uint32_t i = sentence.tokens.first; i < sentence.tokens.last();) {
      uint32_t words = words_.phrase_at(tokens_, sentence.tokens, {i});
      if (words > 0) hold_together({i, words});
      i += words > 0 ? words : 1;
    }
    for (Id<Token> token : sentence.tokens)
      if (const Name* name = names_.at(token); name != nullptr && name->tokens.first == token.index && is_cut(*name))
        hold_together(name->tokens);
    for (Id<Token> token : sentence.tokens)
      if (Range<Token> name = titled_name(sentence.tokens, token); is_torn(name)) hold_together(name);
  }

  bool is_mention(Id<Token> token) const;
  bool is_mention_by_tree(Id<Token> token) const;
  MentionKind kind_of(Id<Token> token) const;

 private:
  bool is_shouted_name(Id<Token> token) const;
  void list_parents_first(const Sentence& sentence);
  void measure_token(Id<Token> token);
  void hold_together(Range<Token> name);
  Range<Token> titled_name(Range<Token> sentence, Id<Token> title) const;
  bool stands_before_title(Id<Token> token, Range<Token> name) const;
  bool is_torn(Range<Token> name) const;
  bool is_cut(const Name& name) const;
  bool is_amount_word(Id<Token> token) const;
  bool is_named(Id<Token> token) const;
  bool joins_left(Id<Token> parent, Id<Token> child) const;
  bool joins_right(Id<Token> parent, Id<Token> child, const Stretch& phrase) const;
  bool is_bridge(uint32_t first, uint32_t last, bool is_left) const;
  Stretch embedded_of(Id<Token> token, Stretch own) const;
  bool is_name_apposition(Id<Token> parent, Id<Token> child) const;
  bool has_child(Id<Token> token, Relation relation) const { return !arcs_.child_with(token, relation).is_none(); }
  bool is_of_phrase(Id<Token> child) const;
  bool is_proper_head(Id<Token> token, Relation relation) const;
  bool is_role_or_demonym(Id<Token> token) const;
  bool is_capital(Id<Token> token) const;
  bool is_calendar(Id<Token> token) const;
  Upos upos(Id<Token> token) const { return morphs_[token].upos; }

  const Tokens& tokens_;
  const Morphs& morphs_;
  const Arcs& arcs_;
  const Names& names_;
  const Doc& doc_;
  const KnownWords& words_;
  MentionScratch& s_;
};

void Phrases::list_parents_first(const Sentence& sentence) {
  s_.order.clear();
  for (Id<Token> token : sentence.tokens)
    if (arcs_.head(token).is_none() || !sentence.tokens.has(arcs_.head(token))) s_.order.push_back(token.index);
  for (size_t i = 0; i < s_.order.size() && s_.order.size() <= sentence.tokens.count; ++i)
    for (Id<Token> child : arcs_.children({s_.order[i]}))
      if (sentence.tokens.has(child)) s_.order.push_back(child.index);
}

// Left children from the nearest outward, then right children from the nearest outward.
void Phrases::measure_token(Id<Token> token) {
  Stretch own{token.index, token.index};
  std::span<const Id<Token>> children = arcs_.children(token);
  for (size_t i = children.size(); i-- > 0;) {
    Id<Token> child = children[i];
    if (child.index > token.index) continue;
    Stretch other = s_.embedded[child.index];
    if (other.last < own.first && joins_left(token, child) && is_bridge(other.last + 1, own.first, true))
      own.first = other.first;
  }
  for (Id<Token> child : children) {
    if (child.index < token.index) continue;
    Stretch other = s_.embedded[child.index];
    if (other.first > own.last && joins_right(token, child, own) && is_bridge(own.last + 1, other.first, false)) {
      if (is_name_apposition(token, child)) s_.merged_into[child.index] = token;
      own.last = other.last;
    }
  }
  s_.phrase[token.index] = own;
  s_.embedded[token.index] = embedded_of(token, own);
}

// A name of several words that the data files know is one mention, whatever the parser made of "Doctors Without
// Borders"; unless it is a piece of a longer name.
void Phrases::hold_together(Range<Token> name) {
  Id<Token> head;
  for (Id<Token> token : name) {
    bool is_top = arcs_.head(token).is_none() || !name.has(arcs_.head(token));
    if (is_top && (head.is_none() || (upos(head) != Upos::Propn && upos(token) == Upos::Propn))) head = token;
  }
  Relation r = arcs_.relation(head);
  bool is_inner = r == Relation::Flat || r == Relation::Compound || r == Relation::Amod || r == Relation::NmodDesc;
  if (is_inner && arcs_.head(head) && upos(arcs_.head(head)) == Upos::Propn) return;
  Stretch& own = s_.phrase[head.index];
  if (own.first > name.first || own.last + 1 < name.last()) own = {name.first, name.last() - 1};
  for (Id<Token> token : name) s_.merged_into[token.index] = token == head ? Id<Token>{} : head;
  s_.is_known_name[head.index] = true;
}

// "US National Security Adviser Jake Sullivan" for its word "Adviser"; empty where no name follows.
Range<Token> Phrases::titled_name(Range<Token> sentence, Id<Token> title) const {
  if (!words_.is(morphs_[title].lemma, WordKind::Person) || !is_capital(title)) return {};
  Range<Token> name{title.index, 1};
  auto goes_on = [&](Id<Token> token) {
    return sentence.has(token) && upos(token) == Upos::Propn && is_capital(token) && !is_calendar(token) &&
           !is_role_or_demonym(token) && !words_.is(tokens_[token].form, WordKind::Name);
  };
  while (name.count <= 4 && goes_on({name.last()})) ++name.count;
  if (name.count == 1) return {};
  while (name.first > sentence.first && stands_before_title({name.first - 1}, name)) --name.first, ++name.count;
  return name;
}

// A country, or the rest of the title. Not the Ukraine of "in Ukraine President Zelenko said".
bool Phrases::stands_before_title(Id<Token> token, Range<Token> name) const {
  if (upos(token) != Upos::Adj && upos(token) != Upos::Propn && upos(token) != Upos::Noun) return false;
  if (!is_capital(token) || is_calendar(token)) return false;
  bool is_linked = arcs_.head(token) && name.has(arcs_.head(token));
  for (Id<Token> other : name) is_linked = is_linked || arcs_.head(other) == token;
  return is_linked || (is_core(arcs_.relation(token)) && upos(token) != Upos::Noun);
}

bool Phrases::is_torn(Range<Token> name) const {
  if (name.is_empty()) return false;
  Id<Token> top;
  for (Id<Token> token : name) {
    if (arcs_.head(token) && name.has(arcs_.head(token))) continue;
    if (top) return true;
    top = token;
  }
  return top && (s_.phrase[top.index].first > name.first || s_.phrase[top.index].last + 1 < name.last());
}

// Has the tree no phrase of exactly these words, or of more, though they may be somebody? Names of the data files,
// which were held together before, keep their words.
bool Phrases::is_cut(const Name& name) const {
  for (Id<Token> token : name.tokens)
    if (s_.merged_into[token.index] || s_.is_known_name[token.index]) return false;
  return is_party(name.kind) && name.tokens.count > 1 && is_torn(name.tokens);
}

// "Friday", "$5 million".
bool Phrases::is_amount_word(Id<Token> token) const {
  const Name* name = names_.at(token);
  return name != nullptr && is_amount(name->kind);
}

bool Phrases::joins_left(Id<Token> parent, Id<Token> child) const {
  Relation r = arcs_.relation(child);
  if (arcs_.relation(parent) == Relation::Amod) return r != Relation::Case && r != Relation::Mark;
  if (!is_nominal(upos(parent)) && upos(parent) != Upos::Adj && upos(parent) != Upos::Num && upos(parent) != Upos::Det)
    return false;
  switch (r) {
    case Relation::Det:
    case Relation::DetPredet:
    case Relation::Amod:
    case Relation::Compound:
    case Relation::Nummod:
    case Relation::NmodPoss:
    case Relation::NmodDesc:
    case Relation::Flat:
    case Relation::Fixed:
    case Relation::Goeswith: return true;
    case Relation::Advmod: return !has_child(parent, Relation::Cop);
    case Relation::Case:  // "of" of an of-phrase inside a larger phrase is added by embedded_of()
    default: return false;
  }
}

bool Phrases::joins_right(Id<Token> parent, Id<Token> child, const Stretch& phrase) const {
  switch (arcs_.relation(child)) {
    case Relation::Flat:
    case Relation::Fixed:
    case Relation::Goeswith:
    case Relation::Compound: return true;
    case Relation::Nummod:
    case Relation::Amod:
      return s_.embedded[child.index].first == phrase.last + 1 && s_.embedded[child.index].first == child.index;
    case Relation::Nmod: return is_of_phrase(child);
    case Relation::Appos: return s_.embedded[child.index].first == phrase.last + 1 && is_name_apposition(parent, child);
    default: return false;
  }
}

// May the tokens from `first` up to `last` (exclusive) stand inside a phrase without being part of a child?
bool Phrases::is_bridge(uint32_t first, uint32_t last, bool is_left) const {
  if (last - first > 2) return false;
  for (uint32_t i = first; i < last; ++i) {
    std::string_view word = doc_.words(tokens_[{i}].span);
    bool may_stand =
        is_left ? word != "(" && word != ")" && word != ";" && word != ":"
                : word != "(" && word != ")" && word != "," && word != ";" && word != ":" && word != "—" && word != "–";
    if (morphs_[{i}].upos == Upos::Punct ? !may_stand : !(is_left && morphs_[{i}].upos == Upos::Cconj)) return false;
  }
  return true;
}

Stretch Phrases::embedded_of(Id<Token> token, Stretch own) const {
  Relation r = arcs_.relation(token);
  bool is_modifier = r == Relation::Amod || r == Relation::Compound || r == Relation::Nmod || r == Relation::NmodPoss ||
                     r == Relation::NmodDesc || r == Relation::Nummod;
  if (!is_modifier) return own;
  for (Id<Token> child : arcs_.children(token)) {
    Relation c = arcs_.relation(child);
    if (c == Relation::Case && child.index + 1 == own.first) own.first = child.index;
    if (c == Relation::Case && child.index == own.last + 1) own.last = child.index;
    if (c == Relation::Conj && s_.embedded[child.index].first > own.last &&
        s_.embedded[child.index].first <= own.last + 3)
      own.last = s_.embedded[child.index].last;
  }
  return own;
}

bool Phrases::is_name_apposition(Id<Token> parent, Id<Token> child) const {
  return arcs_.relation(child) == Relation::Appos && upos(child) == Upos::Propn &&
         (upos(parent) == Upos::Noun || upos(parent) == Upos::Propn) && !has_child(child, Relation::Det);
}

bool Phrases::is_of_phrase(Id<Token> child) const {
  Id<Token> preposition = arcs_.child_with(child, Relation::Case);
  return preposition && doc_.text(morphs_[preposition].lemma) == "of";
}

bool Phrases::is_capital(Id<Token> token) const {
  std::string_view word = doc_.words(tokens_[token].span);
  return !word.empty() && ((word[0] >= 'A' && word[0] <= 'Z') || static_cast<unsigned char>(word[0]) >= 0xC3);
}

bool Phrases::is_calendar(Id<Token> token) const {
  if (const Name* name = names_.at(token)) return name->kind == NameKind::Date;  // "Theresa May" is somebody
  std::string_view word = doc_.words(tokens_[token].span);
  if (std::find(kCalendar.begin(), kCalendar.end(), word) != kCalendar.end()) return true;
  if (word != "March" && word != "May") return false;
  bool has_day = token.index + 1 < tokens_.size() && upos({token.index + 1}) == Upos::Num;
  return has_day || has_child(token, Relation::Nummod) || arcs_.relation(token) == Relation::Obl;
}

bool Phrases::is_role_or_demonym(Id<Token> token) const {
  return words_.is_role(morphs_[token].lemma) || words_.is(tokens_[token].form, WordKind::Demonym);
}

// "Kenya" in "Kenya talks" is a mention, in "Kenya Airways" a piece of a name.
bool Phrases::is_proper_head(Id<Token> token, Relation relation) const {
  if (is_calendar(token)) return false;
  Symbol above = relation == Relation::Nmod ? morphs_[arcs_.head(token)].lemma : Symbol{};
  bool is_department =
      words_.is(above, WordKind::Institution) && upos(arcs_.head(token)) == Upos::Propn && is_of_phrase(token);
  if (is_department && !words_.is(tokens_[token].form, WordKind::Name)) return false;  // "the Ministry of Culture"
  bool is_modifier = relation == Relation::Compound || relation == Relation::Amod || relation == Relation::NmodDesc;
  return !is_modifier || (upos(arcs_.head(token)) != Upos::Propn && relation != Relation::NmodDesc);
}

bool Phrases::is_mention(Id<Token> token) const {
  if (s_.merged_into[token.index]) return false;
  return s_.is_known_name[token.index] || is_shouted_name(token) || is_mention_by_tree(token);
}

// The last word of a name that the tagger took for a noun: "Watch". Not the people of "thousands of [Muslims]".
bool Phrases::is_named(Id<Token> token) const {
  const Name* name = names_.at(token);
  return name != nullptr && is_party(name->kind) && name->kind != NameKind::Norp && is_capital(token);
}

// WHO is an organisation, whatever the tagger made of it.
bool Phrases::is_shouted_name(Id<Token> token) const {
  std::string_view word = doc_.words(tokens_[token].span);
  bool is_shouted =
      word.size() > 2 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return is_shouted && upos(token) == Upos::Pron && words_.is(tokens_[token].form, WordKind::Name);
}

bool Phrases::is_mention_by_tree(Id<Token> token) const {
  Relation r = arcs_.relation(token);
  if (is_inside_word(r) || r == Relation::Expl || r == Relation::Discourse || is_amount_word(token)) return false;
  const Morph& morph = morphs_[token];
  switch (morph.upos) {
    case Upos::Noun:
      if (r == Relation::Compound) return words_.is_role(morph.lemma) && upos(arcs_.head(token)) == Upos::Noun;
      return r != Relation::NmodDesc && r != Relation::NmodUnmarked && r != Relation::OblUnmarked;
    case Upos::Propn: return is_proper_head(token, r);
    case Upos::Pron: return !morph.has(Feat::Relative) && !morph.has(Feat::Interrogative);
    case Upos::X: return is_core(r) && is_capital(token);
    case Upos::Num:
    case Upos::Det: return is_core(r);
    case Upos::Adj:
      if (r == Relation::Amod || r == Relation::Compound)
        return words_.is(tokens_[token].form, WordKind::Demonym) && upos(arcs_.head(token)) == Upos::Noun;
      return (is_core(r) || r == Relation::Obl || r == Relation::Nmod) &&
             (has_child(token, Relation::Det) || is_role_or_demonym(token));
    default: return false;
  }
}

MentionKind Phrases::kind_of(Id<Token> token) const {
  const Morph& morph = morphs_[token];
  if (s_.is_known_name[token.index] || is_shouted_name(token)) return MentionKind::Name;
  if (morph.upos == Upos::Pron || morph.upos == Upos::Det) return MentionKind::Pronoun;
  if (morph.upos == Upos::Propn || morph.upos == Upos::X || is_named(token)) return MentionKind::Name;
  if (words_.is(tokens_[token].form, WordKind::Demonym) && arcs_.relation(token) == Relation::Amod)
    return MentionKind::Name;
  for (Id<Token> child : arcs_.children(token)) {
    bool is_name = arcs_.relation(child) == Relation::Flat || s_.merged_into[child.index] == token;
    if (is_name && upos(child) == Upos::Propn) return MentionKind::Name;
  }
  return MentionKind::Nominal;
}

}  // namespace

Mentions FindMentions::run(View<Reads> doc, Scratch& scratch) const {
  auto& working = scratch.of<MentionScratch>();
  const Tokens& tokens = doc.get<Tokens>();
  Mentions out(doc.arena());
  out.of_token.assign(tokens.size(), {});
  out.rows.reserve(tokens.size() / 3 + 1);
  Phrases phrases(doc, words_, working);
  for (const Sentence& sentence : doc.get<Sentences>().rows) {
    phrases.measure(sentence);
    for (Id<Token> token : sentence.tokens) {
      if (!phrases.is_mention(token)) continue;
      auto [first, last] = working.phrase[token.index];
      out.of_token[token.index] = {out.size()};
      out.rows.push_back({.head = token,
                          .tokens = {first, last - first + 1},
                          .span = {tokens[{first}].span.begin, tokens[{last}].span.end},
                          .kind = phrases.kind_of(token)});
    }
    for (Id<Token> token : sentence.tokens)
      if (Id<Token> title = working.merged_into[token.index]; title && out.of_token[title.index])
        out.of_token[token.index] = out.of_token[title.index];
  }
  return out;
}

}  // namespace reportedly
