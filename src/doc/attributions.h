// Who says what: source, cue, content, and which attribution stands inside which.
//
//   "The bridge stays shut," Ms Otieno said, "and so does the port."
//   source Ms Otieno, cue said, content [The bridge stays shut,] + [and so does the port.], direct
#pragma once

#include <cstdint>
#include <memory_resource>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "doc/actors.h"
#include "doc/mentions.h"
#include "doc/reference.h"
#include "doc/tokens.h"

namespace reportedly {

// NamedPerson also holds for the one holder of an office of a known country: "the Kenyan foreign minister".
enum class Anonymity : uint8_t { NamedPerson, NamedInstitution, NamedOutlet, RoleOnly, GroupUnnamed, Unspecified };

struct Source {
  Range<Span> words;         // rows of Attributions::spans; empty where the text names nobody
  Id<Mention> mention;       // none where the text names nobody
  Id<Mention> on_behalf_of;  // "a spokesman for the ministry": the ministry
  SourceKind kind = SourceKind::Unspecified;
  Anonymity anonymity = Anonymity::Unspecified;
};

enum class Quote : uint8_t { Direct, Mixed, Indirect };
enum class AttributionLayer : uint8_t { Speech, Belief, Knowledge, Attitude, Intention, Directive };

struct Attribution {
  Source source;
  Id<Attribution> inside;  // the attribution in whose content this one stands: Reuters > diplomats > Oman
  Range<Span> cue;
  Range<Span> content;
  Span recipient;          // "told Reuters": Reuters; empty where none
  Span medium;             // "in a BBC interview"; empty where none
  Id<Token> cue_token;     // head of the cue, or none (a quotation that goes on)
  uint32_t sense = kNone;  // row of the cue table that the engine loaded
  Quote quote = Quote::Indirect;
  AttributionLayer layer = AttributionLayer::Speech;
  bool is_negated = false;
  Why why;
};

struct Attributions {
  static constexpr std::string_view kName = "attributions";
  explicit Attributions(std::pmr::memory_resource* arena) : rows(arena), spans(arena) {}
  std::pmr::vector<Attribution> rows;  // in text order of cues
  std::pmr::vector<Span> spans;

  const Attribution& operator[](Id<Attribution> id) const { return rows[id.index]; }
  const Span* begin(Range<Span> r) const { return spans.data() + r.first; }
  const Span* end(Range<Span> r) const { return spans.data() + r.last(); }
};

}  // namespace reportedly
