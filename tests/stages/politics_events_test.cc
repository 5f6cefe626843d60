// Trees of our own sentences with their actors, and the events that must come out of them. The dictionary here is a
// small one, so that a change of data/events changes no test of the engine.
#include "politics/events/find_events.h"

#include <gtest/gtest.h>

#include "lingua/predicates/find_predicates.h"
#include "politics/events/event_examples.h"
#include "stages/short_tree.h"
#include "stages/tables.h"

namespace reportedly {
namespace {

const char* kOntology = R"(type AGREE
  quad       1
  score      2.5
type CONSULT
  quad       1
  score      2.5
type AID
  quad       2
  score      10
type REQUEST
  quad       3
  score      0
  modes      assist
type ACCUSE
  quad       3
  score      -3
type REJECT
  quad       3
  score      -2
type THREATEN
  quad       3
  score      -3.5
  modes      restrict
type COERCE
  quad       4
  score      -7
  modes      arrest
type ASSAULT
  quad       4
  score      -9
type PROTEST
  quad       4
  score      -6
mode assist
  of         REQUEST
mode restrict
  of         THREATEN
mode arrest
  of         COERCE
context economic
code 033
  name       Express intent to provide material aid
code 036
  name       Express intent to meet or negotiate
sector GOV
  name       government
sector MIL
  name       military
sector COP
  name       police
sector CVL
  name       civilians
)";

const char* kEvents = R"(list PENALTY  sanction, tariff, punitive measure
list SUPPORT  fuel, aid, generator
list ATTACK  attack, raid
list SHELLING  shell, bomb
list HELPING  help, send
list AGENT  drone
verb warn, threaten
  noun      warning, threat
  light     issue, make
  frame     who warn whom                             => THREATEN
  frame     who warn whom of|about|over PENALTY       => THREATEN restrict  context economic
  frame     who warn whom that                        => THREATEN
  example   "x"  => nothing
verb ask, request
  noun      request, appeal
  light     make
  frame     who ask whom for SUPPORT                  => REQUEST assist
  frame     who ask whom to do                        => REQUEST
  frame     who ask whom                              => nothing
  example   "x"  => nothing
verb accuse
  frame     who accuse whom                           => ACCUSE
  frame     who accuse whom of doing SHELLING         => ACCUSE
  frame     who accuse whom of something              => ACCUSE
  example   "x"  => nothing
verb summon
  frame     who summon ambassador                     => ACCUSE
  example   "x"  => nothing
verb deny
  frame     who deny that                             => REJECT
  example   "x"  => nothing
verb shell, bomb
  noun      shelling
  frame     who shell whom                            => ASSAULT
  frame     someone shell whom                        => ASSAULT
  example   "x"  => nothing
verb launch
  frame     who launch ATTACK                         => ASSAULT
  example   "x"  => nothing
noun attack, raid
  light     launch, carry out
  frame     who attack on whom                        => ASSAULT
  example   "x"  => nothing
verb meet
  frame     who meet whom                             => CONSULT
  frame     they meet                                 => CONSULT
  example   "x"  => nothing
noun talks
  light     hold
  frame     who talks with whom                       => CONSULT
  frame     between whom talks                        => CONSULT
  frame     they talks                                => CONSULT
  example   "x"  => nothing
verb agree
  frame     who agree to do                           => AGREE
  example   "x"  => nothing
verb offer
  frame     who offer to HELPING whom                 => AGREE
  frame     who offer SUPPORT to whom                 => AGREE
  example   "x"  => nothing
verb send, give
  frame     who send SUPPORT to whom                  => AID
  frame     who send whom SUPPORT                     => AID
  example   "x"  => nothing
verb arrest
  frame     someone arrest whom                       => COERCE arrest
  example   "x"  => nothing
adjective ready
  frame     who ready to HELPING                      => AGREE
  example   "x"  => nothing
list CROWD  nurse, teacher
list SPORT  semifinal
verb receive
  frame     whom receive grain from who               => AID
  example   "x"  => nothing
verb condemn
  frame     who condemn whom                          => ACCUSE
  example   "x"  => nothing
verb protest
  frame     who protest                               => PROTEST
  example   "x"  => nothing
verb hit
  frame     rocket hit something                      => ASSAULT
  frame     who hit something                         => nothing
  example   "x"  => nothing
)";

