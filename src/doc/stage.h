// A stage reads the layers that it declares and makes one layer; reading another does not compile.
//
//   // Finds the words by which the report hands a statement to somebody else: "said", "according to", "allegedly".
//   struct FindSomething {
//     static constexpr std::string_view kName = "something";
//     using Reads = Layers<Text, Tokens, Morphs>;
//     using Makes = Predicates;
//     Predicates run(View<Reads> doc, Scratch& scratch) const;   // const: holds models and rules, never a document
//   };
//   AnyStage stage = wrap(FindSomething{...});
#pragma once

#include <any>
#include <functional>
#include <memory>
#include <string_view>
#include <type_traits>
#include <typeindex>
#include <unordered_map>
#include <utility>
#include <vector>

#include "doc/document.h"

namespace reportedly {

template <class... L>
struct Layers {
  template <class Layer>
  static constexpr bool kHas = (std::is_same_v<Layer, L> || ...);
  static std::vector<size_t> numbers() { return {layer_number<L>()...}; }
};

// All that a stage can see of a document.
template <class Reads>
class View {
 public:
  explicit View(Document& document) : document_(&document) {}

  template <class Layer>
  requires(Reads::template kHas<Layer>) const Layer& get() const { return document_->template layer<Layer>(); }
  const Reference& reference() const { return document_->reference(); }
  std::pmr::memory_resource* arena() const { return document_->arena(); }
  std::string_view text(Symbol symbol) const { return document_->text(symbol); }
  std::string_view words(Span span) const requires(Reads::template kHas<Text>) { return document_->words(span); }
  Symbol intern(std::string_view text) const { return document_->symbols().intern(text); }
  void note(Span where, NoteLevel level, std::string_view what) const { document_->note(where, level, what); }

 private:
  Document* document_;
};

// Working memory of one worker, kept from document to document: `scratch.of<ParserScratch>()`.
class Scratch {
 public:
  template <class T>
  T& of() {
    std::any& slot = slots_[std::type_index(typeid(T))];
    if (!slot.has_value()) slot = std::make_shared<T>();
    return *std::any_cast<std::shared_ptr<T>&>(slot);
  }

 private:
  std::unordered_map<std::type_index, std::any> slots_;
};

// A stage whose type is forgotten: name, layers, and run.
struct AnyStage {
  std::string_view name;
  std::vector<size_t> reads;
  size_t makes = 0;
  std::function<void(Document&, Scratch&)> run;
};

template <class Stage>
AnyStage wrap(Stage stage) {
  auto shared = std::make_shared<const Stage>(std::move(stage));
  return {.name = Stage::kName,
          .reads = Stage::Reads::numbers(),
          .makes = layer_number<typename Stage::Makes>(),
          .run = [shared](Document& document, Scratch& scratch) {
            document.set(shared->run(View<typename Stage::Reads>(document), scratch));
          }};
}

}  // namespace reportedly
