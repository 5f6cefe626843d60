// Two claims speak of one act when their events have the same type, or the same trigger word, and their
// participants do not contradict each other. Of each type the last few claims are kept, so that a long report costs
// no more than its length. "Chad denied the report" names no act: it is linked to the nearest earlier claim of
// somebody else that such a noun can stand for.
#include "report/claims/link_claims.h"

#include <algorithm>
#include <span>
#include <unordered_map>

#include "report/claims/status.h"

namespace reportedly {
namespace {

using ClaimView = View<MakeClaims::Reads>;
constexpr size_t kRemembered = 24;         // earlier claims of one type that a claim is compared with
constexpr uint32_t kFarthestAnaphor = 12;  // claims back to what "the claim" may mean
constexpr uint32_t kLongestAnaphor = 5;    // words of "the latest of these claims"
constexpr uint32_t kLongestVerdict = 8;    // words of "these claims are nothing but lies"

class Linker {
 public:
  Linker(const ClaimView& doc, const CueTable& cues, const ClaimRules& rules, const std::vector<bool>& hedged,
         Claims& claims)
      : doc_(doc),
        cues_(cues),
        rules_(rules),
        hedged_(hedged),
        claims_(claims),
        events_(doc.get<Events>()),
        attributions_(doc.get<Attributions>()) {}

  void run() {
    disputed_.assign(claims_.rows.size(), false);
    for (uint32_t i = 0; i < claims_.rows.size(); ++i) {
      if (claims_.rows[i].event) compare_with_earlier({i});
    }
    link_anaphors();
    link_conditions();
    for (uint32_t i = 0; i < claims_.rows.size(); ++i) set_status({i});
  }

 private:
  const Claim& claim(Id<Claim> id) const { return claims_.rows[id.index]; }
  Value innermost(Id<Claim> id) const { return claims_.values[claim(id).values.last() - 1]; }

  // --- the same act ---
  void compare_with_earlier(Id<Claim> id) {
    uint32_t type = doc_.reference().codes[events_[claim(id).event].code.index].type.value;
    std::vector<Id<Claim>>& earlier = by_type_[type];
    size_t first = earlier.size() > kRemembered ? earlier.size() - kRemembered : 0;
    for (size_t k = first; k < earlier.size(); ++k) compare(earlier[k], id);
    earlier.push_back(id);
  }

  void compare(Id<Claim> earlier, Id<Claim> later) {
    if (!are_one_act(claim(earlier).event, claim(later).event)) return;
    if (is_no_knowledge(later) != is_no_knowledge(earlier)) {
      bool later_knows_nothing = is_no_knowledge(later);
      if (is_positive(innermost(later_knows_nothing ? earlier : later))) {
        if (later_knows_nothing) {
          link(later, earlier, LinkRelation::DisputesWeak, rules_.same_act);
        } else {
          link(earlier, later, LinkRelation::DisputesWeak, rules_.same_act);
        }
      }
      return;
    }
    if (lies_ahead(earlier) != lies_ahead(later)) return;
    if (is_negative(innermost(later)) && is_positive(innermost(earlier)))
      return dispute(later, earlier, rules_.same_act);
    if (is_negative(innermost(earlier)) && is_positive(innermost(later)))
      return dispute(earlier, later, rules_.same_act);
    if (is_positive(innermost(earlier)) && is_positive(innermost(later))) agree(earlier, later);
  }

  void agree(Id<Claim> earlier, Id<Claim> later) {
    Id<Entity> a = source_of(earlier), b = source_of(later);
    bool report_alone = claim(earlier).holders.is_empty() || claim(later).holders.is_empty();
    LinkRelation relation = LinkRelation::Corroborates;
    if (report_alone || is_headline(earlier) || is_headline(later)) {
      relation = LinkRelation::Repeats;
    } else if (a && a == b) {
      relation = LinkRelation::SameOrigin;
    } else if (a.is_none() || b.is_none()) {
      relation = LinkRelation::Repeats;
    }
    link(later, earlier, relation, rules_.same_act);
  }

