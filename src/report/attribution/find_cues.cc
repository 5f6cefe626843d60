// A predicate whose lemma is in the cue table is a cue if one of the complements that the data allow is there; the
// first sense that finds one wins. Clauses are trusted; an object, infinitive or prepositional phrase counts only
// beside a subject that can speak ("the bill added costs" hands nothing over). Adverbs and prepositions are found
// word by word and take the clause around them. Then "citing Y" is moved over the content of its governor.
#include <algorithm>
#include <unordered_map>

#include "report/attribution/candidate.h"

namespace reportedly {
namespace {

bool part_fits(CuePart part, PredicateKind kind) {
  switch (kind) {
    case PredicateKind::Verb: return part == CuePart::Verb;
    case PredicateKind::Noun: return part == CuePart::Noun;
    case PredicateKind::Adjective: return part == CuePart::Adjective;
  }
  return false;
}

// The content of one sense of one predicate, and whether the match needs a speaker to be believed.
struct Match {
  std::vector<Id<Token>> heads;
  Id<Token> preposition_of;  // "called for X": the head whose preposition belongs to the cue
  bool is_weak = false;
  bool is_object = false;   // nothing but an object: believed only beside somebody known to speak
  bool has_object = false;  // the object is content, not a recipient

  explicit operator bool() const { return !heads.empty(); }
};

// Looks at one predicate: what it says, who says it, to whom and where.
class PredicateCue {
 public:
  PredicateCue(const Reading& reading, const CueTable& cues, Id<Predicate> predicate)
      : reading_(reading), cues_(cues), predicate_(predicate), row_(reading.predicates[predicate]) {}

  // The first sense that finds its content, else the first that may introduce a quotation.
  bool find(Candidate& out) const {
    if (is_question()) return false;
    if (find_state_of_mind(out)) return true;
    for (uint32_t sense : cues_.senses_of(row_.lemma)) {
      if (part_fits(cues_[sense].part, row_.kind) && fill(sense, match(cues_[sense]), out)) return true;
    }
    for (uint32_t sense : cues_.senses_of(row_.lemma)) {
      const Cue& cue = cues_[sense];
      bool is_verb = cue.part == CuePart::Verb && row_.kind == PredicateKind::Verb;
      if (is_verb && cue.takes(ContentKind::That) && fill(sense, misplaced_clause(cue), out)) return true;
    }
    for (uint32_t sense : cues_.senses_of(row_.lemma)) {
      const Cue& cue = cues_[sense];
      if (cue.part == CuePart::Verb && row_.kind == PredicateKind::Verb && cue.takes(ContentKind::Quote)) {
        fill_frame(sense, {}, out);
        return true;
      }
    }
    return false;
  }

 private:
  const Argument* argument(ArgumentKind kind) const { return reading_.argument(predicate_, kind); }

  Id<Token> oblique(const std::vector<Symbol>& prepositions, bool clauses_too) const {
    for (const Argument& argument : reading_.predicates.arguments_of(row_)) {
      bool kind_fits =
          argument.kind == ArgumentKind::Oblique ||
          (clauses_too && (argument.kind == ArgumentKind::Gerund || argument.kind == ArgumentKind::Finite));
      if (kind_fits && std::ranges::find(prepositions, argument.preposition) != prepositions.end())
        return argument.head;
    }
    return {};
  }

