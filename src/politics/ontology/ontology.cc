// Two passes over the entries: the first takes every name, the second checks what names refer to, so that the order
// of files means nothing. Outcomes are read last, word by word: a type, modes, then `context` and `cameo`.
#include "politics/ontology/ontology.h"

#include <algorithm>
#include <charconv>

#include "politics/ontology/states.h"

namespace reportedly {
namespace {

constexpr size_t kMostSectors = 32;  // bits of Sectors

template <class Map>
std::vector<std::string> keys_of(const Map& map) {
  std::vector<std::string> out;
  out.reserve(map.size());
  for (const auto& [key, value] : map) out.push_back(key);
  return out;
}

std::string remedy(std::string_view word, const std::vector<std::string>& known) {
  const std::string near = nearest(word, known);
  return near.empty() ? "" : "did you mean " + near + "?";
}

float number_of(std::string_view text) {
  float value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

struct Word {
  std::string_view text;
  size_t offset = 0;
};

// "THREATEN restrict  context economic, legal": words without blanks and commas.
std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> out;
  for (size_t i = text.find_first_not_of(" \t,"); i != std::string_view::npos; i = text.find_first_not_of(" \t,", i)) {
    size_t end = text.find_first_of(" \t,", i);
    if (end == std::string_view::npos) end = text.size();
    out.push_back({text.substr(i, end - i), i});
    i = end;
  }
  return out;
}

bool is_same(const EventCode& a, const EventCode& b) {
  return a.type == b.type && a.modes == b.modes && a.contexts == b.contexts && a.cameo == b.cameo;
}

}  // namespace

class OntologyCompiler {
 public:
  OntologyCompiler(Reference& reference, Problems& problems) : reference_(reference), problems_(problems) {
    for (std::string_view state : states()) out_.countries_.emplace(state);
  }

  Ontology compile(const std::vector<Entry>& entries) {
    for (const Entry& entry : entries) take(entry);
    for (const Entry& entry : entries) check(entry);
    return std::move(out_);
  }

 private:
  void take(const Entry& entry) {
    if (entry.heading.empty()) return;
    const std::string& name = entry.heading[0].text;
    bool is_new = true;
    if (entry.kind == "type") {
      is_new = take_type(entry, name);
    } else if (entry.kind == "mode") {
      is_new = out_.modes_.try_emplace(name, names_in(entry, "of")).second;
    } else if (entry.kind == "context") {
      is_new = out_.contexts_.insert(name).second;
    } else if (entry.kind == "code") {
      is_new = out_.codes_
                   .try_emplace(name, Ontology::Code{.goldstein = number_of(entry.value("goldstein", "0")),
                                                     .has_goldstein = entry.field("goldstein") != nullptr,
                                                     .type = std::string(entry.value("type"))})
                   .second;
    } else if (entry.kind == "sector") {
      is_new = take_sector(entry, name);
    } else if (entry.kind == "country") {
      is_new = out_.countries_.insert(name).second || lines_.count("country " + name) == 0;
    } else {
      return;
    }
    auto [first, is_first] = lines_.try_emplace(entry.kind + " " + name, entry.rule_name());
    if (!is_new)
      tell(entry, entry.heading[0], entry.kind + " " + name + " is defined twice", "the first is in " + first->second);
  }

  bool take_type(const Entry& entry, const std::string& name) {
    return out_.types_
        .try_emplace(name, Ontology::Type{.quad = static_cast<int>(number_of(entry.value("quad", "0"))),
                                          .score = number_of(entry.value("score", "0")),
                                          .cameo = std::string(entry.value("cameo")),
                                          .modes = names_in(entry, "modes")})
        .second;
  }

  bool take_sector(const Entry& entry, const std::string& name) {
    if (out_.sectors_.count(name) > 0) return false;
    std::vector<std::string>& names = reference_.sectors;
    const size_t bit = static_cast<size_t>(std::ranges::find(names, name) - names.begin());
    if (bit == kMostSectors) {
      tell(entry, entry.heading[0], "there are more than " + std::to_string(kMostSectors) + " sectors", "drop one");
      return true;
    }
    out_.sectors_[name] = {.bit = Sectors{1} << bit, .cameo = std::string(entry.value("cameo"))};
    if (bit == names.size()) names.push_back(name);
    return true;
  }

  // ---- Second pass: do the names exist, and do they agree? ----

