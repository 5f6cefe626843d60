// Runs the examples of operators: "Norway failed to reply."  => reply negated
#pragma once

#include <string>
#include <string_view>

#include "report/stance/judge_stance.h"

namespace reportedly {

// What differs between a read document and `expected`; empty where nothing does. Expected is a word of the sentence
// and what it must be: a mode or status, and where wanted a value and a time ("withdraw planned U future"); several
// words are separated by ";". The word need not head an event. The document needs every layer up to attributions.
std::string difference(Document& document, const JudgeStance& stage, std::string_view expected);

// "negated CT- past status negated": how the stage judges one word, for messages and `reportedly explain`.
std::string describe(const Stances& stances, const Stance& stance);

}  // namespace reportedly
