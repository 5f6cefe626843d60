// Steps: read the treebanks without the genres whose licence forbids commercial use; words and sentences; lemmas; pack
// the net; take what is left from another model.
#include "train/train_english.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/files.h"
#include "base/hash.h"
#include "lingua/model_file.h"
#include "train/net_file.h"
#include "train/pack_net.h"
#include "train/tag_set.h"
#include "train/train_lemmas.h"
#include "train/train_words.h"
#include "train/treebank.h"

namespace reportedly::train {
namespace {

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

// A model file whose sections are taken over.
struct OtherModel {
  MappedFile bytes;
  lingua::ModelFile file;
};

Result<OtherModel> open_other(const std::string& path) {
  Result<MappedFile> mapped = MappedFile::open(path);
  if (!mapped) return mapped.problems();
  Result<lingua::ModelFile> file = lingua::ModelFile::open(mapped->bytes(), path);
  if (!file) return file.problems();
  return OtherModel{*std::move(mapped), *std::move(file)};
}

void learn(const TrainOptions& options, const std::optional<lingua::ModelFile>& rest, Treebank& bank,
           TrainReport& report, lingua::ModelWriter& writer) {
  auto wants = [&](std::string_view part) {
    return options.only.empty() || std::find(options.only.begin(), options.only.end(), part) != options.only.end();
  };
  if (wants("words")) {
    train_words(bank, options.word_epochs, options.seed, writer);
    options.progress("words and sentences: done");
  }
  if (wants("lemmas")) {
    TagSet tags = tags_for(rest, bank);
    report.tags = static_cast<uint32_t>(tags.names().size());
    if (!rest) writer.add_lines("tags", tags.names());
    train_lemmas(bank, tags, writer);
    options.progress("lemmas: done");
  }
}

Problems add_net(const TrainOptions& options, TrainReport& report, lingua::ModelWriter& writer) {
  Result<NetFile> net = NetFile::read(options.net_file);
  if (!net) return net.problems();
  Result<PackReport> packed = pack_net(*net, writer);
  if (!packed) return packed.problems();
  report.net_words = packed->words;
  report.net_weights = packed->weights;
  options.progress("net: packed " + std::to_string(packed->words) + " words, " + std::to_string(packed->weights) +
                   " weights");
  return {};
}

}  // namespace

Result<TrainReport> train_english(const TrainOptions& options) {
  TrainReport report;
  lingua::ModelWriter writer;
  std::optional<OtherModel> other;
  std::optional<lingua::ModelFile> rest;
  if (options.treebanks.empty() && options.net_file.empty())
    return Problem{{}, "there is nothing to train on", "name CoNLL-U treebanks, or a net"};
  if (!options.rest_from.empty()) {
    Result<OtherModel> opened = open_other(options.rest_from);
    if (!opened) return opened.problems();
    other.emplace(*std::move(opened));
    rest = other->file;
  }
  if (!options.treebanks.empty()) {
    Result<Treebank> bank = read_all(options, report);
    if (!bank) return bank.problems();
    options.progress("read " + std::to_string(report.sentences) + " sentences, " + std::to_string(report.words) +
                     " words");
    learn(options, rest, *bank, report, writer);
  }
  if (!options.net_file.empty()) {
    Problems problems = add_net(options, report, writer);
    if (!problems.empty()) return problems;
  }
  // Of an older net with more layers nothing may stay.
  if (rest) writer.add_missing(*rest, options.net_file.empty() ? "\n" : "net.");
  return finished(writer, std::move(report));
}

}  // namespace reportedly::train
