// Mentions, entities and actors of small trees, with a handful of entries of the data format.
#include <gtest/gtest.h>

#include <memory>

#include "lingua/coref/find_entities.h"
#include "lingua/entities/find_mentions.h"
#include "politics/actors/actor_examples.h"
#include "politics/actors/resolve_actors.h"
#include "stages/short_tree.h"
#include "stages/tables.h"

namespace reportedly::test {
namespace {

constexpr std::string_view kOntology = R"(sector GOV
  name   government
  cameo  GOV
sector MIL
  name   military
  cameo  MIL
sector COP
  name   police
  cameo  COP
sector JUD
  name   judiciary
  cameo  JUD
sector LEG
  name   legislature
  cameo  LEG
sector OPP
  name   opposition
  cameo  OPP
sector REB
  name   rebels
  cameo  REB
sector ELI
  name   elites
  cameo  ELI
sector CVL
  name   civilians
  cameo  CVL
sector JRN
  name   journalism
  cameo  MED
country UNO
country IGO
)";

constexpr std::string_view kActors = R"(actor African Union
  code      IGO
  kind      organisation
  names     African Union, AU
  example   "The AU met." => AU is IGO
actor al-Shabab
  code      SOM REB
  kind      group
  names     al-Shabab, al-Shabaab, Al-Shabaab
  example   "Al-Shabaab fled." => Al-Shabaab is SOM REB
actor Chad
  code      TCD
  kind      state
  names     Chad
  people    Chadian, Chadians
  capital   N'Djamena
  example   "Chad agreed." => Chad is TCD
actor Côte d'Ivoire
  code      CIV
  kind      state
  names     Côte d'Ivoire, Ivory Coast
  people    Ivorian, Ivorians
  example   "Ivory Coast agreed." => Ivory Coast is CIV
actor Ecuador
  code      ECU
  kind      state
  names     Ecuador
  people    Ecuadorian, Ecuadorians
  capital   Quito
  example   "Ecuador agreed." => Ecuador is ECU
actor Guinea-Bissau
  code      GNB
  kind      state
  names     Guinea-Bissau
  capital   Bissau
  example   "Guinea-Bissau agreed." => Guinea-Bissau is GNB
actor Iran
  code      IRN
  kind      state
  names     Iran
  people    Iranian, Iranians
  capital   Tehran
  example   "Iran agreed." => Iran is IRN
actor Kenya
  code      KEN
  kind      state
  names     Kenya, Republic of Kenya
  people    Kenyan, Kenyans
  capital   Nairobi
  seats     State House
  cities    Mombasa, Kisumu
  example   "Kenya agreed." => Kenya is KEN
actor Norway
  code      NOR
  kind      state
  names     Norway
  people    Norwegian, Norwegians
  capital   Oslo
  example   "Norway agreed." => Norway is NOR
actor Peru
  code      PER
  kind      state
  names     Peru
  people    Peruvian, Peruvians
  capital   Lima
  example   "Peru agreed." => Peru is PER
actor Sudan
  code      SDN
  kind      state
  names     Sudan
  people    Sudanese
  capital   Khartoum
  example   "Sudan agreed." => Sudan is SDN
actor Uganda
  code      UGA
  kind      state
  names     Uganda
  people    Ugandan, Ugandans
  capital   Kampala
  example   "Uganda agreed." => Uganda is UGA
actor United Nations
  code      UNO
  kind      organisation
  names     United Nations, UN, U.N.
  cameo     IGOUNO
  example   "The UN agreed." => UN is UNO
actor United States
  code      USA
  kind      state
  names     United States, US, U.S.
  people    American, Americans
  seats     White House
  example   "The US agreed." => US is USA
)";

constexpr std::string_view kRoles = R"(role army
  kind      institution
  sectors   MIL
  example   "The army left." => army is ? MIL
role counterpart
  kind      official
  sectors   GOV
  country   stated
  example   "A counterpart left." => counterpart is ? GOV
role country, nation
  kind      state
  example   "Several nations left." => nations is nobody
role court
  kind      institution
  sectors   JUD
  example   "The court met." => court is ? JUD
role embassy
  kind      institution
  sectors   GOV
  country   sender
  example   "The embassy shut." => embassy is ? GOV
role foreign minister, minister of foreign affairs
  kind      official
  sectors   GOV
  example   "The foreign minister left." => minister is ? GOV
role foreign ministry, ministry of foreign affairs
  kind      institution
  sectors   GOV
  example   "The foreign ministry shut." => ministry is ? GOV
role government
  kind      institution
  sectors   GOV
  example   "The government met." => government is ? GOV
role lawmaker
  kind      official
  sectors   LEG
  example   "A lawmaker left." => lawmaker is ? LEG
role minister
  kind      official
  sectors   GOV
  example   "A minister left." => minister is ? GOV
role ministry
  kind      institution
  sectors   GOV
  example   "The ministry shut." => ministry is ? GOV
role national security adviser
  kind      official
  sectors   GOV
  example   "The national security adviser left." => adviser is ? GOV
role office
  kind      institution
  sectors   inherit
  country   sender
  example   "His office agreed." => office is nobody
role opposition
  kind      group
  sectors   OPP
  example   "The opposition left." => opposition is ? OPP
role police
  kind      institution
  sectors   COP
  example   "Police left." => Police is ? COP
role president
  kind      official
  sectors   GOV
  example   "The president left." => president is ? GOV
