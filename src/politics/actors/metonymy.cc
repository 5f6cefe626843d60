// The relation above the name decides, then its preposition, then the verb or noun that it hangs on. A conjunct
// shares the place of the first one: "between Nairobi and Kampala". The word lists are closed classes of English.
#include "politics/actors/metonymy.h"

#include <algorithm>
#include <span>

namespace reportedly {
namespace {

using Words = std::span<const std::string_view>;

// Done to somebody who can answer. Sorted.
constexpr std::string_view kAddressing[] = {
    "accuse",  "advise",    "alarm",     "allow",    "anger",    "annoy",     "appease", "ask",      "assist",
    "assure",  "back",      "beg",       "blame",    "call",     "caution",   "charge",  "chide",    "condemn",
    "consult", "criticise", "criticize", "defy",     "denounce", "encourage", "fault",   "force",    "help",
    "implore", "inform",    "infuriate", "instruct", "invite",   "irritate",  "lobby",   "notify",   "oblige",
    "offer",   "order",     "outrage",   "persuade", "pledge",   "praise",    "press",   "pressure", "promise",
    "provoke", "push",      "reassure",  "rebuke",   "remind",   "sanction",  "slam",    "sue",      "support",
    "tell",    "thank",     "threaten",  "urge",     "warn"};

// What a place does without anybody acting. Sorted.
constexpr std::string_view kBeingThere[] = {
    "become", "border",  "boast",    "burn",   "celebrate", "contain", "expand", "experience", "face",
    "fall",   "feature", "flood",    "freeze", "grow",      "have",    "lack",   "lie",        "mourn",
    "rank",   "receive", "remain",   "see",    "shake",     "shrink",  "sink",   "sit",        "sleep",
    "sprawl", "stand",   "straddle", "suffer", "swelter",   "turn",    "wake"};

constexpr std::string_view kInPlace[] = {"across", "around",  "at",   "in",      "inside",     "into", "near",
                                         "off",    "outside", "over", "through", "throughout", "via",  "within"};
constexpr std::string_view kWithSomebody[] = {"accord", "according", "against", "between", "by", "with"};

constexpr std::string_view kMoving[] = {
    "arrive",  "come",   "cross",      "defect",   "deploy", "depart",    "deport",  "drive",  "emigrate", "evacuate",
    "flee",    "flight", "fly",        "go",       "head",   "immigrate", "journey", "lead",   "lie",      "march",
    "migrate", "move",   "pilgrimage", "relocate", "return", "ride",      "road",    "route",  "run",      "sail",
    "situate", "tour",   "train",      "transfer", "travel", "trip",      "visit",   "voyage", "walk",     "way"};
constexpr std::string_view kBordering[] = {"border", "bound", "flank", "separate", "surround"};
constexpr std::string_view kLinking[] = {"connect", "link"};
constexpr std::string_view kAiming[] = {"aim",     "anger",  "direct", "fire",  "hurl", "launch", "level",
                                        "missile", "rocket", "shell",  "shoot", "shot", "target", "throw"};
constexpr std::string_view kGettingFrom[] = {"ask",     "await",    "call",   "demand",    "draw",     "get",
                                             "hear",    "message",  "obtain", "order",     "pressure", "receive",
                                             "request", "response", "seek",   "statement", "win"};
constexpr std::string_view kSendingTo[] = {"appeal", "call",   "concession", "letter",  "message",
                                           "offer",  "plea",   "proposal",   "request", "response",
                                           "signal", "threat", "ultimatum",  "warning"};
constexpr std::string_view kSpeakingTo[] = {"apologise", "apologize", "communicate", "complain", "explain", "propose",
                                            "reply",     "respond",   "signal",      "speak",    "suggest", "talk"};
constexpr std::string_view kSupportFor[] = {"admiration", "aid",    "assistance", "backing", "contempt",
                                            "help",       "praise", "support",    "sympathy"};
constexpr std::string_view kLeavingWhole[] = {"distance", "independence", "secede", "secession", "separation"};

// Done to places by those who come or go, and by storms. Sorted.
constexpr std::string_view kReaching[] = {"cross", "enter", "flee",  "hit",  "leave",
                                          "pass",  "quit",  "reach", "tour", "visit"};

// Acts that a possessor does: "Nairobi's refusal". Other nouns of these endings are rarely owned by a city.
constexpr std::string_view kActs[] = {
    "accusation", "aim",     "ambition",  "answer",    "appeal",    "approach",   "attempt", "attitude",
    "bid",        "call",    "claim",     "complaint", "concern",   "decision",   "demand",  "denial",
    "effort",     "fear",    "goal",      "hope",      "intention", "interest",   "move",    "objection",
    "offer",      "plan",    "pledge",    "policy",    "position",  "pressure",   "promise", "proposal",
    "protest",    "refusal", "rejection", "reply",     "request",   "response",   "stance",  "statement",
    "strategy",   "support", "threat",    "vow",       "warning",   "willingness"};

bool has(Words words, std::string_view word) { return std::binary_search(words.begin(), words.end(), word); }

std::string_view lemma(const ActorView& doc, Id<Token> token) {
  return token ? doc.text(doc.get<Morphs>()[token].lemma) : std::string_view();
}

std::string_view preposition_of(const ActorView& doc, Id<Token> token) {
  return lemma(doc, doc.get<Arcs>().child_with(token, Relation::Case));
}

// "London froze the assets", "Yerevan sat down with Baku": verbs of being there that are an act with this beside them.
bool is_done(const ActorView& doc, Id<Token> verb) {
  if (lemma(doc, verb) == "freeze") return !doc.get<Arcs>().child_with(verb, Relation::Obj).is_none();
  if (lemma(doc, verb) != "sit") return false;
  auto children = doc.get<Arcs>().children(verb);
  return std::any_of(children.begin(), children.end(), [&](Id<Token> child) { return lemma(doc, child) == "down"; });
}

PlaceUse of_subject(const ActorView& doc, Id<Token> verb) {
  if (doc.get<Arcs>().child_with(verb, Relation::Cop))
    return doc.get<Morphs>()[verb].upos == Upos::Adj ? PlaceUse::Acts : PlaceUse::Open;
  if (doc.get<Morphs>()[verb].upos != Upos::Verb) return PlaceUse::Open;
  return has(kBeingThere, lemma(doc, verb)) && !is_done(doc, verb) ? PlaceUse::Open : PlaceUse::Acts;
}

PlaceUse of_preposition(const ActorView& doc, std::string_view preposition, Id<Token> above) {
  if (preposition == "at" && has(kAiming, lemma(doc, above))) return PlaceUse::Open;
  if (has(kInPlace, preposition)) return PlaceUse::IsPlace;
  if (preposition == "between" && has(kMoving, lemma(doc, above))) return PlaceUse::IsPlace;
  if (preposition == "with" && has(kLinking, lemma(doc, above))) return PlaceUse::IsPlace;
  if (has(kWithSomebody, preposition)) return PlaceUse::Acts;
  if (preposition == "to" || preposition == "toward" || preposition == "towards") {
    if (has(kMoving, lemma(doc, above))) return PlaceUse::IsPlace;
    bool is_addressed = has(kAddressing, lemma(doc, above)) || has(kSendingTo, lemma(doc, above)) ||
                        has(kSpeakingTo, lemma(doc, above));
    return is_addressed ? PlaceUse::Acts : PlaceUse::Open;
  }
  if (preposition == "for" && has(kSupportFor, lemma(doc, above))) return PlaceUse::Acts;
  if (preposition == "from") {
    if (has(kGettingFrom, lemma(doc, above))) return PlaceUse::Acts;
    if (has(kLeavingWhole, lemma(doc, above))) return PlaceUse::Acts;
    bool is_verb = doc.get<Morphs>()[above].upos == Upos::Verb;
    return is_verb && !has(kMoving, lemma(doc, above)) ? PlaceUse::Open : PlaceUse::IsPlace;
  }
  return PlaceUse::Open;
}

// "Nairobi and Kampala": Nairobi. "in Dalton, Georgia": Dalton.
Id<Token> first_of_all(const Morphs& morphs, const Arcs& arcs, Id<Token> token) {
  for (int steps = 0; steps < 30 && arcs.head(token); ++steps) {
    Id<Token> above = arcs.head(token);
    Relation r = arcs.relation(token);
    bool is_qualifier = (r == Relation::Appos || r == Relation::NmodUnmarked) && morphs[above].upos == Upos::Propn;
    if ((arcs.relation(token) != Relation::Conj && !is_qualifier) || arcs.child_with(token, Relation::Case)) break;
    token = above;
  }
  return token;
}

}  // namespace

bool is_scenery(const ActorView& doc, Id<Token> name) {
  Id<Token> above = doc.get<Arcs>().head(name);
  if (above.is_none()) return false;
  Relation r = doc.get<Arcs>().relation(name);
  return (r == Relation::Nmod && preposition_of(doc, name) == "of") ||
         (r == Relation::Obj && has(kReaching, lemma(doc, above)));
}

PlaceUse place_use(const ActorView& doc, Id<Token> name) {
  const Arcs& arcs = doc.get<Arcs>();
  Id<Token> token = first_of_all(doc.get<Morphs>(), arcs, name);
  Id<Token> above = arcs.head(token);
  if (above.is_none()) return PlaceUse::Open;
  switch (arcs.relation(token)) {
    case Relation::Nsubj:
    case Relation::NsubjOuter: return of_subject(doc, above);
    case Relation::NsubjPass:
    case Relation::Obj:
    case Relation::Iobj: return has(kAddressing, lemma(doc, above)) ? PlaceUse::Acts : PlaceUse::Open;
    case Relation::OblAgent: return has(kBordering, lemma(doc, above)) ? PlaceUse::IsPlace : PlaceUse::Acts;
    case Relation::Obl:
    case Relation::Nmod:
    case Relation::Advcl: return of_preposition(doc, preposition_of(doc, token), above);
    case Relation::NmodPoss: return has(kActs, lemma(doc, above)) ? PlaceUse::Acts : PlaceUse::Open;
    default: {
      std::string_view preposition = preposition_of(doc, token);
      return has(kInPlace, preposition) ? PlaceUse::IsPlace : PlaceUse::Open;
    }
  }
}

}  // namespace reportedly