  Match match(const Cue& cue) const {
    Match match;
    if (cue.takes(ContentKind::That) && add(ArgumentKind::Finite, match)) {
      add_second_clause(match);
      return match;
    }
    if ((cue.takes(ContentKind::That) || cue.takes(ContentKind::Quote)) && add(ArgumentKind::Quotation, match))
      return match;
    match.is_weak = true;
    if ((cue.takes(ContentKind::To) && add(ArgumentKind::Infinitive, match)) ||
        (cue.takes(ContentKind::Doing) && add(ArgumentKind::Gerund, match))) {
      if (row_.kind == PredicateKind::Verb) add_object(cue, true, match);
      if (cue.speaker == CueSpeaker::None) add(ArgumentKind::Subject, match);  // "The truce appears to hold"
      return match;
    }
    if (cue.takes(ContentKind::Phrase)) {
      match.preposition_of = oblique(cue.content_prepositions, true);
      if (match.preposition_of) match.heads.push_back(match.preposition_of);
      if (match && row_.kind == PredicateKind::Verb) add_object(cue, false, match);
      if (match) add_infinitive(match);  // "called on Chad to withdraw"
      if (match) return match;
    }
    if (cue.takes(ContentKind::Complement) && argument(ArgumentKind::Complement) && add(ArgumentKind::Object, match)) {
      match.has_object = add(ArgumentKind::Complement, match);
      return match;
    }
    bool gives = argument(ArgumentKind::Recipient) && !cue.recipient_is_object;  // "denied him entry"
    if (cue.takes(ContentKind::Something) && row_.kind == PredicateKind::Verb && !gives &&
        add(ArgumentKind::Object, match)) {
      match.has_object = match.is_object = true;
      add(ArgumentKind::Complement, match);
    }
    return match;
  }

  // "Fishermen are worried that": a participle that the data know as an adjective; who feels it is the subject.
  bool find_state_of_mind(Candidate& out) const {
    if (row_.kind != PredicateKind::Verb || !row_.is_passive || argument(ArgumentKind::Subject)) return false;
    const Argument* feels = argument(ArgumentKind::Object);
    if (feels == nullptr) feels = argument(ArgumentKind::Recipient);
    if (feels == nullptr) return false;
    for (uint32_t sense : cues_.senses_of(reading_.lower_form(row_.head))) {
      const Cue& cue = cues_[sense];
      if (cue.part != CuePart::Adjective || cue.speaker != CueSpeaker::Who) continue;
      Match match = this->match(cue);
      if (!match || (match.is_weak && !may_speak(reading_, feels->head))) continue;
      fill_frame(sense, match, out);
      out.source = out.source_meant = feels->head;
      out.recipient = {};
      return true;
    }
    return false;
  }

  // Parsers often hang the clause below a noun before it: "said [the findings [raised doubts]]", "says on its website
  // [that ...]", "told the audience [that ...]".
  Match misplaced_clause(const Cue& cue) const {
    Match match;
    for (Id<Token> child : reading_.arcs.children(row_.head)) {
      if (child < row_.head || !reading_.is_nominal(child)) continue;
      if (Id<Token> clause = that_clause_below(child)) {
        match.heads = {clause};
        return match;
      }
    }
    const Argument* object = argument(ArgumentKind::Object);
    if (object == nullptr || row_.is_passive || object->head < row_.head || cue.recipient_is_object) return match;
    if (has_clause_below(object->head)) {
      match.heads = {object->head};
      match.has_object = true;
      match.is_weak = true;
    }
    return match;
  }

  Id<Token> that_clause_below(Id<Token> noun) const {
    for (Id<Token> child : reading_.arcs.children(noun)) {
      Relation relation = reading_.arcs.relation(child);
      if (relation != Relation::Acl && relation != Relation::AclRelcl && relation != Relation::Ccomp) continue;
      for (Id<Token> word : reading_.arcs.children(child)) {
        if (word < child && reading_.lemma_text(word) == "that") return child;
        break;
      }
    }
    return {};
  }

  bool has_clause_below(Id<Token> noun) const {
    return std::ranges::any_of(reading_.arcs.children(noun), [&](Id<Token> child) {
      Relation relation = reading_.arcs.relation(child);
      return relation == Relation::Cop || is_subject(relation) || relation == Relation::Acl ||
             relation == Relation::Ccomp || relation == Relation::AclRelcl ||
             (relation == Relation::Appos && reading_.is_clause(child));
    });
  }

  bool add(ArgumentKind kind, Match& match) const {
    const Argument* found = argument(kind);
    if (found == nullptr || found->head == row_.head) return false;
    match.heads.push_back(found->head);
    return true;
  }

  // "said the port was shut and that it would stay so", where the second clause hangs on the cue.
  void add_second_clause(Match& match) const {
    for (Id<Token> child : reading_.arcs.children(row_.head)) {
      Id<Token> mark = reading_.child(child, Relation::Mark);
      bool is_second = reading_.arcs.relation(child) == Relation::Conj && mark && reading_.lemma_text(mark) == "that";
      if (is_second) match.heads.push_back(child);
    }
  }

