// Inputs are streamed: a file of JSON Lines is never in memory as a whole. Results leave in the order of the input,
// whatever the number of threads.
#include <unistd.h>

#include <chrono>
#include <cmath>
#include <iostream>
#include <optional>

#include "commands.h"
#include "engine/batch.h"
#include "engine/record.h"
#include "engine_options.h"
#include "formats/list.h"
#include "input.h"
#include "messages.h"
#include "output.h"

namespace reportedly::apps {
namespace {

using Clock = std::chrono::steady_clock;

struct ReadOptions {
  std::vector<std::string> arguments;
  std::string from = "auto", to, date, output, colour = "auto";
  int threads = 0;
  bool leaves_text_out = false;
  EngineOptions engine;
};

// "1,204 reports, 48 a second" on standard error, from the third second on, where a person is watching.
class Progress {
 public:
  explicit Progress(bool is_shown)
      : is_shown_(is_shown), start_(Clock::now()), shown_at_(start_ + std::chrono::seconds(2)) {}
  ~Progress() {
    if (has_shown_) std::cerr << "\r\x1b[K";
  }
  void step() {
    ++count_;
    Clock::time_point now = Clock::now();
    if (!is_shown_ || now - shown_at_ < std::chrono::milliseconds(500)) return;
    double seconds = std::chrono::duration<double>(now - start_).count();
    std::cerr << "\r\x1b[K" << count_ << " reports, " << std::lround(static_cast<double>(count_) / seconds)
              << " a second" << std::flush;
    shown_at_ = now;
    has_shown_ = true;
  }

 private:
  bool is_shown_, has_shown_ = false;
  uint64_t count_ = 0;
  Clock::time_point start_, shown_at_;
};

std::optional<formats::InputForm> form_named(const std::string& name) {
  if (name == "text") return formats::InputForm::Text;
  if (name == "jsonl") return formats::InputForm::Jsonl;
  if (name == "conllu") return formats::InputForm::Conllu;
  return std::nullopt;
}

bool is_one_report(const std::vector<std::string>& files, std::optional<formats::InputForm> form) {
  return files.size() == 1 && (form ? *form : formats::guess_form(files[0], "")) != formats::InputForm::Jsonl;
}

const formats::Format& format_for(const ReadOptions& options, bool is_to_terminal, bool is_one) {
  if (!options.to.empty()) return *formats::format_named(options.to);
  return *formats::format_named(!is_to_terminal ? "jsonl" : is_one ? "page" : "brief");
}

Colour colour_named(const std::string& name) {
  return name == "always" ? Colour::Always : name == "never" ? Colour::Never : Colour::Auto;
}

int finish(Output& output, bool has_unread) {
  output.flush();
  if (output.has_failed()) tell(output.failure());
  return output.has_failed() || has_unread ? kSomeUnread : kDone;
}

int read_all(const ReadOptions& options) {
  if (!options.date.empty() && formats::date_of(options.date) != options.date)
    return tell({.where = {}, .what = "--date " + options.date + " is no date", .hint = "write it as 2026-03-02"}),
           kWrong;
  if (options.arguments.empty() && is_terminal(STDIN_FILENO))
    return tell({.where = {}, .what = "nothing to read", .hint = "name files or folders, or - for standard input"}),
           kWrong;
  Problems missing;
  std::vector<std::string> files =
      files_of(options.arguments.empty() ? std::vector<std::string>{"-"} : options.arguments, missing);
  tell(missing);
  if (files.empty()) return kSomeUnread;
  std::unique_ptr<Engine> engine = open_engine(options.engine);
  if (engine == nullptr) return kWrong;
  Result<Output> output = Output::open(options.output);
  if (!output) return tell(output.problems()), kWrong;

  std::optional<formats::InputForm> form = form_named(options.from);
  const formats::Format& format = format_for(options, output->is_terminal(), is_one_report(files, form));
  formats::WriteOptions write;
  write.stamp = stamp_of(*engine);
  write.has_text = !options.leaves_text_out;
  write.has_colour = output->is_terminal() || options.colour == "always"
                         ? wants_colour(colour_named(options.colour), STDOUT_FILENO)
                         : false;
  write.width = terminal_columns();

  Inputs inputs(std::move(files), form);
  Progress progress(is_terminal(STDERR_FILENO) && !output->is_terminal());
  bool is_first = true;
  auto next = [&]() -> std::optional<ReportInput> {
    std::optional<formats::RawReport> report = inputs.next();
    if (!report) return std::nullopt;
    if (report->published.empty()) report->published = options.date;
    return input_of(std::move(*report));
  };
  auto render = [&](const Document& document) {
    std::string out;
    format.write(document, write, out);
    return out;
  };
  auto take = [&](std::string result) {
    if (!is_first && format.name == "page") result.insert(0, "\n\n");
    is_first = false;
    progress.step();
    return output->write(result);
  };
  run_batch(*engine, {.threads = options.threads}, next, render, take);
  return finish(*output, inputs.has_failed() || !missing.empty());
}

std::string format_help() {
  std::string out = "Output format:";
  for (const formats::Format& format : formats::all_formats())
    out.append("\n  ").append(format.name).append(": ").append(format.description);
  return out + "\nIf absent: page or brief on a terminal, jsonl elsewhere";
}

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const formats::Format& format : formats::all_formats()) names.emplace_back(format.name);
  return names;
}

}  // namespace

void add_read(CLI::App& program, int& status) {
  auto options = std::make_shared<ReadOptions>();
  CLI::App* command = program.add_subcommand("read", "Read reports and write down what they say");
  command->add_option("FILE", options->arguments, "Reports: files, folders, patterns, or - for standard input");
  command
      ->add_option("--from", options->from,
                   "Input: auto, text (a file is a report), jsonl (a line is a report), conllu")
      ->check(CLI::IsMember({"auto", "text", "jsonl", "conllu"}))
      ->type_name("FORM");
  command->add_option("--to", options->to, format_help())->check(CLI::IsMember(format_names()))->type_name("FORMAT");
  command->add_option("--date", options->date, "Day of publication, 2026-03-02, of reports that bring none")
      ->type_name("DAY");
  command->add_option("--threads", options->threads, "Threads; 0: as many as the machine has")
      ->check(CLI::NonNegativeNumber)
      ->type_name("N");
  command->add_flag("--no-text", options->leaves_text_out, "Leave the text itself out of the record");
  command->add_option("-o,--output", options->output, "File to write to instead of standard output")->type_name("FILE");
  command->add_option("--color", options->colour, "Colours: auto, always, never")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->type_name("WHEN");
  add_engine_options(*command, options->engine);
  command->footer(
      "Examples:\n"
      "  reportedly read report.txt                          a page to read\n"
      "  reportedly read reports/ > records.jsonl            a record a line\n"
      "  reportedly read day.jsonl --to brief                one line a report\n"
      "  parser text | reportedly read - --from conllu       trees of another parser\n"
      "\nExit status: 0 done, 1 some input could not be read (the rest was), 2 wrong usage or data.");
  command->callback([options, &status] { status = read_all(*options); });
}

}  // namespace reportedly::apps
