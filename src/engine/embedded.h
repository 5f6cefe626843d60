// The data files and models that are built into the program, so that one file runs anywhere.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace reportedly {

struct EmbeddedFile {
  std::string_view name;   // "data/events/threaten.events", "models/english-news.model"
  std::string_view bytes;  // begins at a multiple of 64 bytes
};

std::vector<EmbeddedFile> embedded_files();  // sorted by name

}  // namespace reportedly
