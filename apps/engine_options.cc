#include "engine_options.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/files.h"
#include "messages.h"

namespace reportedly::apps {

void add_engine_options(CLI::App& command, EngineOptions& options) {
  command.add_option("--data", options.data_folder, "Folder of data files instead of those built in")->type_name("DIR");
  command
      .add_option("--models", options.model_file,
                  "Model, or folder with english-news.model, instead of the one built in")
      ->type_name("PATH");
}

std::unique_ptr<Engine> open_engine(const EngineOptions& options) {
  EngineOptions resolved = options;
  if (!resolved.model_file.empty() && is_folder(resolved.model_file)) resolved.model_file += "/english-news.model";
  Result<std::unique_ptr<Engine>> engine = Engine::open(resolved);
  if (engine) return *std::move(engine);
  Problems problems = engine.problems();
  std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
    return std::tie(a.where.file, a.where.line, a.where.column) < std::tie(b.where.file, b.where.line, b.where.column);
  });
  tell(problems);
  return nullptr;
}

ReportInput input_of(formats::RawReport report) {
  ReportInput input{.id = std::move(report.id),
                    .text = std::move(report.text),
                    .published = std::move(report.published),
                    .title = std::move(report.title),
                    .outlet = std::move(report.outlet),
                    .url = std::move(report.url),
                    .notes = std::move(report.notes),
                    .given = nullptr};
  if (!report.lang.empty()) input.lang = std::move(report.lang);
  if (report.trees) input.given = [trees = std::move(report.trees)](Document& document) { trees->fill(document); };
  return input;
}

}  // namespace reportedly::apps