  // A headline tells what the report tells.
  bool is_headline(Id<Claim> id) const {
    Id<Block> block = doc_.get<Sentences>().rows[sentence_of(id)].block;
    const auto& blocks = doc_.get<Blocks>().rows;
    return block && block.index < blocks.size() && blocks[block.index].kind == BlockKind::Headline;
  }

  bool is_no_knowledge(Id<Claim> id) const { return claim(id).mode == ClaimMode::NoKnowledge; }
  bool lies_ahead(Id<Claim> id) const { return claim(id).time == ClaimTime::Future; }

  bool are_one_act(Id<Event> a, Id<Event> b) const {
    return shares(a, b, ParticipantRole::Actor) && shares(a, b, ParticipantRole::Recipient) &&
           names_somebody_in_common(a, b);
  }

  Id<Entity> entity_of(Id<Mention> mention) const {
    return mention ? doc_.get<Entities>().of_mention[mention.index] : Id<Entity>{};
  }

  // Entities, or countries where both are known, are the same.
  bool is_same(Id<Mention> a, Id<Mention> b) const {
    if (entity_of(a) && entity_of(a) == entity_of(b)) return true;
    const Actor& x = doc_.get<Actors>().of_mention[a.index];
    const Actor& y = doc_.get<Actors>().of_mention[b.index];
    Sectors common = x.sectors & y.sectors;
    return !x.country.is_empty() && x.country == y.country && (common == x.sectors || common == y.sectors);
  }

  // Nobody in that role on one side, or somebody in common.
  bool shares(Id<Event> a, Id<Event> b, ParticipantRole role) const {
    bool has_a = false, has_b = false;
    for (const Participant& x : participants(a)) {
      if (x.role != role) continue;
      has_a = true;
      for (const Participant& y : participants(b)) {
        if (y.role == role && is_same(x.mention, y.mention)) return true;
      }
    }
    for (const Participant& y : participants(b)) has_b |= y.role == role;
    return !has_a || !has_b;
  }

  bool names_somebody_in_common(Id<Event> a, Id<Event> b) const {
    return std::ranges::any_of(participants(a), [&](const Participant& x) {
      return std::ranges::any_of(
          participants(b), [&](const Participant& y) { return x.role == y.role && is_same(x.mention, y.mention); });
    });
  }

  std::span<const Participant> participants(Id<Event> event) const {
    Range<Participant> range = events_[event].participants;
    return {events_.participants.data() + range.first, range.count};
  }

  // --- "the claim", "the request" ---
  // What a claim objects to: "the report" in "denied the report", "the memo" in "called the memo a forgery".
  struct Objection {
    Id<Token> noun;
    bool is_weak = false;  // it only knows nothing of it
  };

  void link_anaphors() {
    std::vector<Id<Claim>> order = in_text_order();
    for (uint32_t k = 0; k < order.size(); ++k) {
      Objection objection = objection_of(order[k]);
      if (objection.noun.is_none()) continue;
      Id<Claim> meant = antecedent(order, k, objection.noun);
      if (meant.is_none()) continue;
      if (objection.is_weak) {
        link(order[k], meant, LinkRelation::DisputesWeak, rules_.anaphor);
      } else {
        dispute(order[k], meant, rules_.anaphor);
      }
    }
  }

  std::vector<Id<Claim>> in_text_order() const {
    std::vector<Id<Claim>> order;
    for (uint32_t i = 0; i < claims_.rows.size(); ++i) order.push_back({i});
    std::ranges::stable_sort(order, {}, [&](Id<Claim> id) { return place_of(id); });
    return order;
  }
  uint32_t place_of(Id<Claim> id) const { return claims_.spans[claim(id).content.first].begin; }

  Objection objection_of(Id<Claim> id) const {
    const Claim& row = claim(id);
    if (row.holders.is_empty() || row.event) return {};
    if (row.mode == ClaimMode::Denied || row.mode == ClaimMode::NoKnowledge) {
      return {denied_noun(row), is_no_knowledge(id)};
    }
    return row.mode == ClaimMode::Attributed && is_positive(innermost(id)) ? Objection{noun_called_false(row)}
                                                                           : Objection{};
  }

