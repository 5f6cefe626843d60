// Four steps a document. Match every predicate. Turn each match into actors and recipients: the mention of the bound
// word, and the mentions coordinated with it. Absorb: what a frame binds is part of its event, so in "made a request"
// and "agreed to hold talks" one event remains. Write down what is left, in text order.
#include "politics/events/find_events.h"

#include <algorithm>
#include <array>

namespace reportedly {
namespace {

constexpr int kLongestPath = 12;  // steps up a tree from an inner act to what holds it

// Sectors whose acts are politics even where the text names no country ("Police arrested two opposition leaders").
constexpr std::array<std::string_view, 10> kPolitical = {"COP", "GOV", "JUD", "LEG", "MIL",
                                                         "OPP", "PRM", "PTY", "REB", "SPY"};

// PLOVER: an act of cooperation that still lies ahead ("will send aid") is an AGREE, with CAMEO's "express intent to".
struct FutureRule {
  std::string_view type, cameo;
};
constexpr std::array<FutureRule, 4> kFuture = {
    {{"AID", "033"}, {"CONSULT", "036"}, {"COOPERATE", "031"}, {"SUPPORT", "030"}}};

// An event that is not written down yet.
struct Draft {
  Id<Predicate> predicate;
  Match match;
  std::vector<Id<Mention>> actors, recipients;
  bool is_dropped = false;

  const std::vector<Id<Mention>>& side(ParticipantRole role) const {
    return role == ParticipantRole::Actor ? actors : recipients;
  }
};

struct EventScratch {
  Acting::Tables acting;
  std::vector<Draft> drafts;
};

class EventFinder {
 public:
  EventFinder(View<EventReads> doc, const Frames& frames, const FrameMatcher& matcher, EventScratch& scratch)
      : doc_(doc),
        predicates_(doc.get<Predicates>()),
        morphs_(doc.get<Morphs>()),
        arcs_(doc.get<Arcs>()),
        frames_(frames),
        matcher_(matcher),
        acting_(doc, frames, scratch.acting),
        sport_(frames.lists().find("SPORT")),
        drafts_(scratch.drafts) {
    drafts_.clear();
  }

  Scene scene() const { return scene_with(acting_.own_capacities()); }

  // A thing stands for its country only where nothing fits otherwise, or a weaker frame without recipient.
  void match_all() {
    const Scene own = scene(), lent = scene_with(acting_.lent_capacities());
    for (uint32_t i = 0; i < predicates_.rows.size(); ++i) {
      const size_t before = drafts_.size();
      const bool has_own = take_best(own, {i}) && outcome_of(drafts_.back());
      if (has_own && !drafts_.back().recipients.empty()) continue;
      if (take_best(lent, {i}) && drafts_.size() == before + 2) keep_stronger();
    }
  }

  // What a frame binds is part of its event: the noun of "made a request", the inner act of "agreed to hold talks".
  void absorb() {
    for (size_t first = 0, last = 0; first < drafts_.size(); first = last) {
      while (last < drafts_.size() && sentence_of(drafts_[last]) == sentence_of(drafts_[first])) ++last;
      absorb_in_sentence(std::span(drafts_).subspan(first, last - first));
    }
  }

  void drop_unpolitical(const EventRules& rules) {
    for (Draft& draft : drafts_)
      if (!outcome_of(draft) || !is_political(draft, rules)) draft.is_dropped = true;
  }

  Events write(const std::vector<Id<EventCode>>& when_future) const {
    Events out(doc_.arena());
    for (const Draft& draft : drafts_) {
      if (draft.is_dropped) continue;
      const auto first = static_cast<uint32_t>(out.participants.size());
      for (ParticipantRole role : {ParticipantRole::Actor, ParticipantRole::Recipient})
        for (Id<Mention> mention : draft.side(role)) out.participants.push_back({.mention = mention, .role = role});
      const Id<EventCode> code = lies_ahead(draft) ? when_future[outcome_of(draft).index] : outcome_of(draft);
      out.rows.push_back({.trigger = head_of(draft),
                          .predicate = draft.predicate,
                          .code = code,
                          .participants = {first, static_cast<uint32_t>(out.participants.size()) - first},
                          .complement = draft.match.complement,
                          .why = {.rule = frames_[draft.match.frame].rule, .score = 1}});
    }
    std::ranges::stable_sort(out.rows, [](const Event& a, const Event& b) { return a.trigger < b.trigger; });
    return out;
  }

