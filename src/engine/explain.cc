#include "engine/explain.h"

#include <algorithm>
#include <array>

#include "engine/stages.h"
#include "formats/names.h"
#include "formats/rows.h"
#include "formats/terminal_text.h"
#include "politics/events/event_examples.h"
#include "politics/events/find_events.h"

namespace reportedly {
namespace {

using formats::columns_of;
using formats::in_one_line;
using formats::name_of;

constexpr std::array<std::string_view, 13> kArguments = {"subject",    "object", "recipient", "oblique",   "finite",
                                                         "infinitive", "gerund", "quotation", "possessor", "modifier",
                                                         "compound",   "adverb", "complement"};
constexpr std::array<std::string_view, 8> kRoutes = {"",        "passive",    "relative",  "control", "conjunction",
                                                     "support", "participle", "apposition"};

constexpr size_t kNearMisses = 4;

std::string padded(std::string_view text, uint32_t columns) {
  uint32_t used = columns_of(text);
  return std::string(text) + std::string(used < columns ? columns - used : 1, ' ');
}

std::string because(std::string_view rule) { return rule.empty() ? "" : "   " + std::string(rule); }

class Explainer {
 public:
  explicit Explainer(Document& document) : doc_(document) {}

  void trees() {
    for (Id<Sentence> id : doc_.layer<Sentences>().all()) {
      out_ += in_one_line(doc_.words(doc_.layer<Sentences>()[id].span)) + "\n\n";
      for (Id<Token> token : doc_.layer<Sentences>()[id].tokens)
        if (!doc_.layer<Arcs>().head(token)) branch(token, "", "");
      out_ += '\n';
    }
  }

  void entities() {
    const Mentions& mentions = doc_.layer<Mentions>();
    heading("Who is meant", mentions.size() == 0);
    for (uint32_t i = 0; i < mentions.size(); ++i) mention({i});
  }

  void predicates() {
    const Predicates& all = doc_.layer<Predicates>();
    heading("Predicates, in logical order", all.rows.empty());
    for (const Predicate& row : all.rows) predicate(row, all);
  }

  void frames(const FindEvents& find_events) {
    Scratch scratch;
    std::string considered = find_events.explain(View<FindEvents::Reads>(doc_), scratch);
    heading("Frames that fit and nearly fit", considered.empty());
    shorten(considered);
  }

  void events() {
    const Events& all = doc_.layer<Events>();
    heading("Events", all.rows.empty());
    if (!all.rows.empty()) out_ += "  " + events_as_text(doc_) + "\n";
    for (const Event& event : all.rows)
      out_ += "  " + padded(word(event.trigger), 16) + std::string(formats::rule_name(doc_, event.why)) + "\n";
  }

  void attributions() {
    const Attributions& all = doc_.layer<Attributions>();
    heading("Who says what", all.rows.empty());
    for (const Attribution& row : all.rows) {
      out_ += "  source   " + joined(row.source.words, "nobody named") + "   " + std::string(name_of(row.source.kind)) +
              ", " + std::string(name_of(row.source.anonymity)) + "\n";
      out_ += "  cue      " + joined(row.cue, "none") + because(formats::rule_name(doc_, row.why)) + "\n";
      out_ += "  content  " + joined(row.content, "none") + "   " + std::string(name_of(row.quote)) + "\n\n";
    }
  }

  void claims() {
    const Claims& all = doc_.layer<Claims>();
    heading("How surely", all.rows.empty());
    for (const Claim& row : all.rows) {
      std::string what = row.event ? word(doc_.layer<Events>()[row.event].trigger) : "statement";
      out_ += "  " + padded(what, 16) + std::string(to_string(row.status)) + ": mode " +
              std::string(to_string(row.mode)) + ", time " + std::string(to_string(row.time)) + ", values";
      for (Id<Value> place : row.values) out_.append(" ").append(to_string(all.values[place.index]));
      out_ += because(formats::rule_name(doc_, row.why)) + "\n";
    }
  }

  std::string finish() { return std::move(out_); }

