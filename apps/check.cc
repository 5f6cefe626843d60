// Loading tells all mistakes; then the examples run. A failure on a corrected tree is a failure of the rules and of
// this command; on our own parse it lowers a score.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>

#include "commands.h"
#include "engine/examples.h"
#include "engine_options.h"
#include "messages.h"

namespace reportedly::apps {
namespace {

namespace fs = std::filesystem;

struct CheckOptions {
  std::vector<std::string> paths;
  bool writes_trees = false, shows_own = false;
  EngineOptions engine;
};

// The data folder that a path belongs to: "data" for "data/events/threaten.events"; "" where there is none.
std::string data_folder_of(const std::string& path) {
  for (fs::path folder = fs::path(path).lexically_normal();; folder = folder.parent_path()) {
    if (folder.empty()) return fs::is_directory("ontology") ? "." : "";
    if (fs::is_directory(folder / "ontology")) return folder.generic_string();
    if (folder == folder.root_path()) return "";
  }
}

// Fills in the data folder where only paths were given, or the folder `data` when we stand beside it.
bool find_data(CheckOptions& options) {
  for (const std::string& path : options.paths) {
    if (!fs::exists(path))
      return tell({.where = {.file = path}, .what = "there is no such file or folder", .hint = "check the path"}),
             false;
  }
  if (!options.engine.data_folder.empty()) return true;
  if (options.paths.empty()) {
    if (fs::is_directory("data/ontology")) options.engine.data_folder = "data";
    return true;
  }
  options.engine.data_folder = data_folder_of(options.paths.front());
  if (options.engine.data_folder.empty())
    return tell({.where = {.file = options.paths.front()},
                 .what = "is not below a data folder (one with ontology/)",
                 .hint = "name the data folder with --data"}),
           false;
  return true;
}

struct Tally {
  size_t examples = 0, trees = 0, right_on_tree = 0, right_on_own = 0;
};

Tally tally_of(const std::vector<ExampleResult>& results) {
  Tally tally;
  for (const ExampleResult& result : results) {
    ++tally.examples;
    tally.trees += result.has_tree;
    tally.right_on_tree += result.has_tree && result.on_tree.empty();
    tally.right_on_own += result.on_own_parse.empty();
  }
  return tally;
}

void show_failure(const ExampleResult& result, std::string_view how, const std::string& difference) {
  std::cout << result.example.file << ":" << result.example.line << ": \"" << result.example.sentence << "\"\n    "
            << how << ": " << difference << "\n";
}

std::string share(size_t part, size_t whole) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f %%",
                whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole));
  return text;
}

void show_summary(const Tally& tally, size_t files) {
  std::cout << "checked " << tally.examples << " examples of " << files << " files: " << tally.right_on_tree << " of "
            << tally.trees << " on corrected trees come out as expected";
  if (tally.trees < tally.examples) std::cout << " (" << tally.examples - tally.trees << " have no tree yet)";
  std::cout << "; on our own parse " << tally.right_on_own << " of " << tally.examples << " ("
            << share(tally.right_on_own, tally.examples) << ")\n";
}

// The words and tree of one sentence without what belongs to a whole report.
std::string bare_tree(const std::string& conllu, const ExampleResult& result, size_t& sentences) {
  std::istringstream lines(conllu);
  std::string out =
      "# sent_id = " + fs::path(result.example.file).stem().string() + "-" + std::to_string(result.example.line) + "\n";
  sentences = 0;
  for (std::string line; std::getline(lines, line);) {
    bool is_ours = line.starts_with("# text =") || !line.starts_with("#");
    sentences += line.starts_with("# text =");
    if (is_ours) out += line + "\n";
  }
  return out;
}

bool write_trees(const std::vector<ExampleResult>& results) {
  std::map<std::string, std::string> by_file;
  size_t count = 0;
  std::set<std::string> seen;
  for (const ExampleResult& result : results) {
    if (result.has_tree || !seen.insert(result.example.file + "\n" + result.example.sentence).second) continue;
    size_t sentences = 0;
    std::string tree = bare_tree(result.own_parse, result, sentences);
    if (sentences == 1) {
      by_file[trees_beside(result.example.file)] += tree;
      ++count;
    } else {
      tell({.where = {.file = result.example.file, .line = result.example.line},
            .what = "our parser sees " + std::to_string(sentences) + " sentences here, so no tree was written",
            .hint = "write it by hand, or make the example one sentence"});
    }
  }
  for (const auto& [name, text] : by_file) {
    std::ofstream file(name, std::ios::app);
    file << text;
    file.close();
    if (!file)
      return tell({.where = {.file = name}, .what = "cannot be written", .hint = "check its permissions"}), false;
  }
  std::cout << "wrote " << count << " trees into " << by_file.size() << " files, to be corrected by hand\n";
  return true;
}

int check_all(CheckOptions options) {
  if (!find_data(options)) return kWrong;
  if (options.writes_trees && options.engine.data_folder.empty())
    return tell({.where = {},
                 .what = "--trees needs a data folder to write into",
                 .hint = "name it, as in: check data --trees"}),
           kWrong;
  std::unique_ptr<Engine> engine = open_engine(options.engine);
  if (engine == nullptr) return kWrong;
  Problems problems;
  std::vector<StaleTree> stale;
  std::vector<ExampleResult> results = run_examples(
      *engine, {.paths = options.paths, .wants_own_parse = options.writes_trees, .stale = &stale}, problems);
  tell(problems);
  for (const StaleTree& tree : stale)
    tell({.where = {.file = tree.file},
          .what = "no example has the sentence \"" + tree.sentence + "\" any more",
          .hint = "remove its tree"});
  std::set<std::string> files;
  for (const ExampleResult& result : results) {
    files.insert(result.example.file);
    if (!result.on_tree.empty()) show_failure(result, "on its tree", result.on_tree);
    if (options.shows_own && !result.on_own_parse.empty()) show_failure(result, "on our parse", result.on_own_parse);
  }
  if (results.empty())
    tell({.where = {.file = options.paths.empty() ? "" : options.paths.front()},
          .what = "there is no example below it",
          .hint = ""});
  Tally tally = tally_of(results);
  show_summary(tally, files.size());
  if (options.writes_trees && !write_trees(results)) return kWrong;
  bool is_right = problems.empty() && tally.right_on_tree == tally.trees;
  return is_right ? kDone : kWrong;
}

}  // namespace

void add_check(CLI::App& program, int& status) {
  auto options = std::make_shared<CheckOptions>();
  CLI::App* command = program.add_subcommand("check", "Load the data files, tell all mistakes, run all examples");
  command->add_option("PATH", options->paths,
                      "Data folder, or folders and files in it; if absent: data, or what is built in");
  command->add_flag("--own", options->shows_own, "Show the examples, too, that fail on our own parse");
  command->add_flag("--trees", options->writes_trees,
                    "Write the trees that are missing beside the data files, from our own parse");
  add_engine_options(*command, options->engine);
  command->footer(
      "Examples:\n"
      "  reportedly check data\n"
      "  reportedly check data/events/threaten.events --own\n"
      "\nExit status: 0 all is well, 2 mistakes in the data, or examples that fail on their corrected trees.");
  command->callback([options, &status] { status = check_all(*options); });
}

}  // namespace reportedly::apps
