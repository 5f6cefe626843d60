// The record is written top down, one function a table. Only entities that matter to a reader get an id: those with
// a resolved actor and those that act, receive, speak or are spoken for; so the ids are counted before anything is
// written, in the order of first mentions.
#include "formats/jsonl.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "base/utf8.h"
#include "formats/json.h"
#include "formats/names.h"
#include "formats/rows.h"

namespace reportedly::formats {
namespace {

class Record {
 public:
  Record(const Document& document, const WriteOptions& options, std::string& out)
      : doc_(document), options_(options), points_(document.layer<Text>().bytes), json_(out) {
    choose_entities();
  }

  void write() {
    json_.object([&] {
      json_.field("schema", "reportedly/1");
      engine();
      about();
      sentences();
      entities();
      json_.key("places").array([] {});
      json_.key("dates").array([] {});
      events();
      attributions();
      claims();
      links();
      notes();
    });
  }

 private:
  // ---- small pieces

  void span(Span s) {
    json_.array([&] { json_.value(points_.at(s.begin)).value(points_.at(s.end)); });
  }
  void span_or_null(Span s) {
    if (s.is_empty()) {
      json_.null();
    } else {
      span(s);
    }
  }
  template <class Spans>
  void spans(std::string_view name, const Spans& list) {
    json_.key(name).array([&] {
      for (Span s : list) span(s);
    });
  }
  void spans(std::string_view name, const std::pmr::vector<Span>& table, Range<Span> rows) {
    json_.key(name).array([&] {
      for (Id<Span> id : rows) span(table[id.index]);
    });
  }
  void symbol(std::string_view name, Symbol s) { json_.key(name).text_or_null(doc_.text(s)); }
  void texts(std::string_view name, const std::vector<std::string_view>& list) {
    json_.key(name).array([&] {
      for (std::string_view text : list) json_.value(text);
    });
  }
  void symbols(std::string_view name, const std::vector<Symbol>& list) {
    json_.key(name).array([&] {
      for (Symbol s : list) json_.value(doc_.text(s));
    });
  }
  void id(char letter, uint32_t number) { json_.value(letter + std::to_string(number)); }
  template <class Row>
  void id_or_null(char letter, Id<Row> row) {
    row ? id(letter, row.index) : void(json_.null());
  }
  void why(const Why& reason) {
    json_.key("why").object([&] {
      json_.key("rule").text_or_null(rule_name(doc_, reason));
      json_.field("score", reason.score);
    });
  }
  void sentence(Id<Token> token) {
    const Sentences& all = doc_.layer<Sentences>();
    json_.key("sentence");
    token.index < all.of_token.size() ? json_.value(all.of_token[token.index].index) : json_.null();
  }

  // ---- which entities appear

  void choose(Id<Entity> entity) {
    if (entity) is_shown_[entity.index] = true;
  }
  void choose(Id<Mention> mention) { choose(entity_of(doc_, mention)); }

  void choose_entities() {
    const Actors& actors = doc_.layer<Actors>();
    size_t count = doc_.layer<Entities>().rows.size();
    is_shown_.assign(count, false);
    for (uint32_t i = 0; i < count && i < actors.of_entity.size(); ++i)
      if (is_resolved(actors.of_entity[i])) choose(Id<Entity>{i});
    for (const Participant& participant : doc_.layer<Events>().participants) choose(participant.mention);
    for (const Attribution& attribution : doc_.layer<Attributions>().rows) {
      choose(attribution.source.mention);
      choose(attribution.source.on_behalf_of);
    }
    shown_id_.assign(count, Id<Entity>{});
    uint32_t next = 0;
    for (uint32_t i = 0; i < count; ++i)
      if (is_shown_[i]) shown_id_[i] = {next++};
  }
  void entity_id(Id<Entity> entity) { id_or_null('e', entity ? shown_id_[entity.index] : entity); }

  // ---- the parts of the record, in its order

  void engine() {
    json_.key("engine").object([&] {
      json_.field("version", options_.stamp.version).field("data", options_.stamp.data);
      json_.key("models").object([&] {
        for (const auto& [name, hash] : options_.stamp.models) json_.field(name, hash);
      });
    });
  }

  void about() {
    const DocInfo& info = doc_.layer<DocInfo>();
    json_.field("id", doc_.text(info.id));
    symbol("url", info.url);
    symbol("title", info.title);
    symbol("published", info.published);
    symbol("lang", info.lang);
    json_.key("outlet");
    if (info.outlet.is_empty()) {
      json_.null();
    } else {
      json_.object([&] { json_.field("name", doc_.text(info.outlet)).key("key").null(); });
    }
    json_.key("byline").array([&] {
      for (const Block& block : doc_.layer<Blocks>().rows)
        if (block.kind == BlockKind::Byline) json_.value(in_one_line(doc_.words(block.span)));
    });
    if (options_.has_text) json_.field("text", std::string_view(doc_.layer<Text>().bytes));
  }

