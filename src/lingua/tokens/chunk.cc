// Steps: read the characters and fold what the treebanks write in one way; protect addresses; then decide border
// by border from the left, first by rule ("1,000" stays, "$5" parts, "U.S." stays), else by the model. All that
// the features need of a stretch of characters comes from rolling hashes, so each border costs constant time.
#include "lingua/tokens/chunk.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.h"
#include "lingua/tokens/abbreviations.h"

namespace reportedly::lingua {
namespace {

constexpr uint64_t kBase = 1099511628211ULL;

char32_t folded(char32_t c) {
  switch (c) {
    case U'\u2018':
    case U'\u2019':
    case U'\u02BC': return U'\'';
    case U'\u201C':
    case U'\u201D':
    case U'\u201E': return U'"';
    case U'\u2010':
    case U'\u2011':
    case U'\u2013': return U'-';
    default: return c;
  }
}

// Stands inside a word and changes nothing: soft hyphen, zero-width space, joiners, byte order mark.
bool is_invisible(char32_t c) { return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF; }

bool is_joiner(char32_t c) {  // binds to what stands before it
  return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0x0300 && c <= 0x036F) || (c >= 0x1F3FB && c <= 0x1F3FF) ||
         c == 0x20E3 || is_invisible(c);
}

// Commas and stops of Arabic, Hindi, Chinese and Japanese, which need no space behind them.
bool is_foreign_mark(char32_t c) {
  return c == 0x060C || c == 0x061B || c == 0x061F || c == 0x06D4 || c == 0x0964 || c == 0x3001 || c == 0x3002 ||
         c == 0xFF01 || c == 0xFF0C || c == 0xFF1A || c == 0xFF1B || c == 0xFF1F;
}
bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

CharKind kind_of(char32_t c) {
  if (c < 0x80) {
    if (c >= 'a' && c <= 'z') return CharKind::Lower;
    if (c >= 'A' && c <= 'Z') return CharKind::Upper;
    if (c >= '0' && c <= '9') return CharKind::Digit;
    return c == '$' ? CharKind::Currency : CharKind::Other;
  }
  if (c == 0xA3 || c == 0xA5 || c == 0xA2 || (c >= 0x20A0 && c <= 0x20CF)) return CharKind::Currency;
  if (is_joiner(c)) return CharKind::Joiner;
  if (is_foreign_mark(c)) return CharKind::Other;
  if (is_letter(c)) return is_upper(c) ? CharKind::Upper : CharKind::Letter;
  return CharKind::Other;
}

char32_t small(char32_t c) {
  if (c >= 'A' && c <= 'Z') return c + 32;
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;
  return c;
}

bool is_flag_half(char32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }  // two of them are the flag of a country

bool is_run_mark(char32_t c) {
  return c == '.' || c == '-' || c == '_' || c == '=' || c == '*' || c == '`' || c == 0x2026;
}
bool always_alone(char32_t written) {
  return written == 0xAB || written == 0xBB || written == 0x2014 || written == 0x201C || written == 0x201D ||
         written == 0x2022 || is_foreign_mark(written) || is_control(written);
}
bool ends_address(char32_t c) { return c == '<' || c == '>' || c == '"' || c == ')' || c == ']' || c == '}'; }
bool trails_address(char32_t c) {
  return c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == '\'';
}
bool in_mailbox(const Char& c) {
  return c.is_letter() || c.is_digit() || c.code == '.' || c.code == '_' || c.code == '-' || c.code == '+' ||
         c.code == '%';
}

// Words that begin a sentence after "Plan B." rather than continue a name after "J."
constexpr auto kStarters = std::to_array<std::string_view>(
    {"A",     "After", "An",    "And",  "As",   "At",    "But", "For",  "He",   "Her",  "His",
     "I",     "If",    "In",    "It",   "Its",  "No",    "On",  "She",  "So",   "That", "The",
     "Their", "There", "These", "They", "This", "Those", "We",  "What", "When", "You"});

// The word after the white space at `at`, at most 24 bytes of it.
std::string_view next_word(std::string_view text, uint32_t at, uint32_t end) {
  uint32_t first = at;
  while (first < end && first < at + 8 && (text[first] == ' ' || text[first] == '\n')) ++first;
  uint32_t last = first;
  while (last < end && last < first + 24 && text[last] != ' ' && text[last] != '\n') ++last;
  return text.substr(first, last - first);
}

}  // namespace

uint32_t Chunk::read(std::string_view text, uint32_t at, uint32_t end) {
  text_ = text;
  block_end_ = end;
  chars_.clear();
  prefix_.assign(1, 7);
  if (power_.empty()) {
    power_.assign(kMaxChunk + 1, 1);
    for (size_t i = 1; i < power_.size(); ++i) power_[i] = power_[i - 1] * kBase;
  }
  plain_ = true;
  has_at_ = has_address_ = false;
  shape_ = 7;
  uint32_t last_kind = 0;
  while (at < end && chars_.size() < kMaxChunk) {
    CodePoint point = code_point_at(text, at);
    if (is_space(point.value)) break;
    char32_t code = folded(point.value);
    chars_.push_back({at, code, point.value, kind_of(point.value)});
    plain_ = plain_ && chars_.back().kind <= CharKind::Lower;
    has_at_ = has_at_ || code == '@';
    prefix_.push_back(prefix_.back() * kBase + small(code) + 1);
    uint32_t k = kind(size() - 1);
    if (k != last_kind && chars_.size() < 24) shape_ = shape_ * 131 + (last_kind = k);
    at = std::min(at + point.bytes, end);
  }
  end_ = at;
  address_.assign(chars_.size(), 0);
  return at;
}

