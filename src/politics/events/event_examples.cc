// Both sides are brought into one form (Expected) and paired: every expected event needs a found one of its own, and
// no found one may be left over. Countries are compared as sets, sectors and modes only where they are written.
#include "politics/events/event_examples.h"

#include <algorithm>
#include <vector>

#include "politics/events/acting.h"

namespace reportedly {
namespace {

std::vector<std::string> split(std::string_view text, std::string_view separators) {
  std::vector<std::string> out;
  for (size_t i = text.find_first_not_of(separators); i != std::string_view::npos;
       i = text.find_first_not_of(separators, i)) {
    size_t end = text.find_first_of(separators, i);
    if (end == std::string_view::npos) end = text.size();
    out.emplace_back(text.substr(i, end - i));
    i = end;
  }
  return out;
}

template <class T>
bool has(const std::vector<T>& all, const T& one) {
  return std::ranges::find(all, one) != all.end();
}

// "KEN:GOV", "?:CVL"
struct Party {
  std::string country;
  std::vector<std::string> sectors;
};

struct Expected {
  std::vector<Party> actors, recipients;
  std::string type;
  std::vector<std::string> modes;
  std::string rule;  // of a found event
};

std::vector<Party> parties_of(std::string_view text) {
  std::vector<Party> out;
  if (text == "-") return out;
  for (const std::string& one : split(text, "+")) {
    std::vector<std::string> parts = split(one, ":,");
    if (parts.empty()) continue;
    Party party{.country = parts[0], .sectors = {}};
    party.sectors.assign(parts.begin() + 1, parts.end());
    out.push_back(std::move(party));
  }
  return out;
}

// Fewer than three words is no event; the caller tells.
bool read_event(std::string_view text, Expected& out) {
  const std::vector<std::string> words = split(text, " \t");
  if (words.size() < 3) return false;
  out = {.actors = parties_of(words[0]), .recipients = parties_of(words[2]), .type = words[1], .modes = {}, .rule = ""};
  for (size_t i = 3; i < words.size(); ++i)
    for (const std::string& mode : split(words[i], ",")) out.modes.push_back(mode);
  return true;
}

std::vector<std::string> event_texts(std::string_view expected) {
  std::vector<std::string> out;
  for (const std::string& part : split(expected, ";")) {
    const size_t first = part.find_first_not_of(" \t");
    if (first != std::string::npos) out.push_back(part.substr(first, part.find_last_not_of(" \t") + 1 - first));
  }
  if (out.size() == 1 && split(out[0], " \t") == std::vector<std::string>{"nothing"}) out.clear();
  return out;
}

// ---- What was found ----

Party party_of(const Document& document, Id<Mention> mention) {
  const Actor& actor = actor_of(mention, document.layer<Actors>(), document.layer<Entities>());
  Party party{.country = actor.country.is_empty() ? "?" : std::string(document.text(actor.country)), .sectors = {}};
  const std::vector<std::string>& names = document.reference().sectors;
  for (size_t bit = 0; bit < names.size(); ++bit)
    if ((actor.sectors >> bit & 1u) != 0) party.sectors.push_back(names[bit]);
  return party;
}

std::vector<Expected> found_in(const Document& document) {
  std::vector<Expected> out;
  const Events& events = document.layer<Events>();
  for (const Event& event : events.rows) {
    Expected found;
    const EventCode& code = document.reference().codes[event.code.index];
    found.type = document.text(code.type);
    for (Symbol mode : code.modes) found.modes.emplace_back(document.text(mode));
    for (Id<Participant> id : event.participants) {
      const Participant& participant = events.participants[id.index];
      (participant.role == ParticipantRole::Actor ? found.actors : found.recipients)
          .push_back(party_of(document, participant.mention));
    }
    found.rule = document.reference().rules[event.why.rule.index].name;
    out.push_back(std::move(found));
  }
  return out;
}

std::string text_of(const std::vector<Party>& parties) {
  std::string out;
  for (const Party& party : parties) {
    out += (out.empty() ? "" : "+") + party.country;
    for (const std::string& sector : party.sectors) out += ":" + sector;
  }
  return out.empty() ? "-" : out;
}

std::string text_of(const Expected& event) {
  std::string out = text_of(event.actors) + " " + event.type + " " + text_of(event.recipients);
  for (const std::string& mode : event.modes) out += " " + mode;
  return out;
}

// ---- Are they the same? ----

bool is_as(const Party& wanted, const Party& found) {
  return wanted.country == found.country &&
         std::ranges::all_of(wanted.sectors, [&](const std::string& sector) { return has(found.sectors, sector); });
}

bool are_as(const std::vector<Party>& wanted, const std::vector<Party>& found) {
  return std::ranges::all_of(
             wanted,
             [&](const Party& w) { return std::ranges::any_of(found, [&](const Party& f) { return is_as(w, f); }); }) &&
         std::ranges::all_of(found, [&](const Party& f) {
           return std::ranges::any_of(wanted, [&](const Party& w) { return is_as(w, f); });
         });
}

bool is_as(const Expected& wanted, const Expected& found) {
  return wanted.type == found.type && are_as(wanted.actors, found.actors) &&
         are_as(wanted.recipients, found.recipients) &&
         std::ranges::all_of(wanted.modes, [&](const std::string& mode) { return has(found.modes, mode); });
}

// Gives each wanted event from `at` on a found one of its own.
bool pair_up(const std::vector<Expected>& wanted, const std::vector<Expected>& found, size_t at,
             std::vector<bool>& used) {
  if (at == wanted.size()) return true;
  for (size_t i = 0; i < found.size(); ++i) {
    if (used[i] || !is_as(wanted[at], found[i])) continue;
    used[i] = true;
    if (pair_up(wanted, found, at + 1, used)) return true;
    used[i] = false;
  }
  return false;
}

std::string text_of(const std::vector<Expected>& events) {
  std::string out;
  for (const Expected& event : events) out += (out.empty() ? "" : "; ") + text_of(event);
  return out.empty() ? "nothing" : out;
}

// ---- Is an expected result well written? ----

std::string did_you_mean(std::string_view word, const std::vector<std::string>& known) {
  const std::string near = nearest(word, known);
  return near.empty() ? "" : "did you mean " + near + "?";
}

class ExpectedChecker {
 public:
  ExpectedChecker(const ExampleLine& example, const Ontology& ontology, Problems& problems)
      : example_(example), ontology_(ontology), problems_(problems) {}

