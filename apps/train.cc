#include "train/train_english.h"

#include <fstream>
#include <iostream>

#include "commands.h"
#include "messages.h"

namespace reportedly::apps {
namespace {

struct TrainCommand {
  train::TrainOptions train;
  std::string output = "english-news.model";
};

int train_all(const TrainCommand& options) {
  train::TrainOptions train = options.train;
  train.progress = [](std::string_view step) { std::cerr << step << '\n'; };
  Result<train::TrainReport> report = train::train_english(train);
  if (!report) return tell(report.problems()), kWrong;
  std::ofstream file(options.output, std::ios::binary);
  file.write(reinterpret_cast<const char*>(report->model.data()), static_cast<std::streamsize>(report->model.size()));
  file.close();
  if (!file)
    return tell({.where = {.file = options.output}, .what = "cannot be written", .hint = "check folder and space"}),
           kWrong;
  std::cout << options.output << ": " << report->model.size() << " bytes, hash " << report->hash << ", from "
            << report->sentences << " sentences with " << report->words << " words and a net of " << report->net_weights
            << " weights\n";
  return kDone;
}

}  // namespace

void add_train(CLI::App& program, int& status) {
  auto options = std::make_shared<TrainCommand>();
  CLI::App* command = program.add_subcommand("train", "Make the model of English from treebanks and a trained net");
  command->add_option("TREEBANK", options->train.treebanks,
                      "CoNLL-U files: words, sentences and lemmas are learnt from them");
  command->add_option("--net", options->train.net_file, "The net, as tools/train has written it")->type_name("FILE");
  command->add_option("--only", options->train.only, "Learn these parts alone: words, lemmas")
      ->delimiter(',')
      ->check(CLI::IsMember(std::vector<std::string>(std::begin(train::kParts), std::end(train::kParts))))
      ->type_name("PARTS");
  command->add_option("--rest-from", options->train.rest_from, "A model that gives all other parts")->type_name("FILE");
  command->add_option("--leave-out", options->train.leave_out_genres, "Genres of GUM to leave out")->type_name("GENRE");
  command->add_option("--epochs", options->train.word_epochs, "Rounds over the text for words and sentences")
      ->type_name("N");
  command->add_option("--seed", options->train.seed, "Order of the text")->type_name("N");
  command->add_option("-o,--output", options->output, "Where the model goes")->type_name("FILE");
  command->footer(
      "Examples:\n"
      "  reportedly train en_ewt-ud-train.conllu en_gum-ud-train.conllu --net english.net -o "
      "models/english-news.model\n"
      "  reportedly train en_*-train.conllu -o words.model\n"
      "  reportedly train --net english.net --rest-from words.model -o models/english-news.model");
  command->callback([options, &status] { status = train_all(*options); });
}

}  // namespace reportedly::apps
