// Inputs are numbered as they are taken. A finished result waits in `done` until all before it have been handed on;
// whoever completes the next number in line hands on as many as are ready. A worker that is far ahead of the
// slowest waits, which bounds memory.
#include "engine/batch.h"

#include <condition_variable>
#include <cstdint>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace reportedly {
namespace {

constexpr uint64_t kAheadPerThread = 8;

class OrderedBatch {
 public:
  OrderedBatch(const Engine& engine, uint64_t window, const NextInput& next, const Render& render, const Take& take)
      : engine_(engine), window_(window), next_(next), render_(render), take_(take) {}

  void work() {
    Worker worker(engine_);
    while (std::optional<Numbered> input = claim()) {
      std::string result = render_(worker.read(input->input));
      finish(input->number, std::move(result));
    }
  }

 private:
  struct Numbered {
    uint64_t number;
    ReportInput input;
  };

  std::optional<Numbered> claim() {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return is_over_ || claimed_ < handed_on_ + window_; });
    if (is_over_) return std::nullopt;
    std::optional<ReportInput> input = next_();
    if (!input) {
      is_over_ = true;
      room_.notify_all();
      return std::nullopt;
    }
    return Numbered{claimed_++, std::move(*input)};
  }

  void finish(uint64_t number, std::string result) {
    std::unique_lock lock(mutex_);
    done_.emplace(number, std::move(result));
    while (!done_.empty() && done_.begin()->first == handed_on_) {
      std::string ready = std::move(done_.begin()->second);
      done_.erase(done_.begin());
      ++handed_on_;
      if (wants_more_ && !take_(std::move(ready))) wants_more_ = false, is_over_ = true;
    }
    room_.notify_all();
  }

  const Engine& engine_;
  const uint64_t window_;
  const NextInput& next_;
  const Render& render_;
  const Take& take_;
  std::mutex mutex_;
  std::condition_variable room_;
  std::map<uint64_t, std::string> done_;
  uint64_t claimed_ = 0, handed_on_ = 0;
  bool is_over_ = false, wants_more_ = true;
};

}  // namespace

void run_batch(const Engine& engine, const BatchOptions& options, const NextInput& next, const Render& render,
               const Take& take) {
  unsigned machine = std::max(1u, std::thread::hardware_concurrency());
  unsigned threads = options.threads > 0 ? static_cast<unsigned>(options.threads) : machine;
  OrderedBatch batch(engine, kAheadPerThread * threads, next, render, take);
  if (threads == 1) return batch.work();
  std::vector<std::jthread> crew;
  for (unsigned i = 0; i < threads; ++i) crew.emplace_back([&batch] { batch.work(); });
}

}  // namespace reportedly
