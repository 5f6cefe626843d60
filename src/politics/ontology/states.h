// The sovereign states by their ISO 3166 alpha-3 codes. All other codes that a rule may use are `country` entries.
#pragma once

#include <span>
#include <string_view>

namespace reportedly {

std::span<const std::string_view> states();

}  // namespace reportedly
