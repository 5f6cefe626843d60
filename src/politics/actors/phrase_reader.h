// Whom a noun phrase means by its own words: names and roles found in it, put together along the tree.
//
//   "Kenya's foreign ministry spokeswoman"     country of the possessor, sectors of the ministry
//   "the Kenyan foreign minister"              country of the demonym
//   "a spokesman for Norway's army"            NOR MIL: what is spoken for
//   "protesters in Quito"                      a crowd takes the place's country; an embassy never does
//   "thousands of Kenyan farmers"              whom the of-phrase names
#pragma once

#include <vector>

#include "politics/actors/actor_data.h"
#include "politics/actors/actor_view.h"
#include "politics/actors/metonymy.h"

namespace reportedly {

// What was found at a token: a row of ActorData::names or role_names, over `tokens`.
struct Found {
  uint32_t name = kNone;
  Range<Token> tokens{};
};

// The names and roles of one report. Kept by the worker from report to report.
struct FoundNames {
  std::vector<StreamWord> words, lemmas;
  std::vector<Found> names;          // row i: the name that covers token i
  std::vector<Found> roles;          // row i: the role whose head token i is
  std::vector<Id<Token>> role_over;  // row i: the head of the role that covers token i
  std::vector<uint8_t> is_former;    // row i: "ex" stands before the role inside of token i ("ex-minister")

  void find(const ActorView& doc, const ActorData& data);
};

// What a phrase says about somebody. `open` is somebody in the phrase whose country other words of the report tell:
// the possessor of "its army", the ministry of "a spokesman for the ministry".
struct Reading {
  enum class What : uint8_t { Nothing, Place, Actor, Government, People, Role };
  What what = What::Nothing;
  uint32_t actor = kNone;      // row of ActorData::actors: of the name, or of the one who gave the country
  uint32_t role = kNone;       // row of ActorData::roles
  uint32_t role_text = kNone;  // row of ActorData::role_texts
  Symbol country{};
  Sectors sectors = 0;
  Id<Mention> open{};
  Id<Token> role_token{};
  bool is_former = false;
};

class PhraseReader {
 public:
  PhraseReader(const ActorView& doc, const ActorData& data, const FoundNames& found);

  Reading read(Id<Token> head) const { return read(head, 0); }

  // "rebels" of "two of the rebels", of which the head only says how many; none where the head says more.
  Id<Token> counted_by(Id<Token> head) const;

  // The country of a name that the data files do not have: "the U.S. Park Service", "Kenya's Eliud Okello".
  Reading read_unknown(Id<Token> head) const;

 private:
  struct Origin {
    Symbol country{};
    Sectors sectors = 0;
    uint32_t actor = kNone;
    Id<Mention> open{};
  };

  Reading read(Id<Token> head, int depth) const;
  Reading read_name(Id<Token> head, const Found& found) const;
  Reading read_role(Id<Token> head, Id<Token> role_token, int depth) const;
  bool is_whole_name(Id<Token> head, const Found& found) const;
  bool is_capital_adjective(Id<Token> token) const;
  bool is_title_of_paper(Id<Token> head) const;
  bool is_city_before(Id<Token> head) const;
  bool is_body(const KnownActor& actor) const;
  bool is_state(const Found& found) const;
  bool is_where(Id<Token> head) const;
  bool is_named_title(Id<Token> token, const Mention& mention) const;
  Id<Token> title_of(Id<Token> head) const;
  Id<Token> torn_title_of(Id<Token> head) const;
  Id<Token> body_at_end_of(Id<Token> head) const;
  bool is_of_unknown_body(Id<Token> role_token) const;

  Origin owner(Id<Token> head, Id<Token> role_token, int depth) const;
  Origin before(Id<Token> head, Id<Token> role_token) const;
  Origin right_before(Id<Token> role_token) const;
  Origin right_behind(Id<Token> role_token, std::string_view preposition) const;
  Origin behind(Id<Token> head, Id<Token> role_token, const KnownRole& role, int depth) const;
  Origin origin_at(Id<Token> token, int depth) const;
  Sectors modifier_sectors(Id<Token> head, Id<Token> role_token) const;
  bool is_former(Id<Token> head, Id<Token> role_token) const;
  bool modifies(Id<Token> token, Id<Token> head, Id<Token> role_token) const;
  uint32_t left_border(Id<Token> head, Id<Token> role_token) const;
  const Found* name_at(Id<Token> token) const;
  std::string_view lemma(Id<Token> token) const { return doc_.text(morphs_[token].lemma); }

  const ActorView& doc_;
  const ActorData& data_;
  const FoundNames& found_;
  const Morphs& morphs_;
  const Arcs& arcs_;
  const Mentions& mentions_;
  Sectors gov_, reb_, opp_, eli_, cvl_, office_;
};

}  // namespace reportedly
