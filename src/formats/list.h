// The output formats that there are: --to, the help and the docs come from this list.
#pragma once

#include <span>
#include <string_view>

#include "formats/format.h"

namespace reportedly::formats {

std::span<const Format> all_formats();
const Format* format_named(std::string_view name);  // null where there is none

}  // namespace reportedly::formats
