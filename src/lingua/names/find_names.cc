// The net looks at one sentence; what it cannot know comes after it, in the order of how sure it is:
// 1. the data files: "Hezbollah" is an organisation, "Kampala" a place, whatever stands around it;
// 2. the word that ends a name: a "... Commission" is an organisation;
// 3. the rest of the report: who has been called "Amina Otieno" is a person as "Otieno";
// 4. the report's majority: a name that is a person three times is none the fourth time.
// Each was kept because it found more names than it lost on the training split of the corpus, tagged by
// cross-validation. The kind of a long name for the acronym behind it, the tags of another mention for words without
// any, and the cutting off of articles and titles were tried there and did not.
#include "lingua/names/find_names.h"

#include <algorithm>

#include "lingua/names/report_names.h"
#include "lingua/names/sentence_names.h"

namespace reportedly {
namespace {

struct NameScratch {
  std::vector<Name> sentence, report;
};

// The names of a path of tags. A name that breaks off counts as far as it goes.
void read_tags(const Readings& readings, const std::vector<NameTag>& tags, Range<Token> sentence,
               std::vector<Name>& out) {
  using Part = NameTag::Part;
  bool is_open = false;
  for (Id<Token> token : sentence) {
    uint8_t number = readings[token].name;
    NameTag tag = number < tags.size() ? tags[number] : NameTag{};
    bool goes_on = is_open && (tag.part == Part::Inside || tag.part == Part::Last) && out.back().kind == tag.kind;
    if (goes_on) {
      ++out.back().tokens.count;
    } else if (tag.part != Part::Outside) {
      out.push_back({.tokens = {token.index, 1}, .kind = tag.kind});
    }
    is_open = tag.part == Part::Begin || tag.part == Part::Inside;
  }
}

}  // namespace

Names FindNames::run(View<Reads> doc, Scratch& scratch) const {
  const Tokens& tokens = doc.get<Tokens>();
  const Readings& readings = doc.get<Readings>();
  Names out(doc.arena());
  out.of_token.assign(tokens.size(), {});
  if (readings.rows.size() != tokens.size()) return out;
  auto& [sentence_names, report_names] = scratch.of<NameScratch>();
  report_names.clear();
  for (const Sentence& sentence : doc.get<Sentences>().rows) {
    sentence_names.clear();
    read_tags(readings, tags_, sentence.tokens, sentence_names);
    SentenceNames known(doc, words_, sentence.tokens);
    known.add_known(sentence_names);
    known.name_organizations(sentence_names);
    report_names.insert(report_names.end(), sentence_names.begin(), sentence_names.end());
  }
  ReportNames report(doc, words_);
  report.add_surnames(report_names);
  report.settle_kinds(report_names);
  out.rows.assign(report_names.begin(), report_names.end());
  for (uint32_t i = 0; i < out.size(); ++i)
    for (Id<Token> token : out.rows[i].tokens) out.of_token[token.index] = {i};
  return out;
}

}  // namespace reportedly
