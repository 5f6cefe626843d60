#include "lingua/parse/parser.h"

#include <algorithm>
#include <array>

namespace reportedly::lingua {
namespace {

uint32_t best_relation(const RowTable& table, const FeatureList& features) {
  std::array<int32_t, kRelations> scores{};
  table.score(features, scores);
  return 1 + best_of(std::span<const int32_t>(scores).subspan(1));  // 0 is the root, which needs no model
}

// Function words keep the relation that they got first: a second look at the whole tree tells nothing new.
bool is_settled(uint32_t relation) {
  switch (static_cast<Relation>(relation)) {
    case Relation::Aux:
    case Relation::AuxPass:
    case Relation::Case:
    case Relation::Cc:
    case Relation::Cop:
    case Relation::Det:
    case Relation::Punct: return true;
    default: return false;
  }
}

}  // namespace

std::vector<WordRole> roles_of(std::span<const Tag> tags) {
  std::vector<WordRole> roles;
  for (const Tag& tag : tags) {
    WordRole role = WordRole::Plain;
    if (tag.xpos == ",") role = WordRole::Comma;
    if (tag.xpos == "``" || tag.xpos == "''") role = WordRole::Quote;
    if (tag.upos == Upos::Verb) role = WordRole::Verb;
    if (tag.upos == Upos::Cconj) role = WordRole::Conjunction;
    roles.push_back(role);
  }
  return roles;
}

Move best_move(const Configuration& state, PairScores scores) {
  const std::array<int32_t, 3> score = {0, scores.value[0], scores.value[1]};
  int best = -1;
  for (int m = 0; m < 3; ++m)
    if (state.may(static_cast<Move>(m)) && (best < 0 || score[m] > score[best])) best = m;
  return static_cast<Move>(best);
}

Result<Parser> Parser::open(const ModelFile& file, std::span<const Tag> tags) {
  Parser parser;
  Result<PairTable> moves = PairTable::open(file, "moves");
  Result<RowTable> relations = RowTable::open(file, "relation", kRelations);
  if (!moves) return moves.problems();
  if (!relations) return relations.problems();
  parser.moves_ = *moves;
  parser.relations_ = *relations;
  parser.has_final_ = file.has("final.slots");
  if (parser.has_final_) {
    Result<RowTable> table = RowTable::open(file, "final", kRelations);
    if (!table) return table.problems();
    parser.final_ = *table;
  }
  parser.roles_ = roles_of(tags);
  return parser;
}

void Parser::parse(std::span<const WordInfo> words, std::span<const uint16_t> tags, ParserScratch& scratch,
                   std::span<ParsedArc> arcs) const {
  uint32_t count = static_cast<uint32_t>(words.size());
  Configuration& state = scratch.state;
  state.reset(count);
  fill_parse_words(words, tags, roles_, scratch.words);
  FeatureList features;
  while (!state.is_done()) {
    bool forced = state.depth() == 0 || (state.next() == state.root() && state.depth() == 1);
    Move move = state.depth() == 0 ? Move::Shift : Move::Left;
    if (!forced) {
      list_move_features(state, scratch.words, features);
      move = best_move(state, moves_.score(features));
    }
    if (move == Move::Shift) {
      state.shift();
      continue;
    }
    uint32_t head = state.head_by(move), child = state.stack(0);
    uint32_t relation = static_cast<uint32_t>(Relation::Root);
    if (head != state.root()) {
      list_relation_features(state, scratch.words, head, child, features);
      relation = best_relation(relations_, features);
    }
    state.attach(move, static_cast<uint16_t>(relation));
  }
  for (uint32_t child = 1; child <= count; ++child) {
    const Node& node = state.node(child);
    bool at_root = node.head == state.root();
    uint32_t relation = node.relation;
    if (has_final_ && !at_root && !is_settled(relation)) {
      list_final_features(state, scratch.words, child, features);
      relation = best_relation(final_, features);
    }
    arcs[child - 1] = {at_root ? 0 : node.head, static_cast<Relation>(relation)};
  }
}

}  // namespace reportedly::lingua
