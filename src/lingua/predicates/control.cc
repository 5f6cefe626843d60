#include "lingua/predicates/control.h"

#include <algorithm>
#include <array>
#include <utility>

namespace reportedly::lingua {
namespace {

using Word = std::string_view;

template <size_t N>
bool has(const std::array<Word, N>& words, Word word) {
  return std::ranges::find(words, word) != words.end();
}

constexpr auto kPromises = std::to_array<Word>({"assurance", "commitment", "guarantee", "offer", "pledge", "promise",
                                                "swear", "threat", "threaten", "undertaking", "vow"});
constexpr auto kDirecting = std::to_array<Word>(
    {"cause",    "caution",  "challenge", "command",   "convince", "enable",  "expect",  "get",      "help",
     "lead",     "lobby",    "oblige",    "prompt",    "push",     "want",    "advise",  "allow",    "appoint",
     "arm",      "ask",      "authorise", "authorize", "beg",      "beseech", "compel",  "deploy",   "direct",
     "dispatch", "despatch", "encourage", "equip",     "force",    "hire",    "implore", "instruct", "invite",
     "order",    "permit",   "persuade",  "press",     "pressure", "recruit", "request", "require",  "send",
     "summon",   "tell",     "train",     "urge",      "warn"});
constexpr auto kDirectiveNouns =
    std::to_array<Word>({"advice", "appeal", "call", "command", "deadline", "demand", "instruction", "invitation",
                         "message", "order", "permission", "plea", "pressure", "request", "ultimatum", "warning"});
constexpr auto kInfinitiveNouns = std::to_array<Word>(
    {"ability",    "agreement", "aim",         "ambition",   "approval", "attempt",    "authority", "bid",
     "campaign",   "capacity",  "chance",      "commitment", "cause",    "deal",       "decision",  "desire",
     "drive",      "duty",      "effort",      "failure",    "freedom",  "goal",       "incentive", "intention",
     "invitation", "licence",   "license",     "mandate",    "means",    "motion",     "move",      "need",
     "obligation", "offer",     "opportunity", "option",     "order",    "permission", "plan",      "pledge",
     "plot",       "power",     "pressure",    "promise",    "proposal", "readiness",  "reason",    "refusal",
     "request",    "resolve",   "right",       "step",       "struggle", "threat",     "time",      "urge",
     "vow",        "way",       "willingness", "wish"});
constexpr auto kThatNouns = std::to_array<Word>({"accusation",  "acknowledgement",
                                                 "admission",   "agreement",
                                                 "allegation",  "announcement",
                                                 "argument",    "assertion",
                                                 "assurance",   "belief",
                                                 "chance",      "charge",
                                                 "claim",       "concern",
                                                 "conclusion",  "confirmation",
                                                 "danger",      "demand",
                                                 "denial",      "doubt",
                                                 "evidence",    "expectation",
                                                 "fact",        "fear",
                                                 "finding",     "guarantee",
                                                 "hint",        "hope",
                                                 "idea",        "impression",
                                                 "indication",  "likelihood",
                                                 "message",     "news",
                                                 "notion",      "possibility",
                                                 "pledge",      "promise",
                                                 "proof",       "proposal",
                                                 "report",      "risk",
                                                 "rumour",      "rumor",
                                                 "sign",        "signal",
                                                 "speculation", "statement",
                                                 "suggestion",  "suspicion",
                                                 "theory",      "threat",
                                                 "view",        "vow",
                                                 "warning",     "worry"});
constexpr auto kGiving = std::to_array<Word>({"afford", "allow", "deny", "give", "grant", "hand", "issue", "send"});
constexpr auto kCarrying = std::to_array<Word>({"in", "into", "on", "to"});
constexpr auto kMeeting = std::to_array<Word>({"assemble", "convene", "gather", "meet", "sit"});
constexpr auto kGerundPrepositions = std::to_array<Word>({"against", "as", "for", "from", "into", "of"});
constexpr auto kTransparent =
    std::to_array<Word>({"barrage", "batch", "course", "campaign", "flurry", "number", "package", "raft", "range",
                         "round", "series", "set", "spate", "string", "succession", "wave"});
constexpr auto kTimeOrManner = std::to_array<Word>({"day", "hour", "manner", "minute", "moment", "month", "morning",
                                                    "night", "place", "reason", "time", "way", "week", "year"});
constexpr auto kNoAgent = std::to_array<Word>(
    {"air",      "boat",    "car",       "date",    "day",      "dawn",     "email",  "end",    "force",   "hand",
     "land",     "law",     "letter",    "mail",    "midnight", "midday",   "minute", "month",  "morning", "night",
     "noon",     "percent", "phone",     "plane",   "point",    "rail",     "road",   "sea",    "ship",    "telephone",
     "time",     "train",   "truck",     "video",   "way",      "week",     "year",   "monday", "tuesday", "wednesday",
     "thursday", "friday",  "saturday",  "sunday",  "january",  "february", "march",  "april",  "may",     "june",
     "july",     "august",  "september", "october", "november", "december"});

using Pair = std::pair<Word, Word>;
constexpr auto kDirected = std::to_array<Pair>({{"appeal", "to"},
                                                {"arrange", "for"},
                                                {"beckon", "to"},
                                                {"call", "on"},
                                                {"call", "upon"},
                                                {"call", "for"},
                                                {"count", "on"},
                                                {"depend", "on"},
                                                {"look", "to"},
                                                {"plead", "with"},
                                                {"prevail", "on"},
                                                {"prevail", "upon"},
                                                {"rely", "on"},
                                                {"signal", "to"},
                                                {"turn", "to"},
                                                {"wait", "for"}});
constexpr auto kResponsible = std::to_array<Pair>({{"accuse", "of"},
                                                   {"ask", "for"},
                                                   {"blame", "for"},
                                                   {"charge", "with"},
                                                   {"condemn", "for"},
                                                   {"convict", "of"},
                                                   {"criticise", "for"},
                                                   {"criticize", "for"},
                                                   {"denounce", "for"},
                                                   {"praise", "for"},
                                                   {"suspect", "of"},
                                                   {"thank", "for"}});

}  // namespace

bool is_promise(Word lemma) { return has(kPromises, lemma); }
bool is_directed(Word lemma, Word preposition) {
  return std::ranges::find(kDirected, Pair{lemma, preposition}) != kDirected.end();
}
bool directs_object(Word lemma) { return has(kDirecting, lemma); }
bool takes_infinitive(Word noun) { return has(kInfinitiveNouns, noun) || has(kDirectiveNouns, noun); }
bool takes_that(Word noun) { return has(kThatNouns, noun); }
bool is_directive_noun(Word lemma) { return has(kDirectiveNouns, lemma); }
bool is_giving(Word lemma) { return has(kGiving, lemma); }
bool holds_responsible(Word lemma, Word preposition) {
  return std::ranges::find(kResponsible, Pair{lemma, preposition}) != kResponsible.end();
}
bool carries_noun(Word lemma, Word preposition) {
  return has(kCarrying, preposition) || (preposition == "for" && has(kMeeting, lemma));
}
bool hands_object_to_gerund(Word preposition) { return has(kGerundPrepositions, preposition); }
bool is_transparent(Word lemma) { return has(kTransparent, lemma); }
bool is_time_or_manner(Word lemma) { return has(kTimeOrManner, lemma); }
bool is_no_agent(Word lemma) { return has(kNoAgent, lemma); }

}  // namespace reportedly::lingua