  void add_infinitive(Match& match) const {
    if (add(ArgumentKind::Infinitive, match)) return;
    for (Id<Token> child : reading_.arcs.children(row_.head)) {
      Id<Token> to = reading_.child(child, Relation::Mark);
      bool is_next = child > match.heads.front() && reading_.arcs.relation(child) == Relation::Advcl;
      if (is_next && to && reading_.lemma_text(to) == "to" && row_.kind == PredicateKind::Verb) {
        match.heads.push_back(child);
        return;
      }
    }
  }

  // "urged Chad to withdraw", "accused Chad of shelling": the object belongs to the content, but for the one told
  // ("told reporters of the plan"). A passive's subject stays outside unless it is the content's ("is said to").
  void add_object(const Cue& cue, bool infinitive, Match& match) const {
    bool told = cue.recipient_is_object;
    if (told && (!infinitive || row_.is_passive)) return;
    if (add(ArgumentKind::Object, match)) match.has_object = !told;
    if (told) add(ArgumentKind::Recipient, match);
  }

  bool fill(uint32_t sense, const Match& match, Candidate& out) const {
    if (!match) return false;
    fill_frame(sense, match, out);
    bool needs_source = row_.kind == PredicateKind::Verb ? !row_.is_passive : match.is_weak;
    if (cues_[sense].speaker != CueSpeaker::None) {
      if (out.source.is_none() && needs_source) return false;
      if (out.source && match.is_weak && !is_believable(match, out.source_meant)) return false;
      bool judges_unseen = out.source.is_none() && match.has_object && out.layer == AttributionLayer::Attitude;
      if (judges_unseen && row_.is_passive) return false;  // "The coach was dismissed"
    }
    return true;
  }

  // "Residents want to leave" is believed, "The flood claimed lives" is not.
  bool is_believable(const Match& match, Id<Token> speaker) const {
    if (may_speak(reading_, speaker)) return true;
    Upos upos = reading_.morphs[speaker].upos;
    return !match.is_object && (upos == Upos::Noun || upos == Upos::Propn || upos == Upos::Num);
  }

  void fill_frame(uint32_t sense, const Match& match, Candidate& out) const {
    const Cue& cue = cues_[sense];
    out = {};
    out.sense = sense;
    out.cue = row_.head;
    out.layer = cue.layer;
    out.why = cue.why;
    out.is_negated = is_negated();
    out.content_heads = match.heads;
    out.content_cut = {row_.head};
    find_source(cue, out);
    out.recipient = recipient_of(cue, match);
    out.medium = medium();
    out.cue_tokens = cue_tokens(match);
  }

  // --- the source ---
  void find_source(const Cue& cue, Candidate& out) const {
    if (cue.speaker == CueSpeaker::None) return;
    out.source = out.source_meant = row_.kind == PredicateKind::Noun ? noun_speaker(cue) : verb_speaker(cue);
    if (out.source && reading_.arcs.relation(out.source) == Relation::Expl) out.source = out.source_meant = {};
    out.source_cut.push_back(row_.head);
    use_relative_pronoun(out);
  }

  Id<Token> verb_speaker(const Cue& cue) const {
    if (cue.speaker == CueSpeaker::Object) return head_of(argument(ArgumentKind::Object));
    if (cue.speaker == CueSpeaker::By) return oblique({by_symbol()}, false);
    if (const Argument* subject = argument(ArgumentKind::Subject)) return subject->head;
    return row_.is_passive ? Id<Token>{} : speaker_above();
  }

  Symbol by_symbol() const { return reading_.reference.lexicon.find("by"); }
  static Id<Token> head_of(const Argument* argument) { return argument ? argument->head : Id<Token>{}; }