  void sentences() {
    const Blocks& blocks = doc_.layer<Blocks>();
    json_.key("sentences").array([&] {
      for (const Sentence& row : doc_.layer<Sentences>().rows) {
        bool has_block = row.block.index < blocks.rows.size();
        BlockKind kind = has_block ? blocks.rows[row.block.index].kind : BlockKind::Paragraph;
        json_.object([&] {
          json_.field("begin", points_.at(row.span.begin)).field("end", points_.at(row.span.end));
          json_.field("block", name_of(kind));
        });
      }
    });
  }

  void entities() {
    collect_mentions();
    json_.key("entities").array([&] {
      for (uint32_t i = 0; i < shown_id_.size(); ++i)
        if (is_shown_[i]) entity({i});
    });
  }

  void collect_mentions() {
    const Entities& all = doc_.layer<Entities>();
    mentions_of_.assign(all.rows.size(), {});
    for (uint32_t i = 0; i < all.of_mention.size(); ++i) {
      Id<Entity> owner = all.of_mention[i];
      if (owner && is_shown_[owner.index]) mentions_of_[owner.index].push_back({i});
    }
  }

  void entity(Id<Entity> which) {
    const Actors& actors = doc_.layer<Actors>();
    const Actor unknown;
    const Actor& actor = which.index < actors.of_entity.size() ? actors.of_entity[which.index] : unknown;
    Span best = doc_.layer<Mentions>()[doc_.layer<Entities>()[which].best].span;
    json_.object([&] {
      json_.key("id"), entity_id(which);
      json_.field("name", in_one_line(doc_.words(best))).field("type", name_of(actor.type));
      json_.key("actor"), is_somebody(actor) ? actor_object(actor) : void(json_.null());
      json_.key("unresolved");
      is_resolved(actor) ? json_.null() : json_.value(unresolved(actor));
      json_.key("mentions").array([&] {
        for (Id<Mention> id : mentions_of_[which.index]) mention(id);
      });
    });
  }

  std::string_view unresolved(const Actor& actor) const {
    return actor.unresolved.is_empty() ? std::string_view("no rule tells whom this is") : doc_.text(actor.unresolved);
  }

  void actor_object(const Actor& actor) {
    json_.object([&] {
      symbol("key", actor.key);
      actor_codes(&actor);
      symbol("office", actor.office);
      json_.key("why").text_or_null(rule_name(doc_, actor.why));
    });
  }

  void actor_codes(const Actor* actor) {
    const Actor nobody;
    const Actor& known = actor == nullptr ? nobody : *actor;
    symbol("country", known.country);
    texts("sectors", sector_names(doc_, known.sectors));
    symbol("cameo", known.cameo);
  }

  void mention(Id<Mention> which) {
    const Mention& row = doc_.layer<Mentions>()[which];
    json_.object([&] {
      json_.field("begin", points_.at(row.span.begin)).field("end", points_.at(row.span.end));
      json_.field("kind", name_of(row.kind));
      sentence(row.head);
    });
  }

  void events() {
    const Events& all = doc_.layer<Events>();
    const uint64_t text_hash = all.rows.empty() ? 0 : hash_of_text(doc_);
    json_.key("events").array([&] {
      for (uint32_t i = 0; i < all.rows.size(); ++i) json_.object([&] { event(i, all.rows[i], text_hash); });
    });
  }

  void event(uint32_t number, const Event& row, uint64_t text_hash) {
    json_.key("id"), id('v', number);
    json_.field("key", event_key(doc_, row, text_hash));
    sentence(row.trigger);
    spans("trigger", trigger_spans(doc_, row));
    participants("actors", row, ParticipantRole::Actor);
    participants("recipients", row, ParticipantRole::Recipient);
    const EventCode unknown;
    const EventCode* known = code_of(doc_, row);
    code(number, known == nullptr ? unknown : *known);
    date();
    json_.key("place").null();
    json_.key("counts").object([&] {
      for (std::string_view what : {"dead", "injured", "arrested", "crowd"}) json_.key(what).null();
    });
    why(row.why);
  }

  void participants(std::string_view name, const Event& row, ParticipantRole role) {
    const Events& all = doc_.layer<Events>();
    json_.key(name).array([&] {
      for (Id<Participant> id : row.participants)
        if (all.participants[id.index].role == role) participant(all.participants[id.index].mention);
    });
  }

  void participant(Id<Mention> which) {
    json_.object([&] {
      json_.key("entity"), entity_id(entity_of(doc_, which));
      json_.key("span"), span(doc_.layer<Mentions>()[which].span);
      actor_codes(actor_of(doc_, which));
    });
  }

