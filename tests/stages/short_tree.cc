#include "stages/short_tree.h"

#include <array>
#include <vector>

#include "base/utf8.h"

namespace reportedly::test {
namespace {

struct Tag {
  std::string_view name, upos, feats;
};
constexpr auto kTags = std::to_array<Tag>({
    {"NN", "NOUN", "Number=Sing"},
    {"NNS", "NOUN", "Number=Plur"},
    {"NNP", "PROPN", "Number=Sing"},
    {"NNPS", "PROPN", "Number=Plur"},
    {"VB", "VERB", "VerbForm=Inf"},
    {"VBD", "VERB", "Mood=Ind|Tense=Past|VerbForm=Fin"},
    {"VBG", "VERB", "VerbForm=Ger"},
    {"VBN", "VERB", "Tense=Past|VerbForm=Part"},
    {"VBP", "VERB", "Mood=Ind|Tense=Pres|VerbForm=Fin"},
    {"VBZ", "VERB", "Mood=Ind|Tense=Pres|VerbForm=Fin"},
    {"MD", "AUX", "VerbForm=Fin"},
    {"IN", "ADP", ""},
    {"TO", "PART", ""},
    {"RP", "ADP", ""},
    {"DT", "DET", ""},
    {"EX", "PRON", ""},
    {"JJ", "ADJ", "Degree=Pos"},
    {"JJR", "ADJ", "Degree=Cmp"},
    {"RB", "ADV", ""},
    {"CC", "CCONJ", ""},
    {"CD", "NUM", "NumType=Card"},
    {"PRP", "PRON", "PronType=Prs"},
    {"PRP$", "PRON", "Poss=Yes|PronType=Prs"},
    {"POS", "PART", ""},
    {"WDT", "PRON", "PronType=Rel"},
    {"WP", "PRON", "PronType=Rel"},
    {"WP$", "PRON", "Poss=Yes|PronType=Rel"},
    {"WRB", "ADV", "PronType=Rel"},
    {"WPI", "PRON", "PronType=Int"},
    {"WRBI", "ADV", "PronType=Int"},
});

std::vector<std::string> split(std::string_view text, std::string_view separator) {
  std::vector<std::string> out;
  for (size_t end; (end = text.find(separator)) != std::string_view::npos; text.remove_prefix(end + separator.size()))
    out.emplace_back(text.substr(0, end));
  out.emplace_back(text);
  return out;
}

std::string upos_of(const Tag& tag, const std::string& form, const std::string& relation) {
  if (tag.upos == "VERB" && (relation.starts_with("aux") || relation == "cop")) return "AUX";
  if (tag.name == "IN" && (relation == "mark" || form == "that")) return "SCONJ";
  if (tag.name == "TO" && relation == "case") return "ADP";
  if (form == "not" || form == "n't") return "PART";
  return std::string(tag.upos);
}

std::string line_of(const std::string& word) {
  std::vector<std::string> parts = split(word, "/");
  if (parts.size() < 4) return word + " ? X 0 dep\n";
  size_t equals = parts[0].find('=');
  std::string form = parts[0].substr(0, equals);
  Tag tag{parts[1], "PUNCT", ""};
  for (const Tag& known : kTags)
    if (known.name == parts[1]) tag = known;
  std::string lemma = equals != std::string::npos ? parts[0].substr(equals + 1)
                      : tag.upos == "PROPN"       ? form
                                                  : lower(form);
  if (form == "n't") lemma = "not";
  std::string feats(tag.feats.empty() ? "_" : tag.feats);
  std::string line =
      form + " " + lemma + " " + upos_of(tag, form, parts[3]) + " " + parts[2] + " " + parts[3] + " " + feats;
  if (parts.size() > 4) line += " " + parts[4];
  return line + "\n";
}

}  // namespace

std::string table_of(std::string_view sentences) {
  std::string out;
  for (const std::string& sentence : split(sentences, " || ")) {
    for (const std::string& word : split(sentence, " ")) out += line_of(word);
    out += "\n";
  }
  return out;
}

}  // namespace reportedly::test