  // "a statement saying that", "left the room, saying that", "quoted officials as saying that".
  Id<Token> speaker_above() const {
    Id<Token> above = reading_.arcs.head(row_.head);
    if (above.is_none()) return {};
    Relation relation = reading_.arcs.relation(row_.head);
    if (relation == Relation::Acl && reading_.is_nominal(above)) return above;
    bool shares = relation == Relation::Advcl || relation == Relation::Xcomp || relation == Relation::Conj;
    Id<Predicate> governor = reading_.predicate_of(above);
    if (!shares || governor.is_none()) return {};
    return head_of(
        reading_.argument(governor, quotes_somebody(governor) ? ArgumentKind::Object : ArgumentKind::Subject));
  }

  bool quotes_somebody(Id<Predicate> predicate) const {
    return std::ranges::any_of(cues_.senses_of(reading_.predicates[predicate].lemma),
                               [&](uint32_t sense) { return cues_[sense].speaker == CueSpeaker::Object; });
  }

  // "Norway's claim", "made the claim", "a claim by Norway", "the Norwegian claim".
  Id<Token> noun_speaker(const Cue&) const {
    if (const Argument* possessor = argument(ArgumentKind::Possessor)) return possessor->head;
    if (Id<Token> by = oblique({by_symbol(), reading_.reference.lexicon.find("from")}, false)) return by;
    if (row_.support && cues_.is_light(row_.support_lemma)) {
      if (const Argument* subject = argument(ArgumentKind::Subject)) return subject->head;
    }
    for (ArgumentKind kind : {ArgumentKind::Compound, ArgumentKind::Modifier}) {
      const Argument* found = argument(kind);
      if (found && reading_.mentions.of_token[found->head.index] && may_speak(reading_, found->head))
        return found->head;
    }
    return {};
  }

  // "officials who said": the words are "who", those meant are the officials.
  void use_relative_pronoun(Candidate& out) const {
    if (out.source.is_none() || !reading_.arcs.is_below(row_.head, out.source)) return;
    for (Id<Token> child : reading_.arcs.children(row_.head)) {
      if (is_subject(reading_.arcs.relation(child)) && reading_.morphs[child].upos == Upos::Pron) out.source = child;
    }
  }

  // --- recipient and medium ---
  Id<Token> recipient_of(const Cue& cue, const Match& match) const {
    if (const Argument* told = argument(ArgumentKind::Recipient)) return told->head;
    if (cue.recipient_is_object && !match.has_object) {
      if (const Argument* object = argument(ArgumentKind::Object)) return object->head;
    }
    return oblique(cue.recipient_prepositions, false);
  }

  Range<Token> medium() const {
    for (const Argument& argument : reading_.predicates.arguments_of(row_)) {
      if (argument.kind != ArgumentKind::Oblique || !cues_.is_medium(reading_.lemma(argument.head))) continue;
      for (Range<Token> run : runs_below(reading_, {argument.head}, {})) {
        if (run.has(argument.head)) return run;
      }
    }
    return {};
  }

  // --- the cue itself ---
  bool is_part_of_cue(Id<Token> token) const {
    if (reading_.arcs.head(token) != row_.head) return false;
    Relation relation = reading_.arcs.relation(token);
    return relation == Relation::Aux || relation == Relation::AuxPass || relation == Relation::Advmod ||
           relation == Relation::Cop || relation == Relation::CompoundPrt;
  }

  bool stands_between_verb_and_noun(Id<Token> token) const {
    Relation relation = reading_.arcs.relation(token);
    return reading_.arcs.head(token) == row_.head && (relation == Relation::Det || relation == Relation::Amod);
  }

  // "has also said", "was told", "pointed out", "called for", "made the claim".
  Range<Token> cue_tokens(const Match& match) const {
    uint32_t first = row_.head.index, last = first + 1;
    Range<Token> sentence = reading_.sentence_tokens(row_.head);
    while (first > sentence.first && is_part_of_cue({first - 1})) --first;
    while (last < sentence.last() && reading_.arcs.relation({last}) == Relation::CompoundPrt && is_part_of_cue({last}))
      ++last;
    if (match.preposition_of && last < sentence.last() && reading_.arcs.head({last}) == match.preposition_of &&
        (reading_.arcs.relation({last}) == Relation::Case || reading_.arcs.relation({last}) == Relation::Mark)) {
      ++last;
    }
    if (row_.kind == PredicateKind::Noun && row_.support && cues_.is_light(row_.support_lemma)) {
      uint32_t k = row_.head.index;
      while (k > sentence.first && stands_between_verb_and_noun({k - 1})) --k;
      if (k > sentence.first && row_.support.index == k - 1) first = k - 1;
    }
    return {first, last - first};
  }

