#include "formats/list.h"

#include <array>

#include "formats/bio.h"
#include "formats/conllu.h"
#include "formats/jsonl.h"
#include "formats/page.h"

namespace reportedly::formats {
namespace {

template <class F>
constexpr Format format_of() {
  return {.name = F::kName, .description = F::kDescription, .write = &F::write};
}

constexpr std::array kFormats = {format_of<Page>(), format_of<Brief>(), format_of<Jsonl>(), format_of<Conllu>(),
                                 format_of<Bio>()};

}  // namespace

std::span<const Format> all_formats() { return kFormats; }

const Format* format_named(std::string_view name) {
  for (const Format& format : kFormats)
    if (format.name == name) return &format;
  return nullptr;
}

}  // namespace reportedly::formats
