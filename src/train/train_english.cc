// Steps: read the treebanks without the genres whose licence forbids commercial use; words and sentences; word
// clusters and known tags, which the later models look at; tags, jackknifed so that the parser learns on tags as
// wrong as those that it will get; features and lemmas; the parser.
#include "train/train_english.h"

#include <algorithm>
#include <numeric>
#include <optional>

#include "base/files.h"
#include "base/hash.h"
#include "lingua/morph/tagger.h"
#include "lingua/parse/parser.h"
#include "train/headlines.h"
#include "train/postposed.h"
#include "train/train_morph.h"
#include "train/train_parse.h"
#include "train/train_words.h"
#include "train/treebank.h"
#include "train/word_clusters.h"

namespace reportedly::train {
namespace {

constexpr uint32_t kFoldBlock = 50;  // neighbouring sentences fall into one fold, as they share a topic

Result<Treebank> read_all(const TrainOptions& options, TrainReport& report) {
  Treebank all;
  Problems problems;
  for (const std::string& path : options.treebanks) {
    Result<Treebank> bank = read_treebank(path);
    if (!bank) problems.insert(problems.end(), bank.problems().begin(), bank.problems().end());
    if (!bank) continue;
    for (TreebankSentence& sentence : *bank) {
      const auto& out = options.leave_out_genres;
      if (std::find(out.begin(), out.end(), genre_of(sentence.document)) != out.end()) {
        ++report.left_out;
      } else {
        report.words += static_cast<uint32_t>(sentence.words.size());
        all.push_back(std::move(sentence));
      }
    }
  }
  if (!problems.empty()) return problems;
  if (all.empty()) return Problem{{}, "there are no sentences to train on", "name a CoNLL-U treebank"};
  report.sentences = static_cast<uint32_t>(all.size());
  return all;
}

// What training needs of a model that is only half written: its knowledge of words.
struct KnowledgeFile {
  std::vector<std::byte> bytes;
  lingua::WordKnowledge known;
};

Result<KnowledgeFile> open_knowledge(const lingua::ModelWriter& writer) {
  KnowledgeFile out;
  out.bytes = writer.finish();
  Result<lingua::ModelFile> file = lingua::ModelFile::open(out.bytes);
  if (!file) return file.problems();
  Result<lingua::WordKnowledge> known = lingua::WordKnowledge::open(*file);
  if (!known) return known.problems();
  out.known = *known;
  return out;
}

// Tags the sentences of one fold with a model learnt from the others.
void tag_fold(const Treebank& bank, const TagSet& tags, const std::vector<PreparedSentence>& gold, uint32_t fold,
              const TrainOptions& options, std::vector<PreparedSentence>& out) {
  std::vector<uint32_t> inside, outside;
  for (uint32_t s = 0; s < bank.size(); ++s) (s / kFoldBlock % options.folds == fold ? inside : outside).push_back(s);
  lingua::ModelWriter writer;
  train_tags(bank, tags, gold, outside, std::min(options.tag_epochs, 4u), options.seed + fold, writer);
  std::vector<std::byte> bytes = writer.finish();
  Result<lingua::ModelFile> file = lingua::ModelFile::open(bytes);
  Result<lingua::TagModel> model = lingua::TagModel::open(*file);
  for (uint32_t s : inside) model->tag(gold[s].words, out[s].tags);
}

void add_news_manner(const TrainOptions& options, Treebank& bank) {
  size_t read = bank.size();
  add_postposed_speech(bank);
  options.progress(std::to_string(bank.size() - read) + " sentences come again with the speaker last");
  if (options.headline_one_in > 0) add_headlines(bank, options.headline_one_in);
}

Result<TrainReport> finished(const lingua::ModelWriter& writer, TrainReport report) {
  report.model = writer.finish();
  Result<lingua::ModelFile> file = lingua::ModelFile::open(report.model);
  if (!file) return file.problems();
  report.hash = to_hex(file->content_hash());
  return report;
}

// Lemmas stand under the number of their tag, so a model that keeps its tagger keeps its numbers. Sentences with a tag
// that it does not have are left out.
TagSet tags_for(const std::optional<lingua::ModelFile>& rest, Treebank& bank) {
  if (!rest) return TagSet(bank);
  std::vector<std::string> names;
  for (std::string_view name : rest->lines("tags")) names.emplace_back(name);
  TagSet tags(std::move(names));
  std::erase_if(bank, [&](const TreebankSentence& sentence) {
    return !std::all_of(sentence.words.begin(), sentence.words.end(), [&](const auto& word) { return tags.has(word); });
  });
  return tags;
}

Result<TrainReport> train_parts(const TrainOptions& options, Treebank& bank, TrainReport report) {
  auto wants = [&](std::string_view part) {
    return std::find(options.only.begin(), options.only.end(), part) != options.only.end();
  };
  std::optional<MappedFile> bytes;
  std::optional<lingua::ModelFile> rest;
  if (!options.rest_from.empty()) {
    Result<MappedFile> mapped = MappedFile::open(options.rest_from);
    if (!mapped) return mapped.problems();
    bytes = *std::move(mapped);
    Result<lingua::ModelFile> file = lingua::ModelFile::open(bytes->bytes(), options.rest_from);
    if (!file) return file.problems();
    rest = *file;
  }
  lingua::ModelWriter writer;
  if (wants("words")) {
    train_words(bank, options.word_epochs, options.seed, writer);
    options.progress("words and sentences: done");
  }
  if (wants("lemmas")) {
    add_news_manner(options, bank);
    TagSet tags = tags_for(rest, bank);
    report.tags = static_cast<uint32_t>(tags.names().size());
    if (!rest) writer.add_lines("tags", tags.names());
    train_lemmas(bank, tags, prepare(bank, tags, {}), writer);
    options.progress("lemmas: done");
  }
  if (rest) writer.add_missing(*rest);
  return finished(writer, std::move(report));
}

}  // namespace

Result<TrainReport> train_english(const TrainOptions& options) {
  TrainReport report;
  Result<Treebank> bank = read_all(options, report);
  if (!bank) return bank.problems();
  options.progress("read " + std::to_string(report.sentences) + " sentences, " + std::to_string(report.words) +
                   " words");

  if (!options.only.empty()) return train_parts(options, *bank, std::move(report));
  lingua::ModelWriter writer;
  train_words(*bank, options.word_epochs, options.seed, writer);
  options.progress("words and sentences: done");
  if (!options.word_vectors.empty()) {
    Result<uint32_t> clustered = cluster_words(options.word_vectors, {.seed = options.seed}, options.progress, writer);
    if (!clustered) return clustered.problems();
    report.clustered_words = *clustered;
  }
  add_news_manner(options, *bank);
  TagSet tags(*bank);
  report.tags = static_cast<uint32_t>(tags.names().size());
  write_seen_words(*bank, tags, writer);
  Result<KnowledgeFile> knowledge = open_knowledge(writer);
  if (!knowledge) return knowledge.problems();

  std::vector<PreparedSentence> sentences = prepare(*bank, tags, knowledge->known);
  std::vector<PreparedSentence> tagged = sentences;
  for (uint32_t fold = 0; fold < options.folds; ++fold) {
    tag_fold(*bank, tags, sentences, fold, options, tagged);
    options.progress("tags: fold " + std::to_string(fold + 1) + " of " + std::to_string(options.folds));
  }
  std::vector<uint32_t> everything(bank->size());
  std::iota(everything.begin(), everything.end(), 0);
  train_tags(*bank, tags, sentences, everything, options.tag_epochs, options.seed, writer);
  train_feats(*bank, tags, sentences, options.feats_epochs, options.seed, writer);
  train_lemmas(*bank, tags, sentences, writer);
  options.progress("tags, features and lemmas: done");

  std::vector<lingua::Tag> views;
  for (const std::string& name : tags.names()) views.push_back(lingua::tag_of(name));
  train_parse(*bank, tagged, lingua::roles_of(views), {.epochs = options.parse_epochs, .seed = options.seed},
              options.progress, writer);

  return finished(writer, std::move(report));
}

}  // namespace reportedly::train