role protester
  kind      crowd
  sectors   CVL
  example   "Protesters left." => Protesters is ? CVL
role rebel
  kind      group
  sectors   REB
  example   "Rebels left." => Rebels is ? REB
role report
  kind      document
  sectors   inherit
  example   "The report warned of drought." => report is nobody
role spokesperson, spokesman, spokeswoman
  kind      spokesperson
  sectors   inherit
  example   "A spokesman left." => spokesman is nobody
)";

// The three stages over the entries above. Made once, used by all cases.
struct Stages {
  Reference reference;
  std::vector<AnyStage> stages;
  ActorVocabulary vocabulary;

  Stages() {
    Problems problems;
    std::vector<Entry> entries;
    for (const DataFile& file :
         {DataFile{"test.ontology", std::string(kOntology)}, DataFile{"test.actors", std::string(kActors)},
          DataFile{"test.roles", std::string(kRoles)}})
      for (Entry& entry : read_entries(file, problems)) entries.push_back(std::move(entry));
    Ontology ontology = Ontology::compile(entries, reference, problems);
    Result<ResolveActors> actors = ResolveActors::load(entries, ontology, reference);
    for (const Problem& problem : actors.problems()) problems.push_back(problem);
    EXPECT_TRUE(problems.empty()) << to_string(problems);
    if (!actors) return;
    vocabulary = actors->vocabulary();
    KnownWords words = known_words();
    stages.push_back(wrap(FindMentions(words)));
    stages.push_back(wrap(FindEntities(CorefRules::add_to(reference), words)));
    stages.push_back(wrap(*std::move(actors)));
  }

  KnownWords known_words() {
    KnownWords words;
    for (const std::string& word : vocabulary.persons) words.add(reference.lexicon, word, WordKind::Person);
    for (const std::string& word : vocabulary.institutions) words.add(reference.lexicon, word, WordKind::Institution);
    for (const std::string& word : vocabulary.groups) words.add(reference.lexicon, word, WordKind::Group);
    for (const std::string& word : vocabulary.demonyms) words.add(reference.lexicon, word, WordKind::Demonym);
    for (const std::string& word : vocabulary.names) words.add(reference.lexicon, word, WordKind::Name);
    return words;
  }

  Document read(std::string_view trees) const {
    Document document = document_of(table_of(trees), reference);
    Scratch scratch;
    for (const AnyStage& stage : stages) stage.run(document, scratch);
    return document;
  }
};

const Stages& shared_stages() {
  static const Stages stages;
  return stages;
}

struct Case {
  const char* what;
  const char* trees;
  const char* expected;
};

