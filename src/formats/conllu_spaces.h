// The white space around words, as CoNLL-U files tell it in their last column (MISC).
//
//   6   welcome   ...   SpaceAfter=No                     Universal Dependencies, all programs
//   11  .         ...   SpacesAfter=\n\n                  UDPipe, Stanza: exactly this; \s \t \r \n \p \\ are escapes
//   1   Chad      ...   TokenRange=0:4                    UDPipe with ranges
//   1   Chad      ...   start_char=0|end_char=4           Stanza; like TokenRange, characters of the text that was read
//
// Source: https://universaldependencies.org/format.html and the manual of UDPipe, section on tokenizer output.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace reportedly::formats {

struct CharacterOffsets {
  uint32_t begin = 0, end = 0;
};

struct Spacing {
  bool is_glued = false;              // SpaceAfter=No
  std::optional<std::string> after;   // SpacesAfter
  std::optional<std::string> before;  // SpacesBefore: of the first word of a text
  std::optional<std::string> inside;  // SpacesInToken: the word with its own white space
  std::optional<CharacterOffsets> offsets;
};

Spacing spacing_of(std::string_view misc);

// What both of the words of "2-3 hasn't" say and what its own line says, which goes before.
Spacing joined(Spacing whole, const Spacing& first, const Spacing& last);

// How many characters stand between two words, where both tell their offsets and what they tell is sensible.
std::optional<uint32_t> characters_between(const Spacing& left, const Spacing& right);

std::string escaped_spaces(std::string_view spaces);  // " \n" -> "\s\n"
std::string unescaped_spaces(std::string_view text);

}  // namespace reportedly::formats
