// The cues of data/cues, compiled: the words by which a report hands a statement to somebody else.
//
//   cue deny                                     lemma "deny", verb, speech; the subject speaks
//     content   that, doing, something           "denied that ...", "denied shelling ...", "denied the claim"
//     holder    CT-                              the speaker holds that it is not so
//     mode      denied
//   example     "Chad denied that Sudan had asked for fuel."
//
// An entry that is headed by several words gives a row for each. Attribution::sense is the row that was used, so
// `cues[attribution.sense].holder` is what the speaker of that attribution thinks of its content.
// Immutable after compile(); one table serves all threads.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "doc/attributions.h"
#include "doc/claims.h"
#include "doc/reference.h"
#include "rules/entry.h"

namespace reportedly {

enum class CuePart : uint8_t { Verb, Noun, Adjective, Adverb, Preposition };

// Where the speaker of a cue stands: "who claims", "claimed by X", "struck X as", "X's claim", nowhere ("reportedly").
enum class CueSpeaker : uint8_t { Who, By, Object, Possessor, None };

// What a cue may have as its content; a cue has several, as bits.
enum class ContentKind : uint8_t {
  That = 1,          // a clause: "said (that) the port was shut"
  To = 2,            // an infinitive: "asked Chad to withdraw"
  Doing = 4,         // a gerund, bare or behind a preposition: "denied shelling the town"
  Something = 8,     // an object: "announced the deal"
  Quote = 16,        // words between quotation marks
  Phrase = 32,       // an object of one of `content_prepositions`: "spoke of|about the deal"
  Complement = 128,  // an object with what it is called: "called the vote a farce"
  Clause = 64,       // the whole clause around a preposition or adverb: "reportedly", "according to"
};

struct Cue {
  Symbol lemma;               // "deny", "point out"; of several words their text: "according to"
  std::vector<Symbol> words;  // of a preposition or adverb: its words in lower case
  std::vector<Symbol> content_prepositions;
  std::vector<Symbol> recipient_prepositions;
  Why why;  // "data/cues/denial.cues:12"
  CuePart part = CuePart::Verb;
  AttributionLayer layer = AttributionLayer::Speech;
  CueSpeaker speaker = CueSpeaker::Who;
  uint8_t content = 0;               // bits of ContentKind
  bool recipient_is_object = false;  // "told Reuters that": whom
  bool is_factive = false;           // `outer same`: the report holds what the speaker holds
  bool is_hedging = false;           // the report keeps a distance: "claim", "allege"
  Value holder = Value::CtPlus;
  ClaimMode mode = ClaimMode::Attributed;

  bool takes(ContentKind kind) const { return (content & static_cast<uint8_t>(kind)) != 0; }
};

class CueTable {
 public:
  CueTable() = default;

  // Takes the entries of kind `cue` and the lists named below, and leaves all others alone. A cue with a mistake is
  // left out and told.
  static CueTable compile(const std::vector<Entry>& entries, Reference& reference, Problems& problems);

  const Cue& operator[](uint32_t sense) const { return cues_[sense]; }
  uint32_t size() const { return static_cast<uint32_t>(cues_.size()); }

  // "issue a statement", "in an interview", "an official": members of the lists LIGHT, MEDIUM and MANYHOLD of the data.
  bool is_light(Symbol lemma) const { return has(light_, lemma); }
  bool is_medium(Symbol lemma) const { return has(media_, lemma); }
  bool is_held_by_many(Symbol lemma) const { return has(many_hold_, lemma); }

  // "called the memo a forgery", "denied the accusation", "any request" after an event of type REQUEST: members of the
  // lists FALSEHOOD, CLAIM and ACT_REQUEST.
  bool is_falsehood(Symbol lemma) const { return has(falsehoods_, lemma); }
  bool is_claim(Symbol lemma) const { return has(claims_, lemma); }
  bool names_act(Symbol lemma, Symbol type) const;

  // The rows of a lemma in the order of the data; of a preposition or adverb, those that begin with that word.
  std::span<const uint32_t> senses_of(Symbol lemma) const;

 private:
  void add_list(const Entry& list, Reference& reference);
  void index(uint32_t symbols);
  static bool has(const std::vector<Symbol>& sorted, Symbol lemma);

  std::vector<Cue> cues_;
  std::vector<uint32_t> first_;  // by symbol: where its rows start in `senses_`
  std::vector<uint32_t> senses_;
  struct ActNouns {
    Symbol type;
    std::vector<Symbol> nouns;
  };
  std::vector<Symbol> light_, media_, many_hold_, falsehoods_, claims_;  // sorted
  std::vector<ActNouns> acts_;
};

}  // namespace reportedly
