#include "engine/explain.h"

#include <iostream>

#include "commands.h"
#include "engine_options.h"
#include "formats/page.h"
#include "input.h"
#include "messages.h"
#include "output.h"

namespace reportedly::apps {
namespace {

struct ExplainOptions {
  std::vector<std::string> words;
  std::string from = "text", date;
  EngineOptions engine;
};

// The sentence of the command line, or the reports of CoNLL-U files.
std::vector<ReportInput> inputs_of(const ExplainOptions& options, bool& has_failed) {
  std::vector<ReportInput> inputs;
  if (options.from == "conllu") {
    Inputs files(options.words, formats::InputForm::Conllu);
    while (std::optional<formats::RawReport> report = files.next()) inputs.push_back(input_of(std::move(*report)));
    has_failed = files.has_failed();
    return inputs;
  }
  std::string sentence;
  for (const std::string& word : options.words) sentence += (sentence.empty() ? "" : " ") + word;
  ReportInput input;
  input.id = "sentence";
  input.text = sentence;
  inputs.push_back(std::move(input));
  return inputs;
}

int explain_all(const ExplainOptions& options) {
  bool has_failed = false;
  std::vector<ReportInput> inputs = inputs_of(options, has_failed);
  if (inputs.empty()) return kSomeUnread;
  if (inputs.front().text.find_first_not_of(" \t\n") == std::string::npos && !inputs.front().given)
    return tell({.where = {},
                 .what = "the sentence is empty",
                 .hint = "reportedly explain \"Quito asked Lima for help.\""}),
           kWrong;
  std::unique_ptr<Engine> engine = open_engine(options.engine);
  if (engine == nullptr) return kWrong;
  Result<Output> output = Output::open("");
  if (!output) return tell(output.problems()), kWrong;
  Worker worker(*engine);
  for (ReportInput& input : inputs) {
    if (input.published.empty()) input.published = options.date;
    Document document = worker.read(input);
    if (!output->write(explain(*engine, document))) break;
  }
  output->flush();
  if (output->has_failed()) tell(output->failure());
  return output->has_failed() || has_failed ? kSomeUnread : kDone;
}

}  // namespace

void add_explain(CLI::App& program, int& status) {
  auto options = std::make_shared<ExplainOptions>();
  CLI::App* command = program.add_subcommand("explain", "Show how a sentence is read, and why");
  command->add_option("SENTENCE", options->words, "The sentence; with --from conllu, files (or - for standard input)")
      ->required();
  command->add_option("--from", options->from, "text: parse the sentence; conllu: take the trees of these files")
      ->check(CLI::IsMember({"text", "conllu"}))
      ->type_name("FORM");
  command->add_option("--date", options->date, "Day of publication, 2026-03-02")->type_name("DAY");
  add_engine_options(*command, options->engine);
  command->footer(
      "Examples:\n"
      "  reportedly explain \"Quito has asked Lima for generators.\"\n"
      "  reportedly explain --from conllu sentence.conllu");
  command->callback([options, &status] { status = explain_all(*options); });
}

}  // namespace reportedly::apps