constexpr Case kWho[] = {
    {"a state that acts", "Norway/NNP/2/nsubj warned=warn/VBD/0/root Chad/NNP/2/obj", "Norway is NOR; Chad is TCD"},
    {"a state in a locative phrase", "Rain/NN/2/nsubj fell=fall/VBD/0/root in/IN/4/case Norway/NNP/2/obl",
     "Norway is place"},
    {"a state somebody flew to", "She/PRP/2/nsubj flew=fly/VBD/0/root to/TO/4/case Norway/NNP/2/obl",
     "Norway is place"},
    {"a state that is given something",
     "Chad/NNP/2/nsubj offered=offer/VBD/0/root fuel/NN/2/obj to/TO/5/case Sudan/NNP/2/obl", "Sudan is SDN"},
    {"a capital that offers",
     "Nairobi/NNP/2/nsubj offered=offer/VBD/0/root to/TO/4/mark host/VB/2/xcomp talks=talk/NNS/4/obj",
     "Nairobi is KEN GOV"},
    {"a capital where something happens",
     "The/DT/2/det marathon/NN/5/nsubj in/IN/4/case Nairobi/NNP/2/nmod drew=draw/VBD/0/root runners=runner/NNS/5/obj",
     "Nairobi is place; runners is nobody"},
    {"a capital that is urged", "Chad/NNP/2/nsubj urged=urge/VBD/0/root Kampala/NNP/2/obj", "Kampala is UGA GOV"},
    {"a capital that is reached", "The/DT/2/det rebels=rebel/NNS/3/nsubj reached=reach/VBD/0/root Kampala/NNP/3/obj",
     "Kampala is place"},
    {"between two capitals", "talks=talk/NNS/0/root between/IN/3/case Quito/NNP/1/nmod and/CC/5/cc Lima/NNP/3/conj",
     "Quito is ECU GOV; Lima is PER GOV"},
    {"warned by a capital",
     "Chad/NNP/3/nsubj:pass was=be/VBD/3/aux:pass warned=warn/VBN/0/root by/IN/5/case Oslo/NNP/3/obl:agent",
     "Oslo is NOR GOV"},
    {"the refusal of a capital",
     "Khartoum/NNP/3/nmod:poss 's/POS/1/case refusal/NN/4/nsubj angered=anger/VBD/0/root Chad/NNP/4/obj",
     "Khartoum is SDN GOV"},
    {"a capital of two words that only is",
     "Khartoum/NNP/2/nsubj lies=lie/VBZ/0/root on/IN/5/case the/DT/5/det river/NN/2/obl", "Khartoum is place"},
    {"a seat of government", "State/NNP/2/compound House/NNP/3/nsubj denied=deny/VBD/0/root it/PRP/3/obj",
     "State House is KEN GOV"},
    {"somewhere at a seat of government",
     "They/PRP/2/nsubj met=meet/VBD/0/root at/IN/6/case the/DT/6/det White/NNP/6/compound House/NNP/2/obl",
     "White House is place"},
    {"a city never acts", "Mombasa/NNP/2/nsubj welcomed=welcome/VBD/0/root the/DT/4/det ships=ship/NNS/2/obj",
     "Mombasa is place"},
    {"a demonym before a role",
     "The/DT/4/det Kenyan/JJ/4/amod foreign/JJ/4/amod minister/NN/5/nsubj flew=fly/VBD/0/root",
     "foreign minister is KEN GOV"},
    {"a possessor before a demonym",
     "Chad/NNP/4/nmod:poss 's/POS/1/case Sudanese/JJ/4/amod minister/NN/5/nsubj left=leave/VBD/0/root",
     "minister is TCD GOV"},
    {"a country's name before a role",
     "The/DT/3/det Kenya/NNP/3/compound government/NN/4/nsubj agreed=agree/VBD/0/root", "government is KEN GOV"},
    {"an of-phrase", "The/DT/2/det army/NN/5/nsubj of/IN/4/case Peru/NNP/2/nmod withdrew=withdraw/VBD/0/root",
     "army is PER MIL"},
    {"an office with of inside",
     "Peru/NNP/3/nmod:poss 's/POS/1/case minister/NN/7/nsubj of/IN/6/case foreign/JJ/6/amod affairs/NNS/3/nmod "
     "left=leave/VBD/0/root",
     "minister of foreign affairs is PER GOV"},
    {"for whom a spokeswoman speaks",
     "A/DT/2/det spokeswoman/NN/7/nsubj for/IN/6/case Norway/NNP/6/nmod:poss 's/POS/4/case army/NN/2/nmod "
     "declined=decline/VBD/0/root",
     "spokeswoman is NOR MIL; army is NOR MIL"},
    {"whose spokesman stands before him",
     "A/DT/4/det Ugandan/JJ/4/amod police/NN/4/compound spokesman/NN/5/nsubj said=say/VBD/0/root so/RB/5/advmod",
     "spokesman is UGA COP"},
    {"a chain of possessors",
     "Iran/NNP/4/nmod:poss 's/POS/1/case foreign/JJ/4/amod ministry/NN/6/nmod:poss 's/POS/4/case spokesman/NN/7/nsubj "
     "left=leave/VBD/0/root",
     "spokesman is IRN GOV"},
    {"an embassy belongs to its sender",
     "Norway/NNP/3/nmod:poss 's/POS/1/case embassy/NN/6/nsubj in/IN/5/case Lima/NNP/3/nmod closed=close/VBD/0/root",
     "embassy is NOR GOV; Lima is place"},
    {"an embassy of nobody we know",
     "The/DT/2/det embassy/NN/5/nsubj in/IN/4/case Lima/NNP/2/nmod closed=close/VBD/0/root", "embassy is ? GOV"},
    {"a crowd takes the place's country",
     "Protesters=protester/NNS/4/nsubj in/IN/3/case Quito/NNP/1/nmod burned=burn/VBD/0/root tyres=tyre/NNS/4/obj",
     "Protesters is ECU CVL; Quito is place"},
    {"a crowd of nowhere", "Protesters=protester/NNS/2/nsubj blocked=block/VBD/0/root a/DT/4/det road/NN/2/obj",
     "Protesters is ? CVL"},
    {"a court by its city",
     "A/DT/2/det court/NN/5/nsubj in/IN/4/case Kampala/NNP/2/nmod freed=free/VBD/0/root him/PRP/5/obj",
     "court is UGA JUD"},
    {"rebels that a state backs are not that state's",
     "The/DT/5/det Iran/NNP/4/compound -/HYPH/4/punct backed/VBN/5/amod rebels=rebel/NNS/6/nsubj fled=flee/VBD/0/root",
     "rebels is ? REB"},
    {"an opposition lawmaker",
     "A/DT/4/det Chadian/JJ/4/amod opposition/NN/4/compound lawmaker/NN/5/nsubj resigned=resign/VBD/0/root",
     "lawmaker is TCD LEG OPP"},
    {"a former president", "The/DT/4/det former/JJ/4/amod Peruvian/JJ/4/amod president/NN/5/nsubj fled=flee/VBD/0/root",
     "president is PER ELI"},
    {"a former president with his name, title in capitals",
     "Former/JJ/3/amod Peruvian/JJ/3/amod President=president/NNP/4/nmod:desc Luis/NNP/6/nsubj Quispe/NNP/4/flat "
     "fled=flee/VBD/0/root",
     "Luis Quispe is PER ELI"},
    {"an envoy of an organisation is no government's",
     "A/DT/3/det UN/NNP/3/compound minister/NN/4/nsubj fled=flee/VBD/0/root", "minister is UNO"},
    {"its army, not that of whom it flees from",
     "Sudan/NNP/2/nsubj withdrew=withdraw/VBD/0/root its/PRP$/4/nmod:poss army/NN/2/obj from/IN/6/case Chad/NNP/4/nmod",
     "army is SDN MIL; Chad is place"},
    {"an ultimatum to a capital",
     "Chad/NNP/2/nsubj sent=send/VBD/0/root an/DT/4/det ultimatum/NN/2/obj to/IN/6/case Khartoum/NNP/4/nmod",
     "Khartoum is SDN GOV"},
    {"where the tree fails, the words that touch",
     "An/DT/2/det army/NN/6/nsubj of/IN/6/case the/DT/5/det Sudan/NNP/6/nsubj left=leave/VBD/0/root",
     "army is SDN MIL"},
    {"an unknown body with a country's name",
     "The/DT/4/det Kenya/NNP/4/compound Coffee/NNP/4/compound Board/NNP/5/nsubj left=leave/VBD/0/root",
     "Coffee Board is KEN"},
    {"an unknown event with a country's name", "The/DT/3/det Sudan/NNP/3/compound War/NNP/4/nsubj ended=end/VBD/0/root",
     "Sudan War is nobody"},
    {"title and name",
     "Kenyan/JJ/3/amod Foreign/NNP/3/amod Minister=minister/NNP/4/nmod:desc Amina/NNP/6/nsubj Otieno/NNP/4/flat "
     "flew=fly/VBD/0/root",
     "Amina Otieno is KEN GOV"},
    {"title and name, all compounds",
     "US/NNP/6/compound National/NNP/6/compound Security/NNP/6/compound Adviser/NNP/6/compound John/NNP/6/compound "
     "Smith/NNP/7/nsubj left=leave/VBD/0/root",
     "John Smith is USA GOV"},
    {"title as head, name as flat",
     "Ugandan/JJ/2/amod President=president/NNP/5/nsubj Moses/NNP/2/flat Okello/NNP/2/flat left=leave/VBD/0/root",
     "Moses Okello is UGA GOV"},
    {"title as head, name as apposition without a comma",
     "Peruvian/JJ/3/amod foreign/JJ/3/amod minister/NN/6/nsubj Rosa/NNP/3/appos Quispe/NNP/4/flat "
     "left=leave/VBD/0/root",
     "Rosa Quispe is PER GOV"},
    {"office in apposition behind the name",
     "Amina/NNP/8/nsubj Otieno/NNP/1/flat ,/,/1/punct the/DT/7/det Kenyan/JJ/7/amod foreign/JJ/7/amod "
     "minister/NN/1/appos flew=fly/VBD/0/root",
     "Amina Otieno is KEN GOV; the Kenyan foreign minister is KEN GOV"},
    {"the people of a state", "Kenyans=Kenyan/NNPS/2/nsubj voted=vote/VBD/0/root", "Kenyans is KEN CVL"},
    {"a demonym that shells", "Sudanese/JJ/2/amod shelling/NN/3/nsubj killed=kill/VBD/0/root nine/CD/3/obj",
     "Sudanese is SDN"},
    {"a lake is no state", "They/PRP/2/nsubj crossed=cross/VBD/0/root Lake/NNP/4/compound Chad/NNP/2/obj",
     "Lake Chad is nobody"},
    {"a person called like a state", "Chad/NNP/3/nsubj Wolfe/NNP/1/flat resigned=resign/VBD/0/root",
     "Chad Wolfe is nobody"},
    {"capitals tell a state from a pronoun", "He/PRP/2/nsubj told=tell/VBD/0/root us=we/PRP/2/obj", "us is nobody"},
    {"dots in an abbreviation", "The/DT/2/det U.S./NNP/3/nsubj agreed=agree/VBD/0/root", "U.S. is USA"},
    {"diacritics and apostrophes", "Cote/NNP/3/nsubj d’Ivoire/NNP/1/flat agreed=agree/VBD/0/root",
     "Cote d’Ivoire is CIV"},
    {"a hyphen as a token", "Guinea/NNP/4/nsubj -/HYPH/3/punct Bissau/NNP/1/flat agreed=agree/VBD/0/root",
     "Guinea - Bissau is GNB"},
    {"an armed group", "Al/NNP/4/nsubj -/HYPH/3/punct Shabaab/NNP/1/flat fled=flee/VBD/0/root",
     "Al - Shabaab is SOM REB"},
    {"a headline in capitals", "KENYA/NNP/2/nsubj WARNS=warn/VBZ/0/root UGANDA/NNP/2/obj",
     "KENYA is KEN; UGANDA is UGA"},
    {"an unknown name", "Zorba/NNP/2/nsubj left=leave/VBD/0/root", "Zorba is nobody"},
    {"its minister, through the entity",
     "Kenya/NNP/2/nsubj recalled=recall/VBD/0/root its/PRP$/4/nmod:poss minister/NN/2/obj", "its minister is KEN GOV"},
    {"thousands of them: whom the of-phrase names",
     "Thousands=thousand/NNS/4/nsubj of/IN/3/case Kenyans=Kenyan/NNPS/1/nmod left=leave/VBD/0/root",
     "Thousands of Kenyans is KEN CVL"},
    {"a group of lawmakers",
     "A/DT/2/det group/NN/6/nsubj of/IN/5/case Peruvian/JJ/5/amod lawmakers=lawmaker/NNS/2/nmod left=leave/VBD/0/root",
     "A group is PER LEG"},
    {"two of them", "Two/CD/5/nsubj of/IN/4/case the/DT/4/det rebels=rebel/NNS/1/nmod left=leave/VBD/0/root",
     "Two of the rebels is ? REB"},
    {"a picture of rebels is no rebel",
     "A/DT/2/det picture/NN/5/nsubj of/IN/4/case rebels=rebel/NNS/2/nmod vanished=vanish/VBD/0/root",
     "A picture is nobody"},
    {"a counterpart is of the other country",
     "Chad/NNP/2/nsubj told=tell/VBD/0/root its/PRP$/5/nmod:poss Sudanese/JJ/5/amod counterpart/NN/2/obj",
     "counterpart is SDN GOV"},
    {"an office is whose it is",
     "The/DT/3/det Kenyan/JJ/3/amod president/NN/4/nsubj left=leave/VBD/0/root || His/PRP$/2/nmod:poss "
     "office/NN/3/nsubj agreed=agree/VBD/0/root",
     "His office is KEN GOV"},
    {"a title that the parser tore from its name",
     "US/NNP/6/nsubj National/JJ/3/amod Adviser=adviser/NNP/1/nmod Jake/NNP/3/appos Moyo/NNP/4/flat "
     "left=leave/VBD/0/root",
     "Jake Moyo is USA"},
    {"the president of some unknown body",
     "KPCC/NNP/3/compound President=president/NNP/3/nmod:desc Ravi/NNP/5/nsubj Nair/NNP/3/flat left=leave/VBD/0/root",
     "Ravi Nair is nobody"},
    {"a body called after a crowd", "Protester/NNP/3/nsubj Watch/NNP/1/flat left=leave/VBD/0/root",
     "Protester Watch is nobody"},
    {"a neighbour's name", "Neighbouring/NNP/2/compound Uganda/NNP/3/nsubj agreed=agree/VBD/0/root", "Uganda is UGA"},
    {"a ministry that the parser took for an apposition",
     "Kenya/NNP/4/nmod:poss 's/POS/1/case Foreign/JJ/4/amod Affairs=affair/NNS/6/nsubj Ministry=ministry/NNP/4/appos "
     "agreed=agree/VBD/0/root",
     "Foreign Affairs Ministry is KEN GOV"},
    {"a headline does not reach into the text",
     "Chad/NNP/2/nsubj blames=blame/VBZ/0/root Sudan/NNP/2/obj || Police/NNS/2/nsubj left=leave/VBD/0/root",
     "Police is ? COP"},
    {"a report that names one country again and again",
     "Chad/NNP/2/nsubj voted=vote/VBD/0/root || Chadians=Chadian/NNPS/2/nsubj queued=queue/VBD/0/root in/IN/4/case "
     "Chad/NNP/2/obl || "
     "Police/NNS/2/nsubj arrested=arrest/VBD/0/root protesters=protester/NNS/2/obj",
     "Police is TCD COP; protesters is TCD CVL"},
    {"a report about two countries",
     "Chad/NNP/2/nsubj warned=warn/VBD/0/root Sudan/NNP/2/obj || Chadians=Chadian/NNPS/2/nsubj fled=flee/VBD/0/root "
     "Sudan/NNP/2/obj || "
     "Police/NNS/2/nsubj arrested=arrest/VBD/0/root protesters=protester/NNS/2/obj",
     "Police is ? COP"},
    {"where another country leads the sentence",
     "Chad/NNP/2/nsubj voted=vote/VBD/0/root || Chadians=Chadian/NNPS/2/nsubj queued=queue/VBD/0/root in/IN/4/case "
     "Chad/NNP/2/obl || "
     "Norway/NNP/2/nsubj praised=praise/VBD/0/root the/DT/4/det government/NN/2/obj",
     "government is ? GOV"},
    {"where another country is the scene",
     "Chad/NNP/2/nsubj voted=vote/VBD/0/root || Chadians=Chadian/NNPS/2/nsubj queued=queue/VBD/0/root in/IN/4/case "
     "Chad/NNP/2/obl || "
     "Police/NNS/2/nsubj fled=flee/VBD/0/root in/IN/4/case Norway/NNP/2/obl",
     "Police is ? COP"},
    {"one minister among many",
     "Chad/NNP/2/nsubj voted=vote/VBD/0/root || Chadians=Chadian/NNPS/2/nsubj queued=queue/VBD/0/root in/IN/4/case "
     "Chad/NNP/2/obl || "
     "A/DT/2/det minister/NN/3/nsubj left=leave/VBD/0/root",
     "minister is ? GOV"},
    {"the ministry of the sentence before",
     "Peru/NNP/4/nmod:poss 's/POS/1/case foreign/JJ/4/amod ministry/NN/5/nsubj agreed=agree/VBD/0/root || "
     "A/DT/2/det spokesman/NN/6/nsubj for/IN/5/case the/DT/5/det ministry/NN/2/nmod left=leave/VBD/0/root",
     "A spokesman is PER GOV"},
};