  // The noun of a short definite phrase: "the report", "any such request".
  Id<Token> denied_noun(const Claim& row) const {
    if (row.content.count != 1) return {};
    Range<Token> words = tokens_of(claims_.spans[row.content.first]);
    if (words.count > kLongestAnaphor) return {};
    Id<Token> noun;
    for (Id<Token> token : words) {
      if (morph(token).upos == Upos::Noun) noun = token;
    }
    return noun && is_definite(noun) && names_a_claim(noun) ? noun : Id<Token>{};
  }

  // "the memo" in "the memo a forgery" and "the memo was a forgery".
  Id<Token> noun_called_false(const Claim& row) const {
    Id<Token> noun;
    bool is_false = false;
    for (Id<Span> id : row.content) {
      Range<Token> words = tokens_of(claims_.spans[id.index]);
      if (words.count > kLongestVerdict) return {};
      for (Id<Token> token : words) {
        std::string_view lemma = doc_.text(morph(token).lemma);
        if (lemma == "not" || lemma == "n't" || lemma == "no") return {};
        bool may_be_meant = cues_.is_claim(morph(token).lemma) || cues_.is_medium(morph(token).lemma);
        if (noun.is_none() && may_be_meant && is_definite(token)) noun = token;
        is_false |= noun && token != noun && cues_.is_falsehood(morph(token).lemma);
      }
    }
    return is_false ? noun : Id<Token>{};
  }

  const Morph& morph(Id<Token> token) const { return doc_.get<Morphs>()[token]; }

  Range<Token> tokens_of(Span span) const {
    const auto& rows = doc_.get<Tokens>().rows;
    auto first = std::ranges::lower_bound(rows, span.begin, {}, [](const Token& token) { return token.span.begin; });
    auto last = std::ranges::lower_bound(rows, span.end, {}, [](const Token& token) { return token.span.begin; });
    return {static_cast<uint32_t>(first - rows.begin()), static_cast<uint32_t>(last - first)};
  }

  bool is_definite(Id<Token> noun) const {
    for (Id<Token> child : doc_.get<Arcs>().children(noun)) {
      std::string_view word = doc_.text(morph(child).lemma);
      if (word == "the" || word == "this" || word == "that" || word == "these" || word == "those" || word == "any" ||
          word == "such") {
        return true;
      }
    }
    return doc_.get<Arcs>().child_with(noun, Relation::NmodPoss).index != kNone;
  }

  bool names_a_claim(Id<Token> noun) const {
    Symbol lemma = morph(noun).lemma;
    const auto& codes = doc_.reference().codes;
    return cues_.is_claim(lemma) ||
           std::ranges::any_of(codes, [&](const EventCode& code) { return cues_.names_act(lemma, code.type); });
  }

  // The nearest earlier claim that the noun can stand for: an act of its type, or for "the report" whatever somebody
  // said last (an event rather than a mere word about it), or for "the memo" what the memo says.
  Id<Claim> antecedent(const std::vector<Id<Claim>>& order, uint32_t from, Id<Token> noun) const {
    Symbol lemma = morph(noun).lemma;
    uint32_t floor = from > kFarthestAnaphor ? from - kFarthestAnaphor : 0;
    Id<Claim> nearest;
    for (uint32_t k = from; k > floor; --k) {
      Id<Claim> id = order[k - 1];
      if (!could_be_meant(id, order[from])) continue;
      if (claim(id).event && cues_.names_act(lemma, type_of(id))) return id;
      bool is_said = cues_.is_claim(lemma) ? !claim(id).holders.is_empty() : is_told_by(id, lemma);
      if (is_said && (nearest.is_none() || is_act_for(id, nearest))) nearest = id;
    }
    return nearest;
  }