struct Rules {
  Reference reference;
  Problems problems;
  Ontology ontology;
  EventRules events;

  Rules() {
    ontology = Ontology::compile(read_entries({"t.ontology", kOntology}, problems), reference, problems);
    events = EventRules::compile(read_entries({"t.events", kEvents}, problems), ontology, reference, problems);
  }
};

Document read(const Rules& rules, std::string_view trees) {
  Document document = test::document_of(test::table_of(trees), rules.reference);
  Scratch scratch;
  wrap(lingua::FindPredicates{}).run(document, scratch);
  wrap(FindEvents(rules.events)).run(document, scratch);
  return document;
}

struct Case {
  const char* name;
  const char* tree;
  const char* expected;
};

class EventCases : public testing::TestWithParam<Case> {};

TEST_P(EventCases, AreFound) {
  Rules rules;
  ASSERT_EQ(to_string(rules.problems), "");
  const Document document = read(rules, GetParam().tree);
  EXPECT_EQ(event_difference(document, GetParam().expected), "") << document.layer<Text>().bytes;
}

const Case kCases[] = {
    {"active",
     "Norway/NNP/2/nsubj/@NOR warned=warn/VBD/0/root Iceland/NNP/2/obj/@ISL of/IN/5/case tariffs=tariff/NNS/2/obl",
     "NOR THREATEN ISL restrict"},
    {"passive",
     "Iceland/NNP/3/nsubj:pass/@ISL was=be/VBD/3/aux:pass warned=warn/VBN/0/root by/IN/5/case "
     "Norway/NNP/3/obl:agent/@NOR",
     "NOR THREATEN ISL"},
    {"relative",
     "Norway/NNP/6/nsubj/@NOR which/WDT/3/nsubj warned=warn/VBD/1/acl:relcl Iceland/NNP/3/obj/@ISL ,/,/3/punct "
     "slept=sleep/VBD/0/root",
     "NOR THREATEN ISL"},
    {"control", "Norway/NNP/2/nsubj/@NOR wants=want/VBZ/0/root to/TO/4/mark warn/VB/2/xcomp Iceland/NNP/4/obj/@ISL",
     "NOR THREATEN ISL"},
    {"noun_with_possessor",
     "Norway/NNP/3/nmod:poss/@NOR 's/POS/1/case warning/NN/6/nsubj to/IN/5/case Iceland/NNP/3/nmod/@ISL "
     "came=come/VBD/0/root",
     "NOR THREATEN ISL"},
    {"noun_with_demonym",
     "Russian/JJ/2/amod/@RUS shelling/NN/5/nsubj of/IN/4/case Kharkiv/NNP/2/nmod/@UKR continued=continue/VBD/0/root",
     "RUS ASSAULT UKR"},
    {"noun_with_light_verb",
     "Norway/NNP/2/nsubj/@NOR issued=issue/VBD/0/root a/DT/4/det warning/NN/2/obj to/IN/6/case Iceland/NNP/2/obl/@ISL",
     "NOR THREATEN ISL"},
    {"noun_with_another_verb",
     "Norway/NNP/2/nsubj/@NOR ignored=ignore/VBD/0/root a/DT/4/det warning/NN/2/obj to/IN/6/case "
     "Iceland/NNP/4/nmod/@ISL",
     "nothing"},
    {"multiword_member",
     "Norway/NNP/2/nsubj/@NOR warned=warn/VBD/0/root Iceland/NNP/2/obj/@ISL of/IN/7/case punitive/JJ/7/amod "
     "economic/JJ/7/amod measures=measure/NNS/2/obl",
     "NOR THREATEN ISL restrict"},
    {"coordinated_actors_are_one_event",
     "Chad/NNP/4/nsubj/@TCD and/CC/3/cc Sudan/NNP/1/conj/@SDN warned=warn/VBD/0/root Niger/NNP/4/obj/@NER and/CC/7/cc "
     "Mali/NNP/5/conj/@MLI",
     "TCD+SDN THREATEN NER+MLI"},
    {"reciprocal",
     "Chad/NNP/4/nsubj/@TCD and/CC/3/cc Sudan/NNP/1/conj/@SDN met=meet/VBD/0/root in/IN/6/case Oslo/NNP/4/obl",
     "TCD+SDN CONSULT -"},
    {"each_other",
     "Chad/NNP/4/nsubj/@TCD and/CC/3/cc Sudan/NNP/1/conj/@SDN accused=accuse/VBD/0/root each/DT/6/det other/JJ/4/obj "
     "of/IN/8/mark cheating=cheat/VBG/4/advcl",
     "TCD+SDN ACCUSE -"},
    {"between",
     "Talks=talk/NNS/6/nsubj between/IN/3/case Chad/NNP/1/nmod/@TCD and/CC/5/cc Sudan/NNP/3/conj/@SDN "
     "failed=fail/VBD/0/root",
     "TCD+SDN CONSULT -"},
    {"verb_and_noun_are_one_act",
     "Chad/NNP/2/nsubj/@TCD launched=launch/VBD/0/root an/DT/4/det attack/NN/2/obj on/IN/6/case Sudan/NNP/4/nmod/@SDN",
     "TCD ASSAULT SDN"},
    {"request_by_noun_is_one_event",
     "Quito/NNP/2/nsubj/@ECU:GOV made=make/VBD/0/root a/DT/4/det request/NN/2/obj to/IN/6/case "
     "Lima/NNP/4/nmod/@PER:GOV for/IN/8/case fuel/NN/4/nmod",
     "ECU:GOV REQUEST PER assist"},
    {"met_for_talks",
     "Chad/NNP/4/nsubj/@TCD and/CC/3/cc Sudan/NNP/1/conj/@SDN met=meet/VBD/0/root for/IN/6/case talks=talk/NNS/4/obl",
     "TCD+SDN CONSULT -"},
    {"inner_act_belongs_to_the_agreement",
     "Chad/NNP/2/nsubj/@TCD agreed=agree/VBD/0/root to/TO/4/mark hold/VB/2/xcomp talks=talk/NNS/4/obj with/IN/7/case "
     "Sudan/NNP/5/nmod/@SDN",
     "TCD AGREE -"},
    {"whom_of_the_inner_act",
     "Norway/NNP/2/nsubj/@NOR offered=offer/VBD/0/root to/TO/4/mark help/VB/2/xcomp Chad/NNP/4/obj/@TCD",
     "NOR AGREE TCD"},
    {"adjective", "Norway/NNP/3/nsubj/@NOR is=be/VBZ/3/cop ready/JJ/0/root to/TO/5/mark help/VB/3/xcomp",
     "NOR AGREE -"},
    {"what_one_is_accused_of_is_no_event",
     "Kyiv/NNP/2/nsubj/@UKR:GOV accused=accuse/VBD/0/root Russia/NNP/2/obj/@RUS of/IN/5/mark "
     "shelling=shell/VBG/2/advcl Kharkiv/NNP/5/obj/@UKR",
     "UKR ACCUSE RUS"},
    {"what_is_denied_is_an_event",
     "Chad/NNP/2/nsubj/@TCD denied=deny/VBD/0/root that/IN/6/mark Sudan/NNP/6/nsubj/@SDN had=have/VBD/6/aux "
     "asked=ask/VBN/2/ccomp Mali/NNP/6/obj/@MLI for/IN/9/case fuel/NN/6/obl",
     "TCD REJECT -; SDN REQUEST MLI assist"},
    {"dative", "Norway/NNP/2/nsubj/@NOR gave=give/VBD/0/root Chad/NNP/2/iobj/@TCD fuel/NN/2/obj", "NOR AID TCD"},
    {"future_aid_is_an_agreement",
     "Norway/NNP/3/nsubj/@NOR will/MD/3/aux send/VB/0/root fuel/NN/3/obj to/IN/6/case Chad/NNP/3/obl/@TCD",
     "NOR AGREE TCD"},
    {"refused_future_aid_is_none",
     "Norway/NNP/4/nsubj/@NOR will/MD/4/aux not/RB/4/advmod send/VB/0/root fuel/NN/4/obj to/IN/7/case "
     "Chad/NNP/4/obl/@TCD",
     "NOR AID TCD"},
    {"a_measure_of_aid",
     "Norway/NNP/2/nsubj/@NOR sent=send/VBD/0/root 40/CD/4/nummod tonnes=tonne/NNS/2/obj of/IN/6/case aid/NN/4/nmod "
     "to/IN/8/case Chad/NNP/2/obl/@TCD",
     "NOR AID TCD"},
    {"passive_without_agent",
     "A/DT/3/det Polish/JJ/3/amod reporter/NN/5/nsubj:pass/@POL:CVL was=be/VBD/5/aux:pass arrested=arrest/VBN/0/root",
     "- COERCE POL:CVL arrest"},
    {"pronoun_over_its_entity",
     "Norway/NNP/2/nsubj/@NOR#1 slept=sleep/VBD/0/root || It/PRP/2/nsubj/@-#1 warned=warn/VBD/0/root "
     "Iceland/NNP/2/obj/@ISL",
     "NOR THREATEN ISL"},
    {"oneself_is_no_recipient", "Norway/NNP/2/nsubj/@NOR#1 warned=warn/VBD/0/root Norway/NNP/2/obj/@NOR#1", "nothing"},
    {"apposition",
     "Otieno/NNP/6/nsubj/@KEN:GOV ,/,/4/punct the/DT/4/det minister/NN/1/appos ,/,/4/punct warned=warn/VBD/0/root "
     "Chad/NNP/6/obj/@TCD",
     "KEN:GOV THREATEN TCD"},
    {"many_of_a_group",
     "Dozens=dozen/NNS/5/nsubj of/IN/4/case Kenyan/JJ/4/amod soldiers=soldier/NNS/1/nmod/@KEN:MIL "
     "shelled=shell/VBD/0/root Chad/NNP/5/obj/@TCD",
     "KEN:MIL ASSAULT TCD"},
    {"a_thing_stands_for_its_country_where_it_is_struck",
     "Yemeni/JJ/2/amod/@YEM towns=town/NNS/4/nsubj:pass were=be/VBD/4/aux:pass shelled=shell/VBN/0/root by/IN/6/case "
     "Oman/NNP/4/obl:agent/@OMN",
     "OMN ASSAULT YEM"},
    {"a_thing_does_not_act_for_its_country",
     "Russian/JJ/2/amod/@RUS gas/NN/3/nsubj threatened=threaten/VBD/0/root Chad/NNP/3/obj/@TCD", "nothing"},
    {"unless_the_data_say_so",
     "Russian/JJ/2/amod/@RUS drones=drone/NNS/3/nsubj shelled=shell/VBD/0/root Kharkiv/NNP/3/obj/@UKR",
     "RUS ASSAULT UKR"},
    {"its_own_thing_is_no_recipient",
     "Oman/NNP/2/nsubj/@OMN#1 shelled=shell/VBD/0/root its/PRP$/4/nmod:poss/@-#1 coast/NN/2/obj", "nothing"},
    {"object_of_a_list_is_the_recipient",
     "Pretoria/NNP/2/nsubj/@ZAF:GOV summoned=summon/VBD/0/root the/DT/5/det Israeli/JJ/5/amod/@ISR "
     "ambassador/NN/2/obj/@ISR:GOV",
     "ZAF ACCUSE ISR"},
    {"object_of_a_list_of_the_own_country_is_not",
     "Pretoria/NNP/2/nsubj/@ZAF:GOV summoned=summon/VBD/0/root its/PRP$/4/nmod:poss ambassador/NN/2/obj/@ZAF:GOV",
     "ZAF ACCUSE -"},
    {"agent_of_a_passive_hung_on_the_noun_before",
     "Austria/NNP/3/nsubj:pass/@AUT was=be/VBD/3/aux:pass warned=warn/VBN/0/root of/IN/5/case tariffs=tariff/NNS/3/obl "
     "by/IN/7/case China/NNP/5/nmod/@CHN",
     "CHN THREATEN AUT restrict"},
    {"who_receives_is_the_recipient",
     "Chad/NNP/2/nsubj/@TCD received=receive/VBD/0/root grain/NN/2/obj from/IN/5/case Norway/NNP/2/obl/@NOR",
     "NOR AID TCD"},
    {"a_phrase_hung_on_the_recipient",
     "Iceland/NNP/2/nsubj/@ISL warned=warn/VBD/0/root Norway/NNP/2/obj/@NOR of/IN/5/case tariffs=tariff/NNS/3/nmod",
     "ISL THREATEN NOR restrict"},
    {"whoever_marches_protests", "Nurses=nurse/NNS/2/nsubj/@? protested=protest/VBD/0/root over/IN/4/case pay/NN/2/obl",
     "? PROTEST -"},
    {"rockets_hit_people_of_a_country", "Rockets=rocket/NNS/2/nsubj hit/VBD/0/root herders=herder/NNS/2/obj/@TCD:CVL",
     "- ASSAULT TCD:CVL"},
    {"teams_are_no_states",
     "Norway/NNP/2/nsubj/@NOR met=meet/VBD/0/root Chad/NNP/2/obj/@TCD in/IN/6/case the/DT/6/det semifinal/NN/2/obl",
     "nothing"},
    {"the_same_act_twice_in_a_sentence",
     "Nurses=nurse/NNS/2/nsubj/@NOR protested=protest/VBD/0/root and/CC/4/cc protested=protest/VBD/2/conj "
     "again/RB/4/advmod",
     "NOR PROTEST -"},
    {"counted_crowds_protest",
     "Tens=ten/NNS/6/nsubj/@? of/IN/3/case thousands=thousand/NNS/1/nmod/@? of/IN/5/case nurses=nurse/NNS/3/nmod "
     "protested=protest/VBD/0/root",
     "? PROTEST -"},
    {"whose_an_act_is",
     "Oman/NNP/2/nsubj/@OMN condemned=condemn/VBD/0/root the/DT/4/det killing/NN/2/obj of/IN/6/case "
     "civilians=civilian/NNS/4/nmod "
     "by/IN/9/case the/DT/9/det army/NN/4/nmod/@SDN:MIL",
     "OMN ACCUSE SDN:MIL"},
    {"a_place_does_not_act",
     "The/DT/2/det marathon/NN/5/nsubj in/IN/4/case Nairobi/NNP/2/nmod warned=warn/VBD/0/root Chad/NNP/5/obj/@TCD",
     "nothing"},
    {"nobody_political",
     "Residents=resident/NNS/2/nsubj/@?:CVL warned=warn/VBD/0/root tourists=tourist/NNS/2/obj/@?:CVL of/IN/5/case "
     "tariffs=tariff/NNS/2/obl",
     "nothing"},
    {"police_without_a_country",
     "Police/NNS/2/nsubj/@?:COP arrested=arrest/VBD/0/root two/CD/4/nummod teachers=teacher/NNS/2/obj/@?:CVL",
     "?:COP COERCE ?:CVL arrest"},
    {"weather",
     "Forecasters=forecaster/NNS/2/nsubj warned=warn/VBD/0/root Iceland/NNP/2/obj/@ISL of/IN/5/case "
     "storms=storm/NNS/2/obl",
     "nothing"},
    {"a_frame_that_says_nothing", "Chad/NNP/2/nsubj/@TCD asked=ask/VBD/0/root Sudan/NNP/2/obj/@SDN", "nothing"},
};