TEST(Actors, StandForWhomTheirWordsAndPlaceSay) {
  for (const Case& one : kWho) {
    Document document = shared_stages().read(one.trees);
    EXPECT_EQ(difference(document, one.expected), "") << one.what << ": " << document.layer<Text>().bytes;
  }
}

TEST(Actors, ADifferenceIsToldInWords) {
  Document document = shared_stages().read("Rain/NN/2/nsubj fell=fall/VBD/0/root in/IN/4/case Norway/NNP/2/obl");
  EXPECT_EQ(difference(document, "Norway is NOR"), "Norway is place, not NOR (a place here)");
  EXPECT_EQ(difference(document, "Rain is nobody"), "");
  EXPECT_EQ(difference(document, "Snow is NOR"), "no mention holds the words 'Snow'");
}

std::string words_of(const Document& document, MentionKind kind) {
  std::string out;
  for (const Mention& mention : document.layer<Mentions>().rows)
    if (mention.kind == kind) out += "[" + std::string(document.words(mention.span)) + "]";
  return out;
}

constexpr Case kMentions[] = {
    {"title and name are one name",
     "Kenyan/JJ/3/amod Foreign/NNP/3/amod Minister=minister/NNP/4/nmod:desc Amina/NNP/6/nsubj Otieno/NNP/4/flat "
     "flew=fly/VBD/0/root",
     "[Kenyan Foreign Minister Amina Otieno]"},
    {"a name that modifies is a mention",
     "Kenya/NNP/3/nmod:poss 's/POS/1/case offer/NN/5/nsubj pleased/VBD/0/root Chad/NNP/4/obj", "[Kenya][Chad]"},
    {"relative clauses and appositions stay out",
     "Otieno/NNP/8/nsubj ,/,/1/punct a/DT/4/det minister/NN/1/appos who/WP/6/nsubj left=leave/VBD/4/acl:relcl "
     ",/,/1/punct returned=return/VBD/0/root",
     "[Otieno]"},
    {"names joined by and are two", "Chad/NNP/4/nsubj and/CC/3/cc Sudan/NNP/1/conj met=meet/VBD/0/root",
     "[Chad][Sudan]"},
    {"weekdays are none", "Chad/NNP/2/nsubj agreed=agree/VBD/0/root on/IN/4/case Monday/NNP/2/obl", "[Chad]"},
    {"a name holds its of-phrase",
     "The/DT/2/det Bank/NNP/5/nsubj of/IN/4/case Kenya/NNP/2/nmod agreed=agree/VBD/0/root",
     "[The Bank of Kenya][Kenya]"},
    {"a known name of several words is one, and nothing in it is another",
     "The/DT/2/det Republic/NNP/5/nsubj of/IN/4/case Kenya/NNP/2/nmod agreed=agree/VBD/0/root",
     "[The Republic of Kenya]"},
    {"a title torn from its name",
     "US/NNP/6/nsubj National/JJ/3/amod Adviser=adviser/NNP/1/nmod Jake/NNP/3/appos Moyo/NNP/4/flat "
     "left=leave/VBD/0/root",
     "[US National Adviser Jake Moyo]"},
    {"a place before a title is apart",
     "In/IN/2/case Sudan/NNP/5/obl President=president/NNP/4/nmod:desc Moyo/NNP/5/nsubj spoke=speak/VBD/0/root",
     "[Sudan][President Moyo]"},
    {"a known name that the parser tore apart", "Ivory/NNP/3/nsubj Coast/NNP/3/nsubj agreed=agree/VBD/0/root",
     "[Ivory Coast]"},
};

