// The cost of a move is the number of gold arcs that can no longer be drawn after it (Goldberg and Nivre 2013, for
// arc-hybrid). Among the moves without further cost the one that the model likes best is right. From the second
// epoch on the parser mostly follows its own mistakes, so it learns in the situations that it will meet.
#include "train/train_parse.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <string>

#include "lingua/parse/configuration.h"
#include "lingua/parse/parser.h"
#include "train/perceptron.h"

namespace reportedly::train {
namespace {

using lingua::Configuration;
using lingua::FeatureList;
using lingua::kRelations;
using lingua::Move;
using lingua::ParseWord;
using Scores = std::array<int32_t, kRelations>;

// The gold tree of a sentence with the root as the last place.
struct Gold {
  std::vector<uint32_t> head, relation;
  std::vector<std::vector<uint32_t>> children;

  void read(const TreebankSentence& sentence) {
    uint32_t n = static_cast<uint32_t>(sentence.words.size());
    head.assign(n + 2, 0);
    relation.assign(n + 2, 0);
    children.assign(n + 2, {});
    for (uint32_t i = 1; i <= n; ++i) {
      const TreebankWord& word = sentence.words[i - 1];
      head[i] = word.head == 0 ? n + 1 : word.head;
      relation[i] = static_cast<uint32_t>(word.relation);
      children[head[i]].push_back(i);
    }
  }
};

uint32_t cost_of(Move move, const Configuration& state, const Gold& gold) {
  uint32_t cost = 0, s0 = state.stack(0), next = state.next();
  if (move == Move::Shift) {  // the next word loses its head and its children in the stack
    for (uint32_t k = 1; k < state.depth(); ++k) cost += gold.head[next] == state.stack(k);
    for (uint32_t child : gold.children[next]) cost += child < next && state.node(child).head == 0;
    // a child at the top stays reachable only by the left move, which shift gives up
    return cost;
  }
  for (uint32_t child : gold.children[s0]) cost += child >= next;
  if (move == Move::Left) {
    cost += gold.head[s0] > next || (state.depth() >= 2 && gold.head[s0] == state.stack(1));
  } else {
    cost += gold.head[s0] >= next;
  }
  return cost;
}

class ParseTrainer {
 public:
  ParseTrainer(const Treebank& bank, const std::vector<PreparedSentence>& sentences,
               const std::vector<lingua::WordRole>& roles, const ParseTrainOptions& options)
      : bank_(bank),
        sentences_(sentences),
        roles_(roles),
        options_(options),
        random_(options.seed),
        order_(bank.size()) {
    std::iota(order_.begin(), order_.end(), 0);
  }

  void epoch(uint32_t number) {
    random_.shuffle(order_);
    for (uint32_t s : order_) {
      gold_.read(bank_[s]);
      lingua::fill_parse_words(sentences_[s].words, sentences_[s].tags, roles_, words_);
      state_.reset(static_cast<uint32_t>(bank_[s].words.size()));
      while (!state_.is_done()) step(number);
      refine();
    }
  }
  double moves_right() const { return static_cast<double>(right_) / static_cast<double>(std::max<uint64_t>(made_, 1)); }
  void write(lingua::ModelWriter& out) const {
    write_pair_table(moves_, {.most_rows = 1450000}, "moves", out);
    write_row_table(relations_, {.least = 0.2f, .most_rows = 300000}, "relation", out);
    write_row_table(final_, {.least = 0.2f, .most_rows = 300000}, "final", out);
  }

 private:
  void step(uint32_t epoch) {
    FeatureList features;
    lingua::list_move_features(state_, words_, features);
    std::array<int32_t, 3> scores{};
    moves_.score(features, scores);
    int guess = -1, good = -1;
    uint32_t least = ~0u;
    std::array<uint32_t, 3> cost{};
    for (int m = 0; m < 3; ++m) {
      Move move = static_cast<Move>(m);
      if (!state_.may(move)) continue;
      cost[m] = cost_of(move, state_, gold_);
      least = std::min(least, cost[m]);
      if (guess < 0 || scores[m] > scores[guess]) guess = m;
    }
    for (int m = 0; m < 3; ++m)
      if (state_.may(static_cast<Move>(m)) && cost[m] == least && (good < 0 || scores[m] > scores[good])) good = m;
    moves_.tick();
    ++made_;
    int taken = guess;
    if (cost[guess] == least) {
      ++right_;
    } else {
      moves_.update(features, static_cast<uint32_t>(good), static_cast<uint32_t>(guess));
      if (epoch == 0 || !random_.chance(options_.explore)) taken = good;
    }
    make(static_cast<Move>(taken));
  }

  void make(Move move) {
    if (move == Move::Shift) return state_.shift();
    uint32_t child = state_.stack(0), head = state_.head_by(move);
    uint32_t relation = 0;
    if (head != state_.root()) {
      FeatureList features;
      lingua::list_relation_features(state_, words_, head, child, features);
      relation = choose(relations_, features, gold_.head[child] == head ? gold_.relation[child] : 0);
    }
    state_.attach(move, static_cast<uint16_t>(relation));
  }

  // The second choice, on the tree that the parser has built, wrong arcs and all.
  void refine() {
    FeatureList features;
    for (uint32_t child = 1; child <= state_.words(); ++child) {
      uint32_t head = state_.node(child).head;
      if (head == state_.root() || gold_.head[child] != head) continue;
      lingua::list_final_features(state_, words_, child, features);
      choose(final_, features, gold_.relation[child]);
    }
  }

  // Learns where `gold` is not 0, the root.
  uint32_t choose(Perceptron& model, const FeatureList& features, uint32_t gold) {
    Scores scores{};
    model.score(features, scores);
    uint32_t best = 1 + lingua::best_of(std::span<const int32_t>(scores).subspan(1));
    model.tick();
    if (gold != 0 && best != gold) model.update(features, gold, best);
    return best;
  }

  const Treebank& bank_;
  const std::vector<PreparedSentence>& sentences_;
  const std::vector<lingua::WordRole>& roles_;
  ParseTrainOptions options_;
  Random random_;
  std::vector<uint32_t> order_;
  Perceptron moves_{3}, relations_{kRelations}, final_{kRelations};
  Configuration state_;
  Gold gold_;
  std::vector<ParseWord> words_;
  uint64_t made_ = 0, right_ = 0;
};

}  // namespace

void train_parse(const Treebank& bank, const std::vector<PreparedSentence>& sentences,
                 const std::vector<lingua::WordRole>& roles, const ParseTrainOptions& options,
                 const std::function<void(std::string_view)>& progress, lingua::ModelWriter& out) {
  ParseTrainer trainer(bank, sentences, roles, options);
  for (uint32_t epoch = 0; epoch < options.epochs; ++epoch) {
    trainer.epoch(epoch);
    progress("parser: epoch " + std::to_string(epoch + 1) + " of " + std::to_string(options.epochs));
  }
  trainer.write(out);
}

}  // namespace reportedly::train
