// Two passes: lines to words (compact or CoNLL-U), then words to the layers. The text is rebuilt with a blank
// between words, except before punctuation and clitics.
#include "stages/tables.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <string>
#include <vector>

namespace reportedly::test {
namespace {

struct Word {
  std::string form, lemma, upos, xpos, relation, feats, actor;
  uint32_t head = 0;  // 1-based in its sentence, 0 for the root
  bool space_after = true;
  bool joins_previous = false;
};
using WordTable = std::vector<std::vector<Word>>;

std::vector<std::string> split(std::string_view text, std::string_view separators, bool keep_empty) {
  std::vector<std::string> out;
  while (true) {
    size_t end = text.find_first_of(separators);
    std::string_view part = text.substr(0, end);
    if (keep_empty || !part.empty()) out.emplace_back(part);
    if (end == std::string_view::npos) return out;
    text.remove_prefix(end + 1);
  }
}

uint32_t number_of(std::string_view text) {
  uint32_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

bool joins_left(std::string_view form) {
  static const std::vector<std::string_view> kForms = {".", ",", ";", ":", "?", "!", ")", "'s", "'", "n't", "%"};
  return std::ranges::find(kForms, form) != kForms.end();
}
bool is_clitic(std::string_view form) { return form == "'s" || form == "n't" || form == "'"; }

Word word_of_compact(const std::vector<std::string>& columns) {
  Word word{.form = columns[0],
            .lemma = columns[1],
            .upos = columns[2],
            .xpos = "",
            .relation = columns[4],
            .feats = "",
            .actor = "",
            .head = number_of(columns[3])};
  for (size_t i = 5; i < columns.size(); ++i) {
    if (columns[i].front() == '@') {
      word.actor = columns[i].substr(1);
    } else if (columns[i] != "_") {
      word.feats = columns[i];
    }
  }
  word.joins_previous = is_clitic(word.form);
  return word;
}

Word word_of_conllu(const std::vector<std::string>& columns) {
  Word word{.form = columns[1],
            .lemma = columns[2],
            .upos = columns[3],
            .xpos = columns[4] == "_" ? "" : columns[4],
            .relation = columns[7],
            .feats = columns[5] == "_" ? "" : columns[5],
            .actor = "",
            .head = number_of(columns[6])};
  for (const std::string& item : split(columns[9], "|", false)) {
    if (item == "SpaceAfter=No") word.space_after = false;
    if (item.starts_with("Actor=")) word.actor = item.substr(6);
  }
  return word;
}

// The words of a written token ("12-13  hasn't") stand side by side.
struct Joined {
  uint32_t first = 0, last = 0;
  bool space_after = true;
};

void take_conllu(const std::vector<std::string>& columns, Joined& joined, std::vector<Word>& sentence) {
  if (columns[0].find('.') != std::string::npos) return;
  if (size_t dash = columns[0].find('-'); dash != std::string::npos) {
    joined = {.first = number_of(columns[0]),
              .last = number_of(std::string_view(columns[0]).substr(dash + 1)),
              .space_after = columns[9].find("SpaceAfter=No") == std::string::npos};
    return;
  }
  Word word = word_of_conllu(columns);
  const uint32_t number = number_of(columns[0]);
  if (number >= joined.first && number <= joined.last) {
    word.joins_previous = number > joined.first;
    word.space_after = number == joined.last && joined.space_after;
  }
  sentence.push_back(std::move(word));
}

WordTable words_of(std::string_view table) {
  WordTable out(1);
  Joined joined;
  for (const std::string& line : split(table, "\n", true)) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) {
      if (!out.back().empty()) out.emplace_back();
      joined = {};
      continue;
    }
    if (line.front() == '#') continue;
    if (std::count(line.begin(), line.end(), '\t') == 9) {
      take_conllu(split(line, "\t", true), joined, out.back());
      continue;
    }
    const std::vector<std::string> columns = split(line, " \t", false);
    if (columns.size() < 5) continue;
    Word word = word_of_compact(columns);
    if (!out.back().empty() && joins_left(word.form)) out.back().back().space_after = false;
    out.back().push_back(std::move(word));
  }
  if (out.back().empty()) out.pop_back();
  return out;
}

void fill_words(const WordTable& table, Document& document) {
  auto* arena = document.arena();
  LocalSymbols& symbols = document.symbols();
  Text text(arena);
  Blocks blocks(arena);
  Tokens tokens(arena);
  Sentences sentences(arena);
  Morphs morphs(arena);
  Arcs arcs(arena);
  for (const std::vector<Word>& sentence : table) {
    const uint32_t first = tokens.size();
    const Id<Sentence> id{static_cast<uint32_t>(sentences.rows.size())};
    const auto begin = static_cast<uint32_t>(text.bytes.size());
    for (const Word& word : sentence) {
      const auto at = static_cast<uint32_t>(text.bytes.size());
      text.bytes += word.form;
      tokens.rows.push_back({.span = {at, static_cast<uint32_t>(text.bytes.size())},
                             .form = symbols.intern(word.form),
                             .joins_previous = word.joins_previous});
      sentences.of_token.push_back(id);
      morphs.rows.push_back({.lemma = symbols.intern(word.lemma),
                             .xpos = symbols.intern(word.xpos),
                             .feats = symbols.intern(word.feats),
                             .bits = feat_bits(word.feats),
                             .upos = upos_of(word.upos)});
      arcs.rows.push_back({.head = word.head == 0 ? Id<Token>{} : Id<Token>{first + word.head - 1},
                           .relation = relation_of(word.relation)});
      if (word.space_after) text.bytes += ' ';
    }
    sentences.rows.push_back({.span = {begin, tokens.rows.back().span.end},
                              .tokens = {first, static_cast<uint32_t>(sentence.size())},
                              .block = Id<Block>{0}});
    if (!text.bytes.empty() && text.bytes.back() != ' ') text.bytes += ' ';
  }
  blocks.rows.push_back({.span = {0, static_cast<uint32_t>(text.bytes.size())}, .kind = BlockKind::Paragraph});
  arcs.index_children();
  document.set(std::move(text));
  document.set(std::move(blocks));
  document.set(std::move(tokens));
  document.set(std::move(sentences));
  document.set(std::move(morphs));
  document.set(std::move(arcs));
}

// ---- Mentions, entities, actors from @NOR:GOV#2 ----

bool is_outside_of_phrase(Relation relation) {
  return relation == Relation::AclRelcl || relation == Relation::Acl || relation == Relation::Appos ||
         relation == Relation::Conj || relation == Relation::Cc || relation == Relation::Punct ||
         relation == Relation::Case || relation == Relation::Cop || is_subject(relation) ||
         relation == Relation::Parataxis;
}

void widen(const Arcs& arcs, Id<Token> token, uint32_t& first, uint32_t& last) {
  first = std::min(first, token.index);
  last = std::max(last, token.index);
  for (Id<Token> child : arcs.children(token))
    if (!is_outside_of_phrase(arcs.relation(child))) widen(arcs, child, first, last);
}

struct ActorNote {
  std::string country, sectors, entity, office;
};

ActorNote note_of(std::string_view text) {
  ActorNote note;
  if (size_t hash = text.find('#'); hash != std::string_view::npos) {
    note.entity = text.substr(hash + 1);
    text = text.substr(0, hash);
  }
  if (size_t tilde = text.find('~'); tilde != std::string_view::npos) {
    note.office = text.substr(tilde + 1);
    text = text.substr(0, tilde);
  }
  if (size_t colon = text.find(':'); colon != std::string_view::npos) {
    note.sectors = text.substr(colon + 1);
    text = text.substr(0, colon);
  }
  note.country = text;
  return note;
}

Actor actor_of(const ActorNote& note, Document& document) {
  Actor actor;
  if (note.country == "-") return actor;
  const std::vector<std::string>& names = document.reference().sectors;
  for (const std::string& sector : split(note.sectors, ":+,", false)) {
    auto found = std::ranges::find(names, sector);
    if (found != names.end()) actor.sectors |= Sectors{1} << (found - names.begin());
  }
  if (note.country != "?") {
    actor.country = document.symbols().intern(note.country);
    actor.type = EntityType::State;
  } else {
    actor.unresolved = document.symbols().intern("unknown to the table");
    actor.type = actor.sectors != 0 ? EntityType::Group : EntityType::Person;
  }
  if (!note.office.empty()) {
    actor.office = document.symbols().intern(note.office);
    actor.kind = SourceKind::Official;
  }
  return actor;
}

MentionKind kind_of(Upos upos) {
  if (upos == Upos::Pron || upos == Upos::Det) return MentionKind::Pronoun;
  return upos == Upos::Propn ? MentionKind::Name : MentionKind::Nominal;
}

void fill_mentions(const WordTable& table, Document& document) {
  auto* arena = document.arena();
  Mentions mentions(arena);
  Entities entities(arena);
  Actors actors(arena);
  const Arcs& arcs = document.layer<Arcs>();
  const Tokens& tokens = document.layer<Tokens>();
  std::map<std::string, uint32_t> numbered;
  mentions.of_token.resize(tokens.size());
  Id<Token> token{0};
  for (const std::vector<Word>& sentence : table) {
    for (const Word& word : sentence) {
      const Id<Token> head = token;
      ++token.index;
      if (word.actor.empty()) continue;
      const ActorNote note = note_of(word.actor);
      uint32_t first = head.index, last = head.index;
      widen(arcs, head, first, last);
      const Id<Mention> id{mentions.size()};
      mentions.rows.push_back({.head = head,
                               .tokens = {first, last - first + 1},
                               .span = {tokens.rows[first].span.begin, tokens.rows[last].span.end},
                               .kind = kind_of(upos_of(word.upos))});
      mentions.of_token[head.index] = id;
      const auto next = static_cast<uint32_t>(entities.rows.size());
      const uint32_t entity = note.entity.empty() ? next : numbered.try_emplace(note.entity, next).first->second;
      actors.of_mention.push_back(actor_of(note, document));
      if (entity == next) {
        entities.rows.push_back({.best = id, .mention_count = 0});
        actors.of_entity.push_back(actors.of_mention.back());
      } else if (actors.of_entity[entity].country.is_empty()) {
        entities.rows[entity].best = id;
        actors.of_entity[entity] = actors.of_mention.back();
      }
      ++entities.rows[entity].mention_count;
      entities.of_mention.push_back({entity});
      entities.why.emplace_back();
    }
  }
  document.set(std::move(mentions));
  document.set(std::move(entities));
  document.set(std::move(actors));
}

}  // namespace

Document document_of(std::string_view table, const Reference& reference) {
  Document document(reference);
  const WordTable words = words_of(table);
  fill_words(words, document);
  fill_mentions(words, document);
  return document;
}

Id<Token> token_of(const Document& document, std::string_view form, int n) {
  const Tokens& tokens = document.layer<Tokens>();
  for (uint32_t i = 0; i < tokens.size(); ++i)
    if (document.words(tokens.rows[i].span) == form && n-- == 0) return {i};
  return {};
}

}  // namespace reportedly::test