INSTANTIATE_TEST_SUITE_P(All, EventCases, testing::ValuesIn(kCases),
                         [](const auto& one) { return std::string(one.param.name); });

TEST(FindEvents, KeepsTriggerComplementAndRule) {
  Rules rules;
  const Document document =
      read(rules, "Quito/NNP/2/nsubj/@ECU asked=ask/VBD/0/root Lima/NNP/2/obj/@PER to/TO/5/mark withdraw/VB/2/xcomp");
  const Events& events = document.layer<Events>();
  ASSERT_EQ(events.rows.size(), 1u);
  EXPECT_EQ(events.rows[0].trigger, test::token_of(document, "asked"));
  EXPECT_EQ(events.rows[0].complement, test::token_of(document, "withdraw"));
  EXPECT_EQ(rules.reference.rules[events.rows[0].why.rule.index].name, "t.events:18");
  ASSERT_EQ(events.rows[0].participants.count, 2u);
  EXPECT_EQ(events.participants[0].role, ParticipantRole::Actor);
}

TEST(FindEvents, ExplainsWhatNearlyFits) {
  Rules rules;
  Document document = test::document_of(
      test::table_of("Forecasters=forecaster/NNS/2/nsubj warned=warn/VBD/0/root Iceland/NNP/2/obj/@ISL"),
      rules.reference);
  Scratch scratch;
  wrap(lingua::FindPredicates{}).run(document, scratch);
  const std::string told = FindEvents(rules.events).explain(View<EventReads>(document), scratch);
  EXPECT_EQ(told.substr(0, told.find("          no of|about")),
            "'warned'\n"
            "  lacks   who warn whom   t.events:10\n"
            "          no who: 'Forecasters' stands there but does not suit\n"
            "  lacks   who warn whom of|about|over PENALTY   t.events:11\n"
            "          no who: 'Forecasters' stands there but does not suit\n");
}