  bool is_negative_word(Id<Token> token) const {
    std::string_view lemma = reading_.lemma_text(token);
    return lemma == "not" || lemma == "never" || lemma == "n't" || lemma == "nobody" || lemma == "none" ||
           lemma == "no" || lemma == "neither" || lemma == "hardly";
  }

  bool is_negated() const {
    Id<Token> verb = row_.kind == PredicateKind::Noun ? row_.support : row_.head;
    for (Id<Token> head : {verb, row_.head}) {
      if (head.is_none()) continue;
      for (Id<Token> child : reading_.arcs.children(head)) {
        if (!is_subject(reading_.arcs.relation(child)) && is_negative_word(child)) return true;
        if (is_subject(reading_.arcs.relation(child)) && is_negative_subject(child)) return true;
      }
    }
    return false;
  }
  bool is_negative_subject(Id<Token> subject) const {
    if (is_negative_word(subject)) return true;
    Id<Token> determiner = reading_.child(subject, Relation::Det);
    return determiner && is_negative_word(determiner);
  }

  // "Did he say that ...?" hands nothing over.
  bool is_question() const {
    if (row_.kind != PredicateKind::Verb) return false;
    Id<Token> aux = reading_.child(row_.head, Relation::Aux);
    Id<Token> subject = reading_.child(row_.head, Relation::Nsubj);
    if (aux.is_none() || subject.is_none() || subject < aux || subject > row_.head) return false;
    Range<Token> sentence = reading_.sentence_tokens(row_.head);
    for (uint32_t i = sentence.last(); i > sentence.first && reading_.is_punctuation({i - 1}); --i) {
      if (reading_.word({i - 1}) == "?") return true;
    }
    return false;
  }

  const Reading& reading_;
  const CueTable& cues_;
  Id<Predicate> predicate_;
  const Predicate& row_;
};

// "reportedly", "according to", "alleged": cues that no predicate holds.
class WordCue {
 public:
  WordCue(const Reading& reading, const CueTable& cues) : reading_(reading), cues_(cues) {}

  bool find(Id<Token> token, Candidate& out) const {
    Symbol word = reading_.lower_form(token);
    if (word.is_empty()) return false;
    for (uint32_t sense : cues_.senses_of(word)) {
      const Cue& cue = cues_[sense];
      out = {};
      out.sense = sense;
      out.cue = token;
      out.layer = cue.layer;
      out.why = cue.why;
      out.cue_tokens = {token.index, std::max<uint32_t>(1, static_cast<uint32_t>(cue.words.size()))};
      if (cue.part == CuePart::Adverb && has_words(cue, token) && adverb(out)) return true;
      if (cue.part == CuePart::Preposition && has_words(cue, token) && preposition(out)) return true;
      if (cue.part == CuePart::Adjective && cue.takes(ContentKind::Something) && attribute(out)) return true;
    }
    return false;
  }

 private:
  bool has_words(const Cue& cue, Id<Token> token) const {
    if (token.index + cue.words.size() > reading_.sentence_tokens(token).last()) return false;
    for (uint32_t k = 0; k < cue.words.size(); ++k) {
      if (reading_.lower_form({token.index + k}) != cue.words[k]) return false;
    }
    return true;
  }

  bool adverb(Candidate& out) const {
    if (reading_.arcs.relation(out.cue) != Relation::Advmod) return false;
    return take_clause(reading_.arcs.head(out.cue), out.cue, out);
  }

  // "the alleged attack on the port": the noun phrase around it.
  bool attribute(Candidate& out) const {
    if (reading_.arcs.relation(out.cue) != Relation::Amod) return false;
    Id<Token> noun = reading_.arcs.head(out.cue);
    out.content_heads = {noun};
    out.content_cut = {out.cue};
    return noun && reading_.is_nominal(noun);
  }

