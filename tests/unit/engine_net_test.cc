// The net inside the engine, with the installed model: the same bytes on every kernel, trees of any length, altered
// models.
#include <gtest/gtest.h>

#include <cstring>
#include <sstream>

#include "base/files.h"
#include "document_laws.h"
#include "engine/engine.h"
#include "engine/record.h"
#include "engine/stages.h"
#include "formats/conllu.h"

namespace reportedly {
namespace {

constexpr const char* kModel = REPORTEDLY_SOURCE_DIR "/models/english-news.model";

std::string records_with(std::string_view kernel, const std::vector<std::string>& texts) {
  Result<std::unique_ptr<Engine>> engine = Engine::open({.kernel = std::string(kernel)});
  EXPECT_TRUE(engine) << to_string(engine.problems());
  EXPECT_EQ((*engine)->parts().english->kernels->name, kernel);
  Worker worker(**engine);
  std::string out;
  for (const std::string& text : texts) {
    Document document = worker.read({.id = "sample", .text = text});
    out += record_of(**engine, document);
    for (const WordReading& reading : document.layer<Readings>().rows)
      for (uint32_t number : {reading.head, uint32_t{reading.feats}, uint32_t{reading.upos}, uint32_t{reading.xpos},
                              uint32_t{reading.relation}, uint32_t{reading.name}})
        out += std::to_string(number) + ' ';
  }
  return out;
}

TEST(Kernels, ReadReportsWithTheSameBytes) {
  std::vector<std::string> texts;
  Result<std::vector<std::string>> names = files_below(REPORTEDLY_SOURCE_DIR "/examples");
  ASSERT_TRUE(names);
  for (const std::string& name : *names)
    if (name.ends_with(".txt")) texts.push_back(*read_file(name));
  ASSERT_GE(texts.size(), 5u);
  std::string expected = records_with("plain", texts);
  for (const lingua::Kernels* kernels : lingua::usable_kernels())
    EXPECT_EQ(records_with(kernels->name, texts), expected) << kernels->name;
}

TEST(Kernels, OfAnotherNameAreRefused) {
  Result<std::unique_ptr<Engine>> engine = Engine::open({.kernel = "abacus"});
  ASSERT_FALSE(engine);
  EXPECT_NE(to_string(engine.problems()).find("no kernel 'abacus'"), std::string::npos);
  EXPECT_NE(to_string(engine.problems()).find("plain"), std::string::npos);
}

// Given words may make a sentence of any length, which is read in pieces.
TEST(GivenWords, OfAVeryLongSentenceMakeOneTree) {
  std::string conllu;
  const char* words[] = {"Chad", "asked", "Sudan", "for", "fuel", "and"};
  for (int i = 1; i <= 1300; ++i) conllu += std::to_string(i) + "\t" + words[i % 6] + "\t_\t_\t_\t_\t_\t_\t_\t_\n";
  std::istringstream in(conllu + "\n");
  Problems problems;
  std::optional<formats::ConlluReport> report = formats::ConlluReader(in, "long.conllu").next(problems);
  ASSERT_TRUE(report && problems.empty()) << to_string(problems);
  static const std::unique_ptr<Engine> engine = *Engine::open({});
  Document document =
      Worker(*engine).read({.id = "long", .text = "", .given = [&](Document& given) { report->fill(given); }});
  const Arcs& arcs = document.layer<Arcs>();
  uint32_t longest = 0;
  for (const Sentence& sentence : document.layer<Sentences>().rows) {
    longest = std::max(longest, sentence.tokens.size());
    int roots = 0;
    for (Id<Token> token : sentence.tokens) {
      roots += !arcs.head(token);
      uint32_t steps = 0;
      for (Id<Token> at = token; at; at = arcs.head(at)) ASSERT_LE(++steps, sentence.tokens.size());
    }
    EXPECT_EQ(roots, 1);
  }
  ASSERT_EQ(longest, 1300u);
  bool is_told = false;
  for (const Note& note : document.notes())
    is_told = is_told || document.text(note.what).find("read in pieces") != std::string_view::npos;
  EXPECT_TRUE(is_told);
}

TEST(InstalledModel, IsRefusedWhenItIsAltered) {
  Result<MappedFile> file = MappedFile::open(kModel);
  ASSERT_TRUE(file);
  std::vector<std::byte> bytes(file->bytes().begin(), file->bytes().end());
  auto refusal = [](std::span<const std::byte> model) {
    Lexicon lexicon;
    Result<lingua::EnglishModel> opened = lingua::EnglishModel::open(model, lexicon, "x.model");
    return opened ? "nothing" : to_string(opened.problems());
  };
  for (size_t size : {size_t{0}, size_t{63}, bytes.size() / 2, bytes.size() - 1})
    EXPECT_NE(refusal(std::span(bytes).first(size)).find("cut short"), std::string::npos) << size;
  for (size_t at : {size_t{64}, size_t{100000}, bytes.size() / 2, bytes.size() - 1}) {
    bytes[at] ^= std::byte{4};
    EXPECT_NE(refusal(bytes).find("damaged"), std::string::npos) << at;
    bytes[at] ^= std::byte{4};
  }
  uint32_t older = lingua::kModelVersion - 1;
  std::memcpy(bytes.data() + 8, &older, sizeof(older));
  EXPECT_NE(refusal(bytes).find("format version"), std::string::npos);
}

}  // namespace
}  // namespace reportedly
