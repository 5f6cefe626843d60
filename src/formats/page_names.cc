#include "formats/page_names.h"

#include <algorithm>
#include <array>

#include "formats/rows.h"
#include "formats/terminal_text.h"

namespace reportedly::formats {
namespace {

constexpr uint32_t kLongestSource = 60;  // columns

// "Venezuela, where he lives" -> "Venezuela"; a long name loses what stands behind its comma.
std::string without_clause(const std::string& name) {
  constexpr std::array<std::string_view, 6> kOpeners = {", which ", ", who ", ", whose ",
                                                        ", where ", " who ",  " which "};
  size_t end = name.size();
  for (std::string_view opener : kOpeners) end = std::min(end, name.find(opener));
  std::string out = name.substr(0, end);
  if (columns_of(out) > kLongestSource && out.find(", ") != std::string::npos) out.resize(out.find(", "));
  return cut_at_word(out, kLongestSource);
}

}  // namespace

std::string_view how_named(const Source& source) {
  bool is_person = source.kind == SourceKind::Person || source.kind == SourceKind::Official ||
                   source.kind == SourceKind::Spokesperson;
  if (source.anonymity == Anonymity::RoleOnly && !is_person) return "";
  constexpr std::array<std::string_view, 6> kWords = {"named person",   "named institution", "named outlet",
                                                      "unnamed person", "unnamed group",     ""};
  return kWords[static_cast<size_t>(source.anonymity)];
}

std::string cut_at_word(const std::string& text, uint32_t columns) {
  if (columns_of(text) <= columns) return text;
  std::string cut = shortened(text, columns);
  size_t gap = cut.rfind(' ');
  return gap == std::string::npos || gap == 0 ? cut : cut.substr(0, gap) + " …";
}

std::string Names::words(Span span) const { return in_one_line(doc_.words(span)); }

std::string Names::of(Id<Mention> id) const {
  const Mentions& mentions = doc_.layer<Mentions>();
  const Mention& own = mentions[id];
  if (own.kind != MentionKind::Pronoun) return words(own.span);
  Id<Entity> entity = entity_of(doc_, id);
  return entity ? words(mentions[doc_.layer<Entities>()[entity].best].span) : words(own.span);
}

std::string Names::codes(Id<Mention> id) const {
  const Actor* actor = actor_of(doc_, id);
  if (actor == nullptr) return "";
  std::string out(doc_.text(actor->country));
  for (std::string_view sector : sector_names(doc_, actor->sectors)) out.append(out.empty() ? "" : " ").append(sector);
  return out;
}

std::string Names::source(const Source& source) const {
  if (source.mention && doc_.layer<Mentions>()[source.mention].kind == MentionKind::Pronoun) return of(source.mention);
  std::string out;
  const Attributions& all = doc_.layer<Attributions>();
  for (Id<Span> id : source.words) out.append(out.empty() ? "" : " … ").append(words(all.spans[id.index]));
  return without_clause(out);
}

std::string Names::what(const Event& event) const {
  const EventCode* code = code_of(doc_, event);
  if (code == nullptr) return "";
  std::string out;
  for (Symbol mode : code->modes) out.append(" ").append(doc_.text(mode));
  return std::string(doc_.text(code->type)) + out;
}

std::string Names::title() const {
  const DocInfo& info = doc_.layer<DocInfo>();
  if (!info.title.is_empty()) return in_one_line(doc_.text(info.title));
  for (const Block& block : doc_.layer<Blocks>().rows)
    if (block.kind == BlockKind::Headline) return words(block.span);
  return std::string(doc_.text(info.id));
}

std::vector<Id<Mention>> Names::participants(const Event& event, ParticipantRole role) const {
  std::vector<Id<Mention>> out;
  const Events& events = doc_.layer<Events>();
  for (Id<Participant> id : event.participants)
    if (events.participants[id.index].role == role) out.push_back(events.participants[id.index].mention);
  return out;
}

}  // namespace reportedly::formats