uint32_t Chunk::kind(int64_t i) const {
  if (i < 0 || i >= size()) return 1;
  const Char& c = chars_[static_cast<size_t>(i)];
  switch (c.kind) {
    case CharKind::Upper: return 'A';
    case CharKind::Lower: return 'a';
    case CharKind::Letter: return 'a';
    case CharKind::Digit: return '0';
    case CharKind::Currency: return '$';
    default: return c.code < 0x80 ? static_cast<uint32_t>(c.code) : 'u';
  }
}

uint64_t Chunk::hash(uint32_t first, uint32_t last) const {
  if (first >= last) return 3;
  return prefix_[last] - prefix_[first] * power_[last - first];
}

void Chunk::protect(uint32_t first, uint32_t last) {
  while (last > first && trails_address(chars_[last - 1].code)) --last;
  if (last < first + 4) return;
  for (uint32_t i = first; i < last; ++i) address_[i] = 1;
  address_[first] = 2;
  has_address_ = true;
}

// "(https://example.org/a,b)." and "press@ministry.example" are one word each; what brackets them is not part of them.
void Chunk::protect_addresses() {
  for (uint32_t i = 0; i + 4 < size(); ++i) {
    bool scheme = code(i) == ':' && code(i + 1) == '/' && code(i + 2) == '/';
    bool www = (i == 0 || !chars_[i - 1].is_letter()) && small(code(i)) == 'w' && small(code(i + 1)) == 'w' &&
               small(code(i + 2)) == 'w' && code(i + 3) == '.';
    if (!scheme && !www) continue;
    uint32_t first = i, last = i;
    if (scheme)
      while (first > 0 && chars_[first - 1].is_letter()) --first;
    while (last < size() && !ends_address(chars_[last].code)) ++last;
    protect(first, last);
    i = last;
  }
  for (uint32_t i = 1; has_at_ && i + 1 < size(); ++i) {
    if (code(i) != '@' || address_[i]) continue;
    uint32_t first = i, last = i + 1;
    while (first > 0 && in_mailbox(chars_[first - 1]) && !address_[first - 1]) --first;
    while (last < size() && in_mailbox(chars_[last])) ++last;
    bool dotted = std::any_of(chars_.begin() + i, chars_.begin() + last, [](const Char& c) { return c.code == '.'; });
    if (first < i && dotted) protect(first, last);
    i = last;
  }
}

void Chunk::begin_word(uint32_t first) { keep_until_ = abbreviation_from(first); }

// Where the abbreviation that begins at `first` ends ("U.S." in "U.S.-led"), or `first`.
uint32_t Chunk::abbreviation_from(uint32_t first) const {
  char ascii[20];
  uint32_t length = 0, best = 0;
  for (uint32_t i = first; i < size() && length < sizeof(ascii); ++i) {
    const Char& c = chars_[i];
    if (c.code >= 0x80 || !(c.is_letter() || c.code == '.')) break;
    ascii[length++] = static_cast<char>(c.code);
    if (c.code != '.') continue;
    bool inside_word = i + 1 < size() && chars_[i + 1].is_letter();
    std::string_view so_far(ascii, length);
    Abbreviation found = abbreviation_of(so_far);
    if (found == Abbreviation::None || (inside_word && !is_dotted(so_far))) continue;
    if (found == Abbreviation::BeforeNumber) {
      std::string_view next = i + 1 < size() ? text_.substr(offset(i + 1), 1) : next_word(text_, end_, block_end_);
      if (next.empty() || next[0] < '0' || next[0] > '9') continue;
    }
    best = length;
  }
  if (best == 0 && length == 2 && is_initial({ascii, 2}) && first + 2 == size()) {
    std::string_view next = next_word(text_, end_, block_end_);
    bool name = !next.empty() && next[0] >= 'A' && next[0] <= 'Z' && ascii[0] != 'I' &&
                !std::binary_search(kStarters.begin(), kStarters.end(), next);
    if (name) best = 2;
  }
  return first + best;
}

// "5m", "10km", "6pm": a number and its unit are two words.
bool Chunk::is_unit_after(uint32_t i) const {
  static constexpr auto kUnits = std::to_array<std::string_view>(
      {"am", "b",   "billion", "bn",      "cm", "ft", "g",   "gw", "hz", "k",  "kg", "km",      "kph",
       "lb", "lbs", "m",       "million", "mm", "mn", "mph", "mw", "pm", "sq", "tn", "trillion"});
  char low[12];
  uint32_t n = 0;
  for (; i + n < size() && n < 10 && chars_[i + n].is_letter() && code(i + n) < 0x80; ++n)
    low[n] = static_cast<char>(small(code(i + n)));
  bool ends = i + n >= size() || !(chars_[i + n].is_letter() || chars_[i + n].is_digit());
  return ends && std::binary_search(kUnits.begin(), kUnits.end(), std::string_view(low, n));
}

