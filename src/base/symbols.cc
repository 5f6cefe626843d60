#include "base/symbols.h"

#include <cstring>

namespace reportedly {

Lexicon::Lexicon() { intern(""); }

Symbol Lexicon::intern(std::string_view text) {
  if (auto found = index_.find(text); found != index_.end()) return {found->second};
  texts_.emplace_back(text);
  uint32_t value = static_cast<uint32_t>(texts_.size() - 1);
  index_.emplace(texts_.back(), value);
  return {value};
}

Symbol Lexicon::find(std::string_view text) const {
  auto found = index_.find(text);
  return found == index_.end() ? Symbol{} : Symbol{found->second};
}

LocalSymbols::LocalSymbols(const Lexicon& lexicon, std::pmr::memory_resource* arena)
    : lexicon_(&lexicon), arena_(arena), texts_(arena), index_(arena) {}

Symbol LocalSymbols::intern(std::string_view text) {
  if (Symbol known = find(text); !known.is_empty() || text.empty()) return known;
  char* copy = static_cast<char*>(arena_->allocate(text.size(), 1));
  std::memcpy(copy, text.data(), text.size());
  uint32_t place = static_cast<uint32_t>(texts_.size());
  texts_.push_back(std::string_view(copy, text.size()));
  index_.emplace(texts_.back(), place);
  return {place | Symbol::kLocal};
}

Symbol LocalSymbols::find(std::string_view text) const {
  if (Symbol shared = lexicon_->find(text); !shared.is_empty()) return shared;
  auto found = index_.find(text);
  return found == index_.end() ? Symbol{} : Symbol{found->second | Symbol::kLocal};
}

}  // namespace reportedly