  Symbol type_of(Id<Claim> id) const { return doc_.reference().codes[events_[claim(id).event].code.index].type; }
  uint32_t sentence_at(Id<Claim> id) const {
    return doc_.get<Sentences>().of_token[tokens_of(claims_.spans[claim(id).content.first]).first].index;
  }
  // An event rather than a word about it, in the same sentence or by the same people.
  bool is_act_for(Id<Claim> act, Id<Claim> word) const {
    if (!claim(act).event || claim(word).event) return false;
    return sentence_at(act) == sentence_at(word) || (source_of(act) && source_of(act) == source_of(word));
  }

  bool is_told_by(Id<Claim> id, Symbol noun) const {
    if (claim(id).holders.is_empty()) return false;
    Id<Mention> source = attributions_[claims_.holders[claim(id).holders.last() - 1]].source.mention;
    return source && morph(doc_.get<Mentions>()[source].head).lemma == noun;
  }

  // Somebody else holds it, in an earlier sentence, and does not deny it.
  bool could_be_meant(Id<Claim> id, Id<Claim> by) const {
    if (id == by || is_negative(innermost(id)) || place_of(id) >= place_of(by)) return false;
    Id<Entity> speaker = source_of(id);
    return speaker.is_none() || speaker != source_of(by);
  }

  Id<Entity> source_of(Id<Claim> id) const {
    if (claim(id).holders.is_empty()) return {};
    Id<Attribution> holder = claims_.holders[claim(id).holders.last() - 1];
    return entity_of(attributions_[holder].source.mention);
  }

  // --- conditions ---
  void link_conditions() {
    std::unordered_map<uint32_t, Id<Claim>> antecedent;  // by sentence
    for (uint32_t i = 0; i < claims_.rows.size(); ++i) {
      if (claims_.rows[i].event && claims_.rows[i].mode == ClaimMode::Antecedent) antecedent[sentence_of({i})] = {i};
    }
    if (antecedent.empty()) return;
    for (uint32_t i = 0; i < claims_.rows.size(); ++i) {
      if (!claims_.rows[i].event || claims_.rows[i].mode != ClaimMode::Conditional) continue;
      if (auto found = antecedent.find(sentence_of({i})); found != antecedent.end()) {
        link(found->second, {i}, LinkRelation::Condition, rules_.condition);
      }
    }
  }
  uint32_t sentence_of(Id<Claim> id) const {
    return doc_.get<Sentences>().of_token[events_[claim(id).event].trigger.index].index;
  }

  // --- rows ---
  void dispute(Id<Claim> from, Id<Claim> to, Id<Rule> rule) {
    link(from, to, LinkRelation::Disputes, rule);
    if (!is_accusation(to)) disputed_[to.index] = true;  // what was charged is disputed, not that it was
    if (claim(from).mode != ClaimMode::Denied) disputed_[from.index] = true;  // a denial stays one
  }

  bool is_accusation(Id<Claim> id) const { return claim(id).event && doc_.text(type_of(id)) == "ACCUSE"; }

  void link(Id<Claim> from, Id<Claim> to, LinkRelation relation, Id<Rule> rule) {
    claims_.links.push_back({.from = from, .to = to, .relation = relation, .why = {.rule = rule, .score = 0.8f}});
  }

  void set_status(Id<Claim> id) {
    Claim& row = claims_.rows[id.index];
    row.status = status_of({.values = std::span(claims_.values).subspan(row.values.first, row.values.count),
                            .mode = row.mode,
                            .time = row.time,
                            .is_hedged = hedged_[id.index],
                            .is_disputed = disputed_[id.index]});
  }

  const ClaimView& doc_;
  const CueTable& cues_;
  const ClaimRules& rules_;
  const std::vector<bool>& hedged_;
  Claims& claims_;
  const Events& events_;
  const Attributions& attributions_;
  std::unordered_map<uint32_t, std::vector<Id<Claim>>> by_type_;
  std::vector<bool> disputed_;
};

}  // namespace

void link_claims(const View<MakeClaims::Reads>& doc, const CueTable& cues, const ClaimRules& rules,
                 const std::vector<bool>& hedged, Claims& claims) {
  Linker(doc, cues, rules, hedged, claims).run();
}

}  // namespace reportedly