 private:
  Id<Token> head_of(const Draft& draft) const { return predicates_[draft.predicate].head; }
  Id<EventCode> outcome_of(const Draft& draft) const { return frames_[draft.match.frame].outcome; }
  Symbol type_of(const Draft& draft) const {
    const Id<EventCode> code = outcome_of(draft);
    return code ? doc_.reference().codes[code.index].type : Symbol{};
  }

  Id<Sentence> sentence_of(const Draft& draft) const { return doc_.get<Sentences>().of_token[head_of(draft).index]; }

  void absorb_in_sentence(std::span<Draft> drafts) const {
    for (Draft& outer : drafts)
      for (Draft& inner : drafts)
        if (&inner != &outer && !inner.is_dropped && !outer.is_dropped && absorbs(outer, inner)) {
          lend_participants(outer, inner);
          inner.is_dropped = true;
        }
    for (size_t i = 0; i < drafts.size(); ++i)
      for (size_t j = 0; j < drafts.size(); ++j)
        if (i != j && !drafts[i].is_dropped && !drafts[j].is_dropped && repeats(drafts[i], drafts[j], i < j))
          drafts[j].is_dropped = true;
  }

  // "shelled the town, and shelled it again", "attacked the town ... the attack": one act of the same people.
  bool repeats(const Draft& first, const Draft& again, bool is_before) const {
    if (outcome_of(first) != outcome_of(again) || !outcome_of(first) || first.actors.empty()) return false;
    auto covers = [&](const std::vector<Id<Mention>>& all, const std::vector<Id<Mention>>& some) {
      return std::ranges::all_of(some, [&](Id<Mention> m) { return has_entity(all, m); });
    };
    const bool is_same = predicates_[first.predicate].lemma == predicates_[again.predicate].lemma ||
                         predicates_[again.predicate].kind == PredicateKind::Noun;
    if (!is_same || !covers(first.actors, again.actors) || !covers(first.recipients, again.recipients)) return false;
    return is_before || first.recipients.size() > again.recipients.size();
  }

  // The strongest frame that fits and whose recipient is not the actor again: in "tested a missile off its coast" the
  // coast is nobody else's.
  bool take_best(const Scene& here, Id<Predicate> predicate) {
    const Predicate& row = predicates_[predicate];
    for (Filed filed : frames_.of(row.lemma, row.kind)) {
      Draft draft{.predicate = predicate, .match = {}, .actors = {}, .recipients = {}};
      if (!matcher_.try_frame(here, predicate, filed, draft.match)) continue;
      bind(draft);
      if (outcome_of(draft) && lacks_recipient(draft)) continue;
      drafts_.push_back(std::move(draft));
      return true;
    }
    return false;
  }

  Scene scene_with(std::span<const uint8_t> capacities) const {
    return {.predicates = predicates_, .morphs = morphs_, .arcs = arcs_, .capacities = capacities};
  }

  // Of the two last drafts, which are of one predicate.
  void keep_stronger() {
    const Draft& lent = drafts_.back();
    Draft& own = drafts_[drafts_.size() - 2];
    if (frames_[lent.match.frame].strength > frames_[own.match.frame].strength) own = lent;
    drafts_.pop_back();
  }

  // ---- Participants ----

  void bind(Draft& draft) const {
    add_with_others(draft.actors, draft.match.who, capacity_of_who(draft), draft.actors);
    if (draft.match.is_between && draft.actors.empty()) {
      add_with_others(draft.actors, draft.match.whom, kReceives, draft.actors);
      return;
    }
    add_with_others(draft.recipients, draft.match.whom, kReceives, draft.actors);
    if (!draft.match.whom) take_object_as_recipient(draft);
  }

  // As what the actor was found: somebody who acts, a crowd that marches, a capital behind "from".
  uint8_t capacity_of_who(const Draft& draft) const {
    if (!draft.match.who || acting_.can(draft.match.who, kActs)) return kActs;
    if (acting_.can(draft.match.who, kMarches)) return kMarches;
    const Slot& first = frames_.slots_of(frames_[draft.match.frame])[0];
    const bool is_thing = first.is_subject && first.role == SlotRole::Listed;
    return is_thing ? kActs : kReceives;
  }

  // "summoned the Israeli ambassador", "beat villagers", "hailed Norway's decision": the object is somebody, or stands
  // for somebody, of another country, or is the one who suffers the act.
  void take_object_as_recipient(Draft& draft) const {
    std::span<const Slot> slots = frames_.slots_of(frames_[draft.match.frame]);
    for (size_t i = 0; i < slots.size(); ++i) {
      const Id<Token> bound = draft.match.bound[i];
      const bool is_object = (slots[i].role == SlotRole::Listed || slots[i].role == SlotRole::Something) &&
                             slots[i].prepositions.is_empty();
      if (!is_object || !bound || !(acting_.can(bound, kActs) || acting_.is_thing(bound))) continue;
      if (suffers(draft, bound) || is_of_other_country(draft, bound))
        add_with_others(draft.recipients, bound, kReceives, draft.actors);
    }
  }