TEST(Mentions, AreNamesWithTheirTitles) {
  for (const Case& one : kMentions)
    EXPECT_EQ(words_of(shared_stages().read(one.trees), MentionKind::Name), one.expected) << one.what;
}

TEST(Mentions, HoldDeterminersModifiersAndOfPhrases) {
  Document document = shared_stages().read(
      "Three/CD/6/nsubj of/IN/5/case the/DT/5/det wounded/JJ/5/amod rebels=rebel/NNS/1/nmod left=leave/VBD/0/root "
      "an/DT/9/det army/NN/9/compound "
      "hospital/NN/6/obj in/IN/11/case town/NN/9/nmod");
  EXPECT_EQ(words_of(document, MentionKind::Nominal),
            "[Three of the wounded rebels][the wounded rebels][army][an army hospital][town]");
}

TEST(Mentions, OfATitleWithItsNameAreFoundFromBothHeads) {
  Document document = shared_stages().read(
      "Peruvian/JJ/3/amod foreign/JJ/3/amod minister/NN/6/nsubj Rosa/NNP/3/appos Quispe/NNP/4/flat "
      "left=leave/VBD/0/root");
  const Mentions& mentions = document.layer<Mentions>();
  EXPECT_FALSE(mentions.of_token[2].is_none());
  EXPECT_EQ(mentions.of_token[2], mentions.of_token[3]);
}

