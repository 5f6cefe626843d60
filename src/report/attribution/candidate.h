// A cue with what was found around it so far, before spans and rows are made of it.
#pragma once

#include <cstdint>
#include <vector>

#include "report/attribution/cue_table.h"
#include "report/attribution/quotations.h"
#include "report/attribution/reading.h"

namespace reportedly {

struct Candidate {
  uint32_t sense = kNone;  // row of the cue table; kNone for a colon or a quotation that goes on
  Id<Token> cue;           // head of the cue; none for a quotation that goes on
  Range<Token> cue_tokens;
  Id<Token> source;                   // head of the words that name the source, or none
  Id<Token> source_meant;             // "officials who said": source "who", meant "officials"; else as source
  Range<Token> source_run;            // the words themselves where the tree does not give them, else empty
  std::vector<Id<Token>> source_cut;  // below these the source does not go on
  std::vector<Id<Token>> content_heads;
  std::vector<Id<Token>> content_cut;  // below these the content does not go on
  Runs content;
  Id<Token> recipient;  // head, or none
  Range<Token> medium;
  uint32_t governor = kNone;  // "said, citing Y": the candidate over whose content the source stands as well
  AttributionLayer layer = AttributionLayer::Speech;
  Why why;
  bool is_negated = false;
};

// Every cue of the document with the content that the tree gives it, in text order. A cue that may introduce a
// quotation is kept without content, as the quotation may be found later.
std::vector<Candidate> find_cues(const Reading& reading, const CueTable& cues);

// "The port closed, officials said.": reads reporting clauses from their words, whatever the tree. Corrects the
// candidates of their cues, and adds those that the tree has lost.
void find_reporting_clauses(const Reading& reading, const CueTable& cues, const Quotations& quotations,
                            std::vector<Candidate>& candidates);

// Joins quotations to the cues next to them, widens content to its quotation marks, and hands a quotation without
// a cue to the last speaker. New rows are added behind the old ones.
void join_quotations(const Reading& reading, const CueTable& cues, const Quotations& quotations,
                     std::vector<Candidate>& candidates);

// Speakers before a colon: "Otieno: ...", "He added:" and the next sentence.
void find_colons(const Reading& reading, std::vector<Candidate>& candidates);

// Who the source is: mention, kind, anonymity, on whose behalf. `words` is filled by the caller.
// "the Kenyan foreign minister", the one holder of an office of a known country, counts as a named person.
Source describe_source(const Reading& reading, const CueTable& cues, Id<Token> words, Id<Token> meant);

// Whether a noun phrase may say, want or believe something at all.
bool may_speak(const Reading& reading, Id<Token> head);

}  // namespace reportedly