TEST(EventExamples, TellTheDifference) {
  Rules rules;
  const Document document = read(rules,
                                 "Norway/NNP/2/nsubj/@NOR:GOV warned=warn/VBD/0/root Iceland/NNP/2/obj/@ISL "
                                 "of/IN/5/case tariffs=tariff/NNS/2/obl");
  EXPECT_EQ(event_difference(document, "NOR THREATEN ISL"), "");
  EXPECT_EQ(event_difference(document, "NOR:GOV THREATEN ISL restrict"), "");
  EXPECT_EQ(event_difference(document, "nothing"),
            "expected nothing; found NOR:GOV THREATEN ISL restrict (t.events:11)");
  for (const char* other :
       {"NOR:MIL THREATEN ISL", "NOR THREATEN -", "- THREATEN ISL", "ISL THREATEN NOR", "NOR+ISL THREATEN ISL",
        "NOR REQUEST ISL", "NOR THREATEN ISL assist", "NOR THREATEN ISL; NOR THREATEN ISL", "? THREATEN ISL"})
    EXPECT_NE(event_difference(document, other), "") << other;
  EXPECT_EQ(event_difference(document, "NOR THREATEN"),
            "'NOR THREATEN' is no expected result: write ACTORS TYPE RECIPIENTS");
  EXPECT_EQ(events_as_text(document), "NOR:GOV THREATEN ISL restrict");
}

TEST(EventExamples, AreCheckedWhileLoading) {
  Rules rules;
  Problems problems;
  auto check = [&](std::string expected) {
    check_expected({.sentence = "x", .expected = expected, .is_counter = false, .file = "t.events", .line = 4},
                   rules.ontology, problems);
  };
  check("NOR+ISL:GOV THREATEN - restrict; nothing; ?:CVL ASSAULT RUS");
  check("nothing");
  EXPECT_EQ(to_string(problems),
            "t.events:4: 'nothing' is no expected result (write ACTORS TYPE RECIPIENTS, or nothing)\n");
  problems.clear();
  check("NRO THREATN ISL:GOVT restrct");
  EXPECT_EQ(problems.size(), 4u);
}

}  // namespace
}  // namespace reportedly