  // "according to X" is a case on X, or a participle with X below it.
  bool preposition(Candidate& out) const {
    Id<Token> source = source_behind(out);
    if (source.is_none() || source.index < out.cue_tokens.last() || is_bare(source)) return false;
    Id<Token> top = source;
    for (Id<Token> word : out.cue_tokens) {
      if (reading_.arcs.is_below(top, word)) top = word;
    }
    out.source = out.source_meant = source;
    for (Id<Token> word : out.cue_tokens) out.source_cut.push_back(word);
    return take_clause(reading_.arcs.head(top), top, out);
  }

  // "according to age": a noun without any word of its own names no source.
  bool is_bare(Id<Token> source) const {
    const Morph& morph = reading_.morphs[source];
    if (morph.upos != Upos::Noun || morph.has(Feat::Plural) || may_speak(reading_, source)) return false;
    return std::ranges::all_of(reading_.arcs.children(source), [&](Id<Token> child) {
      Relation relation = reading_.arcs.relation(child);
      return relation == Relation::Case || relation == Relation::Punct;
    });
  }

  Id<Token> source_behind(const Candidate& out) const {
    Id<Token> last{out.cue_tokens.last() - 1};
    Id<Token> above = reading_.arcs.head(last);
    if (above && above > last && reading_.is_nominal(above)) return above;
    above = reading_.arcs.head(out.cue);
    if (above && above > last && reading_.is_nominal(above)) return above;
    for (Id<Token> word : out.cue_tokens) {
      for (Id<Token> child : reading_.arcs.children(word)) {
        if (child > last && reading_.is_nominal(child)) return child;
      }
    }
    return {};
  }

  // Climbs from a word to the clause that it stands in; behind a final comma to the end of a coordination.
  bool take_clause(Id<Token> start, Id<Token> cue_top, Candidate& out) const {
    if (start.is_none()) return false;
    Id<Token> head = start;
    while (reading_.arcs.head(head) && climbs(head, out)) head = reading_.arcs.head(head);
    out.content_heads = {head};
    out.content_cut = {cue_top};
    return true;
  }

  bool climbs(Id<Token> head, const Candidate& out) const {
    Relation relation = reading_.arcs.relation(head);
    if (!reading_.is_clause(head) || relation == Relation::Xcomp || relation == Relation::Amod) return true;
    return relation == Relation::Conj && follows_comma(out);
  }
  bool follows_comma(const Candidate& out) const {
    uint32_t first = out.cue_tokens.first;
    return first > reading_.sentence_tokens(out.cue).first && reading_.word({first - 1}) == ",";
  }

  const Reading& reading_;
  const CueTable& cues_;
};

// "called for talks": the preposition of the content belongs to the cue.
Range<Token> without_cue(Range<Token> run, Range<Token> cue) {
  if (run.first >= cue.first && run.first < cue.last()) {
    uint32_t first = std::min(run.last(), cue.last());
    run = {first, run.last() - first};
  }
  return run;
}

// What stands before a semicolon is never the content of a cue behind it.
Range<Token> on_this_side(const Reading& reading, Range<Token> run, Id<Token> cue) {
  for (uint32_t i = cue.index; i > run.first; --i) {
    if (reading.word({i - 1}) == ";")
      return i < run.last() ? Range<Token>{i, run.last() - i} : Range<Token>{run.first, 0};
  }
  return run;
}

bool says_something(const Reading& reading, Range<Token> run) {
  for (Id<Token> token : run) {
    Upos upos = reading.morphs[token].upos;
    if (upos != Upos::Det && upos != Upos::Punct) return true;
  }
  return false;
}

// "The port closed, officials said on Monday." and "The port, officials said, will close.": where a verb of speech and
// its subject stand behind a comma at the end of a sentence, or between two, all the rest is content, whatever the
// tree.
class SurfaceContent {
 public:
  SurfaceContent(const Reading& reading, const Candidate& candidate)
      : reading_(reading), candidate_(candidate), sentence_(reading.sentence_tokens(candidate.cue)) {}

