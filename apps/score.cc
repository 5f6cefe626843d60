#include <iostream>
#include <regex>

#include "base/files.h"
#include "commands.h"
#include "messages.h"
#include "score/name_score.h"
#include "score/parse_score.h"

namespace reportedly::apps {
namespace {

// News and interviews as the GUM treebank names its documents: GUM_news_..., GUM_interview_...
constexpr const char* kNewsDocuments = "^GUM_(news|interview)_";

struct ScoreOptions {
  std::string gold, system;
  std::vector<std::string> documents;  // regular expressions
  bool wants_news = false, wants_json = false;
};

struct Texts {
  std::string gold, system;
};

std::optional<Texts> read_texts(const ScoreOptions& options) {
  Result<std::string> gold = read_file(options.gold), system = read_file(options.system);
  if (!gold) tell(gold.problems());
  if (!system) tell(system.problems());
  if (!gold || !system) return std::nullopt;
  return Texts{*std::move(gold), *std::move(system)};
}

std::optional<score::DocumentGroup> group_of(const std::string& name, const std::string& pattern) {
  try {
    std::regex compiled(pattern);
    return score::DocumentGroup{
        name, [compiled](std::string_view id) { return std::regex_search(id.begin(), id.end(), compiled); }};
  } catch (const std::regex_error&) {
    tell({.where = {},
          .what = "--documents " + pattern + " is no regular expression",
          .hint = "write it as ^GUM_news or newsgroup|email"});
    return std::nullopt;
  }
}

void show(const std::vector<score::ParseScore>& scores) {
  for (const score::ParseScore& score : scores) {
    if (&score != &scores.front()) std::cout << '\n';
    if (scores.size() > 1) std::cout << "== " << score.name << " (documents: " << score.documents << ")\n";
    std::cout << score::to_table(score);
  }
}

int score_conllu(const ScoreOptions& options, score::Depth depth) {
  score::ParseOptions how{.depth = depth, .gold_name = options.gold, .system_name = options.system, .groups = {}};
  std::vector<std::pair<std::string, std::string>> patterns;
  if (options.wants_news) patterns.emplace_back("news", kNewsDocuments);
  for (const std::string& pattern : options.documents) patterns.emplace_back(pattern, pattern);
  for (const auto& [name, pattern] : patterns) {
    std::optional<score::DocumentGroup> group = group_of(name, pattern);
    if (!group) return kWrong;
    how.groups.push_back(std::move(*group));
  }
  std::optional<Texts> texts = read_texts(options);
  if (!texts) return kWrong;
  Result<std::vector<score::ParseScore>> scores = score::score_parses(texts->gold, texts->system, how);
  if (!scores) return tell(scores.problems()), kWrong;
  if (options.wants_json) {
    std::cout << score::to_json(*scores) << '\n';
  } else {
    show(*scores);
  }
  return kDone;
}

int score_tags(const ScoreOptions& options) {
  std::optional<Texts> texts = read_texts(options);
  if (!texts) return kWrong;
  Result<score::NameScore> score = score::score_names(texts->gold, texts->system, options.gold, options.system);
  if (!score) return tell(score.problems()), kWrong;
  std::cout << (options.wants_json ? score::to_json(*score) + '\n' : score::to_table(*score));
  return kDone;
}

CLI::App* add_kind(CLI::App& command, const std::shared_ptr<ScoreOptions>& options, const std::string& name,
                   const std::string& description) {
  CLI::App* kind = command.add_subcommand(name, description);
  kind->add_option("GOLD", options->gold, "What is right")->required();
  kind->add_option("SYSTEM", options->system, "What was answered about the same text")->required();
  kind->add_flag("--json", options->wants_json, "Write JSON, with percentages from 0 to 100");
  return kind;
}

void add_documents(CLI::App& kind, const std::shared_ptr<ScoreOptions>& options) {
  kind.add_option("--documents", options->documents,
                  "Score apart, too, the documents whose `# newdoc id` in GOLD matches; may be given several times")
      ->type_name("REGEX")
      ->expected(1);
  kind.add_flag("--news", options->wants_news, std::string("The same as --documents '") + kNewsDocuments + "'");
}

}  // namespace

void add_score(CLI::App& program, int& status) {
  auto options = std::make_shared<ScoreOptions>();
  CLI::App* command = program.add_subcommand("score", "Compare answers with gold data");
  command->require_subcommand(1);

  CLI::App* parse = add_kind(*command, options, "parse", "Trees against a treebank, both in CoNLL-U, as CoNLL-18 does");
  add_documents(*parse, options);
  parse->footer(
      "Examples:\n"
      "  reportedly read text.txt --to conllu > ours.conllu && reportedly score parse gold.conllu ours.conllu\n"
      "  reportedly score parse gold.conllu ours.conllu --documents ^GUM_news --documents ^GUM_interview\n"
      "\nWords are aligned by their characters. `aligned` is the accuracy over aligned words.\n"
      "CLAS counts content words only; MLAS asks for part of speech, features and function words, too; BLEX for the "
      "lemma.");
  parse->callback([options, &status] { status = score_conllu(*options, score::Depth::Trees); });

  CLI::App* tokens =
      add_kind(*command, options, "tokens", "Written tokens, words and sentences, both in CoNLL-U; needs no trees");
  add_documents(*tokens, options);
  tokens->footer("Example:\n  reportedly score tokens gold.conllu ours.conllu --news");
  tokens->callback([options, &status] { status = score_conllu(*options, score::Depth::Words); });

  CLI::App* ner = add_kind(*command, options, "ner",
                           "Names, both as lines of a word, a tab and a tag (BIO, BILOU, BIOES); whole names count");
  ner->footer("Example:\n  reportedly score ner gold.bio ours.bio --json");
  ner->callback([options, &status] { status = score_tags(*options); });

  command->footer(
      "Examples:\n"
      "  reportedly score parse gold.conllu ours.conllu\n"
      "  reportedly score tokens gold.conllu ours.conllu\n"
      "  reportedly score ner gold.bio ours.bio");
}

}  // namespace reportedly::apps
