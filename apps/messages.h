// Messages to the person at the terminal: one line a problem, on standard error.
//
//   reportedly: day.jsonl:7: this row has no field "text" (a row is {"id": "...", "text": "..."})
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace reportedly::apps {

void tell(std::string_view message);
void tell(const Problem& problem);
void tell(const Problems& problems);

bool is_terminal(int descriptor);
unsigned terminal_columns();  // of standard output; 80 where it is none

enum class Colour { Auto, Always, Never };
bool wants_colour(Colour colour, int descriptor);  // auto: a terminal, and NO_COLOR is not set

}  // namespace reportedly::apps
