// Runs the examples that stand beside the rules in the data files.
//
//   data/events/threaten.events:9   example  "Norway warned Iceland of tariffs on fish."  => NOR THREATEN ISL
//
// Beside threaten.events stands threaten.trees, CoNLL-U with a corrected tree a sentence. On its tree an example is a
// test, whatever the parser does; on our own parse it is a score. One call runs on one thread.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/engine.h"

namespace reportedly {

struct ExampleResult {
  ExampleLine example;
  bool has_tree = false;
  std::string on_tree;  // "" where it came out as expected, else what differs
  std::string on_own_parse;
  std::string own_parse;  // CoNLL-U, where it was asked for and there is no corrected tree
};

// "data/events/threaten.trees" and the sentence of a tree that no example has any more.
struct StaleTree {
  std::string file, sentence;
};

struct ExampleOptions {
  std::vector<std::string> paths;  // only examples of files below these; empty: all
  bool wants_own_parse = false;
  std::vector<StaleTree>* stale = nullptr;  // where to write down trees without an example, if asked for
};

// In the order of the files. Problems are mistakes in trees and in what examples expect.
std::vector<ExampleResult> run_examples(const Engine& engine, const ExampleOptions& options, Problems& problems);

// "data/events/threaten.events" -> "data/events/threaten.trees"
std::string trees_beside(std::string_view file);

}  // namespace reportedly
