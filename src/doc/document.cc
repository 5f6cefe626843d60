#include "doc/document.h"

#include <array>

namespace reportedly {
namespace {

constexpr size_t kFirstArenaBytes = 64 * 1024;

template <size_t... I>
std::unique_ptr<LayerTuple> make_layers(std::pmr::memory_resource* arena, std::index_sequence<I...>) {
  return std::make_unique<LayerTuple>(std::tuple_element_t<I, LayerTuple>(arena)...);
}

template <size_t... I>
constexpr std::array<std::string_view, kLayerCount> names_of(std::index_sequence<I...>) {
  return {std::tuple_element_t<I, LayerTuple>::kName...};
}

}  // namespace

std::string_view layer_name(size_t number) {
  constexpr auto names = names_of(std::make_index_sequence<kLayerCount>());
  return names[number];
}

Document::Document(const Reference& reference)
    : reference_(&reference),
      arena_(std::make_unique<std::pmr::monotonic_buffer_resource>(kFirstArenaBytes)),
      symbols_(std::make_unique<LocalSymbols>(reference.lexicon, arena_.get())),
      layers_(make_layers(arena_.get(), std::make_index_sequence<kLayerCount>())) {}

void Document::note(Span where, NoteLevel level, std::string_view what) {
  notes_.push_back({.where = where, .what = symbols_->intern(what), .level = level});
}

}  // namespace reportedly