// The entities of several mentions, as "A = B = C".
std::string joined(const Document& document) {
  const Mentions& mentions = document.layer<Mentions>();
  const Entities& entities = document.layer<Entities>();
  std::string out;
  for (uint32_t e = 0; e < entities.rows.size(); ++e) {
    if (entities.rows[e].mention_count < 2) continue;
    std::string one;
    for (uint32_t i = 0; i < mentions.size(); ++i)
      if (entities.of_mention[i].index == e)
        one += (one.empty() ? "" : " = ") + std::string(document.words(mentions.rows[i].span));
    out += (out.empty() ? "" : "; ") + one;
  }
  return out;
}

constexpr std::string_view kOtieno =
    "Foreign/NNP/2/amod Minister=minister/NNP/3/nmod:desc Amina/NNP/5/nsubj Otieno/NNP/3/flat flew=fly/VBD/0/root || ";

struct Join {
  const char* what;
  std::string trees;
  const char* expected;
};

TEST(Entities, JoinWhatMeansTheSame) {
  const std::string otieno(kOtieno);
  const Join kJoins[] = {
      {"the same name",
       "Chad/NNP/2/nsubj agreed=agree/VBD/0/root || Sudan/NNP/2/nsubj thanked=thank/VBD/0/root Chad/NNP/2/obj",
       "Chad = Chad"},
      {"a surname", otieno + "Otieno/NNP/2/nsubj left=leave/VBD/0/root", "Foreign Minister Amina Otieno = Otieno"},
      {"an honorific", otieno + "Ms/NNP/2/nmod:desc Otieno/NNP/3/nsubj left=leave/VBD/0/root",
       "Foreign Minister Amina Otieno = Ms Otieno"},
      {"she", otieno + "She/PRP/2/nsubj left=leave/VBD/0/root", "Foreign Minister Amina Otieno = She"},
      {"the minister", otieno + "The/DT/2/det minister/NN/3/nsubj left=leave/VBD/0/root",
       "Foreign Minister Amina Otieno = The minister"},
      {"a state is no surname",
       "Anne/NNP/3/nsubj Sudan/NNP/1/flat left=leave/VBD/0/root || Sudan/NNP/2/nsubj agreed=agree/VBD/0/root", ""},
      {"two persons of one surname: nobody",
       "Amina/NNP/3/nsubj Otieno/NNP/1/flat left=leave/VBD/0/root || Peter/NNP/3/nsubj Otieno/NNP/1/flat "
       "stayed=stay/VBD/0/root || "
       "Otieno/NNP/2/nsubj left=leave/VBD/0/root",
       ""},
      {"an acronym in brackets",
       "The/DT/3/det African/NNP/3/compound Union/NNP/7/nsubj (/-LRB-/5/punct AU/NNP/3/appos )/-RRB-/5/punct "
       "agreed=agree/VBD/0/root || "
       "The/DT/2/det AU/NNP/3/nsubj left=leave/VBD/0/root",
       "The African Union = AU = The AU"},
      {"the copula",
       "Amina/NNP/6/nsubj Otieno/NNP/1/flat is=be/VBZ/6/cop the/DT/6/det Kenyan/JJ/6/amod minister/NN/0/root",
       "Amina Otieno = the Kenyan minister"},
      {"not what she is not",
       "Amina/NNP/6/nsubj Otieno/NNP/1/flat is=be/VBZ/6/cop not/RB/6/advmod the/DT/6/det minister/NN/0/root", ""},
      {"another country's minister",
       "The/DT/3/det Kenyan/JJ/3/amod minister/NN/4/nsubj left=leave/VBD/0/root || The/DT/3/det Ugandan/JJ/3/amod "
       "minister/NN/4/nsubj stayed=stay/VBD/0/root",
       ""},
      {"they", "Protesters=protester/NNS/2/nsubj met=meet/VBD/0/root || They/PRP/2/nsubj left=leave/VBD/0/root",
       "Protesters = They"},
      {"they, the institution that speaks",
       "Protesters=protester/NNS/2/nsubj met=meet/VBD/0/root || The/DT/2/det embassy/NN/3/nsubj said=say/VBD/0/root "
       "they/PRP/5/nsubj knew=know/VBD/3/ccomp",
       "The embassy = they"},
      {"a title torn from its name",
       "US/NNP/6/nsubj National/JJ/3/amod Adviser=adviser/NNP/1/nmod Jake/NNP/3/appos Moyo/NNP/4/flat "
       "left=leave/VBD/0/root || "
       "Mr/NNP/2/nmod:desc Moyo/NNP/3/nsubj stayed=stay/VBD/0/root",
       "US National Adviser Jake Moyo = Mr Moyo"},
      {"an honorific in brackets",
       otieno + "[/-LRB-/2/punct Ms/NNP/5/nsubj ]/-RRB-/2/punct Otieno/NNP/2/flat left=leave/VBD/0/root",
       "Foreign Minister Amina Otieno = Ms ] Otieno"},
      {"what stands beside a name is not always it",
       "Before/IN/3/case the/DT/3/det attack/NN/6/obl ,/,/5/punct Nairobi/NNP/3/appos waited=wait/VBD/0/root", ""},
      {"he is not she",
       otieno + "He/PRP/2/nsubj said=say/VBD/0/root so/RB/2/advmod || She/PRP/2/nsubj left=leave/VBD/0/root",
       "Foreign Minister Amina Otieno = He"},
      {"the speaker of a quotation",
       "\"/``/3/punct I/PRP/3/nsubj left=leave/VBD/0/root ,/,/3/punct \"/''/3/punct said=say/VBD/3/parataxis "
       "Amina/NNP/6/nsubj Otieno/NNP/7/flat",
       "I = Amina Otieno"},
      {"two ministries of one name",
       "Kenya/NNP/4/nmod:poss 's/POS/1/case Foreign/NNP/4/amod Ministry/NNP/5/nsubj agreed=agree/VBD/0/root || "
       "Uganda/NNP/4/nmod:poss 's/POS/1/case Foreign/NNP/4/amod Ministry/NNP/5/nsubj left=leave/VBD/0/root",
       ""},
  };
  for (const Join& one : kJoins) EXPECT_EQ(joined(shared_stages().read(one.trees)), one.expected) << one.what;
}