  bool suffers(const Draft& draft, Id<Token> token) const {
    const std::string_view type = doc_.text(type_of(draft));
    const EntityType who = acting_.actor_of(acting_.mention_of(token)).type;
    return (type == "ASSAULT" || type == "COERCE") && (who == EntityType::Person || who == EntityType::Group);
  }

  bool is_of_other_country(const Draft& draft, Id<Token> token) const {
    const Symbol country = acting_.actor_of(acting_.mention_of(token)).country;
    return !country.is_empty() && std::ranges::none_of(draft.actors, [&](Id<Mention> mention) {
      return acting_.actor_of(mention).country == country;
    });
  }

  // The mention of a word and those coordinated with it, each entity once and none that stands in `taken`.
  void add_with_others(std::vector<Id<Mention>>& side, Id<Token> token, uint8_t capacity,
                       const std::vector<Id<Mention>>& taken) const {
    if (!token || acting_.is_each_other(token)) return;
    add(side, token, capacity, taken);
    for (Id<Token> child : arcs_.children(token)) {
      if (arcs_.relation(child) == Relation::Conj) add(side, child, capacity, taken);
      if (arcs_.relation(child) == Relation::Nmod && is_plural(token) && is_owner_by_of(child))
        add_other_owners(side, child, taken);
    }
  }

  bool is_plural(Id<Token> token) const {
    return morphs_[token].upos == Upos::Noun && morphs_[token].has(Feat::Plural);
  }
  bool is_owner_by_of(Id<Token> token) const {
    const Id<Token> preposition = arcs_.child_with(token, Relation::Case);
    return preposition && doc_.text(morphs_[preposition].lemma) == "of" && acting_.can(token, kReceives);
  }

  // "the presidents of Russia and France": the mention before "of" is Russia's, so France stands for its own.
  void add_other_owners(std::vector<Id<Mention>>& side, Id<Token> first, const std::vector<Id<Mention>>& taken) const {
    for (Id<Token> child : arcs_.children(first))
      if (arcs_.relation(child) == Relation::Conj && morphs_[child].upos == Upos::Propn)
        add(side, child, kReceives, taken);
  }

  void add(std::vector<Id<Mention>>& side, Id<Token> token, uint8_t capacity,
           const std::vector<Id<Mention>>& taken) const {
    const Id<Mention> mention = acting_.mention_of(token);
    if (!mention || !acting_.can(token, capacity) || has_entity(side, mention) || has_entity(taken, mention)) return;
    side.push_back(mention);
  }

  bool has_entity(const std::vector<Id<Mention>>& side, Id<Mention> mention) const {
    return std::ranges::any_of(
        side, [&](Id<Mention> other) { return acting_.entity_of(other) == acting_.entity_of(mention); });
  }

  // "Chad warned Chad": the frame wants somebody else.
  bool lacks_recipient(const Draft& draft) const {
    return draft.match.whom && draft.recipients.empty() && !draft.match.is_between &&
           !acting_.is_each_other(draft.match.whom);
  }

  // Protests are politics whoever marches, and so is what bombs and drones do to people.
  bool is_political(const Draft& draft, const EventRules& rules) const {
    const Frame& frame = frames_[draft.match.frame];
    if (frame.is_crowds && draft.match.who && acting_.can(draft.match.who, kMarches)) return true;
    if (frame.slots.count > 0 && frames_.slots_of(frame)[0].is_subject && !draft.recipients.empty()) return true;
    const Sentences& sentences = doc_.get<Sentences>();
    const bool has_headline = sentences.rows.size() > 1 && sentences.rows[0].block != sentences.rows[1].block;
    const bool is_sport = has_sport(sentence_of(draft)) || (has_headline && has_sport({0}));
    auto counts = [&](Id<Mention> mention) {
      const Actor& actor = acting_.actor_of(mention);
      if ((actor.sectors & rules.political) != 0) return true;
      const bool is_firm = actor.sectors != 0 && (actor.sectors & ~rules.business) == 0;
      return !actor.country.is_empty() && !is_sport && !is_firm;
    };
    return std::ranges::any_of(draft.actors, counts) || std::ranges::any_of(draft.recipients, counts);
  }

