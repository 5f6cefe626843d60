// Trees of our own sentences and who says what in them.
#include <gtest/gtest.h>

#include <chrono>

#include "report/attribution/cue_examples.h"
#include "stages/cue_data.h"
#include "stages/tables.h"

namespace reportedly {
namespace {

struct Case {
  const char* name;
  const char* tree;
  const char* expected;
  bool blocks = false;
};

struct Engine {
  Reference reference;
  std::shared_ptr<const CueTable> cues;
  AttributionRules rules;
  Engine() : cues(test::project_cues(reference)), rules(add_attribution_rules(reference)) {}
  Document read(std::string_view tree, bool blocks = false) const {
    return test::document_with_attributions(tree, reference, cues, rules, blocks);
  }
};
const Engine& engine() {
  static const Engine one;
  return one;
}

class AttributionCases : public testing::TestWithParam<Case> {};

TEST_P(AttributionCases, HandsTheContentToItsSource) {
  Document document = engine().read(GetParam().tree, GetParam().blocks);
  EXPECT_EQ(difference(document, *engine().cues, GetParam().expected), "") << document.layer<Text>().bytes;
}

const Case kCases[] = {
    {"that_clause",
     "Chad/NNP/2/nsubj/@TCD denied=deny/VBD/0/root that/IN/6/mark Sudan/NNP/6/nsubj/@SDN had=have/VBD/6/aux "
     "asked=ask/VBN/2/ccomp for/IN/8/case fuel/NN/6/obl ././2/punct",
     "source \"Chad\" content \"that Sudan had asked for fuel\" mode denied; source \"Sudan\" content \"fuel\""},
    {"clause_without_that",
     "Officials=official/NNS/2/nsubj/@?:GOV said=say/VBD/0/root the/DT/4/det port/NN/5/nsubj closed=close/VBD/2/ccomp "
     "././2/punct",
     "source \"Officials\" content \"the port closed\""},
    {"postposed",
     "The/DT/2/det port/NN/3/nsubj closed=close/VBD/0/root ,/,/6/punct officials=official/NNS/6/nsubj/@?:GOV "
     "said=say/VBD/3/parataxis ././3/punct",
     "source \"officials\" content \"The port closed\""},
    {"inverted",
     "The/DT/2/det port/NN/3/nsubj closed=close/VBD/5/ccomp ,/,/5/punct said=say/VBD/0/root the/DT/7/det "
     "minister/NN/5/nsubj/@?:GOV ././5/punct",
     "source \"the minister\" content \"The port closed\""},
    {"interrupting",
     "The/DT/2/det port/NN/9/nsubj ,/,/2/punct she/PRP/5/nsubj/@? said=say/VBD/9/parataxis ,/,/5/punct will/MD/9/aux "
     "stay/VB/9/aux shut/VBN/0/root ././9/punct",
     "source \"she\" content \"The port\" + \"will stay shut\""},
    {"quotation_first",
     "“/``/4/punct The/DT/3/det bridge/NN/4/nsubj stays=stay/VBZ/8/ccomp ,/,/4/punct ”/''/4/punct "
     "Otieno/NNP/8/nsubj/@KEN said=say/VBD/0/root ././8/punct",
     "source \"Otieno\" content \"The bridge stays\" quote direct"},
    {"split_quotation",
     "“/``/4/punct The/DT/3/det bridge/NN/4/nsubj stays=stay/VBZ/8/ccomp ,/,/4/punct ”/''/4/punct "
     "Otieno/NNP/8/nsubj/@KEN said=say/VBD/0/root ,/,/8/punct “/``/13/punct and/CC/13/cc so/RB/13/advmod "
     "does=do/VBZ/4/conj the/DT/15/det port/NN/13/nsubj ././13/punct ”/''/13/punct",
     "source \"Otieno\" content \"The bridge stays\" + \"and so does the port\" quote direct"},
    {"quotation_without_an_arc",
     "“/``/4/punct A/DT/3/det bad/JJ/3/amod day/NN/0/root ,/,/4/punct ”/''/4/punct said=say/VBD/4/dep "
     "Otieno/NNP/7/nsubj/@KEN ././4/punct",
     "source \"Otieno\" content \"A bad day\" quote direct"},
    {"quotation_behind_the_cue",
     "Otieno/NNP/2/nsubj/@KEN said=say/VBD/0/root :/:/2/punct “/``/7/punct We/PRP/7/nsubj will/MD/7/aux wait/VB/2/dep "
     "././7/punct ”/''/7/punct",
     "source \"Otieno\" content \"We will wait\" quote direct"},
    {"quotation_over_sentences",
     "“/``/3/punct We/PRP/3/nsubj waited=wait/VBD/0/root ././3/punct || Nobody/NN/2/nsubj came=come/VBD/6/ccomp "
     ",/,/2/punct ”/''/2/punct Otieno/NNP/6/nsubj/@KEN said=say/VBD/0/root ././6/punct",
     "source \"Otieno\" content \"We waited. Nobody came\" quote direct"},
    {"quotation_goes_on_in_the_paragraph",
     "“/``/3/punct We/PRP/3/nsubj waited=wait/VBD/7/ccomp ,/,/3/punct ”/''/3/punct Otieno/NNP/7/nsubj/@KEN "
     "said=say/VBD/0/root ././7/punct || “/``/3/punct Nobody/NN/3/nsubj came=come/VBD/0/root today/NN/3/obl:tmod "
     "././3/punct ”/''/3/punct",
     "source \"Otieno\" content \"We waited\" + \"Nobody came today\" quote direct"},
    {"quotation_goes_on_in_the_next_paragraph",
     "“/``/3/punct We/PRP/3/nsubj waited=wait/VBD/7/ccomp ,/,/3/punct ”/''/3/punct Otieno/NNP/7/nsubj/@KEN "
     "said=say/VBD/0/root ././7/punct || “/``/3/punct Nobody/NN/3/nsubj came=come/VBD/0/root today/NN/3/obl:tmod "
     "././3/punct ”/''/3/punct",
     "source \"Otieno\" content \"We waited\" quote direct; source \"Otieno\" content \"Nobody came today\" quote "
     "direct",
     true},
    {"paragraph_left_open",
     "Otieno/NNP/2/nsubj/@KEN said=say/VBD/0/root :/:/2/punct “/``/6/punct We/PRP/6/nsubj waited=wait/VBD/2/ccomp "
     "././6/punct || “/``/3/punct Nobody/NN/3/nsubj came=come/VBD/0/root today/NN/3/obl:tmod ././3/punct ”/''/3/punct",
     "source \"Otieno\" content \"We waited\" quote direct; source \"Otieno\" content \"Nobody came today\" quote "
     "direct",
     true},
    {"colon_and_next_sentence",
     "He/PRP/2/nsubj/@?:GOV added=add/VBD/0/root :/:/2/punct || “/``/3/punct Nobody/NN/3/nsubj came=come/VBD/0/root "
     "today/NN/3/obl:tmod ././3/punct ”/''/3/punct",
     "source \"He\" content \"Nobody came today\" quote direct", true},
    {"speaker_before_a_colon",
     "Otieno/NNP/0/root/@?:GOV :/:/1/punct The/DT/4/det port/NN/5/nsubj stays=stay/VBZ/1/appos shut/JJ/5/xcomp",
     "source \"Otieno\" content \"The port stays shut\""},
    {"partly_quoted",
     "Otieno/NNP/2/nsubj/@KEN said=say/VBD/0/root the/DT/4/det vote/NN/8/nsubj was=be/VBD/8/cop “/``/8/punct "
     "a/DT/8/det farce/NN/2/ccomp ”/''/8/punct and/CC/11/cc left=leave/VBD/2/conj ././2/punct",
     "source \"Otieno\" content \"the vote was “ a farce\" quote mixed"},
    {"scare_quotes_stay_alone",
     "The/DT/5/det “/``/5/punct peace/NN/5/compound ”/''/3/punct march/NN/6/nsubj ended=end/VBD/0/root "
     "early/RB/6/advmod ././6/punct",
     "nothing"},
    {"told_somebody",
     "Diplomats=diplomat/NNS/2/nsubj/@?:GOV told=tell/VBD/0/root Reuters/NNP/2/obj/@? that/IN/6/mark "
     "Oman/NNP/6/nsubj/@OMN left=leave/VBD/2/ccomp ././2/punct",
     "source \"Diplomats\" content \"that Oman left\""},
    {"was_told",
     "Chad/NNP/3/nsubj:pass/@TCD was=be/VBD/3/aux:pass told=tell/VBN/0/root by/IN/5/case Norway/NNP/3/obl:agent/@NOR "
     "that/IN/8/mark talks=talk/NNS/8/nsubj failed=fail/VBD/3/ccomp ././3/punct",
     "source \"Norway\" content \"that talks failed\""},
    {"passive_without_source",
     "The/DT/2/det rebels=rebel/NNS/4/nsubj:pass/@?:REB are=be/VBP/4/aux:pass believed=believe/VBN/0/root to/TO/7/mark "
     "have/VB/7/aux fled=flee/VBN/4/xcomp ././4/punct",
     "source none content \"The rebels\" + \"to have fled\" layer belief"},
    {"announced_by",
     "The/DT/2/det deal/NN/4/nsubj:pass was=be/VBD/4/aux:pass announced=announce/VBN/0/root by/IN/6/case "
     "Norway/NNP/4/obl:agent/@NOR ././4/punct",
     "source \"Norway\" content \"The deal\""},
    {"relative_pronoun",
     "Officials=official/NNS/7/nsubj/@?:GOV who/WP/3/nsubj said=say/VBD/1/acl:relcl the/DT/5/det port/NN/6/nsubj "
     "closed=close/VBD/3/ccomp left=leave/VBD/0/root ././7/punct",
     "source \"who\" content \"the port closed\""},
    {"according_to_case",
     "Six/CD/2/nummod people/NNS/3/nsubj died=die/VBD/0/root ,/,/8/punct according=accord/VBG/8/case to/IN/5/fixed "
     "the/DT/8/det army/NN/3/obl/@?:MIL ././3/punct",
     "source \"the army\" content \"Six people died\""},
    {"according_to_participle",
     "According=accord/VBG/7/advcl to/IN/4/case the/DT/4/det army/NN/1/obl/@?:MIL ,/,/1/punct six/CD/7/nummod "
     "died=die/VBD/0/root ././7/punct",
     "source \"the army\" content \"six died\""},
    {"reportedly",
     "The/DT/2/det minister/NN/4/nsubj/@?:GOV reportedly/RB/4/advmod left=leave/VBD/0/root the/DT/6/det "
     "country/NN/4/obj ././4/punct",
     "source none content \"The minister\" + \"left the country\" mode alleged"},
    {"noun_with_possessor",
     "Norway/NNP/3/nmod:poss/@NOR 's/POS/1/case claim/NN/8/nsubj that/IN/6/mark talks=talk/NNS/6/nsubj "
     "failed=fail/VBD/3/acl was=be/VBD/8/cop false/JJ/0/root ././8/punct",
     "source \"Norway's\" content \"that talks failed\" mode alleged"},
    {"noun_with_a_light_verb",
     "Norway/NNP/2/nsubj/@NOR issued=issue/VBD/0/root a/DT/4/det warning/NN/2/obj that/IN/8/mark the/DT/7/det "
     "dam/NN/8/nsubj broke=break/VBD/4/acl ././2/punct",
     "source \"Norway\" content \"that the dam broke\""},
    {"noun_without_source",
     "Rumours=rumour/NNS/6/nsubj that/IN/5/mark the/DT/4/det bank/NN/5/nsubj failed=fail/VBD/1/acl "
     "spread=spread/VBD/0/root ././6/punct",
     "source none content \"that the bank failed\" mode alleged"},
    {"unaware_of",
     "The/DT/2/det ministry/NN/4/nsubj/@?:GOV was=be/VBD/4/cop unaware/JJ/0/root of/IN/7/case any/DT/7/det "
     "request/NN/4/obl ././4/punct",
     "source \"The ministry\" content \"any request\" mode no-knowledge"},
    {"confident_that",
     "Oslo/NNP/3/nsubj/@NOR is=be/VBZ/3/cop confident/JJ/0/root that/IN/6/mark talks=talk/NNS/6/nsubj "
     "resumed=resume/VBD/3/ccomp ././3/punct",
     "source \"Oslo\" content \"that talks resumed\" layer belief"},
    {"directive_with_object",
     "Paris/NNP/2/nsubj/@FRA urged=urge/VBD/0/root both/DT/4/det sides=side/NNS/2/obj/@? to/TO/6/mark stop/VB/2/xcomp "
     "././2/punct",
     "source \"Paris\" content \"both sides to stop\" mode requested"},
    {"called_for",
     "The/DT/2/det bishops=bishop/NNS/3/nsubj/@? called=call/VBD/0/root for/IN/5/case calm/NN/3/obl ././3/punct",
     "source \"The bishops\" content \"calm\" mode requested"},
    {"accused_of",
     "Kigali/NNP/2/nsubj/@RWA accused=accuse/VBD/0/root Kinshasa/NNP/2/obj/@COD of/IN/5/mark arming=arm/VBG/2/advcl "
     "rebels=rebel/NNS/5/obj ././2/punct",
     "source \"Kigali\" content \"Kinshasa of arming rebels\" mode alleged"},
    {"denied_doing",
     "The/DT/2/det firm/NN/3/nsubj/@? denied=deny/VBD/0/root paying=pay/VBG/3/xcomp bribes=bribe/NNS/4/obj ././3/punct",
     "source \"The firm\" content \"paying bribes\" mode denied"},
    {"intention", "Oman/NNP/2/nsubj/@OMN offered=offer/VBD/0/root to/TO/4/mark mediate/VB/2/xcomp ././2/punct",
     "source \"Oman\" content \"to mediate\" mode offered"},
    {"citing",
     "The/DT/2/det army/NN/7/nsubj/@?:MIL ,/,/4/punct citing=cite/VBG/7/advcl witnesses=witness/NNS/4/obj/@? "
     ",/,/4/punct said=say/VBD/0/root it/PRP/9/nsubj won=win/VBD/7/ccomp ././7/punct",
     "source \"The army\" content \"it won\"; source \"witnesses\" content \"it won\""},
    {"nested",
     "Reuters/NNP/2/nsubj/@? reported=report/VBD/0/root that/IN/5/mark diplomats=diplomat/NNS/5/nsubj/@?:GOV "
     "said=say/VBD/2/ccomp Oman/NNP/7/nsubj/@OMN left=leave/VBD/5/ccomp ././2/punct",
     "source \"Reuters\" content \"that diplomats said Oman left\"; source \"diplomats\" content \"Oman left\""},
    {"conjoined_verbs",
     "Otieno/NNP/2/nsubj/@KEN arrived=arrive/VBD/0/root and/CC/4/cc said=say/VBD/2/conj talks=talk/NNS/6/nsubj "
     "failed=fail/VBD/4/ccomp ././2/punct",
     "source \"Otieno\" content \"talks failed\""},
    {"bill_added_costs",
     "The/DT/2/det bill/NN/3/nsubj added=add/VBD/0/root costs=cost/NNS/3/obj for/IN/6/case farmers=farmer/NNS/3/obl "
     "././3/punct",
     "nothing"},
    {"flood_claimed_lives",
     "The/DT/2/det flood/NN/3/nsubj claimed=claim/VBD/0/root forty/CD/5/nummod lives=life/NNS/3/obj ././3/punct",
     "nothing"},
    {"called_the_police",
     "The/DT/2/det grocer/NN/3/nsubj/@? called=call/VBD/0/root the/DT/5/det police/NNS/3/obj/@?:COP ././3/punct",
     "nothing"},
    {"denied_him_entry",
     "The/DT/2/det clinic/NN/3/nsubj/@?:GOV denied=deny/VBD/0/root him/PRP/3/iobj/@? entry/NN/3/obj ././3/punct",
     "nothing"},
    {"according_to_age",
     "Rooms=room/NNS/3/nsubj:pass were=be/VBD/3/aux:pass given=give/VBN/0/root according=accord/VBG/6/case "
     "to/IN/4/fixed age/NN/3/obl ././3/punct",
     "nothing"},
    {"state_of_mind",
     "Fishermen=fisherman/NNS/3/nsubj:pass/@? are=be/VBP/3/aux:pass worried=worry/VBN/0/root that/IN/7/mark "
     "the/DT/6/det reef/NN/7/nsubj dies=die/VBZ/3/ccomp ././3/punct",
     "source \"Fishermen\" content \"that the reef dies\" layer attitude"},
    {"clause_hung_on_a_noun",
     "The/DT/2/det panel/NN/3/nsubj/@? says=say/VBZ/0/root on/IN/6/case its/PRP$/6/nmod:poss site/NN/3/obl "
     "that/IN/9/mark sound/NN/9/nsubj failed=fail/VBD/6/acl ././3/punct",
     "source \"The panel\" content \"that sound failed\""},
    {"postposed_though_the_tree_is_torn",
     "But/CC/4/cc the/DT/3/det port/NN/4/nsubj closed=close/VBD/9/advcl early/RB/4/advmod ,/,/4/punct the/DT/8/det "
     "source/NN/9/nsubj/@? added=add/VBD/0/root ././9/punct",
     "source \"the source\" content \"But the port closed early\""},
    {"second_clause",
     "Chad/NNP/2/nsubj/@TCD said=say/VBD/0/root talks=talk/NNS/4/nsubj failed=fail/VBD/2/ccomp and/CC/8/cc "
     "that/IN/8/mark aid/NN/8/nsubj ended=end/VBD/2/conj ././2/punct",
     "source \"Chad\" content \"talks failed and that aid ended\""},
    {"title_before_a_name",
     "Spokeswoman/NN/4/nsubj/@?:GOV Jess/NNP/4/dep Moyo/NNP/2/flat said=say/VBD/0/root talks=talk/NNS/6/nsubj "
     "failed=fail/VBD/4/ccomp",
     "source \"Spokeswoman Jess Moyo\" content \"talks failed\""},
    {"seems_to", "The/DT/2/det truce/NN/3/nsubj appears=appear/VBZ/0/root to/TO/5/mark hold/VB/3/xcomp ././3/punct",
     "source none content \"The truce\" + \"to hold\""},
    {"source_that_the_tree_has_lost",
     "“/``/4/punct The/DT/3/det bridge/NN/4/nsubj stays=stay/VBZ/0/root ,/,/4/punct ”/''/4/punct a/DT/8/det "
     "guard/NN/4/obj/@? ,/,/8/punct Jo/NNP/8/appos/@? ,/,/8/punct said=say/VBD/4/parataxis ././4/punct",
     "source \"a guard, Jo\" content \"The bridge stays\" quote direct"},
    {"reporting_clause_that_the_tree_has_torn",
     "Lima/NNP/3/nsubj/@PER would/MD/3/aux send=send/VB/0/root aid/NN/3/obj ,/,/8/punct the/DT/8/det "
     "rescue/NN/8/compound ministry/NN/4/nmod/@?:GOV said=say/VBD/3/xcomp on/IN/11/case Friday/NNP/9/obl ././3/punct",
     "source \"the rescue ministry\" content \"Lima would send aid\""},
    {"reporting_clause_that_interrupts",
     "The/DT/2/det port/NN/11/nsubj ,/,/5/punct two/CD/5/nummod guards=guard/NNS/2/appos/@? told=tell/VBD/2/acl "
     "the/DT/8/det Daily/NNP/6/obj/@? ,/,/6/punct will/MD/11/aux close/VB/0/root ././11/punct",
     "source \"two guards\" content \"The port\" + \"will close\""},
    {"inverted_with_a_day",
     "The/DT/2/det port/NN/4/nsubj is=be/VBZ/4/cop shut/JJ/0/root ,/,/4/punct said=say/VBD/4/dep Oslo/NNP/4/dep/@NOR "
     "on/IN/9/case Monday/NNP/6/obl ././4/punct",
     "source \"Oslo\" content \"The port is shut\""},
    {"no_reporting_clause",
     "Oslo/NNP/5/nsubj/@NOR ,/,/4/punct a/DT/4/det member/NN/1/appos said=say/VBD/0/root little/JJ/5/obj ././5/punct",
     "nothing"},
    {"semicolon",
     "Oman/NNP/2/nsubj/@OMN left=leave/VBD/8/ccomp ,/,/5/punct officials=official/NNS/5/nsubj/@?:GOV "
     "say/VBP/2/parataxis ;/,/8/punct Chad/NNP/8/nsubj/@TCD knows=know/VBZ/0/root",
     "source \"officials\" content \"Oman left\""},
    {"citing_below_the_source",
     "Reuters/NNP/6/nsubj/@? ,/,/3/punct citing=cite/VBG/1/acl diplomats=diplomat/NNS/3/obj/@?:GOV ,/,/3/punct "
     "reported=report/VBD/0/root that/IN/9/mark Oman/NNP/9/nsubj/@OMN left=leave/VBD/6/ccomp ././6/punct",
     "source \"Reuters\" content \"that Oman left\"; source \"diplomats\" content \"that Oman left\""},
    {"question",
     "Did=do/VBD/3/aux Chad/NNP/3/nsubj/@TCD say/VB/0/root that/IN/6/mark talks=talk/NNS/6/nsubj "
     "failed=fail/VBD/3/ccomp ?/./3/punct",
     "nothing"},
    {"no_cue_at_all", "Chad/NNP/2/nsubj/@TCD closed=close/VBD/0/root the/DT/4/det border/NN/2/obj ././2/punct",
     "nothing"},
};
INSTANTIATE_TEST_SUITE_P(Attribution, AttributionCases, testing::ValuesIn(kCases),
                         [](const testing::TestParamInfo<Case>& one) { return std::string(one.param.name); });

const Attribution& row(const Document& document, uint32_t index) {
  return document.layer<Attributions>().rows.at(index);
}

TEST(Attribution, StandsInsideTheOneThatTellsOfIt) {
  Document document = engine().read(
      "Reuters/NNP/2/nsubj/@? reported=report/VBD/0/root that/IN/5/mark diplomats=diplomat/NNS/5/nsubj/@?:GOV "
      "said=say/VBD/2/ccomp Oman/NNP/7/nsubj/@OMN left=leave/VBD/5/ccomp ././2/punct");
  ASSERT_EQ(document.layer<Attributions>().rows.size(), 2u);
  EXPECT_TRUE(row(document, 0).inside.is_none());
  EXPECT_EQ(row(document, 1).inside.index, 0u);
}

TEST(Attribution, PutsTheCitedSourceInsideTheOneThatCites) {
  Document document = engine().read(
      "The/DT/2/det army/NN/7/nsubj/@?:MIL ,/,/4/punct citing=cite/VBG/7/advcl witnesses=witness/NNS/4/obj/@? "
      ",/,/4/punct "
      "said=say/VBD/0/root it/PRP/9/nsubj won=win/VBD/7/ccomp ././7/punct");
  ASSERT_EQ(document.layer<Attributions>().rows.size(), 2u);
  EXPECT_EQ(row(document, 0).inside.index, 1u);
  EXPECT_TRUE(row(document, 1).inside.is_none());
}

TEST(Attribution, PutsWhatIsToldInsideTheCitedSource) {
  Document document = engine().read(
      "Reuters/NNP/6/nsubj/@? ,/,/3/punct citing=cite/VBG/1/acl diplomats=diplomat/NNS/3/obj/@?:GOV ,/,/3/punct "
      "reported=report/VBD/0/root that/IN/9/mark Oman/NNP/9/nsubj/@OMN denied=deny/VBD/6/ccomp that/IN/12/mark "
      "talks=talk/NNS/12/nsubj failed=fail/VBD/9/ccomp ././6/punct");
  ASSERT_EQ(document.layer<Attributions>().rows.size(), 3u);
  EXPECT_EQ(row(document, 0).inside.index, 1u);  // diplomats inside Reuters
  EXPECT_EQ(row(document, 2).inside.index, 0u);  // Oman inside the diplomats
}

TEST(Attribution, KeepsRecipientAndMedium) {
  Document document = engine().read(
      "Diplomats=diplomat/NNS/2/nsubj/@?:GOV told=tell/VBD/0/root Reuters/NNP/2/obj/@? in/IN/6/case an/DT/6/det "
      "interview/NN/2/obl that/IN/9/mark Oman/NNP/9/nsubj/@OMN left=leave/VBD/2/ccomp ././2/punct");
  ASSERT_EQ(document.layer<Attributions>().rows.size(), 1u);
  EXPECT_EQ(document.words(row(document, 0).recipient), "Reuters");
  EXPECT_EQ(document.words(row(document, 0).medium), "in an interview");
}

TEST(Attribution, TakesAuxiliariesAndAdverbsIntoTheCue) {
  Document document = engine().read(
      "Chad/NNP/4/nsubj/@TCD has=have/VBZ/4/aux never/RB/4/advmod said=say/VBN/0/root talks=talk/NNS/6/nsubj "
      "failed=fail/VBD/4/ccomp ././4/punct");
  ASSERT_EQ(document.layer<Attributions>().rows.size(), 1u);
  EXPECT_EQ(document.words(document.layer<Attributions>().spans[row(document, 0).cue.first]), "has never said");
  EXPECT_TRUE(row(document, 0).is_negated);
}

TEST(Attribution, KnowsNegatedSubjects) {
  Document document = engine().read(
      "No/DT/2/det official/NN/3/nsubj/@?:GOV said=say/VBD/0/root talks=talk/NNS/5/nsubj failed=fail/VBD/3/ccomp "
      "././3/punct");
  ASSERT_EQ(document.layer<Attributions>().rows.size(), 1u);
  EXPECT_TRUE(row(document, 0).is_negated);
}

struct AnonymityCase {
  const char* tree;
  Anonymity anonymity;
};

TEST(Attribution, TellsHowAnonymousASourceIs) {
  const AnonymityCase cases[] = {
      {"Otieno/NNP/2/nsubj/@? said=say/VBD/0/root talks=talk/NNS/4/nsubj failed=fail/VBD/2/ccomp",
       Anonymity::NamedPerson},
      {"Norway/NNP/2/nsubj/@NOR said=say/VBD/0/root talks=talk/NNS/4/nsubj failed=fail/VBD/2/ccomp",
       Anonymity::NamedInstitution},
      {"Officials=official/NNS/2/nsubj/@? said=say/VBD/0/root talks=talk/NNS/4/nsubj failed=fail/VBD/2/ccomp",
       Anonymity::GroupUnnamed},
      {"An/DT/2/det official/NN/3/nsubj/@? said=say/VBD/0/root talks=talk/NNS/5/nsubj failed=fail/VBD/3/ccomp",
       Anonymity::RoleOnly},
      {"The/DT/2/det minister/NN/3/nsubj/@KEN:GOV~minister said=say/VBD/0/root talks=talk/NNS/5/nsubj "
       "failed=fail/VBD/3/ccomp",
       Anonymity::NamedPerson},
      {"A/DT/2/det minister/NN/3/nsubj/@KEN:GOV~minister said=say/VBD/0/root talks=talk/NNS/5/nsubj "
       "failed=fail/VBD/3/ccomp",
       Anonymity::RoleOnly},
      {"The/DT/2/det minister/NN/3/nsubj/@?:GOV~minister said=say/VBD/0/root talks=talk/NNS/5/nsubj "
       "failed=fail/VBD/3/ccomp",
       Anonymity::RoleOnly},
      {"The/DT/2/det official/NN/3/nsubj/@KEN:GOV~official said=say/VBD/0/root talks=talk/NNS/5/nsubj "
       "failed=fail/VBD/3/ccomp",
       Anonymity::RoleOnly},
      {"The/DT/2/det minister/NN/3/nsubj/@KEN:GOV~minister said=say/VBD/0/root talks=talk/NNS/5/nsubj "
       "failed=fail/VBD/3/ccomp",
       Anonymity::NamedPerson},
      {"A/DT/2/det minister/NN/3/nsubj/@KEN:GOV~minister said=say/VBD/0/root talks=talk/NNS/5/nsubj "
       "failed=fail/VBD/3/ccomp",
       Anonymity::RoleOnly},
      {"The/DT/2/det minister/NN/3/nsubj/@?:GOV~minister said=say/VBD/0/root talks=talk/NNS/5/nsubj "
       "failed=fail/VBD/3/ccomp",
       Anonymity::RoleOnly},
      {"The/DT/2/det official/NN/3/nsubj/@KEN:GOV~official said=say/VBD/0/root talks=talk/NNS/5/nsubj "
       "failed=fail/VBD/3/ccomp",
       Anonymity::RoleOnly},
      {"It/PRP/4/expl was=be/VBD/4/aux:pass widely/RB/4/advmod said=say/VBN/0/root that/IN/7/mark "
       "talks=talk/NNS/7/nsubj failed=fail/VBD/4/ccomp",
       Anonymity::Unspecified},
  };
  for (const AnonymityCase& one : cases) {
    Document document = engine().read(one.tree);
    ASSERT_EQ(document.layer<Attributions>().rows.size(), 1u) << one.tree;
    EXPECT_EQ(row(document, 0).source.anonymity, one.anonymity) << one.tree;
  }
}

TEST(Attribution, NamesItsRule) {
  Document document =
      engine().read("Otieno/NNP/2/nsubj/@? said=say/VBD/0/root talks=talk/NNS/4/nsubj failed=fail/VBD/2/ccomp");
  EXPECT_TRUE(engine().reference.rules[row(document, 0).why.rule.index].name.starts_with("speech.cues:"));
}

// Time grows with the length, also for a report of nothing but quotation marks, in one block and one sentence.
TEST(Attribution, IsDoneSoonWithNothingButQuotationMarks) {
  std::string tree = "”/''/0/root";
  for (int i = 0; i < 60000; ++i) tree += i % 2 == 0 ? " “/``/1/punct" : " \"/``/1/punct";
  auto start = std::chrono::steady_clock::now();
  Document document = engine().read(tree);
  EXPECT_EQ(document.layer<Attributions>().rows.size(), 0u);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
}

TEST(Attribution, IsDoneSoonWithManyQuotationsWithoutCues) {
  std::string tree;
  const char* sentence =
      "“/``/3/punct Nobody/NN/3/nsubj came=come/VBD/0/root to/IN/5/case town/NN/3/obl ././3/punct ”/''/3/punct";
  for (int i = 0; i < 20000; ++i) tree += (i == 0 ? "" : " || ") + std::string(sentence);
  auto start = std::chrono::steady_clock::now();
  Document document = engine().read(tree);
  EXPECT_EQ(document.layer<Attributions>().rows.size(), 0u);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
}

}  // namespace
}  // namespace reportedly
