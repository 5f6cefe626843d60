// Decides how far each speaker stands behind each event.
//
//   "Chad denied that Sudan had asked for fuel."   Chad: REQUEST by SDN, denied, CT-; the report: U
//   "Quito may ask Lima for help."                 the report: REQUEST by ECU, PS+, future
//
// Stance is decided per holder: the report, the officials it quotes and the minister they quote may differ.
// Immutable; one object serves all threads.
#pragma once

#include <memory>
#include <utility>

#include "report/stance/judge_words.h"

namespace reportedly {

class JudgeStance {
 public:
  static constexpr std::string_view kName = "stance";
  using Reads = StanceReads;
  using Makes = Stances;

  JudgeStance(std::shared_ptr<const OperatorTable> operators, std::shared_ptr<const CueTable> cues)
      : operators_(std::move(operators)), cues_(std::move(cues)) {}

  // One row an event, in the order of the events.
  Stances run(View<Reads> doc, Scratch& scratch) const;

  // The same for any words, whether they head an event or not; `Stance::event` is none.
  Stances judge(View<Reads> doc, Scratch& scratch, std::span<const Id<Token>> words) const;

 private:
  std::shared_ptr<const OperatorTable> operators_;
  std::shared_ptr<const CueTable> cues_;
};

}  // namespace reportedly
