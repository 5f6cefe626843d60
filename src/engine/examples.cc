// Each kind of entry has its own way to say what must come out; the comparison stands with the stage that makes it.
// A sentence finds its corrected tree by its own words.
#include "engine/examples.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <sstream>

#include "engine/embedded.h"
#include "engine/stages.h"
#include "formats/conllu.h"
#include "formats/rows.h"
#include "politics/actors/actor_examples.h"
#include "politics/events/event_examples.h"
#include "report/attribution/cue_examples.h"
#include "report/stance/stance_examples.h"

namespace reportedly {
namespace {

using Trees = std::map<std::string, std::shared_ptr<const formats::ConlluReport>, std::less<>>;
using Compare = std::string (*)(const EngineParts& parts, Document& document, std::string_view expected);

std::string compare_actors(const EngineParts&, Document& document, std::string_view expected) {
  return difference(document, expected);
}
std::string compare_events(const EngineParts&, Document& document, std::string_view expected) {
  return event_difference(document, expected);
}
std::string compare_cues(const EngineParts& parts, Document& document, std::string_view expected) {
  return difference(document, *parts.cues, expected);
}
std::string compare_operators(const EngineParts& parts, Document& document, std::string_view expected) {
  return difference(document, JudgeStance(parts.operators, parts.cues), expected);
}

constexpr std::pair<std::string_view, Compare> kKinds[] = {
    {"actor", compare_actors},     {"role", compare_actors}, {"verb", compare_events},        {"noun", compare_events},
    {"adjective", compare_events}, {"cue", compare_cues},    {"operator", compare_operators},
};

Compare comparison_for(std::string_view kind) {
  for (const auto& [name, compare] : kKinds)
    if (name == kind) return compare;
  return nullptr;
}

bool is_below(const std::string& file, const std::vector<std::string>& paths) {
  auto clean = [](const std::string& path) { return std::filesystem::path(path).lexically_normal().generic_string(); };
  std::string name = clean(file);
  return paths.empty() || std::any_of(paths.begin(), paths.end(), [&](const std::string& path) {
           std::string folder = clean(path);
           if (folder == ".") return true;
           if (!folder.ends_with('/') && name.starts_with(folder + "/")) return true;
           return name == folder || (folder.ends_with('/') && name.starts_with(folder));
         });
}

// The bytes of a trees file: beside the data file on disk, or built in with it; "" where there is none.
std::string text_of_trees(const std::string& name) {
  for (const EmbeddedFile& file : embedded_files())
    if (file.name == name && !std::filesystem::exists(name)) return std::string(file.bytes);
  if (!std::filesystem::exists(name)) return "";
  Result<std::string> text = read_file(name);
  return text ? *text : "";
}

Trees read_trees(const std::string& name, Problems& problems) {
  Trees trees;
  std::istringstream in(text_of_trees(name));
  formats::ConlluReader reader(in, name, formats::ConlluReader::Unit::Sentence);
  while (std::optional<formats::ConlluReport> tree = reader.next(problems)) {
    std::string sentence = formats::in_one_line(tree->sentences.front().text);
    if (sentence.empty()) sentence = formats::in_one_line(tree->text);
    trees.emplace(std::move(sentence), std::make_shared<const formats::ConlluReport>(std::move(*tree)));
  }
  return trees;
}

class ExampleRunner {
 public:
  ExampleRunner(const Engine& engine, const ExampleOptions& options, Problems& problems)
      : engine_(engine), worker_(engine), options_(options), problems_(problems) {}

  void run(const Entry& entry, Compare compare, std::vector<ExampleResult>& results) {
    if (entry.file != file_) {
      finish_file();
      file_ = entry.file;
      trees_ = read_trees(trees_beside(file_), problems_);
    }
    for (ExampleLine& example : examples_of(entry, problems_)) {
      if (compare == compare_events) check_expected(example, engine_.parts().ontology, problems_);
      results.push_back(run(std::move(example), compare));
    }
  }

  // Trees that no example asked for. Files come one after the other.
  void finish_file() {
    if (options_.stale != nullptr) {
      for (const auto& [sentence, tree] : trees_)
        if (!used_.contains(sentence)) options_.stale->push_back({trees_beside(file_), sentence});
    }
    trees_.clear();
    used_.clear();
  }

 private:
  ExampleResult run(ExampleLine example, Compare compare) {
    ExampleResult result;
    Document own = worker_.read({.id = example.sentence, .text = example.sentence});
    result.on_own_parse = compare(engine_.parts(), own, example.expected);
    auto tree = trees_.find(formats::in_one_line(example.sentence));
    result.has_tree = tree != trees_.end();
    if (result.has_tree) used_.insert(tree->first);
    if (result.has_tree) result.on_tree = on_tree(tree->second, example, compare);
    if (!result.has_tree && options_.wants_own_parse) formats::Conllu::write(own, {}, result.own_parse);
    result.example = std::move(example);
    return result;
  }

  std::string on_tree(const std::shared_ptr<const formats::ConlluReport>& tree, const ExampleLine& example,
                      Compare compare) {
    ReportInput input;
    input.id = example.sentence;
    input.given = [tree](Document& document) { tree->fill(document); };
    Document document = worker_.read(input);
    return compare(engine_.parts(), document, example.expected);
  }

  const Engine& engine_;
  Worker worker_;
  const ExampleOptions& options_;
  Problems& problems_;
  std::string file_;
  Trees trees_;
  std::set<std::string> used_;
};

}  // namespace

std::string trees_beside(std::string_view file) {
  return std::filesystem::path(file).replace_extension(".trees").generic_string();
}

std::vector<ExampleResult> run_examples(const Engine& engine, const ExampleOptions& options, Problems& problems) {
  std::vector<ExampleResult> results;
  ExampleRunner runner(engine, options, problems);
  for (const Entry& entry : engine.parts().entries) {
    Compare compare = comparison_for(entry.kind);
    if (compare != nullptr && is_below(entry.file, options.paths)) runner.run(entry, compare, results);
  }
  runner.finish_file();
  return results;
}

}  // namespace reportedly
