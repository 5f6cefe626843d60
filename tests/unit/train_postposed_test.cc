#include "train/postposed.h"

#include <gtest/gtest.h>

#include <string>

namespace reportedly::train {
namespace {

// "Officials said that the port was shut." and the like, a word a line: form lemma UPOS head relation.
Treebank bank_of(std::string_view rows) {
  std::string conllu;
  int number = 0;
  while (!rows.empty()) {
    size_t end = rows.find('\n');
    std::string row(rows.substr(0, end));
    rows.remove_prefix(end == std::string_view::npos ? rows.size() : end + 1);
    std::vector<std::string> c;
    for (size_t at = 0; at <= row.size();) {
      size_t space = std::min(row.find(' ', at), row.size());
      c.push_back(row.substr(at, space - at));
      at = space + 1;
    }
    conllu += std::to_string(++number) + "\t" + c[0] + "\t" + c[1] + "\t" + c[2] + "\t_\t_\t" + c[3] + "\t" + c[4] +
              "\t_\t_\n";
  }
  return *parse_treebank(conllu + "\n", "test");
}

std::string told(const TreebankSentence& sentence) {
  std::string out;
  for (const TreebankWord& word : sentence.words)
    out += word.form + "/" + std::to_string(word.head) + "/" + std::string(to_string(word.relation)) + " ";
  return out;
}

TEST(PostposedSpeech, MakesTheClauseTheRoot) {
  Treebank bank = bank_of(
      "Officials official NOUN 2 nsubj\nsaid say VERB 0 root\nthat that SCONJ 7 mark\nthe the DET 5 det\n"
      "port port NOUN 7 nsubj\nwas be AUX 7 aux\nshut shut VERB 2 ccomp\n. . PUNCT 2 punct");
  add_postposed_speech(bank);
  ASSERT_EQ(bank.size(), 2u);
  EXPECT_EQ(told(bank[1]),
            "The/2/det port/4/nsubj was/4/aux shut/0/root ,/7/punct officials/7/nsubj said/4/parataxis ./4/punct ");
}

TEST(PostposedSpeech, LeavesOtherSentencesAlone) {
  Treebank bank = bank_of(
      "Officials official NOUN 2 nsubj\nopened open VERB 0 root\nthe the DET 4 det\nport port NOUN 2 obj\n"
      "on on ADP 6 case\nMonday Monday PROPN 2 obl\n. . PUNCT 2 punct");
  add_postposed_speech(bank);
  EXPECT_EQ(bank.size(), 1u);
}

}  // namespace
}  // namespace reportedly::train
