// What can be learnt from a treebank of a few paragraphs of our own.
#include <gtest/gtest.h>

#include <fstream>

#include "lingua/sentences/sentence_ends.h"
#include "lingua/tokens/split_words.h"
#include "train/train_english.h"
#include "train/train_words.h"

namespace reportedly::train {
namespace {

// CoNLL-U of sentences; "=" glues two tokens, "+" parts the words of one token.
std::string treebank_of(std::initializer_list<std::vector<std::string>> paragraphs) {
  std::string out;
  for (const auto& paragraph : paragraphs) {
    out += "# newpar\n";
    for (std::string sentence : paragraph) {
      uint32_t number = 0;
      for (size_t at = 0; at < sentence.size();) {
        size_t end = std::min(sentence.find_first_of(" =", at), sentence.size());
        std::string token = sentence.substr(at, end - at);
        std::string misc = end < sentence.size() && sentence[end] == '=' ? "SpaceAfter=No" : "_";
        size_t plus = token.find('+');
        auto word = [&](const std::string& form, const std::string& space) {
          out += std::to_string(++number) + "\t" + form + "\t" + form + "\tNOUN\tNN\t_\t0\troot\t_\t" + space + "\n";
        };
        if (plus == std::string::npos) {
          word(token, misc);
        } else {
          std::string written = token.substr(0, plus) + token.substr(plus + 1);
          out += std::to_string(number + 1) + "-" + std::to_string(number + 2) + "\t" + written +
                 "\t_\t_\t_\t_\t_\t_\t_\t" + misc + "\n";
          word(token.substr(0, plus), "_");
          word(token.substr(plus + 1), "_");
        }
        at = end + 1;
      }
      out += "\n";
    }
  }
  return out;
}

const std::string& small_bank() {
  static const std::string bank =
      treebank_of({{"MUSCAT=, March 2 (=Gulf Wire=) -", "Oman has offered to mediate=.", "Qatar may join the talks=."},
                   {"LIMA=, May 7 (=Andes Wire=) -", "Peru has opened the border=.", "Trucks crossed on Monday=."},
                   {"The envoy met King Faisal in Amman=.", "It+s a start=, he said=."},
                   {"Its envoy left Amman - Cairo said nothing=.", "Its a state=-=run bank=."},
                   {"ACCRA=, June 9 (=Volta Wire=) -", "Ghana has asked for grain=.", "It+s a bad year=."},
                   {"The bank said its loss was small=.", "The state=-=run firm kept its staff=."}});
  return bank;
}

struct Words {
  explicit Words(const std::string& conllu) {
    Result<Treebank> bank = parse_treebank(conllu, "small.conllu");
    lingua::ModelWriter writer;
    train_words(*bank, 12, 1, writer);
    bytes = writer.finish();
    Result<lingua::ModelFile> file = lingua::ModelFile::open(bytes);
    splitter = *lingua::WordSplitter::open(*file);
    finder = *lingua::SentenceFinder::open(*file);
  }
  // "Oman|agreed|. / It|'s|over"
  std::string read(std::string_view text) const {
    lingua::Chunk chunk;
    lingua::EndContext context;
    std::vector<lingua::Word> words;
    std::vector<lingua::FoundEnd> ends;
    splitter.split(text, {0, static_cast<uint32_t>(text.size())}, chunk, words);
    finder.find(text, words, context, ends);
    std::string out;
    for (size_t i = 0, next = 0; i < words.size(); ++i) {
      if (i > 0) out += i == ends[next].end ? " / " : "|";
      next += i > 0 && i == ends[next].end;
      out += text.substr(words[i].span.begin, words[i].span.size());
    }
    return out;
  }

  std::vector<std::byte> bytes;
  lingua::WordSplitter splitter;
  lingua::SentenceFinder finder;
};

TEST(TrainWords, LearnsEndsWithoutAStop) {
  Words words(small_bank());
  EXPECT_EQ(words.read("MUSCAT, May 7 (Gulf Wire) - Oman has opened the border. Trucks crossed on Monday."),
            "MUSCAT|,|May|7|(|Gulf|Wire|)|- / Oman|has|opened|the|border|. / Trucks|crossed|on|Monday|.");
}

TEST(TrainWords, LearnsWhereAnApostropheWasForgotten) {
  Words words(small_bank());
  EXPECT_EQ(words.read("The bank kept its staff."), "The|bank|kept|its|staff|.");
  EXPECT_EQ(words.read("Its a bad year."), "It|s|a|bad|year|.");
}

TEST(TrainWords, GivesTheSameBytesTwice) { EXPECT_EQ(Words(small_bank()).bytes, Words(small_bank()).bytes); }

TEST(TrainEnglish, TrainsPartsAloneAndKeepsTheRest) {
  std::string path = testing::TempDir() + "train_parts.conllu", base = testing::TempDir() + "train_parts.model";
  std::ofstream(path) << small_bank();
  Result<TrainReport> lemmas = train_english({.treebanks = {path}, .only = {"lemmas"}});
  ASSERT_TRUE(lemmas);
  Result<lingua::ModelFile> first = lingua::ModelFile::open(lemmas->model);
  EXPECT_EQ(first->section_names(),
            (std::vector<std::string>{"tags", "lemma.rules", "lemma.known", "lemma.words", "lemma.endings"}));
  std::ofstream(base, std::ios::binary)
      .write(reinterpret_cast<const char*>(lemmas->model.data()), static_cast<std::streamsize>(lemmas->model.size()));
  Result<TrainReport> both = train_english({.treebanks = {path}, .only = {"words"}, .rest_from = base});
  ASSERT_TRUE(both);
  Result<lingua::ModelFile> second = lingua::ModelFile::open(both->model);
  EXPECT_TRUE(second->has("tokens") && second->has("sentences"));
  EXPECT_EQ(second->lines("lemma.rules"), first->lines("lemma.rules"));
}

TEST(TrainEnglish, TellsWhereTheRestIsMissing) {
  std::string path = testing::TempDir() + "train_rest.conllu";
  std::ofstream(path) << small_bank();
  Result<TrainReport> report = train_english({.treebanks = {path}, .only = {"words"}, .rest_from = "no-such.model"});
  ASSERT_FALSE(report);
  EXPECT_NE(report.problems()[0].where.file.find("no-such.model"), std::string::npos);
}

}  // namespace
}  // namespace reportedly::train
