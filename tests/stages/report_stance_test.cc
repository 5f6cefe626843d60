// Trees of our own sentences, read with the cues and operators of data/cues, and how their words must be judged.
#include "report/stance/judge_stance.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "lingua/predicates/find_predicates.h"
#include "report/attribution/find_attributions.h"
#include "report/stance/stance_examples.h"
#include "stages/short_tree.h"
#include "stages/tables.h"

namespace reportedly {
namespace {

std::vector<Entry> cue_entries(Problems& problems) {
  std::vector<std::filesystem::path> paths;
  for (const auto& file : std::filesystem::directory_iterator(REPORTEDLY_SOURCE_DIR "/data/cues"))
    if (file.path().extension() == ".cues") paths.push_back(file.path());
  std::ranges::sort(paths);
  std::vector<Entry> entries;
  for (const std::filesystem::path& path : paths) {
    std::ifstream in(path);
    std::stringstream text;
    text << in.rdbuf();
    for (Entry& entry : read_entries({"data/cues/" + path.filename().string(), text.str()}, problems))
      entries.push_back(std::move(entry));
  }
  return entries;
}

// Cues, operators and stages, loaded once for all cases.
struct Loaded {
  Reference reference;
  Problems problems;
  std::vector<Entry> entries;
  std::shared_ptr<const CueTable> cues;
  std::shared_ptr<const OperatorTable> operators;
  AttributionRules rules;

  Loaded() : entries(cue_entries(problems)) {
    cues = std::make_shared<CueTable>(CueTable::compile(entries, reference, problems));
    operators = std::make_shared<OperatorTable>(OperatorTable::compile(entries, reference, problems));
    rules = add_attribution_rules(reference);
  }

