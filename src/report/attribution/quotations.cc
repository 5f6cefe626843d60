// One walk over the tokens. A double mark opens when none is open and closes when one is; a straight mark that
// clearly opens (space before it, none behind) while one is open shows that a closing mark was forgotten. A single
// mark opens only where its partner is near, as it is mostly an apostrophe.
#include "report/attribution/quotations.h"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace reportedly {
namespace {

enum class Mark : uint8_t { None, Open, Close, Either, SingleOpen, SingleClose, SingleEither };

Mark mark_of(std::string_view word) {
  if (word == "\"" || word == "''") return Mark::Either;  // some outlets write ''so''
  if (word == "“" || word == "``" || word == "«" || word == "„") return Mark::Open;
  if (word == "”" || word == "»") return Mark::Close;
  if (word == "'") return Mark::SingleEither;
  if (word == "‘") return Mark::SingleOpen;
  if (word == "’") return Mark::SingleClose;
  return Mark::None;
}

bool is_single(Mark mark) { return mark >= Mark::SingleOpen; }

constexpr uint32_t kLongestSingle = 60;  // tokens between single marks

class QuotationFinder {
 public:
  QuotationFinder(const Text& text, const Tokens& tokens, const Sentences& sentences)
      : text_(text), tokens_(tokens), sentences_(sentences) {
    out_.of_token.assign(tokens.size(), kNone);
  }

  Quotations run() {
    for (uint32_t i = 0; i < tokens_.size(); ++i) {
      if (starts_block(i) && is_open()) end_before(i, false);
      step(i);
    }
    if (is_open()) end_before(tokens_.size(), false);
    return std::move(out_);
  }

 private:
  bool is_open() const { return open_ != kNone; }
  std::string_view word(uint32_t i) const { return text_.words(tokens_.rows[i].span); }
  Id<Block> block(uint32_t i) const { return sentences_[sentences_.of_token[i]].block; }
  bool starts_block(uint32_t i) const { return i == 0 || block(i) != block(i - 1); }

  bool has_space_before(uint32_t i) const {
    return starts_block(i) || tokens_.rows[i - 1].span.end < tokens_.rows[i].span.begin;
  }
  bool has_space_behind(uint32_t i) const {
    return i + 1 == tokens_.size() || starts_block(i + 1) || tokens_.rows[i].span.end < tokens_.rows[i + 1].span.begin;
  }

  void step(uint32_t i) {
    Mark mark = mark_of(word(i));
    if (mark == Mark::None) return;
    if (is_single(mark)) return step_single(i, mark);
    if (single_) forget();
    bool opens = mark == Mark::Open || (mark == Mark::Either && (!is_open() || clearly_opens(i)));
    if (opens && is_open() && mark == Mark::Open) return;  // a quotation inside a quotation
    if (opens) {
      if (is_open()) end_before(i, true);
      begin(i, false);
    } else if (is_open()) {
      end_before(i + 1, true);
    }
  }

  void step_single(uint32_t i, Mark mark) {
    if (is_open() && single_ && mark != Mark::SingleOpen && !has_space_before(i) && i == partner_) {
      end_before(i + 1, true);
    } else if (!is_open() && mark != Mark::SingleClose && has_space_before(i) && !has_space_behind(i)) {
      partner_ = partner_of(i);
      if (partner_ != kNone) begin(i, true);
    }
  }

  bool clearly_opens(uint32_t i) const { return has_space_before(i) && !has_space_behind(i); }

  // The next single mark that can close: no space before it, a space or punctuation behind it.
  uint32_t partner_of(uint32_t i) const {
    uint32_t last = std::min(tokens_.size(), i + kLongestSingle);
    for (uint32_t k = i + 1; k < last && !starts_block(k); ++k) {
      Mark mark = mark_of(word(k));
      if ((mark == Mark::SingleClose || mark == Mark::SingleEither) && !has_space_before(k) && closes_word(k)) return k;
    }
    return kNone;
  }
  bool closes_word(uint32_t k) const {
    if (has_space_behind(k)) return true;
    std::string_view next = word(k + 1);
    return next == "," || next == "." || next == ";" || next == ":" || next == "?" || next == ")";
  }

  void begin(uint32_t i, bool single) {
    open_ = i;
    single_ = single;
  }
  void forget() {
    open_ = kNone;
    single_ = false;
  }

  void end_before(uint32_t end, bool closed) {
    Quotation quotation{.tokens = {open_, end - open_}, .is_closed = closed, .opens_block = starts_block(open_)};
    if (quotation.tokens.size() > 1 && !(single_ && !closed)) keep(quotation);
    forget();
  }

  void keep(Quotation quotation) {
    uint32_t row = static_cast<uint32_t>(out_.rows.size());
    for (Id<Token> token : quotation.tokens) {
      out_.of_token[token.index] = row;
      quotation.words += has_letter(word(token.index)) ? 1 : 0;
    }
    out_.rows.push_back(quotation);
  }
  static bool has_letter(std::string_view word) {
    return std::ranges::any_of(word, [](unsigned char c) { return std::isalnum(c) || (c >= 0xC3 && c != 0xE2); }) &&
           mark_of(word) == Mark::None;
  }

  const Text& text_;
  const Tokens& tokens_;
  const Sentences& sentences_;
  Quotations out_;
  uint32_t open_ = kNone;
  uint32_t partner_ = kNone;
  bool single_ = false;
};

}  // namespace

Quotations find_quotations(const Text& text, const Tokens& tokens, const Sentences& sentences) {
  return QuotationFinder(text, tokens, sentences).run();
}

}  // namespace reportedly
