#include "report/stance/scopes.h"

#include <algorithm>

namespace reportedly {

void Scopes::measure(const Attributions& attributions) {
  depth.assign(attributions.rows.size(), 0);
  for (uint32_t i = 0; i < depth.size(); ++i) {
    uint32_t steps = 0;
    for (Id<Attribution> a{i}; a && steps <= depth.size(); a = attributions[a].inside) ++steps;
    depth[i] = steps;
  }
}

void Scopes::cover(const Attributions& attributions, Id<Attribution> a, Span span, const Tokens& tokens) {
  auto first = std::ranges::lower_bound(tokens.rows, span.begin, {}, [](const Token& t) { return t.span.begin; });
  for (auto it = first; it != tokens.rows.end() && it->span.begin < span.end; ++it) {
    Id<Attribution>& mine = of_token[static_cast<size_t>(it - tokens.rows.begin())];
    bool is_deeper = depth_of(a) > depth_of(mine) || (mine && is_inside(attributions, a, mine));
    if (is_deeper) mine = a;
  }
}

void Scopes::fill(const Attributions& attributions, const Tokens& tokens) {
  measure(attributions);
  of_token.assign(tokens.size(), {});
  for (uint32_t i = 0; i < attributions.rows.size(); ++i) {
    Range<Span> content = attributions.rows[i].content;
    for (const Span* span = attributions.begin(content); span != attributions.end(content); ++span)
      cover(attributions, {i}, *span, tokens);
  }
}

bool is_inside(const Attributions& attributions, Id<Attribution> inner, Id<Attribution> outer) {
  if (!outer) return true;
  for (size_t steps = 0; inner && steps <= attributions.rows.size(); ++steps) {
    if (inner == outer) return true;
    inner = attributions[inner].inside;
  }
  return false;
}

}  // namespace reportedly
