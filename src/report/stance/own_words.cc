// One walk over the children; each kind of child has a function that notes what it says.
#include "report/stance/own_words.h"

#include <algorithm>

namespace reportedly {
namespace {

class OwnWordsReader {
 public:
  OwnWordsReader(const StanceReading& reading, Id<Token> t, bool negates_noun)
      : r_(reading), t_(t), negates_noun_(negates_noun) {}

  OwnWords read();

 private:
  void read_child(Id<Token> c, Relation relation);
  void read_adverb(Id<Token> c);
  void read_auxiliary(Id<Token> c);
  void read_argument(Id<Token> c);
  void read_adjective(Id<Token> c);
  void read_clause(Id<Token> c);
  void use(const Operator& one);
  void use_modal(std::string_view modal);
  void read_time();
  bool is_no(Id<Token> c) const;
  bool is_only(Id<Token> c) const;
  bool waits_until() const;

  const StanceReading& r_;
  Id<Token> t_;
  bool negates_noun_;
  OwnWords own_;
  Id<Token> first_auxiliary_;
  bool has_perfect_ = false, has_modal_ = false, is_generic_ = false;
};

bool OwnWordsReader::is_no(Id<Token> c) const {
  if (is_among(r_.lemma(c), {"nobody", "none", "nothing", "neither", "no-one", "noone"})) return true;
  for (Id<Token> d : r_.arcs.children(c))
    if (r_.arcs.relation(d) == Relation::Det && is_among(r_.lemma(d), {"no", "neither"})) return true;
  return false;
}

// "not only", "not just"
bool OwnWordsReader::is_only(Id<Token> c) const {
  Id<Token> next{c.index + 1};
  return next.index < r_.tokens.size() && is_among(r_.lemma(next), {"only", "just", "merely", "simply"});
}

// "did not leave until May": it left.
bool OwnWordsReader::waits_until() const {
  for (Id<Token> c : r_.arcs.children(t_)) {
    if (c < t_) continue;
    for (Id<Token> d : r_.arcs.children(c)) {
      Relation relation = r_.arcs.relation(d);
      if ((relation == Relation::Case || relation == Relation::Mark) && r_.lemma(d) == "until") return true;
    }
  }
  return false;
}

void OwnWordsReader::use(const Operator& one) {
  own_.limit = std::min(own_.limit, one.affirmed.certainty);
  if (one.affirmed.sign < 0) own_.is_negated = !own_.is_negated;
  if (one.mode) own_.mode = one.mode;
  own_.rule = one.why.rule;
}

void OwnWordsReader::read_adverb(Id<Token> c) {
  std::string_view lemma = r_.lemma(c);
  if (is_among(lemma, {"not", "never", "hardly", "scarcely", "neither", "nor", "nowhere"})) {
    if (!is_only(c)) own_.is_negated = !own_.is_negated;
    return;
  }
  if (is_among(lemma, {"longer", "more"}) && c > Id<Token>{0} && r_.lemma({c.index - 1}) == "no") {
    own_.is_negated = !own_.is_negated;
    return;
  }
  is_generic_ |= is_among(lemma, {"always", "usually", "often", "generally", "routinely", "typically"});
  if (const Operator* one = r_.operators.find(r_.morphs[c].lemma, OperatorPart::Adverb, {.kind = Takes::Clause}))
    use(*one);
}

void OwnWordsReader::use_modal(std::string_view modal) {
  has_modal_ = true;
  if (is_among(modal, {"may", "might", "could", "can"})) {
    own_.limit = std::min(own_.limit, Certainty::Possible);
  } else if (is_among(modal, {"should", "ought", "must"})) {
    own_.mode = ClaimMode::Demanded;
  } else if (is_among(modal, {"would", "'d"})) {
    own_.is_would = true;
  }
  own_.time = modal == "can" ? ClaimTime::Present : ClaimTime::Future;
}

void OwnWordsReader::read_auxiliary(Id<Token> c) {
  own_.has_auxiliary = true;
  if (!first_auxiliary_) first_auxiliary_ = c;
  std::string_view lemma = r_.lemma(c);
  std::string_view word = r_.word(c);
  static constexpr std::string_view kModals[] = {"may",   "might", "could", "can",  "should",
                                                 "ought", "must",  "would", "will", "shall"};
  if (std::ranges::find(kModals, word) != std::end(kModals)) return use_modal(word);
  if (std::ranges::find(kModals, lemma) != std::end(kModals)) return use_modal(word == "'d" ? "would" : lemma);
  if (lemma == "have") has_perfect_ = true;
}

void OwnWordsReader::read_argument(Id<Token> c) {
  if (!r_.is_clause(t_) || !is_no(c)) return;
  own_.is_negated = !own_.is_negated;
  own_.is_negated_by_argument = true;
}

// "an alleged attack", "the planned talks"
void OwnWordsReader::read_adjective(Id<Token> c) {
  const Taken taken{.kind = Takes::Something};
  const Operator* one = r_.operators.find(r_.morphs[c].lemma, OperatorPart::Adjective, taken);
  if (one == nullptr) one = r_.operators.find(r_.view.intern(r_.word(c)), OperatorPart::Adjective, taken);
  if (one == nullptr) return;
  use(*one);
  bool is_ahead =
      one->mode == ClaimMode::Planned || one->mode == ClaimMode::Scheduled || one->mode == ClaimMode::Offered;
  if (is_ahead) own_.time = ClaimTime::Future;
}

void OwnWordsReader::read_clause(Id<Token> c) {
  bool is_even = false;
  for (Id<Token> d : r_.arcs.children(c)) is_even |= r_.arcs.relation(d) == Relation::Advmod && r_.lemma(d) == "even";
  std::string_view marker = r_.marker(c);
  if (!is_even && (is_condition_marker(marker) || r_.has_fixed(c, "in", "case"))) own_.has_condition = true;
}

void OwnWordsReader::read_child(Id<Token> c, Relation relation) {
  switch (relation) {
    case Relation::Advmod: return read_adverb(c);
    case Relation::Aux:
    case Relation::AuxPass:
    case Relation::Cop: return read_auxiliary(c);
    case Relation::Nsubj:
    case Relation::NsubjPass:
    case Relation::Obj: return read_argument(c);
    case Relation::Amod: return read_adjective(c);
    case Relation::Advcl: return read_clause(c);
    case Relation::Xcomp:
    case Relation::Ccomp:
      own_.has_condition |= r_.marker(c) == "unless";  // no complement begins so; the parser erred
      return;
    case Relation::Det:
      if (negates_noun_ && !r_.is_clause(t_) && is_among(r_.lemma(c), {"no", "neither"}))
        own_.is_negated = !own_.is_negated;
      return;
    case Relation::Cc:
    case Relation::CcPreconj:
      if (is_among(r_.lemma(c), {"neither", "nor"})) own_.is_negated = true;
      return;
    case Relation::Punct: own_.is_question |= r_.word(c) == "?"; return;
    default: return;
  }
}

void OwnWordsReader::read_time() {
  if (has_perfect_) {
    own_.time = ClaimTime::Past;
    if (own_.mode == ClaimMode::Demanded) {  // "must have left"
      own_.mode = std::nullopt;
      own_.limit = std::min(own_.limit, Certainty::Probable);
    }
    return;
  }
  if (own_.time) return;
  Id<Token> tensed = first_auxiliary_ ? first_auxiliary_ : t_;
  const Morph& m = r_.morphs[tensed];
  if (!r_.is_verb(tensed) || m.has(Feat::Infinitive) || r_.is_to_infinitive(t_) || r_.is_gerund(tensed)) return;
  if (r_.is_participle(tensed) && !r_.subject(t_)) return;
  if (m.has(Feat::Past)) {
    own_.time = ClaimTime::Past;
  } else if (m.has(Feat::Present)) {
    own_.time = is_generic_ ? ClaimTime::Timeless : ClaimTime::Present;
    if (r_.is_headline(t_)) own_.time = ClaimTime::Past;  // "Chad recalls envoy"
  }
}

OwnWords OwnWordsReader::read() {
  for (Id<Token> c : r_.arcs.children(t_)) read_child(c, r_.arcs.relation(c));
  if (own_.is_negated && !own_.is_negated_by_argument && waits_until()) own_.is_negated = false;
  read_time();
  return own_;
}

}  // namespace

OwnWords own_words(const StanceReading& reading, Id<Token> t, bool negates_noun) {
  return OwnWordsReader(reading, t, negates_noun).read();
}

bool is_among(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

bool is_condition_marker(std::string_view marker) {
  return is_among(marker, {"if", "unless", "provided", "providing", "assuming", "lest"});
}

Id<Token> StanceReading::subject(Id<Token> t) const {
  for (Id<Token> c : arcs.children(t))
    if (is_subject(arcs.relation(c))) return c;
  return {};
}

bool StanceReading::is_clause(Id<Token> t) const {
  Relation relation = arcs.relation(t);
  if (upos(t) == Upos::Verb) return true;
  if (relation == Relation::Aux || relation == Relation::AuxPass || relation == Relation::Cop) return false;
  return upos(t) == Upos::Aux || arcs.child_with(t, Relation::Cop) || subject(t);
}

bool StanceReading::is_to_infinitive(Id<Token> t) const {
  if (is_gerund(t) && !arcs.child_with(t, Relation::Aux)) return false;  // "committed to planting forests"
  for (Id<Token> c : arcs.children(t))
    if (arcs.relation(c) == Relation::Mark && lemma(c) == "to") return true;
  return false;
}

bool StanceReading::is_bare_infinitive(Id<Token> t) const {
  return is_verb(t) && (morphs[t].has(Feat::Infinitive) || view.text(morphs[t].xpos) == "VB") && !is_to_infinitive(t) &&
         !arcs.child_with(t, Relation::Aux) && !arcs.child_with(t, Relation::AuxPass);
}

bool StanceReading::is_gerund(Id<Token> t) const {
  const Morph& m = morphs[t];
  return m.has(Feat::Gerund) || (m.has(Feat::Participle) && m.has(Feat::Present)) || view.text(m.xpos) == "VBG";
}

bool StanceReading::is_participle(Id<Token> t) const {
  return (morphs[t].has(Feat::Participle) && morphs[t].has(Feat::Past)) || view.text(morphs[t].xpos) == "VBN";
}

bool StanceReading::is_finite(Id<Token> t) const {
  for (Id<Token> c : arcs.children(t)) {
    Relation relation = arcs.relation(c);
    bool is_auxiliary = relation == Relation::Aux || relation == Relation::AuxPass || relation == Relation::Cop;
    if (is_auxiliary && !is_to_infinitive(t)) return !is_gerund(c);
  }
  return is_verb(t) && !is_to_infinitive(t) && !is_gerund(t) && (!is_participle(t) || subject(t)) &&
         (!morphs[t].has(Feat::Infinitive) || subject(t));
}

bool StanceReading::is_definite(Id<Token> t) const {
  for (Id<Token> c : arcs.children(t)) {
    if (arcs.relation(c) == Relation::NmodPoss) return true;
    if (arcs.relation(c) == Relation::Det && is_among(lemma(c), {"the", "this", "that", "these", "those"})) return true;
  }
  return false;
}

std::string_view StanceReading::marker(Id<Token> t) const {
  for (Id<Token> c : arcs.children(t)) {
    Relation relation = arcs.relation(c);
    bool is_marker = (relation == Relation::Mark && lemma(c) != "to") || (relation == Relation::Case && is_verb(t)) ||
                     (relation == Relation::Advmod && is_among(lemma(c), {"when", "whenever", "once"}));
    if (is_marker) return lemma(c);
  }
  return "";
}

bool StanceReading::has_fixed(Id<Token> t, std::string_view first, std::string_view second) const {
  for (Id<Token> c : arcs.children(t)) {
    if (arcs.relation(c) != Relation::Mark || lemma(c) != first) continue;
    for (Id<Token> d : arcs.children(c))
      if (lemma(d) == second) return true;
    Id<Token> next{c.index + 1};
    if (next.index < tokens.size() && lemma(next) == second && arcs.head(next) == t) return true;
  }
  return false;
}

bool StanceReading::is_headline(Id<Token> t) const {
  const Blocks& blocks = view.get<Blocks>();
  Id<Block> block = sentences[sentences.of_token[t.index]].block;
  return block && block.index < blocks.rows.size() && blocks.rows[block.index].kind == BlockKind::Headline;
}

}  // namespace reportedly
