#include "rules/schema.h"

namespace reportedly {
namespace {

constexpr bool kRequired = true;
constexpr bool kRepeatable = true;

// Fields that every entry of its group may have.
#define REPORTEDLY_EXAMPLES                                                                                     \
  {"example", Shape::Example, false, kRepeatable, "", "a sentence and what must come out of it"},               \
      {"not", Shape::Example, false, kRepeatable, "", "a sentence of which this entry must not make anything"}, \
      {"source", Shape::Text, false, kRepeatable, "", "whence this is known"}, {                                \
    "seen", Shape::Word, false, false, "", "the day when the source was read, 2026-03-02"                       \
  }
#define REPORTEDLY_SOURCE \
  { "source", Shape::Text, false, kRepeatable, "", "whence this is known" }

constexpr FieldSchema kType[] = {{"quad", Shape::Word, kRequired, false, "1|2|3|4",
                                  "1 verbal, 2 material cooperation, 3 verbal, 4 material conflict"},
                                 {"score", Shape::Number, kRequired, false, "", "PLOVER intensity, -10 to 10"},
                                 {"modes", Shape::Items, false, false, "", "the modes that this type may have"},
                                 {"cameo", Shape::Word, false, false, "", "the CAMEO code where a frame names none"},
                                 {"name", Shape::Text, false, false, "", "the type in plain words"},
                                 REPORTEDLY_SOURCE};

constexpr FieldSchema kMode[] = {{"of", Shape::Items, false, false, "", "the types that may have this mode"},
                                 {"name", Shape::Text, false, false, "", "the mode in plain words"},
                                 REPORTEDLY_SOURCE};

constexpr FieldSchema kContext[] = {{"name", Shape::Text, false, false, "", "the context in plain words"},
                                    REPORTEDLY_SOURCE};

constexpr FieldSchema kCode[] = {
    {"name", Shape::Text, kRequired, false, "", "CAMEO's name of the code"},
    {"quad", Shape::Word, false, false, "1|2|3|4", "the quad class that GDELT gives the code"},
    {"goldstein", Shape::Number, false, false, "", "the Goldstein value; absent where no source has one"},
    {"type", Shape::Word, false, false, "", "the PLOVER type; absent for CAMEO 01"},
    {"modes", Shape::Items, false, false, "", "the PLOVER modes"},
    {"contexts", Shape::Items, false, false, "", "the PLOVER contexts"},
    REPORTEDLY_SOURCE};

constexpr FieldSchema kSector[] = {{"name", Shape::Text, kRequired, false, "", "the sector in plain words"},
                                   {"cameo", Shape::Word, false, false, "", "CAMEO's code of the sector"},
                                   REPORTEDLY_SOURCE};

constexpr FieldSchema kCountry[] = {
    {"name", Shape::Text, false, false, "", "the country or organisation in plain words"},
    {"cameo", Shape::Word, false, false, "", "CAMEO's code where it is another one"},
    REPORTEDLY_SOURCE};

constexpr FieldSchema kActor[] = {
    {"code", Shape::Text, kRequired, false, "", "country, then sectors: KEN, or KEN REB"},
    {"kind", Shape::Word, kRequired, false, "state|organisation|group|outlet|person|place", "what the actor is"},
    {"names", Shape::Items, kRequired, false, "", "names by which reports call it; case counts"},
    {"people", Shape::Items, false, false, "", "demonyms, adjective and people"},
    {"capital", Shape::Items, false, false, "", "a capital that speaks or acts is its government"},
    {"seats", Shape::Items, false, false, "", "other places that stand for its government"},
    {"cities", Shape::Items, false, false, "", "places of the country that news names often"},
    {"cameo", Shape::Word, false, false, "", "CAMEO's code where it is not the country's"},
    REPORTEDLY_EXAMPLES};

constexpr FieldSchema kRole[] = {
    {"kind", Shape::Word, kRequired, false,
     "official|spokesperson|person|institution|group|state|crowd|outlet|document|poll", "what such a noun stands for"},
    {"sectors", Shape::Text, false, false, "", "sectors of the ontology, or: inherit"},
    {"country", Shape::Word, false, false, "", "sender: never the place where it stands; stated: its own words only"},
    REPORTEDLY_EXAMPLES};

constexpr FieldSchema kList[] = {
    {"members", Shape::Items, kRequired, false, "", "lemmas; a name in capitals stands for another list"},
    REPORTEDLY_SOURCE};

constexpr FieldSchema kVerb[] = {
    {"noun", Shape::Items, false, false, "", "nouns for which the same frames hold"},
    {"light", Shape::Items, false, false, "", "verbs that support these nouns: issue a warning"},
    {"frame", Shape::Frame, kRequired, kRepeatable, "", "a short active sentence and its outcome"},
    REPORTEDLY_EXAMPLES};

constexpr FieldSchema kNoun[] = {
    {"light", Shape::Items, false, false, "", "verbs that support these nouns: hold talks"},
    {"frame", Shape::Frame, kRequired, kRepeatable, "", "a short active sentence and its outcome"},
    REPORTEDLY_EXAMPLES};

constexpr FieldSchema kAdjective[] = {
    {"frame", Shape::Frame, kRequired, kRepeatable, "", "a short active sentence and its outcome"},
    REPORTEDLY_EXAMPLES};

constexpr FieldSchema kCue[] = {
    {"part", Shape::Word, false, false, "verb|noun|adjective|adverb|preposition", "part of speech; verb if absent"},
    {"layer", Shape::Word, false, false, "speech|belief|knowledge|attitude|intention|directive", "what is attributed"},
    {"speaker", Shape::Word, false, false, "who|by|object|possessor|none", "where the speaker stands; who if absent"},
    {"content", Shape::Items, false, false, "", "which complements are the content: that, doing, about X"},
    {"recipient", Shape::Text, false, false, "", "whom, or a preposition"},
    {"holder", Shape::Word, false, false, "CT+|CT-|PR+|PR-|PS+|PS-|CTu|U", "the speaker's value for the content"},
    {"outer", Shape::Word, false, false, "U|same", "what the report itself then holds"},
    {"mode", Shape::Word, false, false, "", "mode of the content's events; attributed if absent"},
    {"hedges", Shape::YesNo, false, false, "", "the reporter keeps a distance"},
    REPORTEDLY_EXAMPLES};

constexpr FieldSchema kOperator[] = {
    {"part", Shape::Word, false, false, "verb|noun|adjective|adverb|preposition", "part of speech; verb if absent"},
    {"takes", Shape::Items, false, false, "", "which complements it works on: that, to, doing"},
    {"signature", Shape::Word, kRequired, false, "", "the inner act's sign when positive / negated: -/+"},
    {"mode", Shape::Word, false, false, "", "the mode of the inner act"},
    REPORTEDLY_EXAMPLES};

constexpr KindSchema kKinds[] = {
    {"type", ".ontology", HeadingShape::Name, false, kType, "a PLOVER event type"},
    {"mode", ".ontology", HeadingShape::Name, false, kMode, "a PLOVER mode"},
    {"context", ".ontology", HeadingShape::Name, false, kContext, "a PLOVER context"},
    {"code", ".ontology", HeadingShape::Name, false, kCode, "a CAMEO event code"},
    {"sector", ".ontology", HeadingShape::Name, false, kSector, "a PLOVER sector"},
    {"country", ".ontology", HeadingShape::Name, false, kCountry, "a country code that is allowed"},
    {"actor", ".actors", HeadingShape::Name, true, kActor, "a state, organisation, group, person or place"},
    {"role", ".roles", HeadingShape::Names, true, kRole, "a noun that stands for a kind of actor"},
    {"list", ".events", HeadingShape::Members, false, kList, "words that frames and cues call by one name"},
    {"verb", ".events", HeadingShape::Names, true, kVerb, "verbs that tell political events"},
    {"noun", ".events", HeadingShape::Names, true, kNoun, "nouns that tell political events"},
    {"adjective", ".events", HeadingShape::Names, true, kAdjective, "adjectives that tell political events"},
    {"cue", ".cues", HeadingShape::Names, true, kCue, "words by which a statement is handed to somebody"},
    {"operator", ".cues", HeadingShape::Names, true, kOperator, "words that decide whether an inner act happened"},
};

}  // namespace

const FieldSchema* KindSchema::field(std::string_view name) const {
  for (const FieldSchema& field : fields)
    if (field.name == name) return &field;
  return nullptr;
}

std::span<const KindSchema> schema() { return kKinds; }

const KindSchema* schema_of(std::string_view kind) {
  for (const KindSchema& one : kKinds)
    if (one.kind == kind) return &one;
  return nullptr;
}

}  // namespace reportedly
