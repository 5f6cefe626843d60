#include "messages.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>

namespace reportedly::apps {

void tell(std::string_view message) { std::cerr << "reportedly: " << message << '\n'; }

void tell(const Problem& problem) { tell(to_string(problem)); }

void tell(const Problems& problems) {
  for (const Problem& problem : problems) tell(problem);
}

bool is_terminal(int descriptor) { return ::isatty(descriptor) == 1; }

unsigned terminal_columns() {
  winsize size{};
  bool is_known = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return is_known ? size.ws_col : 80;
}

bool wants_colour(Colour colour, int descriptor) {
  if (colour != Colour::Auto) return colour == Colour::Always;
  const char* no_colour = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  bool is_refused =
      (no_colour != nullptr && *no_colour != '\0') || (terminal != nullptr && std::string_view(terminal) == "dumb");
  return !is_refused && is_terminal(descriptor);
}

}  // namespace reportedly::apps
