#include "lingua/morph/verb_forms.h"

#include <algorithm>
#include <array>
#include <utility>

namespace reportedly::lingua {
namespace {

using Irregular = std::pair<std::string_view, std::string_view>;

// By form. Forms that are those of two verbs are left to the learned rules.
constexpr auto kIrregular = std::to_array<Irregular>({{"agreed", "agree"},
                                                      {"arisen", "arise"},
                                                      {"arose", "arise"},
                                                      {"awoke", "awake"},
                                                      {"awoken", "awake"},
                                                      {"beaten", "beat"},
                                                      {"became", "become"},
                                                      {"began", "begin"},
                                                      {"begun", "begin"},
                                                      {"bent", "bend"},
                                                      {"beset", "beset"},
                                                      {"bet", "bet"},
                                                      {"bidden", "bid"},
                                                      {"bitten", "bite"},
                                                      {"bled", "bleed"},
                                                      {"blew", "blow"},
                                                      {"blown", "blow"},
                                                      {"bought", "buy"},
                                                      {"bred", "breed"},
                                                      {"broke", "break"},
                                                      {"broken", "break"},
                                                      {"brought", "bring"},
                                                      {"built", "build"},
                                                      {"burst", "burst"},
                                                      {"caught", "catch"},
                                                      {"chose", "choose"},
                                                      {"chosen", "choose"},
                                                      {"clung", "cling"},
                                                      {"crept", "creep"},
                                                      {"dealt", "deal"},
                                                      {"drank", "drink"},
                                                      {"drawn", "draw"},
                                                      {"drew", "draw"},
                                                      {"driven", "drive"},
                                                      {"drove", "drive"},
                                                      {"drunk", "drink"},
                                                      {"dug", "dig"},
                                                      {"eaten", "eat"},
                                                      {"fallen", "fall"},
                                                      {"fed", "feed"},
                                                      {"fled", "flee"},
                                                      {"flew", "fly"},
                                                      {"flown", "fly"},
                                                      {"flung", "fling"},
                                                      {"forbade", "forbid"},
                                                      {"forbidden", "forbid"},
                                                      {"forecast", "forecast"},
                                                      {"foresaw", "foresee"},
                                                      {"foreseen", "foresee"},
                                                      {"forgave", "forgive"},
                                                      {"forgiven", "forgive"},
                                                      {"forgone", "forgo"},
                                                      {"forgot", "forget"},
                                                      {"forgotten", "forget"},
                                                      {"fought", "fight"},
                                                      {"freed", "free"},
                                                      {"freeing", "free"},
                                                      {"froze", "freeze"},
                                                      {"frozen", "freeze"},
                                                      {"gave", "give"},
                                                      {"given", "give"},
                                                      {"grew", "grow"},
                                                      {"grown", "grow"},
                                                      {"held", "hold"},
                                                      {"hid", "hide"},
                                                      {"hidden", "hide"},
                                                      {"hung", "hang"},
                                                      {"kept", "keep"},
                                                      {"knelt", "kneel"},
                                                      {"knew", "know"},
                                                      {"known", "know"},
                                                      {"laid", "lay"},
                                                      {"led", "lead"},
                                                      {"lent", "lend"},
                                                      {"lost", "lose"},
                                                      {"meant", "mean"},
                                                      {"met", "meet"},
                                                      {"misled", "mislead"},
                                                      {"mistaken", "mistake"},
                                                      {"mistook", "mistake"},
                                                      {"misunderstood", "misunderstand"},
                                                      {"overcame", "overcome"},
                                                      {"overran", "overrun"},
                                                      {"oversaw", "oversee"},
                                                      {"overseen", "oversee"},
                                                      {"overtaken", "overtake"},
                                                      {"overthrew", "overthrow"},
                                                      {"overthrown", "overthrow"},
                                                      {"overtook", "overtake"},
                                                      {"paid", "pay"},
                                                      {"proven", "prove"},
                                                      {"quit", "quit"},
                                                      {"rang", "ring"},
                                                      {"rebuilt", "rebuild"},
                                                      {"repaid", "repay"},
                                                      {"retaken", "retake"},
                                                      {"retook", "retake"},
                                                      {"rewritten", "rewrite"},
                                                      {"rewrote", "rewrite"},
                                                      {"ridden", "ride"},
                                                      {"risen", "rise"},
                                                      {"rode", "ride"},
                                                      {"rung", "ring"},
                                                      {"said", "say"},
                                                      {"sank", "sink"},
                                                      {"sent", "send"},
                                                      {"shaken", "shake"},
                                                      {"shed", "shed"},
                                                      {"shone", "shine"},
                                                      {"shook", "shake"},
                                                      {"shot", "shoot"},
                                                      {"shown", "show"},
                                                      {"shrank", "shrink"},
                                                      {"shrunk", "shrink"},
                                                      {"slain", "slay"},
                                                      {"slept", "sleep"},
                                                      {"slew", "slay"},
                                                      {"slid", "slide"},
                                                      {"slung", "sling"},
                                                      {"sold", "sell"},
                                                      {"sought", "seek"},
                                                      {"spent", "spend"},
                                                      {"spoke", "speak"},
                                                      {"spoken", "speak"},
                                                      {"sprang", "spring"},
                                                      {"spread", "spread"},
                                                      {"sprung", "spring"},
                                                      {"stole", "steal"},
                                                      {"stolen", "steal"},
                                                      {"strewn", "strew"},
                                                      {"stricken", "strike"},
                                                      {"striven", "strive"},
                                                      {"strode", "stride"},
                                                      {"strove", "strive"},
                                                      {"struck", "strike"},
                                                      {"stuck", "stick"},
                                                      {"sunk", "sink"},
                                                      {"swam", "swim"},
                                                      {"swept", "sweep"},
                                                      {"swore", "swear"},
                                                      {"sworn", "swear"},
                                                      {"swum", "swim"},
                                                      {"swung", "swing"},
                                                      {"taken", "take"},
                                                      {"taught", "teach"},
                                                      {"thought", "think"},
                                                      {"threw", "throw"},
                                                      {"thrown", "throw"},
                                                      {"thrust", "thrust"},
                                                      {"told", "tell"},
                                                      {"took", "take"},
                                                      {"tore", "tear"},
                                                      {"torn", "tear"},
                                                      {"undergone", "undergo"},
                                                      {"understood", "understand"},
                                                      {"undertaken", "undertake"},
                                                      {"undertook", "undertake"},
                                                      {"underwent", "undergo"},
                                                      {"undid", "undo"},
                                                      {"undone", "undo"},
                                                      {"upheld", "uphold"},
                                                      {"upset", "upset"},
                                                      {"went", "go"},
                                                      {"withdrawn", "withdraw"},
                                                      {"withdrew", "withdraw"},
                                                      {"withheld", "withhold"},
                                                      {"withstood", "withstand"},
                                                      {"woke", "wake"},
                                                      {"woken", "wake"},
                                                      {"won", "win"},
                                                      {"wore", "wear"},
                                                      {"worn", "wear"},
                                                      {"wove", "weave"},
                                                      {"woven", "weave"},
                                                      {"written", "write"},
                                                      {"wrote", "write"},
                                                      {"wrung", "wring"}});
static_assert(std::ranges::is_sorted(kIrregular, {}, &Irregular::first));

bool is_known(std::string_view word, const Lexicon& lexicon) {
  return word.size() > 1 && !lexicon.find(word).is_empty();
}

std::string small(std::string_view form) {
  std::string out(form);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return out;
}

// "patrolled" -> "patroll", "strikes" -> "strike"; empty where the form has none of these endings.
std::string_view stem_of(std::string_view form) {
  for (std::string_view ending : {"ing", "ed", "es", "s"})
    if (form.size() > ending.size() + 2 && form.ends_with(ending)) return form.substr(0, form.size() - ending.size());
  return {};
}

// The first word of the lexicon that the stem may come from: "shell", "extradite", "patrol", "rally".
bool find_regular(std::string_view stem, const Lexicon& lexicon, std::string& lemma) {
  std::string candidate(stem);
  if (is_known(candidate, lexicon)) return lemma = candidate, true;
  if (is_known(candidate + "e", lexicon)) return lemma = candidate + "e", true;
  const char last = candidate.back();
  if (candidate.size() > 3 && last == candidate[candidate.size() - 2]) {
    candidate.pop_back();
    if (is_known(candidate, lexicon)) return lemma = candidate, true;
  } else if (last == 'i') {
    candidate.back() = 'y';
    if (is_known(candidate, lexicon)) return lemma = candidate, true;
  }
  return false;
}

}  // namespace

std::string_view verb_of_irregular(std::string_view small_form) {
  const auto* row = std::ranges::lower_bound(kIrregular, small_form, {}, &Irregular::first);
  return row != kIrregular.end() && row->first == small_form ? row->second : std::string_view{};
}

void mend_verb_lemma(std::string_view form, const Lexicon& lexicon, std::string& lemma) {
  const bool is_plain =
      std::ranges::all_of(form, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
  if (!is_plain || form.empty()) return;
  const std::string word = small(form);
  if (const std::string_view verb = verb_of_irregular(word); !verb.empty()) {
    lemma.assign(verb);
  } else if (const std::string_view stem = stem_of(word); !stem.empty() && lexicon.find(lemma).is_empty()) {
    find_regular(stem, lexicon, lemma);
  }
}

}  // namespace reportedly::lingua