// "@chad_news1", "#Fuel2026": letters, digits and low lines behind the sign, a letter first.
bool Chunk::is_in_handle(uint32_t i, uint32_t last) const {
  if (chars_[last].code != '@' && chars_[last].code != '#') return false;
  auto fits = [](const Char& c) { return c.is_letter() || c.is_digit() || c.code == '_'; };
  return (chars_[last + 1].is_letter() || chars_[last + 1].code == '_') && fits(chars_[i]);
}

Border Chunk::number_border(uint32_t i, uint32_t last) const {
  const Char &before = chars_[i - 1], &after = chars_[i];
  auto is_mark = [](const Char& c) { return c.code == '.' || c.code == ','; };
  if (before.is_digit() && is_mark(after) && i + 1 < size() && chars_[i + 1].is_digit()) return Border::Keep;
  if (is_mark(before) && after.is_digit() && i >= 2 && chars_[i - 2].is_digit()) return Border::Keep;
  if (before.kind == CharKind::Currency || after.kind == CharKind::Currency) {
    if (before.is_digit() || after.is_digit()) return Border::Split;
    return before.kind == CharKind::Upper && i - last <= 3 ? Border::Keep : Border::Ask;  // "US$"
  }
  if (before.is_digit() && after.code == '%') return Border::Split;
  if (before.is_digit() && after.is_letter()) {
    bool all_number = true;
    for (uint32_t k = last; k < i && k < last + 24; ++k) all_number &= chars_[k].is_digit() || is_mark(chars_[k]);
    if (all_number && is_unit_after(i)) return Border::Split;
  }
  return Border::Ask;
}

Border Chunk::border_at(uint32_t i, uint32_t last) const {
  const Char &before = chars_[i - 1], &after = chars_[i];
  if (before.is_letter() && after.is_letter() && !address_[i]) return Border::Keep;
  if (before.is_digit() && after.is_digit() && !address_[i]) return Border::Keep;
  if (has_address_ && (address_[i] || address_[i - 1])) return address_[i] == 1 ? Border::Keep : Border::Split;
  if (after.kind == CharKind::Joiner || before.written == 0x200D) return Border::Keep;
  if (is_invisible(before.written) && after.is_letter()) return Border::Keep;
  if (is_flag_half(before.code) && is_flag_half(after.code)) return (i - last) % 2 == 1 ? Border::Keep : Border::Split;
  if (i < keep_until_) return Border::Keep;
  if (i == keep_until_) return after.is_letter() ? Border::Ask : Border::Split;
  if (before.code == after.code && is_run_mark(after.code)) return Border::Keep;
  if (always_alone(before.written) || always_alone(after.written)) return Border::Split;
  if (is_in_handle(i, last)) return Border::Keep;
  return number_border(i, last);
}

void Chunk::list_features(uint32_t i, uint32_t last, FeatureList& out) const {
  out.clear();
  int64_t at = i;
  uint64_t c1 = code(at - 1), c2 = code(at), c3 = code(at + 1);
  uint64_t k0 = kind(at - 2), k1 = kind(at - 1), k2 = kind(at), k3 = kind(at + 1);
  uint64_t chars = join(c1, c2), kinds = join(k1, k2);
  uint32_t length = size(), left = i - last, right = length - i;
  bool digits = false;
  for (uint32_t k = last; k < i && k < last + 24; ++k) digits |= chars_[k].is_digit();
  uint64_t whole = hash(0, length), word = hash(last, i);
  out.add(0, 1);
  out.add(1, chars);
  out.add(2, kinds);
  out.add(3, join(k0, kinds));
  out.add(4, join(kinds, k3));
  out.add(5, join(k0, kinds, k3));
  out.add(6, join(chars, c3));
  out.add(7, join(word, left > 12));
  out.add(8, join(hash(i, std::min(i + 6, length)), std::min(right, 6u)));
  out.add(9, whole);
  out.add(10, join(kinds, std::min(right, 8u)));
  out.add(11, join(kinds, std::min(left, 8u)));
  out.add(12, join(shape_, std::min(i, 20u)));
  out.add(13, join(whole, i));
  out.add(14, join(chars, (last > 0) * 2 + (left == 1)));
  out.add(15, join(hash(i, std::min(i + 3, length)), k1));
  out.add(16, join(hash(i > last + 3 ? i - 3 : last, i), k2));
  out.add(17, join(chars, digits));
  out.add(18, join(word, c2, c3));
  out.add(19, join(c1, hash(i, length), right < 12));
  out.add(20, join(has_at_, kinds));
  out.add(21, join(word, chars));
  out.add(22, join(c1, hash(i + 1, length)));
  out.add(23, join(kind(at - 3), k0, kinds));
  out.add(24, join(kinds, k3, kind(at + 2)));
}

}  // namespace reportedly::lingua
