#include <iostream>

#include "base/files.h"
#include "commands.h"
#include "messages.h"
#include "score/parse_score.h"

namespace reportedly::apps {
namespace {

struct ScoreOptions {
  std::string gold, system;
};

int score_parse_files(const ScoreOptions& options) {
  Result<std::string> gold = read_file(options.gold), system = read_file(options.system);
  if (!gold) tell(gold.problems());
  if (!system) tell(system.problems());
  if (!gold || !system) return kWrong;
  Result<score::ParseScore> result = score::score_parse(*gold, *system);
  if (!result) return tell(result.problems()), kWrong;
  std::cout << score::to_table(*result);
  return kDone;
}

}  // namespace

void add_score(CLI::App& program, int& status) {
  auto options = std::make_shared<ScoreOptions>();
  CLI::App* command = program.add_subcommand("score", "Compare answers with gold data");
  command->require_subcommand(1);
  CLI::App* parse = command->add_subcommand("parse", "Trees against a treebank, both in CoNLL-U");
  parse->add_option("GOLD", options->gold, "The treebank")->required();
  parse->add_option("PRED", options->system, "What was parsed: reportedly read text.txt --to conllu")->required();
  parse->callback([options, &status] { status = score_parse_files(*options); });
  command->footer("Example:\n  reportedly score parse gold.conllu ours.conllu");
}

}  // namespace reportedly::apps