  Runs find() const {
    Range<Token> clause = reporting_clause();
    if (clause.is_empty() || !follows_comma(clause.first)) return {};
    Range<Token> before = trimmed(reading_, {sentence_.first, clause.first - sentence_.first});
    Range<Token> behind = trimmed(reading_, {clause.last(), sentence_.last() - clause.last()});
    if (before.is_empty()) return {};
    if (behind.is_empty() || only_marks(behind)) return {before};
    if (is_adverbial(behind)) return {before};
    if (belongs_to_cue(behind)) return reading_.word({clause.last()}) == "," ? Runs{before} : Runs{};
    return reading_.word({clause.last()}) == "," && clause.count <= kLongestClause ? Runs{before, behind} : Runs{};
  }

 private:
  static constexpr uint32_t kLongestClause = 10;
  static constexpr uint32_t kLongestAdverbial = 8;

  // Subject and cue, side by side.
  Range<Token> reporting_clause() const {
    if (candidate_.source.is_none() ||
        reading_.sentence_of(candidate_.source) != reading_.sentence_of(candidate_.cue)) {
      return {};
    }
    Range<Token> cue = candidate_.cue_tokens;
    for (Range<Token> run : runs_below(reading_, {candidate_.source}, {candidate_.cue})) {
      if (!run.has(candidate_.source)) continue;
      if (gap_is_punctuation(run.last(), cue.first)) return {run.first, cue.last() - run.first};
      if (gap_is_punctuation(cue.last(), run.first)) return {cue.first, run.last() - cue.first};
    }
    return {};
  }
  bool gap_is_punctuation(uint32_t first, uint32_t last) const {
    if (first > last) return false;
    for (uint32_t i = first; i < last; ++i) {
      if (reading_.word({i}) != ",") return false;
    }
    return last - first <= 1;
  }

  bool follows_comma(uint32_t first) const {
    if (first < sentence_.first + 2) return false;
    std::string_view word = reading_.word({first - 1});
    return word == ",";
  }
  bool only_marks(Range<Token> run) const {
    for (Id<Token> token : run) {
      if (!reading_.is_punctuation(token)) return false;
    }
    return true;
  }
  // "..., he said, adding that Z": what stands behind hangs below the cue.
  bool belongs_to_cue(Range<Token> run) const {
    for (Id<Token> token : run) {
      Id<Token> head = reading_.arcs.head(token);
      if (head && !run.has(head) && !reading_.is_punctuation(token)) return head == candidate_.cue;
    }
    return false;
  }
  // "on Monday", "in a statement": short, below the cue, and without a verb.
  bool is_adverbial(Range<Token> run) const {
    if (run.count > kLongestAdverbial) return false;
    for (Id<Token> token : run) {
      Upos upos = reading_.morphs[token].upos;
      if (upos == Upos::Verb || upos == Upos::Aux || is_quotation_mark(reading_.word(token))) return false;
    }
    return reading_.word({run.first - 1}) != ",";
  }

  const Reading& reading_;
  const Candidate& candidate_;
  Range<Token> sentence_;
};

bool may_stand_behind_a_comma(const Reading& reading, const CueTable& cues, const Candidate& candidate) {
  const Cue& cue = cues[candidate.sense];
  return cue.part == CuePart::Verb && cue.takes(ContentKind::That) && cue.takes(ContentKind::Quote) &&
         reading.morphs[candidate.cue].upos == Upos::Verb && !reading.morphs[candidate.cue].has(Feat::Gerund);
}

// "where the general allegedly owned a farm": where no content begins.
Range<Token> without_opener(const Reading& reading, Range<Token> run) {
  const Morph& first = reading.morphs[Id<Token>{run.first}];
  bool opens = first.upos == Upos::Cconj || first.upos == Upos::Sconj || first.has(Feat::Relative) ||
               first.has(Feat::Interrogative) ||
               (first.upos == Upos::Adv && reading.word({run.first}).starts_with("wh"));
  return opens && run.count > 1 ? Range<Token>{run.first + 1, run.count - 1} : run;
}

void take_content(const Reading& reading, const CueTable& cues, Candidate& candidate) {
  if (may_stand_behind_a_comma(reading, cues, candidate)) {
    candidate.content = SurfaceContent(reading, candidate).find();
    if (!candidate.content.empty()) return;
  }
  for (Range<Token> run : runs_below(reading, candidate.content_heads, candidate.content_cut)) {
    run = without_cue(on_this_side(reading, run, candidate.cue), candidate.cue_tokens);
    bool is_adverb = cues[candidate.sense].part == CuePart::Adverb;
    if (is_adverb && run.count > 0 && candidate.content.empty()) run = trimmed(reading, without_opener(reading, run));
    if (says_something(reading, run)) candidate.content.push_back(run);
  }
}

// "Norway closed the port, citing officials" is no cue; "said P, citing officials" and "Reuters, citing officials, said
// P" are: officials hold P as well, and are no part of the name of who cites them.
class Citations {
 public:
  Citations(const Reading& reading, const CueTable& cues, std::vector<Candidate>& candidates)
      : reading_(reading), cues_(cues), candidates_(candidates) {
    for (uint32_t row = 0; row < candidates.size(); ++row) {
      row_of_cue_.emplace(candidates[row].cue.index, row);
      if (candidates[row].source && says_clauses(row)) row_of_source_.emplace(candidates[row].source.index, row);
    }
  }

