// A small model with bytes changed: refused with a problem, or one that reads text; never a crash. The input is a list
// of changes, eight bytes each: where, how many bytes (0 to 4), and what is written there. The model's hash would
// refuse nearly all of them, so a build for fuzzing does not look at it (src/lingua/model_file.cc).
#include <algorithm>
#include <cstring>
#include <span>
#include <vector>

#include "fuzz/fuzzing.h"
#include "lingua/english_model.h"
#include "lingua/morph/tag_words.h"
#include "lingua/net/read_sentences.h"
#include "lingua/parse/parse_trees.h"
#include "lingua/sentences/find_sentences.h"
#include "lingua/tokens/find_tokens.h"
#include "tiny_net.h"
#include "train/net_file.h"
#include "train/pack_net.h"
#include "train/tag_set.h"
#include "train/train_lemmas.h"
#include "train/train_words.h"
#include "train/treebank.h"

namespace reportedly {
namespace {

// Made at the start from the treebank beside this file and a net of arbitrary weights.
const std::vector<std::byte>& small_model() {
  static const std::vector<std::byte> model = [] {
    Result<train::Treebank> bank = train::read_treebank(FUZZ_FOLDER "/small.conllu");
    Result<train::NetFile> net = train::NetFile::parse(TinyNet().bytes(), "tiny.net");
    expect(bool(bank) && bool(net));
    lingua::ModelWriter writer;
    train::train_words(*bank, 2, 1, writer);
    train::TagSet tags(*bank);
    writer.add_lines("tags", tags.names());
    train::train_lemmas(*bank, tags, writer);
    expect(bool(train::pack_net(*net, writer)));
    return writer.finish();
  }();
  return model;
}

struct Change {
  uint32_t where = 0;
  uint16_t count = 0;
  uint16_t bytes = 0;
};

// Half of the changes fall into the header and the table of sections, which are small beside the rest.
void change_bytes(const Change& change, std::span<std::byte> model) {
  size_t range = change.count & 0x8000 ? model.size() : std::min<size_t>(model.size(), 2048);
  size_t at = change.where % range;
  for (size_t i = 0; i < change.count % 5u && at + i < model.size(); ++i)
    model[at + i] = static_cast<std::byte>(i % 2 == 0 ? change.bytes & 255 : change.bytes >> 8);
}

void read_with(const lingua::EnglishModel& model, const Reference& reference) {
  Document document(reference);
  Text text(document.arena());
  text.bytes = "Mr. Banda didn't reply to Norway's 3rd call, \"he\" said. The U.S. may warn Chad!";
  document.set(std::move(text));
  document.set(Blocks(document.arena()));
  Scratch scratch;
  for (const AnyStage& stage : {wrap(FindTokens{&model}), wrap(FindSentences{&model}), wrap(ReadSentences{&model}),
                                wrap(TagWords{&model}), wrap(ParseTrees{&model})})
    stage.run(document, scratch);
  expect_tables(document);
}

}  // namespace
}  // namespace reportedly

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace reportedly;
  std::vector<std::byte> bytes = small_model();
  for (; size >= sizeof(Change); data += sizeof(Change), size -= sizeof(Change)) {
    Change change;
    std::memcpy(&change, data, sizeof(change));
    change_bytes(change, bytes);
  }
  Reference reference;
  Result<lingua::EnglishModel> model = lingua::EnglishModel::open(bytes, reference.lexicon);
  if (model) read_with(*model, reference);
  return 0;
}