  JudgeStance stage() const { return JudgeStance(operators, cues); }
  Document read(std::string_view tree) const {
    Document document = test::document_of(test::table_of(tree), reference);
    Scratch scratch;
    wrap(lingua::FindPredicates{}).run(document, scratch);
    wrap(FindAttributions(cues, rules)).run(document, scratch);
    return document;
  }
};

const Loaded& loaded() {
  static const Loaded everything;
  return everything;
}

struct Case {
  const char* name;
  const char* tree;
  const char* expected;
};

class StanceCases : public testing::TestWithParam<Case> {};

TEST_P(StanceCases, IsJudged) {
  Document document = loaded().read(GetParam().tree);
  EXPECT_EQ(difference(document, loaded().stage(), GetParam().expected), "") << document.layer<Text>().bytes;
}

const Case kCases[] = {
    // A: a word and its own children.
    {"asserted", "Chad/NNP/2/nsubj replied=reply/VBD/0/root ././2/punct", "replied asserted CT+ past"},
    {"not", "Chad/NNP/4/nsubj did=do/VBD/4/aux not/RB/4/advmod reply/VB/0/root", "reply negated CT- past"},
    {"never", "Chad/NNP/3/nsubj never/RB/3/advmod replied=reply/VBD/0/root", "replied negated CT-"},
    {"no_longer", "Chad/NNP/4/nsubj no/RB/3/advmod longer/RB/4/advmod exports=export/VBZ/0/root oil/NN/4/obj",
     "exports negated present"},
    {"no_subject", "No/DT/2/det town/NN/3/nsubj surrendered=surrender/VBD/0/root", "surrendered negated"},
    {"nobody", "Nobody/PRP/2/nsubj surrendered=surrender/VBD/0/root", "surrendered negated"},
    {"not_only", "Chad/NNP/5/nsubj did=do/VBD/5/aux not/RB/4/advmod only/RB/5/advmod reply/VB/0/root",
     "reply asserted"},
    {"not_until", "Chad/NNP/4/nsubj did=do/VBD/4/aux not/RB/4/advmod reply/VB/0/root until/IN/6/case May/NNP/4/obl",
     "reply asserted CT+"},
    {"may", "Quito/NNP/3/nsubj may/MD/3/aux ask/VB/0/root Lima/NNP/3/obj", "ask hypothetical PS+ future"},
    {"may_not", "Quito/NNP/4/nsubj may/MD/4/aux not/RB/4/advmod sign/VB/0/root", "sign negated PS- future"},
    {"may_have", "Rebels=rebel/NNS/4/nsubj may/MD/4/aux have/VB/4/aux fled=flee/VBN/0/root",
     "fled hypothetical PS+ past"},
    {"can", "The/DT/2/det port/NN/4/nsubj can/MD/4/aux reopen/VB/0/root", "reopen PS+ present"},
    {"should", "Chad/NNP/3/nsubj should/MD/3/aux withdraw/VB/0/root", "withdraw demanded called-for U"},
    {"should_not", "Chad/NNP/4/nsubj should/MD/4/aux not/RB/4/advmod withdraw/VB/0/root", "withdraw to-be-prevented U"},
    {"must_have", "Rebels=rebel/NNS/4/nsubj must/MD/4/aux have/VB/4/aux fled=flee/VBN/0/root",
     "fled PR+ past asserted"},
    {"will", "Oslo/NNP/3/nsubj will/MD/3/aux mediate/VB/0/root", "mediate future CT+"},
    {"would", "The/DT/2/det deal/NN/4/nsubj would/MD/4/aux end/VB/0/root fighting/NN/4/obj", "end PR+ future"},
    {"perfect", "Chad/NNP/3/nsubj has=have/VBZ/3/aux withdrawn=withdraw/VBN/0/root", "withdrawn asserted past"},
    {"present", "Chad/NNP/2/nsubj controls=control/VBZ/0/root the/DT/4/det town/NN/2/obj", "controls asserted present"},
    {"generic", "Chad/NNP/3/nsubj usually/RB/3/advmod abstains=abstain/VBZ/0/root", "abstains timeless"},
    {"probably", "Rebels=rebel/NNS/3/nsubj probably/RB/3/advmod fled=flee/VBD/0/root", "fled PR+"},
    {"perhaps", "Perhaps/RB/3/advmod rebels=rebel/NNS/3/nsubj fled=flee/VBD/0/root", "fled PS+ hypothetical"},
    {"nearly", "The/DT/2/det tanker/NN/4/nsubj nearly/RB/4/advmod sank=sink/VBD/0/root", "sank negated CT-"},
    {"planned_noun", "The/DT/3/det planned/JJ/3/amod raid/NN/4/nsubj angered=anger/VBD/0/root Mali/NNP/4/obj",
     "raid planned PR+ future; angered asserted"},
    {"question", "Did=do/VBD/3/aux Chad/NNP/3/nsubj attack/VB/0/root ?/?/3/punct", "attack questioned unknown U"},
    {"imperative", "Withdraw/VB/0/root now/RB/1/advmod", "Withdraw demanded U future"},
    {"announced", "Chad/NNP/3/nsubj to/TO/3/mark recall/VB/0/root envoy/NN/3/obj", "recall scheduled future"},
    {"condition",
     "Chad/NNP/3/nsubj will/MD/3/aux attack/VB/0/root if/IN/6/mark Sudan/NNP/6/nsubj moves=move/VBZ/3/advcl",
     "attack conditional U; moves antecedent hypothetical U"},
    {"unless", "Chad/NNP/3/nsubj will/MD/3/aux leave/VB/0/root unless/IN/6/mark Sudan/NNP/6/nsubj pays=pay/VBZ/3/advcl",
     "leave conditional; pays antecedent"},
    {"inverted_condition",
     "Should/MD/3/aux Sudan/NNP/3/nsubj attack/VB/6/advcl Chad/NNP/6/nsubj would/MD/6/aux retaliate/VB/0/root",
     "attack antecedent"},

    // B: operators above.
    {"failed_to", "Norway/NNP/2/nsubj failed=fail/VBD/0/root to/TO/4/mark reply/VB/2/xcomp",
     "failed asserted; reply negated CT- past"},
    {"did_not_fail_to",
     "Norway/NNP/4/nsubj did=do/VBD/4/aux not/RB/4/advmod fail/VB/0/root to/TO/6/mark reply/VB/4/xcomp",
     "reply asserted CT+ past"},
    {"may_fail_to", "Norway/NNP/3/nsubj may/MD/3/aux fail/VB/0/root to/TO/5/mark reply/VB/3/xcomp",
     "reply PS- negated"},
    {"managed_to", "Envoys=envoy/NNS/2/nsubj managed=manage/VBD/0/root to/TO/4/mark meet/VB/2/xcomp",
     "meet asserted CT+ past"},
    {"forced_to",
     "The/DT/2/det strike/NN/3/nsubj forced=force/VBD/0/root Lima/NNP/3/obj to/TO/6/mark resign/VB/3/xcomp",
     "resign asserted CT+"},
    {"not_forced_to",
     "Lima/NNP/4/nsubj:pass was=be/VBD/4/aux:pass not/RB/4/advmod forced=force/VBN/0/root to/TO/6/mark "
     "resign/VB/4/xcomp",
     "resign U"},
    {"refrained", "Oslo/NNP/2/nsubj refrained=refrain/VBD/0/root from/IN/4/mark voting=vote/VBG/2/advcl",
     "voting negated CT-"},
    {"prevented", "Guards=guard/NNS/2/nsubj prevented=prevent/VBD/0/root an/DT/4/det attack/NN/2/obj",
     "attack negated CT-"},
    {"to_prevent",
     "Guards=guard/NNS/2/nsubj moved=move/VBD/0/root to/TO/4/mark prevent/VB/2/advcl an/DT/6/det attack/NN/4/obj",
     "prevent planned; attack to-be-prevented U"},
    {"stopped_doing", "Chad/NNP/2/nsubj stopped=stop/VBD/0/root selling=sell/VBG/2/xcomp oil/NN/3/obj",
     "selling asserted CT+"},
    {"likely", "Chad/NNP/3/nsubj is=be/VBZ/3/cop likely/JJ/0/root to/TO/5/mark leave/VB/3/xcomp", "leave PR+ future"},
    {"unable", "Chad/NNP/3/nsubj was=be/VBD/3/cop unable/JJ/0/root to/TO/5/mark leave/VB/3/xcomp", "leave negated CT-"},
    {"going_to", "Chad/NNP/3/nsubj is=be/VBZ/3/aux going=go/VBG/0/root to/TO/5/mark leave/VB/3/xcomp",
     "leave future CT+"},
    {"agreed_to", "Mali/NNP/2/nsubj agreed=agree/VBD/0/root to/TO/4/mark withdraw/VB/2/xcomp",
     "withdraw committed future"},
    {"did_not_agree",
     "Mali/NNP/4/nsubj did=do/VBD/4/aux not/RB/4/advmod agree/VB/0/root to/TO/6/mark withdraw/VB/4/xcomp",
     "withdraw negated CT-"},
    {"if_agrees",
     "If/IN/3/mark Mali/NNP/3/nsubj agrees=agree/VBZ/8/advcl to/TO/5/mark withdraw/VB/3/xcomp aid/NN/8/nsubj "
     "will/MD/8/aux flow/VB/0/root",
     "agrees antecedent; withdraw antecedent U; flow conditional"},
    {"purpose",
     "Chad/NNP/2/nsubj sent=send/VBD/0/root troops=troop/NNS/2/obj to/TO/5/mark guard/VB/2/advcl dams=dam/NNS/5/obj",
     "sent asserted; guard planned U future"},
    {"without", "Envoys=envoy/NNS/2/nsubj left=leave/VBD/0/root without/IN/4/mark signing=sign/VBG/2/advcl",
     "left asserted; signing negated CT-"},
    {"carried_out",
     "Marines=marine/NNS/4/nsubj did=do/VBD/4/aux not/RB/4/advmod carry/VB/0/root out/RP/4/compound:prt a/DT/7/det "
     "raid/NN/4/obj",
     "raid negated CT-"},
    {"support_future", "Oslo/NNP/3/nsubj will/MD/3/aux hold/VB/0/root talks=talk/NNS/3/obj", "talks future CT+"},
    {"no_request", "Chad/NNP/2/nsubj made=make/VBD/0/root no/DT/4/det request/NN/2/obj", "request negated CT-"},
    {"no_noun_alone", "No/DT/2/det attack/NN/0/root yesterday/NN/2/obl:unmarked", "attack negated CT-"},
    {"noun_took_place", "An/DT/2/det exchange/NN/5/nsubj did=do/VBD/5/aux not/RB/5/advmod occur/VB/0/root",
     "exchange negated"},

    {"had_to", "Chad/NNP/2/nsubj had=have/VBD/0/root to/TO/4/mark withdraw/VB/2/xcomp", "withdraw asserted CT+ past"},
    {"has_to", "Chad/NNP/2/nsubj has=have/VBZ/0/root to/TO/4/mark withdraw/VB/2/xcomp", "withdraw demanded U future"},
    {"asked_with_the_infinitive_hung_on_the_object",
     "Police=police/NNS/2/nsubj instructed=instruct/VBD/0/root drivers=driver/NNS/2/obj to/TO/5/mark stop/VB/3/acl",
     "stop demanded U future"},
    {"took_place", "Talks=talk/NNS/4/nsubj did=do/VBD/4/aux not/RB/4/advmod take/VB/0/root place/NN/4/obj",
     "Talks negated CT-"},
    {"asked_to_stop_doing",
     "Oslo/NNP/2/nsubj urged=urge/VBD/0/root Chad/NNP/2/obj to/TO/5/mark stop/VB/2/xcomp shelling=shell/VBG/5/xcomp",
     "stop requested; shelling CT+"},

    // C: coordination.
    {"or_shares_not",
     "Chad/NNP/4/nsubj did=do/VBD/4/aux not/RB/4/advmod attack/VB/0/root or/CC/6/cc shell/VB/4/conj Mali/NNP/6/obj",
     "shell negated CT-"},
    {"but_does_not",
     "Chad/NNP/4/nsubj did=do/VBD/4/aux not/RB/4/advmod attack/VB/0/root but/CC/6/cc fled=flee/VBD/4/conj",
     "attack negated; fled asserted CT+"},
    {"neither_nor",
     "Chad/NNP/3/nsubj neither/CC/3/cc:preconj attacked=attack/VBD/0/root nor/CC/5/cc fled=flee/VBD/3/conj",
     "attacked negated; fled negated"},
    {"shares_will", "Envoys=envoy/NNS/3/nsubj will/MD/3/aux meet/VB/0/root and/CC/5/cc sign/VB/3/conj",
     "sign future CT+"},

    // E: taken for granted.
    {"definite_under_may", "The/DT/2/det attack/NN/4/nsubj may/MD/4/aux delay/VB/0/root elections=election/NNS/4/obj",
     "attack presupposed CT+; delay PS+"},
    {"relative_under_not",
     "Chad/NNP/4/nsubj did=do/VBD/4/aux not/RB/4/advmod free/VB/0/root rebels=rebel/NNS/4/obj who/WP/7/nsubj "
     "surrendered=surrender/VBD/5/acl:relcl",
     "surrendered presupposed CT+; free negated"},
    {"after",
     "Chad/NNP/2/nsubj withdrew=withdraw/VBD/0/root after/IN/5/mark Sudan/NNP/5/nsubj attacked=attack/VBD/2/advcl",
     "attacked presupposed CT+ past"},
    {"once_ahead",
     "Aid/NN/3/nsubj will/MD/3/aux flow/VB/0/root once/IN/6/mark Sudan/NNP/6/nsubj withdraws=withdraw/VBZ/3/advcl",
     "withdraws antecedent U future"},
    {"because",
     "Chad/NNP/4/nsubj did=do/VBD/4/aux not/RB/4/advmod attend/VB/0/root because/IN/7/mark Sudan/NNP/7/nsubj "
     "objected=object/VBD/4/advcl",
     "objected asserted CT+"},

    // Holders.
    {"said", "Officials=official/NNS/2/nsubj/@?:GOV said=say/VBD/0/root Chad/NNP/4/nsubj attacked=attack/VBD/2/ccomp",
     "attacked attributed CT+ past"},
    {"said_would", "Mali/NNP/2/nsubj/@MLI:GOV said=say/VBD/0/root it/PRP/5/nsubj would/MD/5/aux withdraw/VB/2/ccomp",
     "withdraw future CT+"},
    {"said_not",
     "Mali/NNP/2/nsubj/@MLI:GOV said=say/VBD/0/root it/PRP/6/nsubj did=do/VBD/6/aux not/RB/6/advmod attack/VB/2/ccomp",
     "attack negated CT-"},
    {"denied_that",
     "Chad/NNP/2/nsubj/@TCD:GOV denied=deny/VBD/0/root that/IN/6/mark Sudan/NNP/6/nsubj had=have/VBD/6/aux "
     "asked=ask/VBN/2/ccomp for/IN/8/case fuel/NN/6/obl",
     "asked denied CT-"},
    {"denied_doing", "Chad/NNP/2/nsubj/@TCD:GOV denied=deny/VBD/0/root shelling=shell/VBG/2/xcomp Mali/NNP/3/obj",
     "shelling denied CT-"},
    {"declined", "Oslo/NNP/2/nsubj/@NOR:GOV declined=decline/VBD/0/root to/TO/4/mark mediate/VB/2/xcomp",
     "mediate negated CT-"},
    {"asked_to",
     "Quito/NNP/2/nsubj/@ECU:GOV asked=ask/VBD/0/root Lima/NNP/2/obj/@PER:GOV to/TO/5/mark mediate/VB/2/xcomp",
     "mediate requested called-for U future"},
    {"asked_not_to",
     "Quito/NNP/2/nsubj/@ECU:GOV asked=ask/VBD/0/root Lima/NNP/2/obj/@PER:GOV not/RB/6/advmod to/TO/6/mark "
     "attack/VB/2/xcomp",
     "attack to-be-prevented U"},
    {"did_not_believe",
     "Oslo/NNP/4/nsubj/@NOR:GOV did=do/VBD/4/aux not/RB/4/advmod believe/VB/0/root Chad/NNP/6/nsubj "
     "attacked=attack/VBD/4/ccomp",
     "attacked PR-"},
    {"did_not_say",
     "Oslo/NNP/4/nsubj/@NOR:GOV did=do/VBD/4/aux not/RB/4/advmod say/VB/0/root whether/IN/7/mark Chad/NNP/7/nsubj "
     "attacked=attack/VBD/4/ccomp",
     "attacked no-knowledge U unknown"},
    {"said_conditional",
     "Mali/NNP/2/nsubj/@MLI:GOV said=say/VBD/0/root it/PRP/5/nsubj would/MD/5/aux retaliate/VB/2/ccomp if/IN/7/mark "
     "attacked=attack/VBN/2/advcl",
     "retaliate conditional U"},
};

INSTANTIATE_TEST_SUITE_P(Sentences, StanceCases, testing::ValuesIn(kCases),
                         [](const auto& one) { return std::string(one.param.name); });

std::vector<std::string> values_of(const Stances& stances) {
  std::vector<std::string> out;
  for (Value value : stances.values) out.push_back(std::string(to_string(value)));
  return out;
}

Stances judged(Document& document, std::string_view word) {
  Scratch scratch;
  Id<Token> token = test::token_of(document, word);
  return loaded().stage().judge(View<StanceReads>(document), scratch, std::span(&token, 1));
}

TEST(Stance, TheReportStaysOutOfWhatOthersSay) {
  Document document = loaded().read(
      "Chad/NNP/2/nsubj/@TCD:GOV denied=deny/VBD/0/root that/IN/5/mark Sudan/NNP/5/nsubj attacked=attack/VBD/2/ccomp");
  Stances stances = judged(document, "attacked");
  EXPECT_EQ(values_of(stances), (std::vector<std::string>{"U", "CT-"}));
}

TEST(Stance, TheReportHoldsWhatAFactiveTakesForGranted) {
  Document document = loaded().read(
      "Chad/NNP/2/nsubj/@TCD:GOV regretted=regret/VBD/0/root that/IN/5/mark Sudan/NNP/5/nsubj "
      "attacked=attack/VBD/2/ccomp");
  Stances stances = judged(document, "attacked");
  EXPECT_EQ(values_of(stances), (std::vector<std::string>{"CT+", "CT+"}));
}

TEST(Stance, TheReportHoldsWhatAnImplicativeSettles) {
  Document document =
      loaded().read("Oslo/NNP/2/nsubj/@NOR:GOV refused=refuse/VBD/0/root to/TO/4/mark mediate/VB/2/xcomp");
  Stances stances = judged(document, "mediate");
  ASSERT_FALSE(stances.values.empty());
  EXPECT_EQ(stances.values.front(), Value::CtMinus);
}

TEST(Stance, NobodyNamedIsHedged) {
  Document named =
      loaded().read("Chad/NNP/2/nsubj/@TCD:GOV said=say/VBD/0/root Sudan/NNP/4/nsubj attacked=attack/VBD/2/ccomp");
  Document unnamed = loaded().read(
      "Officials=official/NNS/2/nsubj/@?:GOV said=say/VBD/0/root Sudan/NNP/4/nsubj attacked=attack/VBD/2/ccomp");
  EXPECT_FALSE(judged(named, "attacked").rows[0].is_hedged);
  EXPECT_TRUE(judged(unnamed, "attacked").rows[0].is_hedged);
}

TEST(Stance, HasOneRowForEachEventInItsOrder) {
  Document document = loaded().read(
      "Mali/NNP/2/nsubj met=meet/VBD/0/root Chad/NNP/2/obj || Mali/NNP/3/nsubj may/MD/3/aux withdraw/VB/0/root");
  Events events(document.arena());
  for (const char* word : {"met", "withdraw"}) {
    Event event;
    event.trigger = test::token_of(document, word);
    events.rows.push_back(event);
  }
  document.set(std::move(events));
  Scratch scratch;
  wrap(loaded().stage()).run(document, scratch);
  const Stances& stances = document.layer<Stances>();
  ASSERT_EQ(stances.rows.size(), 2u);
  EXPECT_EQ(stances.rows[1].event.index, 1u);
  EXPECT_EQ(stances.rows[0].auxiliary, 0);
  EXPECT_EQ(stances.rows[1].auxiliary,
            static_cast<uint8_t>(Auxiliary::Future) | static_cast<uint8_t>(Auxiliary::Hypothetical));
}

// "Quito radioed Lima to mediate": where no operator speaks, the event's own code says what becomes of its inner act.
TEST(Stance, ARequestMakesItsInnerActRequested) {
  Loaded own;
  EventCode code;
  code.type = own.reference.lexicon.intern("REQUEST");
  own.reference.codes.push_back(code);
  Document document =
      own.read("Quito/NNP/2/nsubj radioed=radio/VBD/0/root Lima/NNP/2/obj to/TO/5/mark mediate/VB/2/xcomp");
  Events events(document.arena());
  Event event;
  event.trigger = test::token_of(document, "radioed");
  event.code = {0};
  event.complement = test::token_of(document, "mediate");
  events.rows.push_back(event);
  document.set(std::move(events));
  EXPECT_EQ(difference(document, own.stage(), "mediate requested U future"), "");
}

TEST(Stance, TellsWhatDiffers) {
  Document document = loaded().read("Chad/NNP/2/nsubj replied=reply/VBD/0/root");
  EXPECT_EQ(difference(document, loaded().stage(), "replied negated"),
            "replied is asserted CT+ past status asserted, not negated");
  EXPECT_EQ(difference(document, loaded().stage(), "answered negated"), "the sentence has no word \"answered\"");
  EXPECT_EQ(difference(document, loaded().stage(), "replied refused"), "\"refused\" is no mode, status, time or value");
}

TEST(Operators, AllLoadWithoutAProblem) {
  EXPECT_EQ(to_string(loaded().problems), "");
  EXPECT_GE(loaded().operators->size(), 150u);
}

TEST(Operators, EveryEntryHasAnExampleWhoseWordStandsInIt) {
  for (const Entry& entry : loaded().entries) {
    if (entry.kind != "operator") continue;
    Problems problems;
    bool has_example = false;
    for (const ExampleLine& line : examples_of(entry, problems)) {
      has_example |= !line.is_counter;
      std::string word = line.expected.substr(0, line.expected.find(' '));
      EXPECT_NE(line.sentence.find(word), std::string::npos) << entry.file << ":" << line.line << ": " << word;
    }
    EXPECT_TRUE(has_example) << entry.rule_name();
    EXPECT_EQ(to_string(problems), "");
  }
}

TEST(Operators, MistakesAreToldWithTheirPlaceAndRemedy) {
  Reference reference;
  Problems problems;
  std::vector<Entry> entries = read_entries({"data/cues/test.cues",
                                             "operator fail\n"
                                             "  takes     too\n"
                                             "  signature minus\n"
                                             "  mode      negatd\n"
                                             "  example   \"Norway failed to reply.\"   => reply negated\n"},
                                            problems);
  OperatorTable table = OperatorTable::compile(entries, reference, problems);
  EXPECT_EQ(table.size(), 0u);
  std::string told = to_string(problems);
  EXPECT_NE(told.find("data/cues/test.cues:2"), std::string::npos) << told;
  EXPECT_NE(told.find("did you mean to?"), std::string::npos) << told;
  EXPECT_NE(told.find("two halves"), std::string::npos) << told;
  EXPECT_NE(told.find("did you mean negated?"), std::string::npos) << told;
}

TEST(Operators, TheOneWithAWhomGoesBeforeTheOneWithout) {
  Reference reference;
  Problems problems;
  const char* text =
      "operator help\n  takes to\n  signature +/-\n  example \"Peru helped to pay.\" => pay asserted\n"
      "operator help\n  takes whom to\n  signature +/o\n  example \"Peru helped Chad to pay.\" => pay asserted\n";
  OperatorTable table =
      OperatorTable::compile(read_entries({"data/cues/test.cues", text}, problems), reference, problems);
  ASSERT_EQ(to_string(problems), "");
  Symbol help = reference.lexicon.find("help");
  Taken plain{.kind = Takes::To}, with_whom{.kind = Takes::To, .has_whom = true};
  EXPECT_EQ(table.find(help, OperatorPart::Verb, plain)->negated.sign, -1);
  EXPECT_TRUE(table.find(help, OperatorPart::Verb, with_whom)->negated.is_open());
  EXPECT_EQ(table.find(help, OperatorPart::Noun, plain), nullptr);
}

TEST(Degrees, ValuesSurviveTheRoundTrip) {
  for (Value value :
       {Value::CtPlus, Value::CtMinus, Value::PrPlus, Value::PrMinus, Value::PsPlus, Value::PsMinus, Value::U})
    EXPECT_EQ(value_of(degree_of(value)), value);
  EXPECT_EQ(value_of(degree_of(Value::CtMinus).flipped().at_most(Certainty::Probable)), Value::PrPlus);
}

}  // namespace
}  // namespace reportedly