  void check(const Entry& entry) {
    if (entry.heading.empty()) return;
    if (entry.kind == "type") check_type(entry);
    if (entry.kind == "mode") check_mode(entry);
    if (entry.kind == "code") check_code(entry);
    if (entry.kind == "sector") check_name_length(entry, "sector");
    if (entry.kind == "country") check_name_length(entry, "country");
  }

  void check_type(const Entry& entry) {
    const std::string& type = entry.heading[0].text;
    for (const Item& mode : items_in(entry, "modes")) {
      auto found = out_.modes_.find(mode.text);
      if (found == out_.modes_.end()) {
        tell(entry, mode, "mode " + mode.text + " is not defined", remedy(mode.text, keys_of(out_.modes_)));
      } else if (!found->second.empty() && found->second.count(type) == 0) {
        tell(entry, mode, "mode " + mode.text + " does not name " + type + " among its types",
             "add it in " + lines_["mode " + mode.text]);
      }
    }
    if (const Field* cameo = entry.field("cameo")) check_cameo(entry, *cameo, type);
  }

  void check_cameo(const Entry& entry, const Field& cameo, const std::string& type) {
    auto found = out_.codes_.find(cameo.text);
    if (found == out_.codes_.end()) {
      tell(entry, cameo, "code " + cameo.text + " is not defined", remedy(cameo.text, keys_of(out_.codes_)));
    } else if (!found->second.type.empty() && found->second.type != type) {
      tell(entry, cameo, "code " + cameo.text + " stands for " + found->second.type + ", not for " + type,
           "see " + lines_["code " + cameo.text]);
    }
  }

  void check_mode(const Entry& entry) {
    const std::string& mode = entry.heading[0].text;
    for (const Item& type : items_in(entry, "of")) {
      auto found = out_.types_.find(type.text);
      if (found == out_.types_.end()) {
        tell(entry, type, "type " + type.text + " is not defined", remedy(type.text, keys_of(out_.types_)));
      } else if (found->second.modes.count(mode) == 0) {
        tell(entry, type, "type " + type.text + " does not name " + mode + " among its modes",
             "add it in " + lines_["type " + type.text]);
      }
    }
  }

  void check_code(const Entry& entry) {
    const Field* type = entry.field("type");
    const bool is_known = type != nullptr && out_.types_.count(type->text) > 0;
    if (type != nullptr && !is_known)
      tell(entry, *type, "type " + type->text + " is not defined", remedy(type->text, keys_of(out_.types_)));
    for (const Item& mode : items_in(entry, "modes")) {
      if (out_.modes_.count(mode.text) == 0) {
        tell(entry, mode, "mode " + mode.text + " is not defined", remedy(mode.text, keys_of(out_.modes_)));
      } else if (is_known && out_.types_[type->text].modes.count(mode.text) == 0) {
        tell(entry, mode, type->text + " has no mode " + mode.text);
      }
    }
    for (const Item& context : items_in(entry, "contexts"))
      if (out_.contexts_.count(context.text) == 0)
        tell(entry, context, "context " + context.text + " is not defined",
             remedy(context.text, {out_.contexts_.begin(), out_.contexts_.end()}));
  }

  void check_name_length(const Entry& entry, const std::string& what) {
    const Item& name = entry.heading[0];
    const bool is_code =
        name.text.size() == 3 && std::ranges::all_of(name.text, [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!is_code) tell(entry, name, "the code of a " + what + " is three capital letters", "");
  }

  static std::vector<Item> items_in(const Entry& entry, std::string_view field) {
    const Field* found = entry.field(field);
    return found == nullptr ? std::vector<Item>{} : found->items();
  }
  static std::set<std::string> names_in(const Entry& entry, std::string_view field) {
    std::set<std::string> out;
    for (const Item& item : items_in(entry, field)) out.insert(item.text);
    return out;
  }

  template <class Spot>
  void tell(const Entry& entry, const Spot& spot, std::string what, std::string hint = "") {
    problems_.push_back({{entry.file, spot.line, spot.column}, std::move(what), std::move(hint)});
  }

  Reference& reference_;
  Problems& problems_;
  Ontology out_;
  std::map<std::string, std::string> lines_;  // "mode restrict" -> "data/ontology/plover.ontology:91"
};

Ontology Ontology::compile(const std::vector<Entry>& entries, Reference& reference, Problems& problems) {
  return OntologyCompiler(reference, problems).compile(entries);
}

// Reads the words behind a type: modes, then contexts behind `context`, then a code behind `cameo`.
class OutcomeReading {
 public:
  OutcomeReading(const Ontology& ontology, const Tell& tell, Reference& reference)
      : ontology_(ontology), tell_(tell), reference_(reference) {}