  // "Spain meet Croatia in the semi-final": teams, no states.
  bool has_sport(Id<Sentence> sentence) const {
    if (!sport_) return false;
    const Sentence& row = doc_.get<Sentences>()[sentence];
    for (Id<Token> token : row.tokens)
      if (morphs_[token].upos == Upos::Noun && frames_.lists().has(sport_, morphs_[token].lemma)) return true;
    return false;
  }

  // ---- What belongs to what ----

  bool absorbs(const Draft& outer, const Draft& inner) const {
    if (outcome_of(outer)) return binds(outer, inner) || retells(outer, inner);
    return binds_noun(outer, inner) && predicates_[inner.predicate].support == head_of(outer);
  }

  bool binds(const Draft& outer, const Draft& inner) const {
    if (binds_noun(outer, inner) || is_launch_of(outer, inner)) return true;
    const Id<Token> complement = outer.match.complement;
    return complement && is_own_act(outer) && is_inside(head_of(inner), complement);
  }

  // "Rockets fired by rebels hit a village": who fires what hits does no second act.
  bool is_launch_of(const Draft& outer, const Draft& inner) const {
    const Slot& first = frames_.slots_of(frames_[outer.match.frame])[0];
    return first.is_subject && first.role == SlotRole::Listed && arcs_.relation(head_of(inner)) == Relation::Acl &&
           arcs_.head(head_of(inner)) == outer.match.bound[0];
  }

  // An object or phrase that is bound, or one that is coordinated with it.
  bool binds_noun(const Draft& outer, const Draft& inner) const {
    const Id<Token> head = head_of(inner);
    const Id<Token> above = arcs_.relation(head) == Relation::Conj ? arcs_.head(head) : Id<Token>{};
    std::span<const Slot> slots = frames_.slots_of(frames_[outer.match.frame]);
    for (size_t i = 0; i < slots.size(); ++i) {
      const bool is_noun = slots[i].role == SlotRole::Listed || slots[i].role == SlotRole::Something;
      const Id<Token> bound = outer.match.bound[i];
      if (is_noun && bound && (bound == head || bound == above)) return true;
    }
    return false;
  }

  // Is the clause what the actor will do or wants done? "Chad denied that Sudan had asked for fuel" holds two events.
  bool is_own_act(const Draft& outer) const {
    std::span<const Slot> slots = frames_.slots_of(frames_[outer.match.frame]);
    const bool is_deed = std::ranges::any_of(slots, [](const Slot& slot) { return slot.role == SlotRole::Deed; });
    if (is_deed) return true;
    const std::string_view type = doc_.text(type_of(outer));
    return type == "AGREE" || type == "REQUEST" || type == "THREATEN" || type == "CONCEDE";
  }

  // Below the inner act without leaving it by a relative or adverbial clause.
  bool is_inside(Id<Token> token, Id<Token> act) const {
    for (int step = 0; step < kLongestPath && token; ++step) {
      if (token == act) return true;
      const Relation relation = arcs_.relation(token);
      const bool leaves = relation == Relation::AclRelcl || relation == Relation::Advcl ||
                          relation == Relation::AdvclRelcl || relation == Relation::Appos ||
                          relation == Relation::Parataxis;
      if (leaves) return false;
      token = arcs_.head(token);
    }
    return false;
  }

  // "met for talks", "attacked the town in a raid": verb and noun tell one act of the same people.
  bool retells(const Draft& outer, const Draft& inner) const {
    const Predicate& noun = predicates_[inner.predicate];
    if (noun.kind != PredicateKind::Noun || arcs_.head(noun.head) != head_of(outer)) return false;
    if (!type_of(inner).is_empty() && type_of(inner) != type_of(outer)) return false;
    return std::ranges::all_of(inner.actors, [&](Id<Mention> m) { return has_entity(outer.actors, m); });
  }

  void lend_participants(Draft& outer, const Draft& inner) const {
    if (type_of(outer) != type_of(inner)) return;
    if (outer.recipients.empty() && !outer.match.is_several)
      for (Id<Mention> mention : inner.recipients)
        if (!has_entity(outer.actors, mention)) outer.recipients.push_back(mention);
    if (outer.actors.empty()) outer.actors = inner.actors;
  }

