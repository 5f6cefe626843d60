// Trees of our own sentences and the predicates that must be found in them.
#include "lingua/predicates/find_predicates.h"

#include <gtest/gtest.h>

#include <random>

#include "doc/print_predicates.h"
#include "stages/short_tree.h"
#include "stages/tables.h"

namespace reportedly {
namespace {

struct Case {
  const char* name;
  const char* tree;
  const char* predicate;  // the word that heads it
  const char* expected;   // as print() writes it; every route that is named must be there as well
};

const Predicate* predicate_at(const Document& document, std::string_view form) {
  Id<Token> token = test::token_of(document, form);
  if (!token) return nullptr;
  Id<Predicate> id = document.layer<Predicates>().of_token[token.index];
  return id ? &document.layer<Predicates>()[id] : nullptr;
}

Document with_predicates(std::string_view tree, const Reference& reference) {
  Document document = test::document_of(test::table_of(tree), reference);
  Scratch scratch;
  wrap(lingua::FindPredicates{}).run(document, scratch);
  return document;
}

class PredicateCases : public testing::TestWithParam<Case> {};

TEST_P(PredicateCases, HasItsArguments) {
  Reference reference;
  Document document = with_predicates(GetParam().tree, reference);
  const Predicate* predicate = predicate_at(document, GetParam().predicate);
  ASSERT_NE(predicate, nullptr) << "no predicate at " << GetParam().predicate;
  bool wants_routes = std::string_view(GetParam().expected).find('[') != std::string_view::npos;
  EXPECT_EQ(wants_routes ? print_with_routes(document, *predicate) : print(document, *predicate), GetParam().expected)
      << document.layer<Text>().bytes;
}

// The four sentences of doc/predicates.h, then construction by construction.
const Case kCases[] = {
    {"active",
     "Norway/NNP/2/nsubj warned=warn/VBD/0/root Iceland/NNP/2/obj of/IN/5/case tariffs=tariff/NNS/2/obl ././2/punct",
     "warned", "warn: Subject Norway, Object Iceland, Oblique(of) tariffs"},
    {"passive",
     "Iceland/NNP/3/nsubj:pass was=be/VBD/3/aux:pass warned=warn/VBN/0/root by/IN/5/case Norway/NNP/3/obl:agent "
     "of/IN/7/case tariffs=tariff/NNS/3/obl",
     "warned", "warn: Subject Norway [passive], Object Iceland [passive], Oblique(of) tariffs"},
    {"passive_by_obl",
     "Iceland/NNP/3/nsubj:pass was=be/VBD/3/aux:pass warned=warn/VBN/0/root by/IN/5/case Norway/NNP/3/obl", "warned",
     "warn: Subject Norway, Object Iceland"},
    {"passive_by_a_day",
     "Nine/CD/2/nummod suspects=suspect/NNS/4/nsubj:pass were=be/VBD/4/aux:pass released=release/VBN/0/root "
     "by/IN/6/case Friday/NNP/4/obl",
     "released", "release: Object suspects, Oblique(by) Friday"},
    {"relative_subject",
     "Norway/NNP/0/root which/WDT/3/nsubj warned=warn/VBD/1/acl:relcl Iceland/NNP/3/obj of/IN/6/case "
     "tariffs=tariff/NNS/3/obl",
     "warned", "warn: Subject Norway [relative], Object Iceland, Oblique(of) tariffs"},
    {"control",
     "Norway/NNP/2/nsubj wanted=want/VBD/0/root to/TO/4/mark warn/VB/2/xcomp Iceland/NNP/4/obj of/IN/7/case "
     "tariffs=tariff/NNS/4/obl",
     "warn", "warn: Subject Norway [control], Object Iceland, Oblique(of) tariffs"},
    {"control_outer", "Norway/NNP/2/nsubj wanted=want/VBD/0/root to/TO/4/mark warn/VB/2/xcomp Iceland/NNP/4/obj",
     "wanted", "want: Subject Norway, Infinitive warn"},

    {"particle", "The/DT/2/det army/NN/3/nsubj carried=carry/VBD/0/root out/RP/3/compound:prt raids=raid/NNS/3/obj",
     "carried", "carry out: Subject army, Object raids"},
    {"prefers_the_inner_subject",
     "The/DT/2/det aim/NN/5/nsubj:outer is=be/VBZ/5/cop Chad/NNP/5/nsubj leaves=leave/VBZ/0/root", "leaves",
     "leave: Subject Chad"},

    // Ditransitives and those who are told.
    {"ditransitive", "Sudan/NNP/2/nsubj gave=give/VBD/0/root Chad/NNP/2/iobj fuel/NN/2/obj", "gave",
     "give: Subject Sudan, Object fuel, Recipient Chad"},
    {"two_objects", "Sudan/NNP/2/nsubj gave=give/VBD/0/root Chad/NNP/2/obj fuel/NN/2/obj", "gave",
     "give: Subject Sudan, Object fuel, Recipient Chad"},
    {"told_that",
     "Diplomats=diplomat/NNS/2/nsubj told=tell/VBD/0/root Reuters/NNP/2/iobj that/IN/7/mark Oman/NNP/7/nsubj "
     "had=have/VBD/7/aux left=leave/VBN/2/ccomp",
     "told", "tell: Subject Diplomats, Recipient Reuters, Finite(that) left"},
    {"told_that_as_object",
     "Diplomats=diplomat/NNS/2/nsubj told=tell/VBD/0/root Reuters/NNP/2/obj that/IN/6/mark Oman/NNP/6/nsubj "
     "left=leave/VBD/2/ccomp",
     "told", "tell: Subject Diplomats, Recipient Reuters, Finite(that) left"},
    {"was_told_that",
     "Iceland/NNP/3/nsubj:pass was=be/VBD/3/aux:pass told=tell/VBN/0/root that/IN/7/mark talks=talk/NNS/7/nsubj "
     "had=have/VBD/7/aux ended=end/VBN/3/ccomp",
     "told", "tell: Recipient Iceland [passive], Finite(that) ended"},
    {"was_given",
     "Chad/NNP/3/nsubj:pass was=be/VBD/3/aux:pass given=give/VBN/0/root fuel/NN/3/obj by/IN/6/case "
     "Sudan/NNP/3/obl:agent",
     "given", "give: Subject Sudan, Object fuel, Recipient Chad"},
    {"iobj_alone_is_the_object", "Peru/NNP/2/nsubj urged=urge/VBD/0/root Quito/NNP/2/iobj to/TO/5/mark wait/VB/2/xcomp",
     "urged", "urge: Subject Peru, Object Quito, Infinitive wait"},

    // Relative clauses.
    {"relative_object",
     "the/DT/2/det town/NN/0/root that/WDT/5/obj rebels=rebel/NNS/5/nsubj shelled=shell/VBD/2/acl:relcl", "shelled",
     "shell: Subject rebels, Object town [relative]"},
    {"relative_reduced", "the/DT/2/det town/NN/0/root rebels=rebel/NNS/4/nsubj shelled=shell/VBD/2/acl:relcl",
     "shelled", "shell: Subject rebels, Object town [relative]"},
    {"relative_reduced_deep",
     "the/DT/2/det town/NN/0/root rebels=rebel/NNS/4/nsubj want/VBP/2/acl:relcl to/TO/6/mark shell/VB/4/xcomp", "shell",
     "shell: Subject rebels, Object town"},
    {"relative_over_a_speech_verb",
     "the/DT/2/det truce/NN/0/root officials=official/NNS/4/nsubj said=say/VBD/2/acl:relcl would/MD/6/aux "
     "end/VB/4/ccomp",
     "end", "end: Subject truce"},
    {"relative_pronoun_below",
     "the/DT/2/det rebels=rebel/NNS/0/root whom/WP/5/obj Chad/NNP/5/nsubj asked=ask/VBD/2/acl:relcl to/TO/7/mark "
     "leave/VB/5/xcomp",
     "leave", "leave: Subject rebels [relative]"},
    {"relative_preposition",
     "the/DT/2/det border/NN/0/root over/IN/4/case which/WDT/6/obl rebels=rebel/NNS/6/nsubj fled=flee/VBD/2/acl:relcl",
     "fled", "flee: Subject rebels, Oblique(over) border"},
    {"relative_stranded", "the/DT/2/det port/NN/0/root they/PRP/4/nsubj fled=flee/VBD/2/acl:relcl to/IN/4/obl", "fled",
     "flee: Subject they, Oblique(to) port"},
    {"relative_where",
     "the/DT/2/det port/NN/0/root where/WRB/5/advmod troops=troop/NNS/5/nsubj landed=land/VBD/2/acl:relcl", "landed",
     "land: Subject troops, Oblique(where) port, Adverb where"},
    {"relative_whose",
     "the/DT/2/det minister/NN/0/root whose/WP$/4/nmod:poss offer/NN/5/nsubj failed=fail/VBD/2/acl:relcl", "offer",
     "offer: Possessor minister [relative]"},
    {"relative_of_time_has_no_object",
     "the/DT/2/det day/NN/0/root rebels=rebel/NNS/4/nsubj attacked=attack/VBD/2/acl:relcl", "attacked",
     "attack: Subject rebels"},
    {"relative_to_a_clause",
     "Chad/NNP/2/nsubj left=leave/VBD/0/root which/WDT/4/nsubj angered=anger/VBD/2/advcl:relcl Sudan/NNP/4/obj",
     "angered", "anger: Subject left, Object Sudan"},
    {"relative_passive",
     "a/DT/2/det man/NN/0/root who/WP/5/nsubj:pass was=be/VBD/5/aux:pass arrested=arrest/VBN/2/acl:relcl by/IN/7/case "
     "police/NN/5/obl:agent",
     "arrested", "arrest: Subject police [passive], Object man [relative]"},
    {"relative_coordinated",
     "a/DT/2/det man/NN/0/root who/WP/4/nsubj came=come/VBD/2/acl:relcl and/CC/6/cc left=leave/VBD/4/conj", "left",
     "leave: Subject man [relative]"},

    // Participles.
    {"participle_past", "troops=troop/NNS/0/root sent=send/VBN/1/acl by/IN/4/case Chad/NNP/2/obl:agent", "sent",
     "send: Subject Chad [passive], Object troops [participle]"},
    {"participle_past_with_gerund",
     "the/DT/2/det army/NN/0/root accused=accuse/VBN/2/acl of/IN/5/mark shelling=shell/VBG/3/advcl "
     "villages=village/NNS/5/obj",
     "shelling", "shell: Subject army, Object villages"},
    {"participle_present", "rebels=rebel/NNS/0/root shelling=shell/VBG/1/acl the/DT/4/det port/NN/2/obj", "shelling",
     "shell: Subject rebels [participle], Object port"},
    {"participle_before_the_noun", "three/CD/3/nummod detained=detain/VBN/3/amod men=man/NNS/0/root", "detained",
     "detain: Object men [participle]"},
    {"adverbial_participle",
     "The/DT/2/det agency/NN/3/nsubj retreated=retreat/VBD/0/root citing=cite/VBG/3/advcl officials=official/NNS/4/obj",
     "citing", "cite: Subject agency, Object officials"},
    {"adverbial_past_participle",
     "Accused=accuse/VBN/6/advcl of/IN/3/case fraud/NN/1/obl the/DT/5/det minister/NN/6/nsubj "
     "resigned=resign/VBD/0/root",
     "Accused", "accuse: Object minister, Oblique(of) fraud"},

    // Control.
    {"object_control", "Quito/NNP/2/nsubj asked=ask/VBD/0/root Lima/NNP/2/obj to/TO/5/mark mediate/VB/2/xcomp",
     "mediate", "mediate: Subject Lima"},
    {"object_control_passive",
     "Lima/NNP/3/nsubj:pass was=be/VBD/3/aux:pass asked=ask/VBN/0/root to/TO/5/mark mediate/VB/3/xcomp", "mediate",
     "mediate: Subject Lima"},
    {"subject_control_of_promise",
     "Quito/NNP/2/nsubj promised=promise/VBD/0/root Lima/NNP/2/obj to/TO/5/mark mediate/VB/2/xcomp", "mediate",
     "mediate: Subject Quito"},
    {"passive_infinitive",
     "Mali/NNP/2/nsubj wants=want/VBZ/0/root to/TO/5/mark be/VB/5/aux:pass recognised=recognise/VBN/2/xcomp",
     "recognised", "recognise: Object Mali"},
    {"called_on", "Peru/NNP/2/nsubj called=call/VBD/0/root on/IN/4/case Quito/NNP/2/obl to/TO/6/mark wait/VB/2/advcl",
     "wait", "wait: Subject Quito"},
    {"called_on_outer",
     "Peru/NNP/2/nsubj called=call/VBD/0/root on/IN/4/case Quito/NNP/2/obl to/TO/6/mark wait/VB/2/advcl", "called",
     "call: Subject Peru, Oblique(on) Quito, Infinitive wait"},
    {"for_to", "Peru/NNP/2/nsubj called=call/VBD/0/root for/IN/6/mark Quito/NNP/6/nsubj to/TO/6/mark wait/VB/2/advcl",
     "called", "call: Subject Peru, Infinitive(for) wait"},
    {"from_doing",
     "Chad/NNP/2/nsubj stopped=stop/VBD/0/root lorries=lorry/NNS/2/obj from/IN/5/mark leaving=leave/VBG/2/advcl",
     "leaving", "leave: Subject lorries"},
    {"from_doing_outer",
     "Chad/NNP/2/nsubj stopped=stop/VBD/0/root lorries=lorry/NNS/2/obj from/IN/5/mark leaving=leave/VBG/2/advcl",
     "stopped", "stop: Subject Chad, Object lorries, Gerund(from) leaving"},
    {"by_doing_is_the_subjects",
     "Chad/NNP/2/nsubj hit/VBD/0/root rebels=rebel/NNS/2/obj by/IN/5/mark shelling=shell/VBG/2/advcl "
     "camps=camp/NNS/5/obj",
     "shelling", "shell: Subject Chad, Object camps"},
    {"denied_doing", "Chad/NNP/2/nsubj denied=deny/VBD/0/root shelling=shell/VBG/2/xcomp camps=camp/NNS/3/obj",
     "denied", "deny: Subject Chad, Gerund shelling"},
    {"to_doing",
     "Peru/NNP/2/nsubj committed=commit/VBD/0/root to/TO/4/mark planting=plant/VBG/2/advcl forests=forest/NNS/4/obj",
     "committed", "commit: Subject Peru, Gerund(to) planting"},
    {"purpose_of_the_subject",
     "Troops=troop/NNS/2/nsubj moved=move/VBD/0/root north/RB/2/advmod to/TO/5/mark guard/VB/2/advcl "
     "dams=dam/NNS/5/obj",
     "guard", "guard: Subject Troops, Object dams"},
    {"purpose_of_the_sent",
     "Chad/NNP/2/nsubj sent=send/VBD/0/root troops=troop/NNS/2/obj to/TO/5/mark guard/VB/2/advcl dams=dam/NNS/5/obj",
     "guard", "guard: Subject troops, Object dams"},
    {"willing", "Oman/NNP/3/nsubj is=be/VBZ/3/cop willing/JJ/0/root to/TO/5/mark mediate/VB/3/xcomp", "willing",
     "willing: Subject Oman, Infinitive mediate"},
    {"willing_inner", "Oman/NNP/2/nsubj seems=seem/VBZ/0/root willing/JJ/2/xcomp to/TO/5/mark mediate/VB/3/xcomp",
     "mediate", "mediate: Subject Oman"},
    {"named_envoy", "Chad/NNP/2/nsubj named=name/VBD/0/root him/PRP/2/obj envoy/NN/2/xcomp", "named",
     "name: Subject Chad, Object him, Complement envoy"},

    {"infinitive_hung_on_the_object",
     "Police=police/NNS/2/nsubj told=tell/VBD/0/root drivers=driver/NNS/2/iobj to/TO/5/mark stop/VB/3/acl", "told",
     "tell: Subject Police, Object drivers, Infinitive stop"},
    {"infinitive_hung_on_the_object_inner",
     "Police=police/NNS/2/nsubj told=tell/VBD/0/root drivers=driver/NNS/2/iobj to/TO/5/mark stop/VB/3/acl", "stop",
     "stop: Subject drivers"},
    {"infinitive_of_the_noun_stays",
     "Police=police/NNS/2/nsubj want/VBP/0/root permission/NN/2/obj to/TO/5/mark search/VB/3/acl", "permission",
     "permission with want: Subject Police, Infinitive search"},
    {"that_clause_hung_as_relative",
     "the/DT/2/det signs=sign/NNS/0/root that/IN/5/mark Baku/NNP/5/nsubj withdrew=withdraw/VBD/2/acl:relcl", "signs",
     "sign: Finite(that) withdrew"},
    {"that_taken_for_an_object",
     "the/DT/2/det claim/NN/0/root that/IN/5/obj Baku/NNP/5/nsubj left=leave/VBD/2/acl:relcl", "left",
     "leave: Subject Baku"},
    {"relative_that_with_a_conjunctions_tag",
     "the/DT/2/det town/NN/0/root that/IN/5/obj rebels=rebel/NNS/5/nsubj took=take/VBD/2/acl:relcl", "took",
     "take: Subject rebels, Object town"},
    {"particle_taken_for_an_adverb", "Oslo/NNP/2/nsubj went=go/VBD/0/root on/RB/2/advmod to/TO/5/mark win/VB/2/advcl",
     "went", "go on: Subject Oslo, Adverb on, Infinitive win"},
    {"met_for_talks", "Envoys=envoy/NNS/2/nsubj met=meet/VBD/0/root for/IN/4/case talks=talk/NNS/2/obl", "talks",
     "talk with meet: Subject Envoys"},
    {"asked_for_talks", "Envoys=envoy/NNS/2/nsubj asked=ask/VBD/0/root for/IN/4/case talks=talk/NNS/2/obl", "talks",
     "talk"},

    // Coordination.
    {"conj_shares_subject",
     "Chad/NNP/2/nsubj armed=arm/VBD/0/root and/CC/4/cc trained=train/VBD/2/conj rebels=rebel/NNS/2/obj", "trained",
     "train: Subject Chad [conjunction], Object rebels [conjunction]"},
    {"conj_hands_its_object_back",
     "Chad/NNP/2/nsubj armed=arm/VBD/0/root and/CC/4/cc trained=train/VBD/2/conj rebels=rebel/NNS/4/obj", "armed",
     "arm: Subject Chad, Object rebels [conjunction]"},
    {"conj_passive",
     "Nine/CD/3/nsubj:pass were=be/VBD/3/aux:pass arrested=arrest/VBN/0/root and/CC/5/cc charged=charge/VBN/3/conj "
     "by/IN/7/case police/NN/5/obl:agent",
     "charged", "charge: Subject police, Object Nine"},
    {"conj_active_after_passive",
     "Nine/CD/3/nsubj:pass were=be/VBD/3/aux:pass freed=free/VBN/0/root and/CC/5/cc fled=flee/VBD/3/conj", "fled",
     "flee: Subject Nine"},
    {"conj_keeps_own_subject",
     "Chad/NNP/2/nsubj left=leave/VBD/0/root and/CC/5/cc Sudan/NNP/5/nsubj stayed=stay/VBD/2/conj", "stayed",
     "stay: Subject Sudan"},
    {"conj_shares_obliques_behind",
     "Rebels=rebel/NNS/2/nsubj shot=shoot/VBD/0/root and/CC/4/cc looted=loot/VBD/2/conj in/IN/6/case Mali/NNP/2/obl",
     "looted", "loot: Subject Rebels, Oblique(in) Mali"},
    {"first_of_coordinated_subjects", "Chad/NNP/4/nsubj and/CC/3/cc Sudan/NNP/1/conj met=meet/VBD/0/root", "met",
     "meet: Subject Chad"},

    // Clauses.
    {"fixed_preposition",
     "Ports=port/NNS/2/nsubj closed=close/VBD/0/root because/IN/5/case of/IN/3/fixed strikes=strike/NNS/2/obl",
     "closed", "close: Subject Ports, Oblique(because of) strikes"},
    {"whether", "Oslo/NNP/2/nsubj asked=ask/VBD/0/root whether/IN/5/mark Lima/NNP/5/nsubj agreed=agree/VBD/2/ccomp",
     "asked", "ask: Subject Oslo, Finite(whether) agreed"},
    {"content_before_the_cue",
     "The/DT/2/det bridge/NN/3/nsubj closed=close/VBD/0/root she/PRP/5/nsubj said=say/VBD/3/parataxis", "said",
     "say: Subject she, Quotation closed"},
    {"cue_before_the_content", "She/PRP/2/nsubj said=say/VBD/0/root we/PRP/4/nsubj stay/VBP/2/parataxis", "said",
     "say: Subject She, Quotation stay"},
    {"extraposed",
     "It/PRP/3/expl is=be/VBZ/3/cop likely/JJ/0/root that/IN/6/mark Chad/NNP/6/nsubj leaves=leave/VBZ/3/csubj",
     "likely", "likely: Finite(that) leaves"},
    {"negation", "Chad/NNP/4/nsubj did=do/VBD/4/aux not/RB/4/advmod reply/VB/0/root", "reply",
     "reply: Subject Chad, Adverb not"},
    {"interrogative_is_no_relative",
     "a/DT/2/det man/NN/0/root who/WP/4/nsubj asked=ask/VBD/2/acl:relcl who/WPI/6/nsubj left=leave/VBD/4/ccomp", "left",
     "leave: Subject who"},

    // Nouns.
    {"noun_with_phrases",
     "Norway/NNP/3/nmod:poss 's/POS/1/case offer/NN/0/root of/IN/5/case fuel/NN/3/nmod to/IN/7/case Chad/NNP/3/nmod",
     "offer", "offer: Possessor Norway, Oblique(of) fuel, Oblique(to) Chad"},
    {"noun_modifiers", "Russian/JJ/3/amod army/NN/3/compound shelling/NN/0/root of/IN/5/case towns=town/NNS/3/nmod",
     "shelling", "shelling: Modifier Russian, Compound army, Oblique(of) towns"},
    {"noun_that", "the/DT/2/det claim/NN/0/root that/IN/5/mark Chad/NNP/5/nsubj attacked=attack/VBD/2/acl", "claim",
     "claim: Finite(that) attacked"},
    {"noun_infinitive", "Norway/NNP/3/nmod:poss 's/POS/1/case offer/NN/0/root to/TO/5/mark mediate/VB/3/acl", "offer",
     "offer: Possessor Norway, Infinitive mediate"},
    {"noun_infinitive_subject", "Norway/NNP/3/nmod:poss 's/POS/1/case plan/NN/0/root to/TO/5/mark withdraw/VB/3/acl",
     "withdraw", "withdraw: Subject Norway"},
    {"demonym_acts_below", "the/DT/3/det Russian/JJ/3/amod plan/NN/0/root to/TO/5/mark withdraw/VB/3/acl", "withdraw",
     "withdraw: Subject Russian"},
    {"first_to", "the/DT/3/det first/JJ/3/amod country/NN/0/root to/TO/5/mark sign/VB/3/acl", "sign",
     "sign: Subject country"},
    {"order_to_somebody", "an/DT/2/det order/NN/0/root to/IN/4/case Chad/NNP/2/nmod to/TO/6/mark withdraw/VB/2/acl",
     "withdraw", "withdraw: Subject Chad"},
    {"support", "Oman/NNP/2/nsubj made=make/VBD/0/root an/DT/4/det offer/NN/2/obj to/TO/6/mark mediate/VB/4/acl",
     "offer", "offer with make: Subject Oman [support], Infinitive mediate"},
    {"support_inner", "Oman/NNP/2/nsubj made=make/VBD/0/root an/DT/4/det offer/NN/2/obj to/TO/6/mark mediate/VB/4/acl",
     "mediate", "mediate: Subject Oman"},
    {"support_nested",
     "Chad/NNP/2/nsubj agreed=agree/VBD/0/root to/TO/4/mark hold/VB/2/xcomp talks=talk/NNS/4/obj with/IN/7/case "
     "Sudan/NNP/4/obl",
     "talks", "talk with hold: Subject Chad [support], Oblique(with) Sudan [support]"},
    {"support_passive",
     "A/DT/2/det request/NN/4/nsubj:pass was=be/VBD/4/aux:pass made=make/VBN/0/root by/IN/6/case Mali/NNP/4/obl:agent "
     "to/IN/8/case Oslo/NNP/4/obl",
     "request", "request with make: Subject Mali, Oblique(to) Oslo"},
    {"support_recipient", "Oslo/NNP/2/nsubj gave=give/VBD/0/root Chad/NNP/2/iobj a/DT/5/det warning/NN/2/obj",
     "warning", "warning with give: Subject Oslo, Recipient Chad"},
    {"support_of_relative",
     "talks=talk/NNS/0/root that/WDT/4/obj Chad/NNP/4/nsubj held=hold/VBD/1/acl:relcl with/IN/6/case Sudan/NNP/4/obl",
     "talks", "talk with hold: Subject Chad, Oblique(with) Sudan"},
    {"support_of_participle",
     "an/DT/2/det attack/NN/0/root carried=carry/VBN/2/acl out/RP/3/compound:prt by/IN/6/case "
     "rebels=rebel/NNS/3/obl:agent",
     "attack", "attack with carry out: Subject rebels"},
    {"support_oblique",
     "Chad/NNP/2/nsubj engaged=engage/VBD/0/root in/IN/4/case talks=talk/NNS/2/obl with/IN/6/case Sudan/NNP/4/nmod",
     "talks", "talk with engage: Subject Chad, Oblique(with) Sudan"},
    {"in_talks", "Chad/NNP/4/nsubj is=be/VBZ/4/cop in/IN/4/case talks=talk/NNS/0/root with/IN/6/case Sudan/NNP/4/nmod",
     "talks", "talk with be: Subject Chad, Oblique(with) Sudan"},
    {"round_of_talks",
     "Chad/NNP/2/nsubj held=hold/VBD/0/root a/DT/4/det round/NN/2/obj of/IN/6/case talks=talk/NNS/4/nmod", "talks",
     "talk with hold: Subject Chad"},
    {"responsible", "Oslo/NNP/2/nsubj accused=accuse/VBD/0/root Chad/NNP/2/obj of/IN/5/case attacks=attack/NNS/2/obl",
     "attacks", "attack with accuse: Subject Chad"},
    {"possessor_keeps_the_subject_out",
     "Oslo/NNP/2/nsubj rejected=reject/VBD/0/root Chad/NNP/5/nmod:poss 's/POS/3/case offer/NN/2/obj", "offer",
     "offer with reject: Possessor Chad"},
    {"possessor_of_second", "Norway/NNP/3/nmod:poss 's/POS/1/case offer/NN/0/root and/CC/5/cc request/NN/3/conj",
     "request", "request: Possessor Norway"},
    {"adjective_behind_noun", "forces=force/NNS/0/root loyal/JJ/1/amod to/IN/4/case Chad/NNP/2/obl", "loyal",
     "loyal: Subject forces, Oblique(to) Chad"},
    {"copular_noun",
     "The/DT/2/det raid/NN/5/nsubj was=be/VBD/5/cop a/DT/5/det response/NN/0/root to/IN/7/case shelling/NN/5/nmod",
     "response", "response with be: Subject raid, Oblique(to) shelling"},
};

INSTANTIATE_TEST_SUITE_P(Sentences, PredicateCases, testing::ValuesIn(kCases),
                         [](const auto& one) { return std::string(one.param.name); });

TEST(Predicates, PlainAdjectivesAndNamesHaveNoRow) {
  Reference reference;
  Document document =
      with_predicates("loyal/JJ/2/amod troops=troop/NNS/3/nsubj left=leave/VBD/0/root Mali/NNP/3/obj", reference);
  EXPECT_EQ(predicate_at(document, "loyal"), nullptr);
  EXPECT_EQ(predicate_at(document, "Mali"), nullptr);
  EXPECT_EQ(document.layer<Predicates>().rows.size(), 2u);
}

TEST(Predicates, RowsStandInTextOrderAndAreFoundByToken) {
  Reference reference;
  Document document = with_predicates(
      "Quito/NNP/2/nsubj asked=ask/VBD/0/root Lima/NNP/2/obj to/TO/5/mark wait/VB/2/xcomp || Lima/NNP/2/nsubj "
      "agreed=agree/VBD/0/root",
      reference);
  const Predicates& predicates = document.layer<Predicates>();
  ASSERT_EQ(predicates.rows.size(), 3u);
  for (uint32_t i = 0; i < predicates.rows.size(); ++i)
    EXPECT_EQ(predicates.of_token[predicates.rows[i].head.index].index, i);
  EXPECT_EQ(print(document, *predicate_at(document, "agreed")), "agree: Subject Lima");
}

TEST(Predicates, EmptyDocumentAndOneWord) {
  Reference reference;
  EXPECT_EQ(with_predicates("", reference).layer<Predicates>().rows.size(), 0u);
  EXPECT_EQ(with_predicates("Attack/NN/0/root", reference).layer<Predicates>().rows.size(), 1u);
}

// Any tree must be survived, projective or not, and every argument must be a token of the document.
TEST(Predicates, RandomTrees) {
  const char* tags[] = {"NN", "NNP", "VBD", "VBN", "VBG", "VB", "JJ", "IN", "TO", "WDT", "PRP", "CC", "MD"};
  const char* relations[] = {"nsubj", "obj", "iobj",      "obl",  "obl:agent",  "xcomp",     "ccomp",
                             "advcl", "acl", "acl:relcl", "conj", "nsubj:pass", "aux:pass",  "case",
                             "mark",  "cop", "amod",      "nmod", "nmod:poss",  "parataxis", "dep"};
  std::mt19937 random(7);
  for (int size : {2, 5, 12, 40, 512}) {
    for (int round = 0; round < 20; ++round) {
      std::string tree;
      for (int i = 1; i <= size; ++i) {
        int head = i == 1 ? 0 : static_cast<int>(random() % static_cast<unsigned>(i - 1)) + 1;
        if (round % 2 == 1 && head > 0) head = i == 2 ? 1 : i - 1;  // a chain: the deepest tree
        tree += (i > 1 ? " w/" : "w/") + std::string(tags[random() % std::size(tags)]) + "/" + std::to_string(head) +
                "/" + (head == 0 ? "root" : relations[random() % std::size(relations)]);
      }
      Reference reference;
      Document document = with_predicates(tree, reference);
      for (const Argument& argument : document.layer<Predicates>().arguments)
        ASSERT_LT(argument.head.index, document.layer<Tokens>().size());
    }
  }
}

}  // namespace
}  // namespace reportedly
