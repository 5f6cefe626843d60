#include "stages/cue_data.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "lingua/predicates/find_predicates.h"
#include "stages/short_tree.h"
#include "stages/tables.h"

namespace reportedly::test {

std::shared_ptr<const CueTable> project_cues(Reference& reference) {
  Problems problems;
  std::vector<std::filesystem::path> paths;
  for (const auto& file : std::filesystem::directory_iterator(std::string(REPORTEDLY_SOURCE_DIR) + "/data/cues")) {
    if (file.path().extension() == ".cues") paths.push_back(file.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<Entry> entries;
  for (const auto& path : paths) {
    std::ifstream in(path);
    std::stringstream text;
    text << in.rdbuf();
    for (Entry& entry : read_entries({path.filename().string(), text.str()}, problems)) entries.push_back(entry);
  }
  auto cues = std::make_shared<const CueTable>(CueTable::compile(entries, reference, problems));
  EXPECT_EQ(to_string(problems), "");
  return cues;
}

namespace {

void give_each_sentence_a_block(Document& document) {
  Sentences sentences = document.layer<Sentences>();
  Blocks blocks(document.arena());
  for (uint32_t i = 0; i < sentences.rows.size(); ++i) {
    sentences.rows[i].block = {i};
    blocks.rows.push_back({.span = sentences.rows[i].span, .kind = BlockKind::Paragraph});
  }
  document.set(std::move(sentences));
  document.set(std::move(blocks));
}

}  // namespace

Document document_with_attributions(std::string_view tree, const Reference& reference,
                                    std::shared_ptr<const CueTable> cues, AttributionRules rules, bool blocks) {
  Document document = document_of(table_of(tree), reference);
  if (blocks) give_each_sentence_a_block(document);
  Scratch scratch;
  wrap(lingua::FindPredicates{}).run(document, scratch);
  wrap(FindAttributions(std::move(cues), rules)).run(document, scratch);
  return document;
}

}  // namespace reportedly::test
