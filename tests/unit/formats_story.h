// A small report with every layer filled by hand: "Chad denied that Sudan had asked for fuel . It may close the port ."
#pragma once

#include "doc/document.h"
#include "stages/tables.h"

namespace reportedly::test {

inline void name_codes(Reference& reference) {
  auto word = [&](std::string_view text) { return reference.lexicon.intern(text); };
  reference.sectors = {"GOV", "MIL"};
  reference.codes.push_back({.type = word("REQUEST"),
                             .modes = {word("assist")},
                             .contexts = {word("economic")},
                             .cameo = word("0233"),
                             .quad = 3,
                             .score = 0.5f,
                             .goldstein = 3.4f,
                             .has_goldstein = true});
  reference.codes.push_back({.type = word("THREATEN"),
                             .modes = {},
                             .contexts = {},
                             .cameo = {},
                             .quad = 3,
                             .score = -5.8f,
                             .goldstein = 0,
                             .has_goldstein = false});
  reference.add_rule("data/events/request.events:41");
}

inline Range<Span> add_span(Attributions& attributions, Span span) {
  attributions.spans.push_back(span);
  return {static_cast<uint32_t>(attributions.spans.size() - 1), 1};
}

inline Document story(const Reference& reference) {
  Document document = document_of(
      "Chad     Chad     PROPN  2  nsubj    @TCD:GOV#0\n"
      "denied   deny     VERB   0  root     Tense=Past\n"
      "that     that     SCONJ  6  mark\n"
      "Sudan    Sudan    PROPN  6  nsubj    @SDN#1\n"
      "had      have     AUX    6  aux\n"
      "asked    ask      VERB   2  ccomp\n"
      "for      for      ADP    8  case\n"
      "fuel     fuel     NOUN   6  obl      @?#3\n"
      ".        .        PUNCT  2  punct\n"
      "\n"
      "It       it       PRON   3  nsubj    @-#1\n"
      "may      may      AUX    3  aux\n"
      "close    close    VERB   0  root\n"
      "the      the      DET    5  det\n"
      "port     port     NOUN   3  obj\n"
      ".        .        PUNCT  3  punct\n",
      reference);
  DocInfo info(document.arena());
  info.id = document.symbols().intern("fuel");
  info.published = document.symbols().intern("2026-03-02");
  info.outlet = document.symbols().intern("Sahel Courier");
  document.set(std::move(info));
  auto at = [&](std::string_view word) { return token_of(document, word); };
  auto mention = [&](std::string_view word) { return document.layer<Mentions>().of_token[at(word).index]; };
  auto words = [&](std::string_view from, std::string_view to) {
    return Span{document.layer<Tokens>()[at(from)].span.begin, document.layer<Tokens>()[at(to)].span.end};
  };

  Events events(document.arena());
  events.participants = {{.mention = mention("Sudan"), .role = ParticipantRole::Actor},
                         {.mention = mention("Chad"), .role = ParticipantRole::Recipient},
                         {.mention = mention("It"), .role = ParticipantRole::Actor}};
  events.rows.push_back({.trigger = at("asked"),
                         .predicate = {},
                         .code = {0},
                         .participants = {0, 2},
                         .complement = {},
                         .why = {.rule = {1}, .score = 0.97f}});
  events.rows.push_back(
      {.trigger = at("close"), .predicate = {}, .code = {1}, .participants = {2, 1}, .complement = {}, .why = {}});

  Attributions attributions(document.arena());
  Attribution denial;
  denial.source = {.words = add_span(attributions, words("Chad", "Chad")),
                   .mention = mention("Chad"),
                   .on_behalf_of = {},
                   .kind = SourceKind::State,
                   .anonymity = Anonymity::NamedInstitution};
  denial.cue = add_span(attributions, words("denied", "denied"));
  denial.content = add_span(attributions, words("that", "fuel"));
  denial.why = {.rule = {1}, .score = 1};
  attributions.rows.push_back(denial);

  Stances stances(document.arena());
  stances.rows.resize(2);
  stances.rows[1].auxiliary = static_cast<uint8_t>(Auxiliary::Future) | static_cast<uint8_t>(Auxiliary::Hypothetical);

  Claims claims(document.arena());
  claims.values = {Value::U, Value::CtMinus, Value::PsPlus};
  claims.holders = {{0}};
  claims.spans = {words("that", "fuel"), words("It", "port")};
  claims.rows.push_back({.event = {0},
                         .content = {0, 1},
                         .holders = {0, 1},
                         .values = {0, 2},
                         .time = ClaimTime::Past,
                         .mode = ClaimMode::Denied,
                         .status = ClaimStatus::Denied,
                         .why = {}});
  claims.rows.push_back({.event = {1},
                         .content = {1, 1},
                         .holders = {1, 0},
                         .values = {2, 1},
                         .time = ClaimTime::Future,
                         .mode = ClaimMode::Asserted,
                         .status = ClaimStatus::Hypothetical,
                         .why = {}});
  claims.links.push_back({.from = {0}, .to = {1}, .relation = LinkRelation::Contrast, .why = {}});

  document.set(std::move(events));
  document.set(std::move(attributions));
  document.set(std::move(stances));
  document.set(std::move(claims));
  document.note({0, 4}, NoteLevel::Warning, "a strange name");
  return document;
}

}  // namespace reportedly::test