  void run() {
    for (const Predicate& predicate : reading_.predicates.rows) {
      uint32_t sense = citing_sense(predicate.lemma);
      if (sense == kNone || predicate.kind != PredicateKind::Verb) continue;
      uint32_t governor = governor_of(predicate.head);
      const Argument* cited = reading_.argument(reading_.predicate_of(predicate.head), ArgumentKind::Object);
      if (governor == kNone || cited == nullptr || !may_speak(reading_, cited->head)) continue;
      add(predicate.head, cited->head, sense, governor);
    }
  }

 private:
  bool says_clauses(uint32_t row) const {
    uint32_t sense = candidates_[row].sense;
    return sense != kNone && cues_[sense].part == CuePart::Verb && cues_[sense].takes(ContentKind::That);
  }

  uint32_t citing_sense(Symbol lemma) const {
    for (uint32_t sense : cues_.senses_of(lemma)) {
      if (cues_[sense].speaker == CueSpeaker::Object && cues_[sense].takes(ContentKind::Clause)) return sense;
    }
    return kNone;
  }

  uint32_t governor_of(Id<Token> citing) const {
    Id<Token> above = reading_.arcs.head(citing);
    if (above.is_none()) return kNone;
    if (auto cue = row_of_cue_.find(above.index); cue != row_of_cue_.end()) return cue->second;
    auto source = row_of_source_.find(above.index);
    return source != row_of_source_.end() ? source->second : kNone;
  }

  void add(Id<Token> citing, Id<Token> cited, uint32_t sense, uint32_t governor) {
    candidates_[governor].source_cut.push_back(citing);
    auto known = row_of_cue_.find(citing.index);
    if (known == row_of_cue_.end()) candidates_.emplace_back();
    Candidate& candidate = known == row_of_cue_.end() ? candidates_.back() : candidates_[known->second];
    candidate = {};
    candidate.cue = citing;
    candidate.cue_tokens = {citing.index, 1};
    candidate.sense = sense;
    candidate.why = cues_[sense].why;
    candidate.layer = cues_[sense].layer;
    candidate.source = candidate.source_meant = cited;
    candidate.governor = governor;
  }

  const Reading& reading_;
  const CueTable& cues_;
  std::vector<Candidate>& candidates_;
  std::unordered_map<uint32_t, uint32_t> row_of_cue_, row_of_source_;
};

}  // namespace

std::vector<Candidate> find_cues(const Reading& reading, const CueTable& cues) {
  std::vector<Candidate> found;
  WordCue words(reading, cues);
  for (uint32_t i = 0; i < reading.tokens.size(); ++i) {
    Candidate candidate;
    Id<Predicate> predicate = reading.predicates.of_token[i];
    bool is_cue = predicate && PredicateCue(reading, cues, predicate).find(candidate);
    if (is_cue || words.find({i}, candidate)) found.push_back(std::move(candidate));
  }
  Citations(reading, cues, found).run();
  for (Candidate& one : found) take_content(reading, cues, one);
  return found;
}

}  // namespace reportedly
