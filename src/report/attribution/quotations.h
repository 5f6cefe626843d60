// What stands between quotation marks: pairs of marks, straight or curly, double or single.
//
//   "The bridge stays shut," Ms Otieno said, "and so does the port."      two quotations
//   “The bridge stays shut.                                               one, which its paragraph leaves open ...
//   “The port is shut too,” she said.                                     ... and one that goes on from it
//
// A quotation ends at the end of its block at the latest. Pure function; any thread.
#pragma once

#include <vector>

#include "base/ids.h"
#include "doc/text.h"
#include "doc/tokens.h"

namespace reportedly {

struct Quotation {
  Range<Token> tokens;    // with its marks
  bool is_closed = true;  // false: the block ended first
  bool opens_block = false;
  uint32_t words = 0;  // tokens that are no punctuation
};

struct Quotations {
  std::vector<Quotation> rows;     // in text order, never overlapping
  std::vector<uint32_t> of_token;  // row of the quotation that a token stands in, or kNone

  bool is_inside(Id<Token> token, uint32_t row) const { return of_token[token.index] == row; }
};

Quotations find_quotations(const Text& text, const Tokens& tokens, const Sentences& sentences);

}  // namespace reportedly