TEST(Entities, SayWhichRuleJoinedThem) {
  Document document = shared_stages().read(std::string(kOtieno) + "Otieno/NNP/2/nsubj left=leave/VBD/0/root");
  const Why& why = document.layer<Entities>().why[1];
  EXPECT_EQ(document.reference().rules[why.rule.index].name, "coref: surname");
}

TEST(Actors, KeepKeysOverReports) {
  Document document = shared_stages().read(
      "Kenyan/JJ/3/amod Foreign/NNP/3/amod Minister=minister/NNP/4/nmod:desc Amina/NNP/6/nsubj Otieno/NNP/4/flat "
      "met=meet/VBD/0/root the/DT/9/det "
      "Norwegian/JJ/9/amod government/NN/6/obj || Otieno/NNP/2/nsubj thanked=thank/VBD/0/root Norway/NNP/2/obj");
  const Actors& actors = document.layer<Actors>();
  const Entities& entities = document.layer<Entities>();
  auto mention_of = [&](std::string_view words) {
    uint32_t i = 0;
    while (document.words(document.layer<Mentions>().rows.at(i).span) != words) ++i;
    return i;
  };
  auto actor_of = [&](std::string_view words) {
    return actors.of_entity[entities.of_mention[mention_of(words)].index];
  };
  const Actor minister = actor_of("Kenyan Foreign Minister Amina Otieno");
  EXPECT_EQ(document.text(minister.key), "person.otieno-amina");
  EXPECT_EQ(document.text(minister.office), "foreign minister");
  EXPECT_EQ(document.text(minister.cameo), "KENGOV");
  EXPECT_EQ(document.text(actor_of("the Norwegian government").key), "role.NOR.GOV.government");
  EXPECT_EQ(document.text(actor_of("Norway").key), "state.NOR");
  EXPECT_EQ(document.text(actor_of("Otieno").key), "person.otieno-amina");
  EXPECT_EQ(document.text(actor_of("Otieno").country), "KEN");
  EXPECT_TRUE(actors.of_mention[mention_of("Otieno")].country.is_empty());  // the word alone says nothing
}