 private:
  void heading(std::string_view title, bool is_empty) {
    out_ += "\n" + std::string(title) + (is_empty ? ": none" : "") + "\n";
  }

  std::string word(Id<Token> token) const { return in_one_line(doc_.words(doc_.layer<Tokens>()[token].span)); }

  void branch(Id<Token> token, const std::string& stem, const std::string& below) {
    const Morph& morph = doc_.layer<Morphs>()[token];
    out_ += padded(stem + word(token), 28) + padded(std::string(doc_.text(morph.lemma)), 16) +
            padded(std::string(to_string(morph.upos)), 7) + std::string(to_string(doc_.layer<Arcs>().relation(token))) +
            "\n";
    auto children = doc_.layer<Arcs>().children(token);
    for (size_t i = 0; i < children.size(); ++i) {
      bool is_last = i + 1 == children.size();
      branch(children[i], below + (is_last ? "└─ " : "├─ "), below + (is_last ? "   " : "│  "));
    }
  }

  void mention(Id<Mention> id) {
    const Mention& row = doc_.layer<Mentions>()[id];
    const Actor* actor = formats::actor_of(doc_, id);
    std::string who = "nobody known";
    std::string_view rule;
    if (actor != nullptr && formats::is_somebody(*actor)) {
      who = actor->country.is_empty() ? "?" : std::string(doc_.text(actor->country));
      for (std::string_view sector : formats::sector_names(doc_, actor->sectors)) who.append(" ").append(sector);
      who += ", " + std::string(name_of(actor->type));
      rule = formats::rule_name(doc_, actor->why);
    } else if (actor != nullptr && !actor->unresolved.is_empty()) {
      who = doc_.text(actor->unresolved);
    }
    out_ += "  " + padded(in_one_line(doc_.words(row.span)), 30) + padded(std::string(name_of(row.kind)), 9) + "e" +
            std::to_string(formats::entity_of(doc_, id).index) + "  " + who + because(rule) + "\n";
  }

  void predicate(const Predicate& row, const Predicates& all) {
    out_ += "  " + padded(std::string(doc_.text(row.lemma)), 16);
    std::string_view gap = "";
    for (const Argument& argument : all.arguments_of(row)) {
      out_.append(gap).append(kArguments[static_cast<size_t>(argument.kind)]);
      if (!argument.preposition.is_empty()) out_.append(" ").append(doc_.text(argument.preposition));
      out_ += " '" + word(argument.head) + "'";
      if (argument.route != Route::Direct)
        out_.append(" (").append(kRoutes[static_cast<size_t>(argument.route)]).append(")");
      gap = " · ";
    }
    out_ += "\n";
  }

  std::string joined(Range<Span> rows, std::string_view otherwise) const {
    std::string out;
    for (Id<Span> id : rows)
      out.append(out.empty() ? "“" : " + “")
          .append(in_one_line(doc_.words(doc_.layer<Attributions>().spans[id.index])))
          .append("”");
    return out.empty() ? std::string(otherwise) : out;
  }

  // Of the frames that nearly fit the nearest are enough; the list comes with them first.
  void shorten(std::string_view lines) {
    size_t misses = 0;
    while (!lines.empty()) {
      size_t end = std::min(lines.find('\n'), lines.size() - 1) + 1;
      std::string_view line = lines.substr(0, end);
      lines.remove_prefix(end);
      bool begins_predicate = !line.starts_with(' ');
      if (begins_predicate) misses = 0;
      misses += line.starts_with("  lacks");
      if (misses <= kNearMisses) out_.append("  ").append(line);
    }
  }

  Document& doc_;
  std::string out_;
};

}  // namespace

std::string explain(const Engine& engine, Document& document) {
  Explainer explainer(document);
  explainer.trees();
  explainer.entities();
  explainer.predicates();
  explainer.frames(FindEvents(engine.parts().events));
  explainer.events();
  explainer.attributions();
  explainer.claims();
  return explainer.finish();
}

}  // namespace reportedly
