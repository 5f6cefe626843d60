// One report and everything that the stages found in it, one table a stage, in one arena.
//
// A Document belongs to one thread. Its tables refer to it by ids, which die with it. It moves by construction;
// assignment is deleted, as it would free the arena below the tables.
#pragma once

#include <memory>
#include <memory_resource>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "doc/actors.h"
#include "doc/arcs.h"
#include "doc/attributions.h"
#include "doc/claims.h"
#include "doc/events.h"
#include "doc/mentions.h"
#include "doc/morphs.h"
#include "doc/names.h"
#include "doc/predicates.h"
#include "doc/readings.h"
#include "doc/reference.h"
#include "doc/text.h"
#include "doc/tokens.h"

namespace reportedly {

// The layers of a document, in the order of the flow.
using LayerTuple = std::tuple<Text, Blocks, DocInfo, Tokens, Sentences, Readings, Morphs, Arcs, Names, Predicates,
                              Mentions, Entities, Actors, Events, Attributions, Stances, Claims>;
inline constexpr size_t kLayerCount = std::tuple_size_v<LayerTuple>;

template <class Layer, size_t I = 0>
constexpr size_t layer_number() {
  if constexpr (std::is_same_v<Layer, std::tuple_element_t<I, LayerTuple>>) {
    return I;
  } else {
    return layer_number<Layer, I + 1>();
  }
}
std::string_view layer_name(size_t number);

class Document {
 public:
  explicit Document(const Reference& reference);
  Document(Document&&) noexcept = default;
  Document& operator=(Document&&) = delete;
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  const Reference& reference() const { return *reference_; }
  std::pmr::memory_resource* arena() const { return arena_.get(); }

  template <class Layer>
  const Layer& layer() const {
    return std::get<Layer>(*layers_);
  }
  template <class Layer>
  void set(Layer layer) {
    std::destroy_at(&std::get<Layer>(*layers_));
    std::construct_at(&std::get<Layer>(*layers_), std::move(layer));
    made_ |= 1u << layer_number<Layer>();
  }
  bool has(size_t layer) const { return (made_ >> layer & 1u) != 0; }

  LocalSymbols& symbols() const { return *symbols_; }
  std::string_view text(Symbol symbol) const { return symbols_->text(symbol); }
  std::string_view words(Span span) const { return layer<Text>().words(span); }

  void note(Span where, NoteLevel level, std::string_view what);
  const std::vector<Note>& notes() const { return notes_; }

 private:
  const Reference* reference_;
  std::unique_ptr<std::pmr::monotonic_buffer_resource> arena_;
  std::unique_ptr<LocalSymbols> symbols_;
  std::unique_ptr<LayerTuple> layers_;
  std::vector<Note> notes_;
  uint32_t made_ = 0;
};

}  // namespace reportedly
