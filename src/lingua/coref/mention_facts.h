// What coreference wants to know of one mention: its name without titles, its role, gender and number.
//
//   "Kenyan Foreign Minister Amina Otieno"   name Amina .. Otieno (2 words), role minister, a person
//   "the ministry"                           role ministry, definite
#pragma once

#include "doc/document.h"
#include "doc/stage.h"
#include "lingua/entities/known_words.h"

namespace reportedly {

enum class Gender : uint8_t { Unknown, Masculine, Feminine };

enum class PronounKind : uint8_t { None, I, HeOrShe, It, They, Other };

struct MentionFacts {
  uint64_t name_key = 0;         // all words of the name in order; 0 for no name
  Symbol first_word, last_word;  // of the name proper: Amina, Otieno
  Symbol role;                   // "minister", in small letters, where the data files know it; of a title or the head
  uint32_t name_start = 0;       // token
  uint32_t sentence = 0;
  uint8_t name_words = 0;
  Gender gender = Gender::Unknown;
  PronounKind pronoun = PronounKind::None;
  bool is_person = false;      // by title, honorific or role
  bool may_be_person = false;  // a name that looks like one
  bool has_title = false;
  bool is_plural = false;
  bool is_definite = false;
  bool is_subject = false;
};

// The tables that the facts are read from.
struct CorefView {
  const Text& text;
  const Tokens& tokens;
  const Morphs& morphs;
  const Arcs& arcs;
  const Mentions& mentions;
  const Sentences& sentences;

  std::string_view word(Id<Token> token) const { return text.words(tokens[token].span); }
};

MentionFacts facts_of(const CorefView& doc, const KnownWords& words, Id<Mention> mention);

}  // namespace reportedly
