// English abbreviations that end in a full stop, by what may follow them.
#pragma once

#include <cstdint>
#include <string_view>

namespace reportedly::lingua {

enum class Abbreviation : uint8_t {
  None,
  Title,         // "Gen." "Mr." "St.": a name follows, so no sentence ends here
  BeforeNumber,  // "No." "Jan." "Sec.": an abbreviation only before a number
  Inner,         // "vs." "e.g.": the sentence goes on
  Open,          // "Inc." "etc." "U.S." "p.m.": a sentence may end here
};

// `word` with its full stop: "Gen.", "u.s.". Case is ignored, except that a word all in small letters is no title.
Abbreviation abbreviation_of(std::string_view word);

// "U.S." "D.C." "a.m." "Ph.D.": letters and full stops in turn, with a full stop at the end.
bool is_dotted(std::string_view word);

// "J."
bool is_initial(std::string_view word);

}  // namespace reportedly::lingua
