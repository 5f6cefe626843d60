// In whose mouth each word stands: the innermost attribution whose content covers it.
//
//   "Reuters cited diplomats as saying that Oman had offered to mediate."   offered: diplomats, inside Reuters
#pragma once

#include <vector>

#include "doc/attributions.h"
#include "doc/tokens.h"

namespace reportedly {

// Working memory, kept from document to document.
struct Scopes {
  std::vector<Id<Attribution>> of_token;
  std::vector<uint32_t> depth;  // by attribution: 1 for one that stands in no other

  void fill(const Attributions& attributions, const Tokens& tokens);
  Id<Attribution> operator[](Id<Token> t) const { return of_token[t.index]; }
  uint32_t depth_of(Id<Attribution> a) const { return a ? depth[a.index] : 0; }

 private:
  void measure(const Attributions& attributions);
  void cover(const Attributions& attributions, Id<Attribution> a, Span span, const Tokens& tokens);
};

// Whether `inner` stands inside `outer` (everything stands inside the report's own voice, which is none).
bool is_inside(const Attributions& attributions, Id<Attribution> inner, Id<Attribution> outer);

}  // namespace reportedly
