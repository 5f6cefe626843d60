#include "train/train_morph.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <set>
#include <unordered_map>

#include "lingua/linear.h"
#include "lingua/morph/tag_features.h"
#include "train/perceptron.h"

namespace reportedly::train {
namespace {

using lingua::FeatureList;

constexpr uint32_t kSeenOften = 5;    // words rarer than this have no known set of tags
constexpr uint32_t kSureOften = 30;   // a word so frequent ...
constexpr double kSureShare = 0.995;  // ... and so seldom otherwise keeps its tag

// The most frequent key; of equal ones the first in order.
template <class Key>
Key most_frequent(const std::map<Key, uint32_t>& counts) {
  auto best = counts.begin();
  for (auto it = counts.begin(); it != counts.end(); ++it)
    if (it->second > best->second) best = it;
  return best->first;
}

template <class Key>
uint32_t total(const std::map<Key, uint32_t>& counts) {
  uint32_t sum = 0;
  for (const auto& [key, count] : counts) sum += count;
  return sum;
}

std::vector<LookupEntry> sure_tags(const std::vector<PreparedSentence>& sentences, std::span<const uint32_t> chosen) {
  std::map<uint64_t, std::map<uint16_t, uint32_t>> counts;
  for (uint32_t s : chosen)
    for (size_t i = 0; i < sentences[s].words.size(); ++i) ++counts[sentences[s].words[i].exact][sentences[s].tags[i]];
  std::vector<LookupEntry> out;
  for (const auto& [word, tags] : counts) {
    uint32_t sum = total(tags);
    uint16_t best = most_frequent(tags);
    if (sum >= kSureOften && tags.at(best) >= kSureShare * sum) out.push_back({word, best});
  }
  return out;
}

}  // namespace

TagSet::TagSet(const Treebank& bank) {
  std::map<std::string, uint32_t> counts;
  for (const TreebankSentence& sentence : bank)
    for (const TreebankWord& word : sentence.words) ++counts[name(word)];
  for (const auto& [tag, count] : counts) names_.push_back(tag);
  std::stable_sort(names_.begin(), names_.end(),
                   [&](const std::string& a, const std::string& b) { return counts[a] > counts[b]; });
  number_them();
}

TagSet::TagSet(std::vector<std::string> names) : names_(std::move(names)) { number_them(); }

void TagSet::number_them() {
  for (size_t i = 0; i < names_.size(); ++i) number_[names_[i]] = static_cast<uint16_t>(i);
}

void write_seen_words(const Treebank& bank, const TagSet& tags, lingua::ModelWriter& out) {
  std::map<uint64_t, std::map<uint16_t, uint32_t>> counts;
  for (const TreebankSentence& sentence : bank)
    for (const TreebankWord& word : sentence.words)
      ++counts[lingua::mix(lingua::hash_bytes(lingua::normal_form(word.form).view()))][tags.of(word)];
  std::map<std::vector<uint16_t>, uint32_t> numbers;
  std::vector<LookupEntry> entries;
  for (const auto& [word, seen] : counts) {
    uint32_t sum = total(seen);
    if (sum < kSeenOften) continue;
    std::vector<uint16_t> often;
    for (const auto& [tag, count] : seen)
      if (count * 20 >= sum) often.push_back(tag);
    uint32_t number = numbers.emplace(often, static_cast<uint32_t>(numbers.size())).first->second;
    entries.push_back({word, number});
  }
  write_lookup_table(entries, "word.seen", out);
}

std::vector<PreparedSentence> prepare(const Treebank& bank, const TagSet& tags, const lingua::WordKnowledge& known) {
  std::vector<PreparedSentence> out(bank.size());
  for (size_t s = 0; s < bank.size(); ++s) {
    for (const TreebankWord& word : bank[s].words) {
      out[s].words.push_back(known.info(word.form));
      out[s].tags.push_back(tags.of(word));
    }
  }
  return out;
}

void train_tags(const Treebank&, const TagSet& tags, const std::vector<PreparedSentence>& sentences,
                std::span<const uint32_t> chosen, uint32_t epochs, uint64_t seed, lingua::ModelWriter& out) {
  std::vector<LookupEntry> sure = sure_tags(sentences, chosen);
  std::unordered_map<uint64_t, uint16_t> sure_tag;
  for (const LookupEntry& entry : sure) sure_tag[entry.hash] = static_cast<uint16_t>(entry.value);

  Perceptron model(static_cast<uint32_t>(tags.names().size()));
  Random random(seed);
  std::vector<uint32_t> order(chosen.begin(), chosen.end());
  std::vector<int32_t> scores(tags.names().size());
  FeatureList features;
  for (uint32_t epoch = 0; epoch < epochs; ++epoch) {
    random.shuffle(order);
    for (uint32_t s : order) {
      uint32_t tag1 = 0, tag2 = 0;
      for (uint32_t i = 0; i < sentences[s].words.size(); ++i) {
        uint32_t tag = 0, gold = sentences[s].tags[i];
        auto known = sure_tag.find(sentences[s].words[i].exact);
        if (known != sure_tag.end()) {
          tag = known->second;
        } else {
          lingua::list_tag_features(sentences[s].words, i, tag1, tag2, features);
          std::fill(scores.begin(), scores.end(), 0);
          model.score(features, scores);
          tag = lingua::best_of(scores);
          model.tick();
          if (tag != gold) model.update(features, gold, tag);
        }
        tag2 = tag1;
        tag1 = tag + 1;
      }
    }
  }
  out.add_lines("tags", tags.names());
  write_row_table(model, {.least = 0.15f, .most_rows = 330000}, "tag", out);
  write_lookup_table(sure, "tag.sure", out);
}

void train_feats(const Treebank& bank, const TagSet& tags, const std::vector<PreparedSentence>& sentences,
                 uint32_t epochs, uint64_t seed, lingua::ModelWriter& out) {
  std::map<std::string, uint16_t> numbers;
  std::vector<std::map<uint16_t, uint32_t>> of_tag(tags.names().size());
  std::map<uint64_t, std::map<uint16_t, uint32_t>> of_word;
  std::vector<std::vector<uint16_t>> gold(bank.size());
  for (size_t s = 0; s < bank.size(); ++s) {
    for (size_t i = 0; i < bank[s].words.size(); ++i) {
      uint16_t number = numbers.emplace(bank[s].words[i].feats, static_cast<uint16_t>(numbers.size())).first->second;
      uint16_t tag = sentences[s].tags[i];
      gold[s].push_back(number);
      ++of_tag[tag][number];
      ++of_word[lingua::mix(lingua::join(sentences[s].words[i].normal, tag))][number];
    }
  }
  std::vector<std::string> names(numbers.size());
  for (const auto& [name, number] : numbers) names[number] = name;

  std::vector<uint32_t> lists;
  std::vector<uint16_t> choices;
  auto add_list = [&](const std::map<uint16_t, uint32_t>& counts) {  // the most frequent first
    std::vector<std::pair<uint16_t, uint32_t>> sorted(counts.begin(), counts.end());
    std::stable_sort(sorted.begin(), sorted.end(), [](auto a, auto b) { return a.second > b.second; });
    lists.push_back(static_cast<uint32_t>(choices.size()));
    uint32_t sum = total(counts);
    for (auto [feat, count] : sorted)
      if (count * 500 >= sum) choices.push_back(feat);
    lists.push_back(static_cast<uint32_t>(choices.size()) - lists.back());
    return static_cast<uint32_t>(lists.size() / 2 - 1);
  };
  for (const auto& counts : of_tag) add_list(counts);
  std::vector<LookupEntry> words;
  std::unordered_map<uint64_t, uint32_t> list_of;
  for (const auto& [word, counts] : of_word) {
    if (total(counts) < 3) continue;
    uint32_t list = add_list(counts);
    words.push_back({word, list});
    list_of[word] = list;
  }

  Perceptron model(static_cast<uint32_t>(names.size()));
  Random random(seed);
  std::vector<uint32_t> order(bank.size());
  std::iota(order.begin(), order.end(), 0);
  std::vector<int32_t> scores(names.size());
  FeatureList features;
  for (uint32_t epoch = 0; epoch < epochs; ++epoch) {
    random.shuffle(order);
    for (uint32_t s : order) {
      for (uint32_t i = 0; i < gold[s].size(); ++i) {
        uint16_t tag = sentences[s].tags[i];
        auto found = list_of.find(lingua::mix(lingua::join(sentences[s].words[i].normal, tag)));
        uint32_t list = found == list_of.end() ? tag : found->second;
        std::span<const uint16_t> open(&choices[lists[2 * list]], lists[2 * list + 1]);
        if (open.size() < 2 || std::find(open.begin(), open.end(), gold[s][i]) == open.end()) continue;
        lingua::list_feats_features(sentences[s].words, sentences[s].tags, i, features);
        std::fill(scores.begin(), scores.end(), 0);
        model.score(features, scores);
        uint16_t best = open[0];
        for (uint16_t feat : open)
          if (scores[feat] > scores[best]) best = feat;
        model.tick();
        if (best != gold[s][i]) model.update(features, gold[s][i], best);
      }
    }
  }
  out.add_lines("feats", names);
  out.add<uint32_t>("feats.lists", lists);
  out.add<uint16_t>("feats.choices", choices);
  write_lookup_table(words, "feats.words", out);
  write_row_table(model, {.least = 0.1f, .most_rows = 100000}, "feat", out);
}

}  // namespace reportedly::train
