// s0, s1, s2 are the top of the stack and what lies below it, b0 to b2 the next words; the template numbers are
// part of the model format: a changed meaning needs a new number or a newly trained model.
#include "lingua/parse/parse_features.h"

#include <algorithm>

namespace reportedly::lingua {
namespace {

uint64_t distance(uint32_t a, uint32_t b) {
  if (a == 0 || b == 0) return 0;
  uint32_t d = a < b ? b - a : a - b;
  return d <= 5 ? d : d <= 8 ? 6 : d <= 14 ? 7 : 8;
}

uint64_t some(int count) { return static_cast<uint64_t>(std::clamp(count, 0, 2)); }

// Commas, quotation marks, conjunctions and verbs between two words, as one small number.
uint64_t between(std::span<const ParseWord> words, uint32_t a, uint32_t b) {
  if (a == 0 || b == 0) return 0;
  uint32_t first = std::min(a, b), last = std::max(a, b);
  const ParseWord &x = words[first + 1], &y = words[last];
  return 1 + some(y.commas - x.commas) * 27 + some(y.quotes - x.quotes) * 9 +
         some(y.conjunctions - x.conjunctions) * 3 + some(y.verbs - x.verbs);
}

}  // namespace

void fill_parse_words(std::span<const WordInfo> words, std::span<const uint16_t> tags,
                      std::span<const WordRole> role_of_tag, std::vector<ParseWord>& out) {
  out.assign(words.size() + 2, ParseWord{});
  for (size_t i = 0; i < words.size(); ++i) {
    ParseWord &word = out[i + 1], &after = out[i + 2];
    word.form = words[i].normal;
    word.fine = words[i].fine;
    word.middle = words[i].middle;
    word.tag = tags[i] + 2u;
    WordRole role = role_of_tag[tags[i]];
    after.commas = static_cast<uint16_t>(word.commas + (role == WordRole::Comma));
    after.quotes = static_cast<uint16_t>(word.quotes + (role == WordRole::Quote));
    after.verbs = static_cast<uint16_t>(word.verbs + (role == WordRole::Verb));
    after.conjunctions = static_cast<uint16_t>(word.conjunctions + (role == WordRole::Conjunction));
  }
  ParseWord& root = out.back();
  root.form = 12345;
  root.fine = root.middle = 777;
  root.tag = 1;
}

void list_move_features(const Configuration& state, std::span<const ParseWord> words, FeatureList& out) {
  uint32_t s0 = state.stack(0), s1 = state.stack(1), s2 = state.stack(2);
  uint32_t b0 = state.ahead(0), b1 = state.ahead(1), b2 = state.ahead(2);
  const Node &n0 = state.node(s0), &n1 = state.node(s1), &m0 = state.node(b0);
  auto form = [&](uint32_t w) { return words[w].form; };
  auto tag = [&](uint32_t w) { return words[w].tag; };
  auto label = [&](uint32_t w) -> uint64_t { return w ? state.node(w).relation + 1u : 0u; };
  uint64_t W0 = form(s0), W1 = form(s1), V0 = form(b0), V1 = form(b1), V2 = form(b2);
  uint64_t P0 = tag(s0), P1 = tag(s1), P2 = tag(s2), Q0 = tag(b0), Q1 = tag(b1), Q2 = tag(b2);
  uint32_t s0l = n0.left, s0l2 = n0.left2, s0r = n0.right, s0r2 = n0.right2;
  uint32_t s1l = n1.left, s1r = n1.right, b0l = m0.left, b0l2 = m0.left2;
  uint64_t d0 = distance(s0, b0), d1 = distance(s1, s0);
  uint64_t gap0 = between(words, s0, b0), gap1 = between(words, s1, s0);

  out.clear();
  out.add(0, 7);
  out.add(1, join(W0, P0));
  out.add(2, W0);
  out.add(3, P0);
  out.add(4, join(V0, Q0));
  out.add(5, V0);
  out.add(6, Q0);
  out.add(7, join(V1, Q1));
  out.add(8, V1);
  out.add(9, Q1);
  out.add(10, V2);
  out.add(11, Q2);
  out.add(12, W1);
  out.add(13, join(W1, P1));
  out.add(14, P1);
  out.add(15, P2);
  out.add(16, join(W0, P0, V0, Q0));
  out.add(17, join(W0, P0, V0));
  out.add(18, join(W0, V0, Q0));
  out.add(19, join(W0, P0, Q0));
  out.add(20, join(P0, V0, Q0));
  out.add(21, join(W0, V0));
  out.add(22, join(P0, Q0));
  out.add(23, join(Q0, Q1));
  out.add(24, join(Q0, Q1, Q2));
  out.add(25, join(P0, Q0, Q1));
  out.add(26, join(P1, P0, Q0));
  out.add(27, join(P2, P1, P0));
  out.add(28, join(P0, tag(s0l), Q0));
  out.add(29, join(P0, tag(s0r), Q0));
  out.add(30, join(P0, Q0, tag(b0l)));
  out.add(31, join(P1, P0, tag(s1r)));
  out.add(32, join(W1, W0));
  out.add(33, join(P1, P0));
  out.add(34, join(W1, P1, W0, P0));
  out.add(35, join(W1, P1, P0));
  out.add(36, join(P1, W0, P0));
  out.add(37, join(P0, Q0, d0));
  out.add(38, join(W0, Q0, d0));
  out.add(39, join(P0, V0, d0));
  out.add(40, join(P1, P0, d1));
  out.add(41, join(W0, n0.left_count));
  out.add(42, join(W0, n0.right_count));
  out.add(43, join(P0, n0.left_count));
  out.add(44, join(P0, n0.right_count));
  out.add(45, join(V0, m0.left_count));
  out.add(46, join(Q0, m0.left_count));
  out.add(47, join(P0, label(s0l)));
  out.add(48, join(P0, label(s0r)));
  out.add(49, join(Q0, label(b0l)));
  out.add(50, form(s0l));
  out.add(51, form(s0r));
  out.add(52, form(b0l));
  out.add(53, join(P0, label(s0r), label(s0r2)));
  out.add(54, join(P0, label(s0l), label(s0l2)));
  out.add(55, join(Q0, label(b0l), label(b0l2)));
  out.add(56, join(W0, label(s0r), Q0));
  out.add(57, join(W0, label(s0l), label(s0r)));
  out.add(58, join(P1, P0, Q0, Q1));
  out.add(59, join(P1, Q0, tag(s1r)));
  out.add(60, join(P0, Q0, tag(s0l2)));
  out.add(61, join(P0, Q0, tag(s0r2)));
  out.add(62, join(P1, label(s1r), P0));
  out.add(63, join(P1, label(s1l), P0));
  out.add(64, join(W1, V0));
  out.add(65, join(P1, P0, V0));
  out.add(66, join(W1, P0, Q0));
  out.add(67, join(P0, form(s0r)));
  out.add(68, join(P0, V1));
  out.add(69, join(W0, Q0, Q1));
  out.add(70, join(P0, V0, Q1));
  // clusters
  const ParseWord &w0 = words[s0], &w1 = words[s1], &v0 = words[b0], &v1 = words[b1];
  out.add(71, join(w0.fine, v0.fine));
  out.add(72, join(w0.middle, v0.middle, Q0));
  out.add(73, join(w0.fine, Q0));
  out.add(74, join(P0, v0.fine));
  out.add(75, join(w1.fine, w0.fine));
  out.add(76, join(P1, w0.fine));
  out.add(77, join(w1.fine, P0));
  out.add(78, join(w1.middle, w0.middle, v0.middle));
  out.add(79, join(w0.fine, P0, Q0));
  out.add(80, join(w0.fine, words[s0r].fine));
  out.add(81, join(v0.fine, words[b0l].fine));
  out.add(82, join(w1.middle, v0.fine));
  out.add(83, join(w0.middle, v0.middle, v1.middle));
  out.add(84, join(v1.fine, P0));
  // what stands between
  out.add(85, join(P0, Q0, gap0));
  out.add(86, join(P1, P0, gap1));
  out.add(87, join(P1, P0, Q0, gap0));
  out.add(88, join(W0, Q0, gap0));
  out.add(89, join(P0, V0, gap0));
  // prepositions and markers decide where their phrase goes
  uint64_t mark0 = form(s0l), markb = form(b0l);
  out.add(90, join(W1, mark0, P0));
  out.add(91, join(P1, mark0, P0));
  out.add(92, join(mark0, P0, Q0));
  out.add(93, join(W1, mark0, W0));
  out.add(94, join(P1, label(s1r), P0, mark0));
  out.add(95, join(w1.fine, mark0, w0.fine));
  out.add(96, join(P0, Q0, markb));
  out.add(97, join(W0, Q0, markb));
  // what comes next competes with the arc at hand
  out.add(98, join(W1, W0, V0));
  out.add(99, join(W1, P0, V0));
  out.add(100, join(P1, W0, V0));
  out.add(101, join(P1, P0, V0, Q1));
  out.add(102, join(w1.fine, w0.fine, V0));
  // the words beside
  uint32_t before_b0 = b0 > 1 ? b0 - 1 : 0, after_s0 = s0 ? s0 + 1 : 0, before_s0 = s0 > 1 ? s0 - 1 : 0;
  out.add(103, join(P0, tag(before_b0), Q0));
  out.add(104, join(P0, tag(after_s0), Q0));
  out.add(105, join(P0, form(before_b0), Q0));
  out.add(106, join(P0, tag(after_s0), tag(before_b0), Q0));
  out.add(107, join(tag(before_s0), P0, P1));
  out.add(108, join(P1, P0, label(s0r), Q0));
  out.add(109, join(P2, P1, P0, Q0));
  out.add(110, join(P1, label(s1l), label(s1r), P0));
  out.add(111, join(P0, label(s0l), label(s0r), Q0));
  out.add(112, join(P0, Q0, label(b0l), label(b0l2)));
  out.add(113, join(P0, Q0, Q1, Q2));
  uint32_t b3 = state.ahead(3);
  out.add(114, join(Q0, Q1, Q2, tag(b3)));
  out.add(115, join(V0, Q1, Q2));
  out.add(116, join(W0, form(s0r)));
  out.add(117, join(W0, label(s0r), V0));
  out.add(118, join(P1, form(s1r), P0));
}

void list_relation_features(const Configuration& state, std::span<const ParseWord> words, uint32_t head, uint32_t child,
                            FeatureList& out) {
  const Node &h = state.node(head), &d = state.node(child);
  auto form = [&](uint32_t w) { return words[w].form; };
  auto tag = [&](uint32_t w) { return words[w].tag; };
  auto label = [&](uint32_t w) -> uint64_t { return w ? state.node(w).relation + 1u : 0u; };
  uint64_t Wh = form(head), Wd = form(child), Ph = tag(head), Pd = tag(child);
  uint64_t side = head < child;
  uint64_t far = join(side, distance(head, child));
  uint64_t gap = between(words, head, child);
  const ParseWord &H = words[head], &D = words[child];
  uint32_t last = state.words();
  uint32_t d_after = child < last ? child + 1 : 0, h_after = head < last ? head + 1 : 0;

  out.clear();
  out.add(0, side);
  out.add(1, join(Wd, side));
  out.add(2, join(Pd, side));
  out.add(3, join(Wh, side));
  out.add(4, join(Ph, side));
  out.add(5, join(Ph, Pd, side));
  out.add(6, join(Wh, Pd, side));
  out.add(7, join(Ph, Wd, side));
  out.add(8, join(Wh, Wd, side));
  out.add(9, join(Ph, Pd, far));
  out.add(10, join(form(d.left), Pd, side));
  out.add(11, join(form(d.left), Ph, Pd));
  out.add(12, join(label(d.left), Pd, side));
  out.add(13, join(label(d.right), Pd, side));
  out.add(14, join(label(h.left), Pd, side));
  out.add(15, join(label(h.right), Pd, side));
  out.add(16, join(label(h.left), label(h.right), Ph, Pd));
  out.add(17, join(tag(child - 1), Pd, side));
  out.add(18, join(tag(d_after), Pd, side));
  out.add(19, join(tag(head - 1), Ph, Pd));
  out.add(20, join(tag(h_after), Ph, Pd));
  out.add(21, join(form(child - 1), Pd, side));
  out.add(22, join(form(d_after), Pd, side));
  out.add(23, join(form(d.left), Wh, side));
  out.add(24, join(form(h.left), Ph, Pd));
  out.add(25, join(form(h.right), Ph, Pd));
  out.add(26, join(form(d.right), Pd, side));
  out.add(27, join(label(d.left), Ph, Pd, side));
  out.add(28, join(label(h.left), Wd, Ph, side));
  out.add(29, join(label(d.left), label(d.right), Ph, Pd));
  out.add(30, join(form(d.left), Wd, side));
  out.add(31, join(H.fine, D.fine, side));
  out.add(32, join(H.fine, Pd, side));
  out.add(33, join(Ph, D.fine, side));
  out.add(34, join(H.middle, D.middle, Ph, Pd));
  out.add(35, join(D.fine, form(d.left), side));
  out.add(36, join(H.fine, form(d.left), Pd));
  out.add(37, join(D.fine, side));
  out.add(38, join(Ph, Pd, side, gap));
  out.add(39, join(H.fine, Pd, side, gap));
  out.add(40, join(label(d.left), label(d.left2), Ph, Pd));
  out.add(41, join(form(d.left2), Ph, Pd, side));
  out.add(42, join(label(h.right), label(h.right2), Ph, Pd));
  out.add(43, join(Ph, D.middle, label(d.left), side));
  out.add(44, join(D.fine, label(h.right), Ph, side));
}

void list_final_features(const Configuration& tree, std::span<const ParseWord> words, uint32_t child,
                         FeatureList& out) {
  const Node& d = tree.node(child);
  uint32_t head = d.head;
  list_relation_features(tree, words, head, child, out);
  const Node& h = tree.node(head);
  uint64_t Ph = words[head].tag, Pd = words[child].tag, side = head < child, greedy = d.relation;
  uint64_t above = h.relation, above_tag = words[h.head].tag;
  out.add(60, join(greedy, Ph, Pd));
  out.add(61, join(greedy, words[child].form));
  out.add(62, join(greedy, words[head].fine, side));
  out.add(63, greedy);
  out.add(64, join(above, Ph, Pd, side));
  out.add(65, join(above, above_tag, Ph, Pd));
  out.add(66, join(above, greedy, side));
  out.add(67, join(h.left_count, h.right_count, Pd, greedy));
  out.add(68, join(greedy, words[child].fine));
}

}  // namespace reportedly::lingua
