#include <algorithm>
#include <csignal>
#include <filesystem>
#include <iostream>

#include "commands.h"
#include "engine_options.h"
#include "messages.h"
#include "reportedly/reportedly.hpp"

namespace reportedly::apps {
namespace {

int show_version() {
  std::cout << "reportedly " << version() << '\n' << std::flush;
  std::unique_ptr<Engine> engine = open_engine({});
  if (engine == nullptr) return kWrong;
  const Versions& versions = engine->versions();
  std::cout << "data " << versions.data << '\n' << "model " << versions.model_name << ' ' << versions.model << '\n';
  return kDone;
}

const CLI::App* chosen(const CLI::App& program) {
  const CLI::App* at = &program;
  while (!at->get_subcommands().empty()) at = at->get_subcommands().front();
  return at;
}

std::vector<std::string> known_words(const CLI::App& command, bool is_option) {
  std::vector<std::string> words;
  if (!is_option)
    for (const CLI::App* below : command.get_subcommands(nullptr)) words.push_back(below->get_name());
  for (const CLI::Option* option : command.get_options())
    for (const std::string& name : option->get_lnames())
      if (is_option) words.push_back("--" + name);
  return words;
}

// "--thread is no option of read (did you mean --threads?)"
Problem unknown_word(const CLI::App& program, const std::string& word) {
  const CLI::App* command = chosen(program);
  std::string name = command->get_name();
  bool is_option = word.starts_with("-") && word.size() > 1;
  std::string near = nearest(word.substr(0, word.find('=')), known_words(*command, is_option));
  std::string hint = !near.empty() ? "did you mean " + near + "?"
                                   : "see " + (command == &program ? "" : "reportedly " + name + " ") + "--help";
  if (command == &program && near.empty())
    hint = std::filesystem::exists(word) ? "did you mean: reportedly read " + word : "see reportedly --help";
  return {.where = {}, .what = word + (is_option ? " is no option of " : " is no command of ") + name, .hint = hint};
}

int usage_problem(const CLI::App& program, const CLI::ParseError& error) {
  std::vector<std::string> extras = program.remaining(true);
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr && !extras.empty()) {
    tell(unknown_word(program, extras.front()));
  } else if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr && !extras.empty()) {
    tell(unknown_word(program, extras.front()));
  } else {
    tell({.where = {}, .what = error.what(), .hint = "see --help"});
  }
  return kWrong;
}

int run(int argc, char** argv) {
  int status = kDone;
  bool wants_version = false;
  CLI::App program("Reads news reports: who did what to whom, who says so, and how surely.", "reportedly");
  program.add_flag("--version", wants_version, "Show the version, and the hashes of data and model");
  program.footer(
      "Examples:\n"
      "  reportedly read report.txt\n"
      "  reportedly read reports/ > records.jsonl\n"
      "  reportedly explain \"Quito has asked Lima for generators.\"\n"
      "\n`reportedly COMMAND --help` tells more about each command.");
  add_read(program, status);
  add_explain(program, status);
  add_check(program, status);
  add_train(program, status);
  add_score(program, status);
  try {
    program.parse(argc, argv);
  } catch (const CLI::Success& success) {
    return program.exit(success);
  } catch (const CLI::ParseError& error) {
    return usage_problem(program, error);
  }
  if (wants_version) return show_version();
  if (!program.get_subcommands().empty()) return status;
  std::cout << program.help();
  return argc > 1 ? kDone : kWrong;
}

}  // namespace
}  // namespace reportedly::apps

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a reader who has gone away is seen by write()
  return reportedly::apps::run(argc, argv);
}