TEST(Actors, ArePutTogetherFromSeveralMentions) {
  Document document = shared_stages().read(
      "Kenya/NNP/3/nmod:poss 's/POS/1/case Amina/NNP/5/nsubj Otieno/NNP/3/flat left=leave/VBD/0/root || "
      "Foreign/NNP/2/amod Minister=minister/NNP/3/nmod:desc Otieno/NNP/4/nsubj returned=return/VBD/0/root");
  const Entities& entities = document.layer<Entities>();
  const Actor& otieno = document.layer<Actors>().of_entity[entities.of_mention[1].index];
  EXPECT_EQ(document.text(otieno.cameo), "KENGOV");
  EXPECT_EQ(document.text(otieno.office), "foreign minister");
}

TEST(Actors, SayWhereTheCountryOfTheReportWasTaken) {
  Document document = shared_stages().read(
      "Chad/NNP/2/nsubj voted=vote/VBD/0/root || Chadians=Chadian/NNPS/2/nsubj queued=queue/VBD/0/root in/IN/4/case "
      "Chad/NNP/2/obl || "
      "Police/NNS/2/nsubj left=leave/VBD/0/root");
  const Actor& police = document.layer<Actors>().of_mention[3];
  EXPECT_EQ(document.reference().rules[police.why.rule.index].name, "actors: the country of the report");
  EXPECT_LT(police.why.score, 1.0f);
  EXPECT_EQ(document.text(police.key), "role.TCD.COP.police");
}

TEST(Actors, AreToldFromBodiesByTheirNames) {
  struct Named {
    const char* trees;
    EntityType type;
    const char* key;
  };
  const Named kNamed[] = {
      {"Kigali/NNP/4/nsubj Trading/NNP/1/flat Ltd/NNP/1/flat left=leave/VBD/0/root", EntityType::Organisation,
       "name.kigali-trading-ltd"},
      {"Swiss/JJ/2/amod engineer/NN/5/nsubj Dalia/NNP/2/appos Haddad/NNP/3/flat left=leave/VBD/0/root",
       EntityType::Person, "person.haddad-dalia"},
      {"The/DT/2/det retailer/NN/5/nsubj Blue/NNP/2/appos Basket/NNP/3/flat left=leave/VBD/0/root", EntityType::Other,
       "name.blue-basket"}};
  for (const Named& one : kNamed) {
    Document document = shared_stages().read(one.trees);
    const Actor& actor = document.layer<Actors>().of_mention[0];
    EXPECT_EQ(actor.type, one.type) << one.trees;
    EXPECT_EQ(document.text(actor.key), one.key);
  }
}

TEST(Actors, LeaveHonorificsOutOfKeys) {
  for (const char* trees : {"Mr/NNP/2/nmod:desc Kato/NNP/3/nsubj left=leave/VBD/0/root",
                            "Mr/NNP/2/compound Kato/NNP/3/nsubj left=leave/VBD/0/root",
                            "Mr/NNP/3/nsubj Kato/NNP/1/flat left=leave/VBD/0/root"}) {
    Document document = shared_stages().read(trees);
    const Actor& actor = document.layer<Actors>().of_mention[0];
    EXPECT_EQ(document.text(actor.key), "person.kato") << trees;
    EXPECT_EQ(actor.type, EntityType::Person) << trees;
  }
}

TEST(Actors, ActOrDoNot) {
  Document document = shared_stages().read(
      "Otieno/NNP/2/nsubj met=meet/VBD/0/root rebels=rebel/NNS/2/obj in/IN/5/case Nairobi/NNP/2/obl after/IN/8/case "
      "a/DT/8/det report/NN/2/obl "
      "on/IN/10/case tea/NN/8/nmod");
  const Mentions& mentions = document.layer<Mentions>();
  std::string who;
  for (uint32_t i = 0; i < mentions.size(); ++i)
    if (can_act(document.layer<Actors>(), mentions, document.layer<Morphs>(), {i}))
      who += "[" + std::string(document.words(mentions.rows[i].span)) + "]";
  EXPECT_EQ(who, "[Otieno][rebels]");
}

}  // namespace
}  // namespace reportedly::test
