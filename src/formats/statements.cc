#include "formats/statements.h"

#include <algorithm>

#include "formats/rows.h"

namespace reportedly::formats {
namespace {

class StatementFinder {
 public:
  explicit StatementFinder(const Document& document)
      : doc_(document), all_(document.layer<Attributions>()), morphs_(document.layer<Morphs>()) {
    find_objections();
    find_cited();
    for (const Event& event : doc_.layer<Events>().rows) triggers_.push_back(event.trigger);
    std::sort(triggers_.begin(), triggers_.end());
  }

  std::vector<Statement> run() const {
    std::vector<Statement> out;
    for (bool of_mind : {false, true})
      for (uint32_t i = 0; i < all_.rows.size(); ++i)
        if (is_of_mind(all_.rows[i]) == of_mind && is_shown({i})) out.push_back({{i}, cited_[i]});
    return out;
  }

 private:
  static bool is_of_mind(const Attribution& row) {
    return row.layer == AttributionLayer::Attitude || row.layer == AttributionLayer::Intention ||
           row.layer == AttributionLayer::Directive;
  }

  bool is_shown(Id<Attribution> id) const {
    const Attribution& row = all_[id];
    if (is_cited(id) || is_event(row) || repeats_its_teller(row) || !tells_something(row)) return false;
    if (row.source.words.is_empty()) return is_hearsay(row);
    if (is_of_mind(row)) return has_clause(row);
    return has_clause(row) || row.quote != Quote::Indirect || objects_[id.index] || judges(row);
  }

  // A denial or "unaware of", of whatever it is.
  void find_objections() {
    objects_.assign(all_.rows.size(), false);
    const Claims& claims = doc_.layer<Claims>();
    for (const Claim& claim : claims.rows) {
      bool objects = claim.mode == ClaimMode::Denied || claim.mode == ClaimMode::NoKnowledge;
      if (objects && !claim.holders.is_empty()) objects_[claims.holders[claim.holders.last() - 1].index] = true;
    }
  }

  void find_cited() {
    cited_.assign(all_.rows.size(), {});
    for (uint32_t i = 0; i < all_.rows.size(); ++i)
      if (is_cited({i})) cited_[all_.rows[i].inside.index] = {i};
  }

  // Has the very content of the one that it stands inside of.
  bool is_cited(Id<Attribution> id) const {
    const Attribution& row = all_[id];
    if (!row.inside || row.content.count != all_[row.inside].content.count) return false;
    return std::equal(all_.begin(row.content), all_.end(row.content), all_.begin(all_[row.inside].content));
  }

  bool is_event(const Attribution& row) const {
    return row.cue_token && std::binary_search(triggers_.begin(), triggers_.end(), row.cue_token);
  }

  // "I think" in the words of somebody who is quoted, "it said it knew".
  bool repeats_its_teller(const Attribution& row) const {
    if (!row.inside || !row.source.mention) return false;
    const Mention& mention = doc_.layer<Mentions>()[row.source.mention];
    const Morph& head = morphs_[mention.head];
    if (head.has(Feat::First) || head.has(Feat::Second)) return true;
    const Source& outer = all_[row.inside].source;
    return outer.mention && entity_of(doc_, outer.mention) &&
           entity_of(doc_, outer.mention) == entity_of(doc_, row.source.mention);
  }

  template <class Predicate>
  bool any_token(Range<Span> spans, Predicate is_wanted) const {
    const auto& tokens = doc_.layer<Tokens>().rows;
    for (const Span* span = all_.begin(spans); span != all_.end(spans); ++span) {
      auto at = std::partition_point(tokens.begin(), tokens.end(),
                                     [&](const Token& t) { return t.span.begin < span->begin; });
      for (; at != tokens.end() && at->span.begin < span->end; ++at)
        if (is_wanted(morphs_[{static_cast<uint32_t>(at - tokens.begin())}])) return true;
    }
    return false;
  }

  bool tells_something(const Attribution& row) const {
    return any_token(row.content,
                     [](const Morph& morph) { return morph.upos != Upos::Punct && morph.upos != Upos::Pron; });
  }
  bool has_clause(const Attribution& row) const {
    return any_token(row.content, [](const Morph& morph) {
      bool is_verb = morph.upos == Upos::Aux || morph.upos == Upos::Verb;
      return is_verb && !morph.has(Feat::Infinitive) && (morph.has(Feat::Finite) || morph.has(Feat::Past));
    });
  }

  // "is believed to have sold", "reportedly", "the claim that"; not "it is clear that" or "seems".
  bool is_hearsay(const Attribution& row) const {
    if (row.cue_token.is_none() || is_of_mind(row) || !has_clause(row)) return false;
    Upos upos = morphs_[row.cue_token].upos;
    if (upos == Upos::Verb) {
      Id<Predicate> predicate = predicate_of(row.cue_token);
      bool is_alone = all_.spans[row.cue.first] == doc_.layer<Tokens>()[row.cue_token].span;  // "Leaked memo"
      return predicate && doc_.layer<Predicates>()[predicate].is_passive && !is_alone;
    }
    if (row.layer != AttributionLayer::Speech) return false;
    return upos == Upos::Adv || (upos == Upos::Noun && !row.inside);
  }

  // "called the memo a forgery"
  bool judges(const Attribution& row) const {
    Id<Predicate> predicate = row.cue_token ? predicate_of(row.cue_token) : Id<Predicate>{};
    if (!predicate) return false;
    const Predicates& predicates = doc_.layer<Predicates>();
    bool is_active = !predicates[predicate].is_passive;
    for (const Argument& argument : predicates.arguments_of(predicates[predicate]))
      if (is_active && argument.kind == ArgumentKind::Complement) return true;
    return false;
  }
  Id<Predicate> predicate_of(Id<Token> token) const {
    const auto& of_token = doc_.layer<Predicates>().of_token;
    return token.index < of_token.size() ? of_token[token.index] : Id<Predicate>{};
  }

  const Document& doc_;
  const Attributions& all_;
  const Morphs& morphs_;
  std::vector<bool> objects_;
  std::vector<Id<Attribution>> cited_;
  std::vector<Id<Token>> triggers_;
};

}  // namespace

std::vector<Statement> statements_of(const Document& document) { return StatementFinder(document).run(); }

}  // namespace reportedly::formats
