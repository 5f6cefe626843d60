// What the page calls people and events.
//
//   "The ministry, which had denied it, said"  ->  The ministry
//   "She met the Omani envoy."                 ->  Amina Otieno (KEN GOV), CONSULT visit
//
// Lives during one page; owns nothing. Any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "doc/document.h"

namespace reportedly::formats {

class Names {
 public:
  explicit Names(const Document& document) : doc_(document) {}

  std::string words(Span span) const;
  std::string of(Id<Mention> id) const;            // its own words; for a pronoun the name that it stands for
  std::string codes(Id<Mention> id) const;         // "ECU GOV", or "" for somebody of whom nothing is known
  std::string source(const Source& source) const;  // without relative clause; "" where nobody is named
  std::string what(const Event& event) const;      // "CONSULT visit"
  std::string title() const;
  std::vector<Id<Mention>> participants(const Event& event, ParticipantRole role) const;

 private:
  const Document& doc_;
};

// "unnamed person"; "" where it is nobody, or no person.
std::string_view how_named(const Source& source);

// Cut before a word where it is longer than `columns`, with "…".
std::string cut_at_word(const std::string& text, uint32_t columns);

}  // namespace reportedly::formats