  // "will send", "is going to send", "said it would send"; not "will not send".
  bool lies_ahead(const Draft& draft) const {
    const Id<Token> head = head_of(draft);
    if (predicates_[draft.predicate].kind != PredicateKind::Verb) return false;
    const bool is_told = arcs_.relation(head) == Relation::Ccomp || arcs_.child_with(head, Relation::Parataxis);
    bool is_future = false;
    for (Id<Token> child : arcs_.children(head)) {
      const std::string_view lemma = doc_.text(morphs_[child].lemma);
      if (lemma == "not" || lemma == "never" || is_condition(child)) return false;
      is_future |= arcs_.relation(child) == Relation::Aux &&
                   (lemma == "will" || lemma == "shall" || (lemma == "would" && is_told));
    }
    return is_future || is_going_to(head);
  }

  // "would send aid if asked"
  bool is_condition(Id<Token> clause) const {
    const Id<Token> marker =
        arcs_.relation(clause) == Relation::Advcl ? arcs_.child_with(clause, Relation::Mark) : Id<Token>{};
    return marker && doc_.text(morphs_[marker].lemma) == "if";
  }

  bool is_going_to(Id<Token> head) const {
    if (arcs_.relation(head) != Relation::Xcomp || !arcs_.head(head)) return false;
    const Morph& above = morphs_[arcs_.head(head)];
    return doc_.text(above.lemma) == "go" && !above.has(Feat::Past);
  }

  View<EventReads> doc_;
  const Predicates& predicates_;
  const Morphs& morphs_;
  const Arcs& arcs_;
  const Frames& frames_;
  const FrameMatcher& matcher_;
  Acting acting_;
  Id<List> sport_;
  std::vector<Draft>& drafts_;
};

// For each code what it becomes when it still lies ahead; itself where nothing changes.
std::vector<Id<EventCode>> codes_when_future(const Ontology& ontology, Reference& reference) {
  std::vector<Id<EventCode>> out;
  const auto count = static_cast<uint32_t>(reference.codes.size());
  for (uint32_t i = 0; i < count; ++i) {
    out.push_back({i});
    for (const FutureRule& rule : kFuture) {
      if (reference.lexicon.text(reference.codes[i].type) != rule.type || !ontology.is_type("AGREE")) continue;
      std::string text = "AGREE context";
      for (Symbol context : reference.codes[i].contexts) text += " " + std::string(reference.lexicon.text(context));
      text += " cameo " + std::string(rule.cameo);
      const Id<EventCode> ahead = ontology.outcome(
          text, [](size_t, const std::string&, const std::string&) {}, reference);
      if (ahead) out.back() = ahead;
    }
  }
  return out;
}

}  // namespace

EventRules EventRules::compile(const std::vector<Entry>& entries, const Ontology& ontology, Reference& reference,
                               Problems& problems) {
  EventRules out;
  out.frames = std::make_unique<const Frames>(Frames::compile(
      entries, [&](std::string_view text, const Tell& tell) { return ontology.outcome(text, tell, reference); },
      reference, problems));
  out.matcher = std::make_unique<const FrameMatcher>(*out.frames, reference.lexicon);
  out.when_future = codes_when_future(ontology, reference);
  out.business = ontology.sector("BUS").value_or(0);
  for (std::string_view sector : kPolitical) out.political |= ontology.sector(sector).value_or(0);
  return out;
}

Events FindEvents::run(View<Reads> doc, Scratch& scratch) const {
  EventFinder finder(doc, *rules_->frames, *rules_->matcher, scratch.of<EventScratch>());
  finder.match_all();
  finder.absorb();
  finder.drop_unpolitical(*rules_);
  return finder.write(rules_->when_future);
}

std::string FindEvents::explain(View<Reads> doc, Scratch& scratch) const {
  EventFinder finder(doc, *rules_->frames, *rules_->matcher, scratch.of<EventScratch>());
  const Scene scene = finder.scene();
  const Tokens& tokens = doc.get<Tokens>();
  auto word = [&](Id<Token> token) { return "'" + std::string(doc.words(tokens[token].span)) + "'"; };
  std::string out;
  for (uint32_t i = 0; i < scene.predicates.rows.size(); ++i) {
    const std::vector<Considered> all = rules_->matcher->explain(scene, {i});
    if (all.empty()) continue;
    out += word(scene.predicates.rows[i].head) + "\n";
    for (const Considered& considered : all) {
      const Frame& frame = (*rules_->frames)[considered.frame];
      out += std::string(considered.fits ? "  fits    " : "  lacks   ") + frame.text + "   " +
             doc.reference().rules[frame.rule.index].name + "\n";
      for (const Lack& lack : considered.lacks)
        out += "          no " + std::string(lack.element) +
               (lack.seen ? ": " + word(lack.seen) + " stands there but does not suit" : "") + "\n";
    }
  }
  return out;
}

}  // namespace reportedly
