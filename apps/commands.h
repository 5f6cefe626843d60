// The sub-commands. Each adds itself, its options and its examples to the program, and leaves its exit status in
// `status` when it has run: 0 done, 1 some input could not be read (the rest was), 2 wrong usage or data.
#pragma once

#include <CLI/CLI.hpp>

namespace reportedly::apps {

void add_read(CLI::App& program, int& status);
void add_explain(CLI::App& program, int& status);
void add_check(CLI::App& program, int& status);
void add_train(CLI::App& program, int& status);
void add_score(CLI::App& program, int& status);

inline constexpr int kDone = 0, kSomeUnread = 1, kWrong = 2;

}  // namespace reportedly::apps
