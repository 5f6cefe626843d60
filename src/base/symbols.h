// Strings as small numbers: the shared lexicon and each document's own strings.
//
// Lemmas, list words and codes that data files and models know are interned in the Lexicon while the engine
// loads; it is frozen after that and read by all threads without a lock. A word that only one report uses
// ("Otieno") lives in that document's LocalSymbols and dies with it; one bit tells the two apart, so memory does
// not grow over a long run and a rule can never match a local symbol by accident.
#pragma once

#include <cstdint>
#include <deque>
#include <memory_resource>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace reportedly {

struct Symbol {
  uint32_t value = 0;  // 0 is the empty string

  static constexpr uint32_t kLocal = 0x80000000u;
  constexpr bool is_empty() const { return value == 0; }
  constexpr bool is_local() const { return (value & kLocal) != 0; }
  friend constexpr auto operator<=>(Symbol, Symbol) = default;
};

// Filled while loading, then only read. Not copied: others point into it.
class Lexicon {
 public:
  Lexicon();
  Lexicon(const Lexicon&) = delete;
  Lexicon& operator=(const Lexicon&) = delete;

  Symbol intern(std::string_view text);      // loading only
  Symbol find(std::string_view text) const;  // empty symbol where unknown
  std::string_view text(Symbol symbol) const { return texts_[symbol.value]; }
  uint32_t size() const { return static_cast<uint32_t>(texts_.size()); }

 private:
  std::deque<std::string> texts_;
  std::unordered_map<std::string_view, uint32_t> index_;
};

// The strings of one document that the lexicon does not have.
class LocalSymbols {
 public:
  LocalSymbols(const Lexicon& lexicon, std::pmr::memory_resource* arena);

  Symbol intern(std::string_view text);      // the lexicon's symbol where it has one
  Symbol find(std::string_view text) const;  // empty symbol where unknown
  std::string_view text(Symbol symbol) const {
    return symbol.is_local() ? texts_[symbol.value & ~Symbol::kLocal] : lexicon_->text(symbol);
  }

 private:
  const Lexicon* lexicon_;
  std::pmr::memory_resource* arena_;
  std::pmr::vector<std::string_view> texts_;
  std::pmr::unordered_map<std::string_view, uint32_t> index_;
};

}  // namespace reportedly
