#include "doc/morphs.h"

#include <array>
#include <utility>

namespace reportedly {
namespace {

constexpr std::array<std::string_view, 17> kUpos = {"ADJ",   "ADP",   "ADV", "AUX",  "CCONJ", "DET",
                                                    "INTJ",  "NOUN",  "NUM", "PART", "PRON",  "PROPN",
                                                    "PUNCT", "SCONJ", "SYM", "VERB", "X"};

constexpr std::array<std::pair<std::string_view, Feat>, 27> kFeats = {
    {{"Number=Plur", Feat::Plural},       {"Number=Sing", Feat::Singular},    {"Tense=Past", Feat::Past},
     {"Tense=Pres", Feat::Present},       {"VerbForm=Fin", Feat::Finite},     {"VerbForm=Inf", Feat::Infinitive},
     {"VerbForm=Part", Feat::Participle}, {"VerbForm=Ger", Feat::Gerund},     {"Mood=Imp", Feat::Imperative},
     {"Voice=Pass", Feat::Passive},       {"Polarity=Neg", Feat::Negative},   {"Person=1", Feat::First},
     {"Person=2", Feat::Second},          {"Person=3", Feat::Third},          {"Gender=Masc", Feat::Masculine},
     {"Gender=Fem", Feat::Feminine},      {"Gender=Neut", Feat::Neuter},      {"PronType=Prs", Feat::Personal},
     {"Poss=Yes", Feat::Possessive},      {"PronType=Rel", Feat::Relative},   {"PronType=Int", Feat::Interrogative},
     {"Definite=Def", Feat::Definite},    {"Definite=Ind", Feat::Indefinite}, {"NumType=Ord", Feat::Ordinal},
     {"NumType=Card", Feat::Cardinal},    {"Reflex=Yes", Feat::Reflexive},    {"PronType=Dem", Feat::Demonstrative}}};

}  // namespace

std::string_view to_string(Upos upos) { return kUpos[static_cast<size_t>(upos)]; }

Upos upos_of(std::string_view name) {
  for (size_t i = 0; i < kUpos.size(); ++i)
    if (kUpos[i] == name) return static_cast<Upos>(i);
  return Upos::X;
}

uint32_t feat_bits(std::string_view feats) {
  uint32_t bits = 0;
  while (!feats.empty()) {
    size_t bar = feats.find('|');
    std::string_view one = feats.substr(0, bar);
    for (const auto& [name, feat] : kFeats)
      if (name == one) bits |= static_cast<uint32_t>(feat);
    feats = bar == std::string_view::npos ? "" : feats.substr(bar + 1);
  }
  return bits;
}

}  // namespace reportedly