  void code(uint32_t number, const EventCode& known) {
    symbol("event", known.type);
    symbols("modes", known.modes);
    symbols("contexts", known.contexts);
    const Stances& stances = doc_.layer<Stances>();
    auxiliary(number < stances.rows.size() ? stances.rows[number].auxiliary : uint8_t{0});
    symbol("cameo", known.cameo);
    json_.key("quad"), known.quad == 0 ? json_.null() : json_.value(known.quad);
    json_.field("score", known.score);
    json_.key("goldstein"), known.has_goldstein ? json_.value(known.goldstein) : json_.null();
  }

  void auxiliary(uint8_t bits) {
    constexpr std::array<std::pair<Auxiliary, std::string_view>, 4> kNames = {
        {{Auxiliary::Future, "future"},
         {Auxiliary::Historical, "historical"},
         {Auxiliary::Hypothetical, "hypothetical"},
         {Auxiliary::Negated, "negated"}}};
    json_.key("auxiliary").array([&] {
      for (const auto& [bit, name] : kNames)
        if ((bits & static_cast<uint8_t>(bit)) != 0) json_.value(name);
    });
  }

  void date() {
    Symbol published = doc_.layer<DocInfo>().published;
    json_.key("date").object([&] {
      symbol("value", published);
      json_.field("from", published.is_empty() ? "unknown" : "published");
    });
  }

  void attributions() {
    const Attributions& all = doc_.layer<Attributions>();
    json_.key("attributions").array([&] {
      for (uint32_t i = 0; i < all.rows.size(); ++i) json_.object([&] { attribution(i, all.rows[i], all); });
    });
  }

  void attribution(uint32_t number, const Attribution& row, const Attributions& all) {
    json_.key("id"), id('a', number);
    json_.key("inside"), id_or_null('a', row.inside);
    json_.key("source").object([&] { source(row.source, all); });
    spans("cue", all.spans, row.cue);
    spans("content", all.spans, row.content);
    json_.key("recipient"), span_or_null(row.recipient);
    json_.key("medium"), span_or_null(row.medium);
    json_.field("quote", name_of(row.quote)).field("layer", name_of(row.layer)).field("negated", row.is_negated);
    why(row.why);
  }

  void source(const Source& row, const Attributions& all) {
    spans("spans", all.spans, row.words);
    json_.key("entity"), entity_id(entity_of(doc_, row.mention));
    json_.field("kind", name_of(row.kind)).field("anonymity", name_of(row.anonymity));
    json_.key("for"), entity_id(entity_of(doc_, row.on_behalf_of));
  }

  void claims() {
    const Claims& all = doc_.layer<Claims>();
    json_.key("claims").array([&] {
      for (uint32_t i = 0; i < all.rows.size(); ++i) json_.object([&] { claim(i, all.rows[i], all); });
    });
  }

  void claim(uint32_t number, const Claim& row, const Claims& all) {
    json_.key("id"), id('c', number);
    json_.key("event"), id_or_null('v', row.event);
    spans("content", all.spans, row.content);
    json_.key("holders").array([&] {
      for (Id<Id<Attribution>> place : row.holders) id('a', all.holders[place.index].index);
    });
    json_.key("values").array([&] {
      for (Id<Value> place : row.values) json_.value(to_string(all.values[place.index]));
    });
    json_.field("time", to_string(row.time)).field("mode", to_string(row.mode)).field("status", to_string(row.status));
  }

  void links() {
    json_.key("links").array([&] {
      for (const Link& link : doc_.layer<Claims>().links) {
        json_.object([&] {
          json_.key("from"), id('c', link.from.index);
          json_.key("to"), id('c', link.to.index);
          json_.field("relation", to_string(link.relation));
          json_.key("why").text_or_null(rule_name(doc_, link.why));
        });
      }
    });
  }

  void notes() {
    json_.key("notes").array([&] {
      for (const Note& note : doc_.notes()) {
        json_.object([&] {
          json_.field("level", name_of(note.level));
          json_.key("where"), span(note.where);
          json_.field("what", doc_.text(note.what));
        });
      }
    });
  }

  const Document& doc_;
  const WriteOptions& options_;
  CodePointIndex points_;
  Json json_;
  std::vector<bool> is_shown_;                         // per entity
  std::vector<Id<Entity>> shown_id_;                   // per entity: its number in the record
  std::vector<std::vector<Id<Mention>>> mentions_of_;  // per shown entity
};

}  // namespace

void Jsonl::write(const Document& document, const WriteOptions& options, std::string& out) {
  Record(document, options, out).write();
  out += '\n';
}

}  // namespace reportedly::formats
