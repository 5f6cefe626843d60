// Words a second of the whole pipeline and of each stage, on one core, with start-up time and peak memory; and of the
// whole on several threads.
//
//   bench_pipeline TEXT [RUNS] [--kernel NAME] [--threads N] [--model FILE]
//       articles of TEXT are separated by two blank lines, or taken 4,000 bytes at a time
//       --kernel   avx512-vnni, avx2, neon-dot, neon, plain (default: the best for this processor)
//       --threads  reads all articles on N threads too, and compares with one
//
// Words are tokens that are no punctuation. Every run reads all articles once; the median run is printed. Seconds are
// processor time on one core, and time by the clock when threads are compared.
#include <sys/resource.h>
#include <time.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "engine/batch.h"
#include "engine/engine.h"
#include "engine/record.h"
#include "engine/stages.h"

namespace {

using namespace reportedly;
// Processor time of this process, so that a busy machine does not look like a slow program.
struct Clock {
  using duration = std::chrono::nanoseconds;
  using time_point = std::chrono::time_point<Clock, duration>;
  static time_point now() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return time_point(std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
  }
};

double seconds_since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

std::vector<std::string> articles_of(const std::string& text) {
  constexpr size_t kLongest = 20000;
  std::vector<std::string> articles;
  for (size_t begin = 0; begin < text.size();) {
    size_t end = text.find("\n\n\n", begin);
    if (end == std::string::npos) end = text.size();
    if (end - begin > kLongest) {
      size_t paragraph = text.find("\n\n", begin + 4000);
      end = paragraph == std::string::npos ? text.size() : paragraph;
    }
    if (end > begin) articles.push_back(text.substr(begin, end - begin));
    begin = text.find_first_not_of('\n', end);
    if (begin == std::string::npos) break;
  }
  return articles;
}

struct Run {
  double whole = 0;
  double record = 0;  // writing JSON Lines
  std::map<std::string, double> stages;
};

uint64_t words_in(const Document& document) {
  uint64_t words = 0;
  for (const Morph& morph : document.layer<Morphs>().rows) words += morph.upos != Upos::Punct;
  return words;
}

Run measure(const Engine& engine, const std::vector<std::string>& articles, uint64_t& words) {
  Run run;
  Worker worker(engine);
  words = 0;
  for (const std::string& article : articles) {
    Clock::time_point start = Clock::now(), last = start;
    Document document = worker.read({.id = "bench", .text = article}, [&](std::string_view stage) {
      run.stages[std::string(stage)] += seconds_since(last);
      last = Clock::now();
    });
    last = Clock::now();
    std::string record = record_of(engine, document);
    run.record += seconds_since(last);
    run.whole += seconds_since(start);
    words += words_in(document);
  }
  return run;
}

// Seconds by the clock for all articles on so many threads.
double seconds_on(const Engine& engine, const std::vector<std::string>& articles, int threads) {
  auto start = std::chrono::steady_clock::now();
  size_t next = 0;
  run_batch(
      engine, {.threads = threads},
      [&]() -> std::optional<ReportInput> {
        if (next == articles.size()) return std::nullopt;
        return ReportInput{.id = "bench", .text = articles[next++]};
      },
      [&](const Document& document) { return record_of(engine, document); }, [](std::string) { return true; });
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

struct Options {
  std::string text;
  int runs = 3, threads = 1;
  EngineOptions engine;
};

std::optional<Options> options_of(int count, char** arguments) {
  Options options;
  for (int i = 1; i < count; ++i) {
    std::string_view argument = arguments[i];
    bool has_value = argument.starts_with("--") && i + 1 < count;
    if (argument == "--kernel" && has_value) {
      options.engine.kernel = arguments[++i];
    } else if (argument == "--model" && has_value) {
      options.engine.model_file = arguments[++i];
    } else if (argument == "--threads" && has_value) {
      options.threads = std::max(1, std::atoi(arguments[++i]));
    } else if (argument.starts_with("--")) {
      return {};
    } else if (options.text.empty()) {
      options.text = argument;
    } else {
      options.runs = std::max(1, std::atoi(arguments[i]));
    }
  }
  return options.text.empty() ? std::nullopt : std::optional(options);
}

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

}  // namespace

int main(int count, char** arguments) {
  std::optional<Options> options = options_of(count, arguments);
  if (!options) {
    std::fprintf(stderr, "usage: bench_pipeline TEXT [RUNS] [--kernel NAME] [--threads N] [--model FILE]\n");
    return 2;
  }
  const int runs = options->runs;
  Result<std::string> text = read_file(options->text);
  if (!text) return std::fputs(to_string(text.problems()).c_str(), stderr), 2;

  Clock::time_point start = Clock::now();
  Result<std::unique_ptr<Engine>> engine = Engine::open(options->engine);
  if (!engine) return std::fputs(to_string(engine.problems()).c_str(), stderr), 2;
  double opening = seconds_since(start);

  std::vector<std::string> articles = articles_of(*text);
  uint64_t words = 0;
  std::vector<Run> measured;
  for (int i = 0; i < runs; ++i) measured.push_back(measure(**engine, articles, words));

  auto rate = [&](auto seconds_of) {
    std::vector<double> seconds;
    for (const Run& run : measured) seconds.push_back(seconds_of(run));
    return static_cast<double>(words) / median(seconds);
  };
  std::string kernel((*engine)->parts().english->kernels->name);
  std::printf("%zu articles, %llu words, one core, kernel %s, median of %d runs\n", articles.size(),
              static_cast<unsigned long long>(words), kernel.c_str(), runs);
  std::printf("%-14s %12.0f words/s\n", "whole", rate([](const Run& run) { return run.whole; }));
  for (const AnyStage& stage : (*engine)->pipeline().stages()) {
    std::string name(stage.name);
    std::printf("  %-12s %12.0f words/s\n", name.c_str(), rate([&](const Run& run) { return run.stages.at(name); }));
  }
  std::printf("  %-12s %12.0f words/s\n", "json", rate([](const Run& run) { return run.record; }));
  if (options->threads > 1) {
    std::vector<double> one, several;
    for (int i = 0; i < runs; ++i) {
      one.push_back(seconds_on(**engine, articles, 1));
      several.push_back(seconds_on(**engine, articles, options->threads));
    }
    std::printf("%d threads %12.0f words/s by the clock, %.2f times one thread\n", options->threads,
                static_cast<double>(words) / median(several), median(one) / median(several));
  }
  std::printf("start-up %.3f s, peak memory %.0f MB\n", opening, peak_megabytes());
  return 0;
}