  void check(const std::string& text) {
    Expected event;
    if (!read_event(text, event))
      return tell("'" + text + "' is no expected result", "write ACTORS TYPE RECIPIENTS, or nothing");
    if (!ontology_.is_type(event.type)) tell("type " + event.type + " is not defined", "");
    for (const std::string& mode : event.modes)
      if (!ontology_.is_mode(mode)) tell("mode " + mode + " is not defined", "");
    for (const Party& party : event.actors) check(party);
    for (const Party& party : event.recipients) check(party);
  }

 private:
  void check(const Party& party) {
    if (party.country != "?" && !ontology_.is_country(party.country))
      tell("country " + party.country + " is not defined", did_you_mean(party.country, ontology_.countries()));
    for (const std::string& sector : party.sectors)
      if (!ontology_.sector(sector))
        tell("sector " + sector + " is not defined", did_you_mean(sector, ontology_.sector_names()));
  }

  void tell(std::string what, std::string hint) {
    problems_.push_back({{example_.file, example_.line}, std::move(what), std::move(hint)});
  }

  const ExampleLine& example_;
  const Ontology& ontology_;
  Problems& problems_;
};

}  // namespace

std::string event_difference(const Document& document, std::string_view expected) {
  std::vector<Expected> wanted;
  for (const std::string& text : event_texts(expected)) {
    wanted.emplace_back();
    if (!read_event(text, wanted.back())) return "'" + text + "' is no expected result: write ACTORS TYPE RECIPIENTS";
  }
  const std::vector<Expected> found = found_in(document);
  std::vector<bool> used(found.size());
  if (wanted.size() == found.size() && pair_up(wanted, found, 0, used)) return "";
  std::string out = "expected " + text_of(wanted) + "; found " + text_of(found);
  for (size_t i = 0; i < found.size(); ++i) out += (i == 0 ? " (" : ", ") + found[i].rule;
  return found.empty() ? out : out + ")";
}

std::string events_as_text(const Document& document) { return text_of(found_in(document)); }

void check_expected(const ExampleLine& example, const Ontology& ontology, Problems& problems) {
  for (const std::string& text : event_texts(example.expected))
    ExpectedChecker(example, ontology, problems).check(text);
}

}  // namespace reportedly