  bool is_sound() const { return is_sound_; }
  EventCode code() { return std::move(code_); }

  void read(const std::vector<Word>& words) {
    read_type(words[0]);
    Part part = Part::Modes;
    for (size_t i = 1; i < words.size() && type_ != nullptr; ++i) {
      if (words[i].text == "context") {
        part = Part::Contexts;
      } else if (words[i].text == "cameo") {
        part = Part::Cameo;
      } else if (part == Part::Modes) {
        read_mode(words[i]);
      } else if (part == Part::Contexts) {
        read_context(words[i]);
      } else {
        cameo_ = words[i].text;
        if (ontology_.codes_.count(cameo_) == 0) wrong(words[i], "code", keys_of(ontology_.codes_));
      }
    }
    take_values_of_cameo();
  }

 private:
  enum class Part { Modes, Contexts, Cameo };

  void wrong(const Word& word, const std::string& what, const std::vector<std::string>& known) {
    is_sound_ = false;
    tell_(word.offset, what + " " + std::string(word.text) + " is not defined", remedy(word.text, known));
  }

  void read_type(const Word& word) {
    auto found = ontology_.types_.find(std::string(word.text));
    if (found == ontology_.types_.end()) return wrong(word, "type", keys_of(ontology_.types_));
    type_ = &found->second;
    code_.type = reference_.lexicon.intern(word.text);
    code_.quad = type_->quad;
    code_.score = type_->score;
    cameo_ = type_->cameo;
  }

  void read_mode(const Word& word) {
    const std::string mode(word.text);
    if (ontology_.modes_.count(mode) == 0) return wrong(word, "mode", keys_of(ontology_.modes_));
    if (type_->modes.count(mode) == 0) {
      is_sound_ = false;
      tell_(word.offset, std::string(reference_.lexicon.text(code_.type)) + " has no mode " + mode,
            type_->modes.empty() ? "it has none" : remedy(mode, {type_->modes.begin(), type_->modes.end()}));
    }
    code_.modes.push_back(reference_.lexicon.intern(mode));
  }

  void read_context(const Word& word) {
    if (ontology_.contexts_.count(std::string(word.text)) == 0)
      return wrong(word, "context", {ontology_.contexts_.begin(), ontology_.contexts_.end()});
    code_.contexts.push_back(reference_.lexicon.intern(word.text));
  }

  void take_values_of_cameo() {
    auto found = ontology_.codes_.find(cameo_);
    if (found == ontology_.codes_.end()) return;
    code_.cameo = reference_.lexicon.intern(cameo_);
    code_.goldstein = found->second.goldstein;
    code_.has_goldstein = found->second.has_goldstein;
  }

  const Ontology& ontology_;
  const Tell& tell_;
  Reference& reference_;
  const Ontology::Type* type_ = nullptr;
  EventCode code_;
  std::string cameo_;
  bool is_sound_ = true;
};

Id<EventCode> Ontology::outcome(std::string_view text, const Tell& tell, Reference& reference) const {
  const std::vector<Word> words = words_of(text);
  if (words.empty()) return {};
  OutcomeReading reading(*this, tell, reference);
  reading.read(words);
  if (!reading.is_sound()) return {};
  EventCode code = reading.code();
  for (uint32_t i = 0; i < reference.codes.size(); ++i)
    if (is_same(reference.codes[i], code)) return {i};
  reference.codes.push_back(std::move(code));
  return {static_cast<uint32_t>(reference.codes.size() - 1)};
}

std::optional<Sectors> Ontology::sector(std::string_view name) const {
  auto found = sectors_.find(std::string(name));
  if (found == sectors_.end()) return std::nullopt;
  return found->second.bit;
}

std::string_view Ontology::cameo_of_sector(std::string_view name) const {
  auto found = sectors_.find(std::string(name));
  return found == sectors_.end() ? std::string_view() : std::string_view(found->second.cameo);
}

bool Ontology::is_country(std::string_view code) const { return countries_.count(std::string(code)) > 0; }

std::vector<std::string> Ontology::sector_names() const { return keys_of(sectors_); }

}  // namespace reportedly
