#include "engine/stages.h"

#include "ingest/find_blocks.h"
#include "lingua/coref/find_entities.h"
#include "lingua/entities/find_mentions.h"
#include "lingua/morph/tag_words.h"
#include "lingua/names/find_names.h"
#include "lingua/net/read_sentences.h"
#include "lingua/parse/parse_trees.h"
#include "lingua/predicates/find_predicates.h"
#include "lingua/sentences/find_sentences.h"
#include "lingua/tokens/find_tokens.h"
#include "report/attribution/find_attributions.h"
#include "report/claims/make_claims.h"
#include "report/stance/judge_stance.h"

namespace reportedly {
namespace {

// What the data files know about single words, for the stages that may not read data files.
KnownWords known_words(const ActorVocabulary& vocabulary, Lexicon& lexicon) {
  KnownWords words;
  auto add = [&](const std::vector<std::string>& list, WordKind kind) {
    for (const std::string& word : list) words.add(lexicon, word, kind);
  };
  add(vocabulary.persons, WordKind::Person);
  add(vocabulary.institutions, WordKind::Institution);
  add(vocabulary.groups, WordKind::Group);
  add(vocabulary.demonyms, WordKind::Demonym);
  add(vocabulary.names, WordKind::Name);
  add(vocabulary.organizations, WordKind::Organization);
  add(vocabulary.places, WordKind::Place);
  return words;
}

}  // namespace

std::vector<AnyStage> stages_of(EngineParts& parts) {
  const lingua::EnglishModel* english = &*parts.english;
  KnownWords words = known_words(parts.actors->vocabulary(), parts.reference.lexicon);
  CorefRules coref = CorefRules::add_to(parts.reference);
  AttributionRules speech = add_attribution_rules(parts.reference);
  ClaimRules claims = add_claim_rules(parts.reference);
  return {
      wrap(FindBlocks{}),                              // headline, byline, dateline, paragraphs
      wrap(FindTokens{english}),                       // words with exact bytes
      wrap(FindSentences{english}),                    // where sentences end
      wrap(ReadSentences{english}),                    // one pass of the net for tags, trees and names
      wrap(TagWords{english}),                         // lemma, part of speech, features
      wrap(ParseTrees{english}),                       // UD dependency trees
      wrap(FindNames(english->name_tags, words)),      // persons, organisations, places, dates
      wrap(lingua::FindPredicates{}),                  // who does what, in logical order
      wrap(FindMentions(words)),                       // noun phrases that may name somebody
      wrap(FindEntities(coref, words)),                // which of them mean the same
      wrap(*parts.actors),                             // country, sectors, kind
      wrap(FindEvents(parts.events)),                  // who did what to whom
      wrap(FindAttributions(parts.cues, speech)),      // who says what
      wrap(JudgeStance(parts.operators, parts.cues)),  // how far each holder stands behind each event
      wrap(MakeClaims(parts.cues, claims)),            // events in the mouths of their holders
  };
}

}  // namespace reportedly
