// Mentions are read from left to right. Each tries the rules from the surest to the least sure and takes the first that
// finds an antecedent: apposition, copula, same name, acronym, part of a person's name, role, pronoun. Clusters are a
// union-find over mentions, whose root keeps what is known of gender and person. Names are found by hash, the rest by
// looking back over at most kWindow mentions.
#include "lingua/coref/find_entities.h"

#include <algorithm>
#include <vector>

#include "lingua/coref/mention_facts.h"

namespace reportedly {
namespace {

constexpr uint32_t kWindow = 60;  // mentions
constexpr uint32_t kRoleSentences = 8;
constexpr uint32_t kPronounSentences = 2;
constexpr float kPronounMargin = 0.7f;  // the best antecedent must lead another entity by that much

// From a key to the last mention that had it. Emptied in constant time.
class KeyTable {
 public:
  struct Entry {
    uint64_t key = 0;
    uint32_t mention = kNone;
    uint32_t round = 0;
    bool is_ambiguous = false;
  };

  void clear() { ++round_, used_ = 0; }
  Entry* find(uint64_t key) {
    if (entries_.empty()) return nullptr;
    Entry& entry = slot(key);
    return entry.round == round_ ? &entry : nullptr;
  }
  Entry& insert(uint64_t key) {
    if (used_ * 2 >= entries_.size()) grow();
    Entry& entry = slot(key);
    if (entry.round != round_) entry = {.key = key, .mention = kNone, .round = round_, .is_ambiguous = false}, ++used_;
    return entry;
  }

 private:
  Entry& slot(uint64_t key) {
    size_t mask = entries_.size() - 1, i = (key * 0x9E3779B97F4A7C15ull >> 20) & mask;
    while (entries_[i].round == round_ && entries_[i].key != key) i = (i + 1) & mask;
    return entries_[i];
  }
  void grow() {
    std::vector<Entry> old = std::move(entries_);
    entries_.assign(std::max<size_t>(old.size() * 2, 256), {});
    for (const Entry& entry : old)
      if (entry.round == round_) slot(entry.key) = entry;
  }

  std::vector<Entry> entries_;
  uint32_t round_ = 0;
  size_t used_ = 0;
};

struct Cluster {
  uint32_t parent = 0;
  Gender gender = Gender::Unknown;
  bool is_person = false;
};

struct CorefScratch {
  std::vector<MentionFacts> facts;
  std::vector<Cluster> clusters;
  KeyTable names;     // whole names
  KeyTable surnames;  // last words, and first words of persons with a title
};

uint64_t mix(Symbol symbol, uint64_t salt) { return symbol.value * 0xD6E8FEB86659FD93ull + salt; }

class Sieve {
 public:
  Sieve(CorefView doc, const CorefRules& rules, const KnownWords& words, CorefScratch& scratch, Entities& out)
      : doc_(doc), rules_(rules), words_(words), s_(scratch), out_(out) {}

  void run() {
    uint32_t count = doc_.mentions.size();
    s_.facts.resize(count);
    s_.clusters.resize(count);
    s_.names.clear();
    s_.surnames.clear();
    out_.why.assign(count, {});
    for (uint32_t j = 0; j < count; ++j) {
      s_.facts[j] = facts_of(doc_, words_, {j});
      s_.clusters[j] = {.parent = j, .gender = s_.facts[j].gender, .is_person = s_.facts[j].is_person};
    }
    for (uint32_t j = 0; j < count; ++j) place(j);
    number_entities();
  }

 private:
  const MentionFacts& facts(uint32_t j) const { return s_.facts[j]; }
  const Mention& mention(uint32_t j) const { return doc_.mentions[{j}]; }
  uint32_t mention_at(Id<Token> token) const { return token ? doc_.mentions.of_token[token.index].index : kNone; }

  uint32_t root(uint32_t j) {
    while (s_.clusters[j].parent != j) j = s_.clusters[j].parent = s_.clusters[s_.clusters[j].parent].parent;
    return j;
  }

  bool join(uint32_t j, uint32_t antecedent, Id<Rule> rule, float score) {
    uint32_t a = root(antecedent), b = root(j);
    if (a == b) return true;
    Cluster &first = s_.clusters[std::min(a, b)], &second = s_.clusters[std::max(a, b)];
    if (first.gender != Gender::Unknown && second.gender != Gender::Unknown && first.gender != second.gender)
      return false;
    if (first.gender == Gender::Unknown) first.gender = second.gender;
    first.is_person = first.is_person || second.is_person;
    second.parent = first.parent;
    out_.why[j] = {.rule = rule, .score = score};
    return true;
  }

  void place(uint32_t j) {
    switch (mention(j).kind) {
      case MentionKind::Pronoun: place_pronoun(j); break;
      case MentionKind::Nominal:
        if (!join_apposition(j) && !join_copula(j)) join_role(j);
        break;
      case MentionKind::Name:
        join_apposition(j) || join_name(j);
        remember_name(j);
        break;
    }
  }

  // --- the tree says so

  bool join_apposition(uint32_t j) {
    Id<Token> head = mention(j).head;
    if (doc_.arcs.relation(head) != Relation::Appos) return false;
    uint32_t other = mention_at(doc_.arcs.head(head));
    if (other == kNone || other == j) return false;
    if (is_acronym_of(j, other)) return join(j, other, rules_.acronym, 1);
    bool is_name_and_role = mention(j).kind != mention(other).kind && mention(other).kind != MentionKind::Pronoun;
    if (facts(j).role.is_empty() && facts(other).role.is_empty()) return false;  // "before the attack, Kigali ..."
    if (!is_name_and_role || facts(j).is_plural || facts(other).is_plural || is_coordinated(other)) return false;
    return join(j, other, rules_.apposition, 0.9f);
  }

  bool is_coordinated(uint32_t j) const { return !doc_.arcs.child_with(mention(j).head, Relation::Conj).is_none(); }

  // "Amina Otieno is the foreign minister", not "... is not the minister", "... is a minister".
  bool join_copula(uint32_t j) {
    Id<Token> head = mention(j).head;
    if (facts(j).role.is_empty() || facts(j).is_plural || doc_.arcs.child_with(head, Relation::Cop).is_none())
      return false;
    bool has_owner = !doc_.arcs.child_with(head, Relation::NmodPoss).is_none();
    if (!facts(j).is_definite && !has_owner) return false;
    for (Id<Token> child : doc_.arcs.children(head))
      if (is_negation(child) || doc_.arcs.relation(child) == Relation::Mark ||
          doc_.arcs.relation(child) == Relation::Aux)
        return false;
    uint32_t subject = mention_at(doc_.arcs.child_with(head, Relation::Nsubj));
    if (subject == kNone || mention(subject).kind != MentionKind::Name || is_coordinated(subject)) return false;
    return join(j, subject, rules_.copula, 0.85f);
  }

  bool is_negation(Id<Token> token) const {
    std::string_view word = doc_.word(token);
    return doc_.morphs[token].has(Feat::Negative) || word == "not" || word == "n't" || word == "never";
  }

  // --- names

  bool join_name(uint32_t j) {
    const MentionFacts& own = facts(j);
    if (own.name_key == 0) return join_role(j);
    if (KeyTable::Entry* same = s_.names.find(own.name_key); same != nullptr && agrees_with(j, same->mention))
      return join(j, same->mention, rules_.same_name, 1);
    if (join_bracketed_acronym(j)) return true;
    if (join_part_of_name(j)) return true;
    bool is_role_name = words_.is_role(doc_.morphs[mention(j).head].lemma) && own.name_start <= mention(j).head.index;
    return is_role_name && join_role(j);
  }

  // "Kenya's Foreign Ministry" and "Uganda's Foreign Ministry" have one name and are two.
  bool agrees_with(uint32_t j, uint32_t other) {
    if (!words_.is_role(doc_.morphs[mention(j).head].lemma)) return true;
    return has_modifiers_of(other, j) && (has_modifiers_of(j, other) || facts(j).is_definite);
  }

  bool join_bracketed_acronym(uint32_t j) {
    uint32_t first = mention(j).tokens.first;
    if (j == 0 || first < 2 || doc_.word({first - 1}) != "(") return false;
    uint32_t other = mention_ending_before(j, first - 1);
    return other != kNone && is_acronym_of(j, other) && join(j, other, rules_.acronym, 1);
  }

  uint32_t mention_ending_before(uint32_t j, uint32_t token) const {
    for (uint32_t k = j; k-- > 0 && j - k < 6;)
      if (mention(k).tokens.last() == token && mention(k).kind == MentionKind::Name) return k;
    return kNone;
  }

  // AU of "the African Union": its letters in order begin words of the name, the first one the first word.
  bool is_acronym_of(uint32_t j, uint32_t other) const {
    if (facts(j).name_words != 1) return false;
    std::string_view letters = doc_.word({facts(j).name_start});
    if (letters.size() < 2 || letters.size() > 8) return false;
    size_t at = 0, words = 0;
    for (Id<Token> token : mention(other).tokens) {
      std::string_view word = doc_.word(token);
      if (word.empty() || word[0] < 'A' || word[0] > 'Z' || (word == "The" && words == 0)) continue;
      ++words;
      if (at < letters.size() && letters[at] == word[0])
        ++at;
      else if (words == 1)
        return false;
    }
    return at == letters.size() && words >= 2;
  }

  bool join_part_of_name(uint32_t j) {
    const MentionFacts& own = facts(j);
    if (!own.may_be_person) return false;
    if (own.name_words == 1 && words_.is(own.last_word, WordKind::Name)) return false;
    KeyTable::Entry* found = s_.surnames.find(mix(own.last_word, 1));
    if (found == nullptr && own.name_words == 1) found = s_.surnames.find(mix(own.first_word, 2));
    if (found == nullptr || found->is_ambiguous) return false;
    const MentionFacts& other = facts(found->mention);
    bool is_part = own.name_words == 1 ? true : other.name_words == 1 || own.first_word == other.first_word;
    return is_part && join(j, found->mention, rules_.surname, 0.9f);
  }

  void remember_name(uint32_t j) {
    const MentionFacts& own = facts(j);
    if (own.name_key == 0) return;
    s_.names.insert(own.name_key).mention = j;
    if (!own.may_be_person || words_.is(own.last_word, WordKind::Name)) return;
    remember_part(mix(own.last_word, 1), j);
    if (own.name_words > 1 && own.has_title) remember_part(mix(own.first_word, 2), j);
  }

  void remember_part(uint64_t key, uint32_t j) {
    KeyTable::Entry& entry = s_.surnames.insert(key);
    bool is_other = entry.mention != kNone && root(entry.mention) != root(j);
    entry.is_ambiguous = entry.is_ambiguous || is_other;
    if (entry.mention == kNone || facts(j).name_words >= facts(entry.mention).name_words) entry.mention = j;
  }

  // --- roles: "the minister"

  bool join_role(uint32_t j) {
    const MentionFacts& own = facts(j);
    if (own.role.is_empty() || !own.is_definite) return false;
    uint32_t best = kNone;
    for (uint32_t k = j; k-- > 0 && j - k <= kWindow;) {
      const MentionFacts& other = facts(k);
      if (own.sentence - other.sentence > kRoleSentences) break;
      if (other.role != own.role || other.is_plural != own.is_plural || !has_modifiers_of(k, j)) continue;
      if (best == kNone) {
        best = k;
      } else if (root(k) != root(best)) {
        if (facts(best).sentence == other.sentence) return false;  // two ministers side by side: which?
        break;
      }
    }
    return best != kNone && !covers(best, j) && join(j, best, rules_.role, 0.7f);
  }

  bool covers(uint32_t a, uint32_t b) const {
    return (mention(a).span.covers(mention(b).span) || mention(b).span.covers(mention(a).span)) &&
           facts(a).sentence == facts(b).sentence;
  }

  // Has mention `a` all words of `b` but its determiner?
  bool has_modifiers_of(uint32_t a, uint32_t b) const {
    for (Id<Token> token : mention(b).tokens) {
      Upos upos = doc_.morphs[token].upos;
      if (upos == Upos::Det || upos == Upos::Punct || upos == Upos::Part || upos == Upos::Adp) continue;
      if (!has_word(a, words_.plain(doc_.morphs[token].lemma))) return false;
    }
    return true;
  }

  bool has_word(uint32_t j, Symbol word) const {
    for (Id<Token> token : mention(j).tokens)
      if (words_.plain(doc_.morphs[token].lemma) == word) return true;
    return false;
  }

  // --- pronouns

  void place_pronoun(uint32_t j) {
    if (facts(j).pronoun == PronounKind::I)
      join_speaker(j);
    else if (facts(j).pronoun != PronounKind::Other && facts(j).pronoun != PronounKind::None)
      join_antecedent(j);
  }

  void join_antecedent(uint32_t j) {
    uint32_t best = kNone;
    float best_score = 0, second_score = -100;
    for (uint32_t k = j; k-- > 0 && j - k <= kWindow;) {
      if (facts(j).sentence - facts(k).sentence > kPronounSentences) break;
      if (!may_mean(j, k)) continue;
      float score = score_of(j, k);
      if (best != kNone && root(k) == root(best)) {
        best_score = std::max(best_score, score);
      } else if (best == kNone || score > best_score) {
        if (best != kNone) second_score = std::max(second_score, best_score);
        best = k, best_score = score;
      } else {
        second_score = std::max(second_score, score);
      }
    }
    bool is_sure = best != kNone && best_score > 0.5f && best_score - second_score >= kPronounMargin;
    if (is_sure && !is_coordinated(best)) join(j, best, rules_.pronoun, 0.6f);
  }

  bool may_mean(uint32_t j, uint32_t k) {
    const MentionFacts &own = facts(j), &other = facts(k);
    if (is_same_clause(j, k) || covers(k, j)) return false;
    const Cluster& cluster = s_.clusters[root(k)];
    if (own.gender != Gender::Unknown && cluster.gender != Gender::Unknown && own.gender != cluster.gender)
      return false;
    switch (own.pronoun) {
      case PronounKind::HeOrShe:
        if (mention(k).kind == MentionKind::Pronoun)
          return other.pronoun == PronounKind::HeOrShe && own.gender == other.gender;
        return !other.is_plural &&
               (cluster.is_person || other.is_person || (mention(k).kind == MentionKind::Name && other.may_be_person));
      case PronounKind::They:
        if (mention(k).kind == MentionKind::Pronoun) return other.pronoun == PronounKind::They;
        if (!other.is_plural) return is_institution(k) && is_governing_speaker(j, k);
        return other.is_plural && (other.is_subject ? own.is_subject || !other.role.is_empty() || is_possessor(j)
                                                    : !other.role.is_empty());
      case PronounKind::It:
        if (mention(k).kind == MentionKind::Pronoun) return other.pronoun == PronounKind::It && root(k) != k;
        return !other.is_plural && !cluster.is_person && is_institution(k) && other.is_subject &&
               (is_possessor(j) || is_same_topic(j, k));
      default: return false;
    }
  }

  bool is_possessor(uint32_t j) const { return doc_.arcs.relation(mention(j).head) == Relation::NmodPoss; }

  // "The ministry said it would ...", "The ministry agreed. It will ...": subjects, one above or right before the
  // other.
  bool is_same_topic(uint32_t j, uint32_t k) const {
    if (!facts(j).is_subject) return false;
    Id<Token> verb = doc_.arcs.head(mention(j).head), other = doc_.arcs.head(mention(k).head);
    if (facts(j).sentence != facts(k).sentence)
      return doc_.arcs.head(verb).is_none() && doc_.arcs.head(other).is_none();
    for (int steps = 0; steps < 6 && verb; ++steps, verb = doc_.arcs.head(verb))
      if (verb == other) return true;
    return false;
  }

  // "The embassy stated that they were unaware": the subject of the clause above, where nobody else is spoken to.
  bool is_governing_speaker(uint32_t j, uint32_t k) const {
    if (!facts(j).is_subject || !facts(k).is_subject || facts(j).sentence != facts(k).sentence) return false;
    Id<Token> clause = doc_.arcs.head(mention(j).head), verb = doc_.arcs.head(mention(k).head);
    bool is_content = clause && doc_.arcs.relation(clause) == Relation::Ccomp && doc_.arcs.head(clause) == verb;
    return is_content && doc_.arcs.child_with(verb, Relation::Obj).is_none() &&
           doc_.arcs.child_with(verb, Relation::Iobj).is_none();
  }

  bool is_institution(uint32_t k) const {
    if (words_.is(doc_.tokens[mention(k).head].form, WordKind::Name)) return true;
    Symbol lemma = doc_.morphs[mention(k).head].lemma;
    if (words_.is(lemma, WordKind::Institution) || words_.is(lemma, WordKind::Group)) return true;
    return mention(k).kind == MentionKind::Name && !facts(k).is_person && facts(k).is_definite;
  }

  // "He met him": not the same. A possessor may be: "The minister sold his house."
  bool is_same_clause(uint32_t j, uint32_t k) const {
    Id<Token> a = mention(j).head, b = mention(k).head;
    if (doc_.arcs.head(b) == a || doc_.arcs.head(a) == b) return true;
    return doc_.arcs.head(a) == doc_.arcs.head(b) && doc_.arcs.relation(a) != Relation::NmodPoss;
  }

  float score_of(uint32_t j, uint32_t k) const {
    const MentionFacts &own = facts(j), &other = facts(k);
    float distance = static_cast<float>(own.sentence - other.sentence);
    float score = 2.0f - 1.6f * distance - 0.05f * static_cast<float>(std::min(j - k, 40u));
    if (other.is_subject) score += own.is_subject || distance == 0 ? 2.5f : 1.5f;
    if (mention(k).kind == MentionKind::Pronoun) score += 1.0f;
    if (other.is_person && own.pronoun == PronounKind::HeOrShe) score += 1.0f;
    return score;
  }

  // "I will go," said Otieno: the subject of the verb of speech that the quotation hangs on.
  void join_speaker(uint32_t j) {
    if (!is_quoted(mention(j).head)) return;
    Id<Token> at = mention(j).head;
    for (int steps = 0; at && steps < 12; ++steps, at = doc_.arcs.head(at)) {
      for (Id<Token> child : doc_.arcs.children(at))
        if (doc_.arcs.relation(child) == Relation::Parataxis && join_subject_of(j, child)) return;
      bool is_content = doc_.arcs.relation(at) == Relation::Ccomp || doc_.arcs.relation(at) == Relation::Parataxis;
      if (is_content && join_subject_of(j, doc_.arcs.head(at))) return;
    }
  }

  bool join_subject_of(uint32_t j, Id<Token> verb) {
    if (!verb || doc_.morphs[verb].upos != Upos::Verb) return false;
    Id<Token> subject = doc_.arcs.child_with(verb, Relation::Nsubj);
    uint32_t speaker = mention_at(subject);
    if (speaker == kNone || is_quoted(subject) || facts(speaker).is_plural || is_coordinated(speaker)) return false;
    bool is_person = facts(speaker).is_person || facts(speaker).may_be_person;
    return is_person && join(j, speaker, rules_.speaker, 0.8f);
  }

  bool is_quoted(Id<Token> token) const {
    Range<Token> sentence = doc_.sentences[doc_.sentences.of_token[token.index]].tokens;
    bool is_open = false;
    for (uint32_t i = std::max(sentence.first, token.index > 200 ? token.index - 200 : 0u); i < token.index; ++i) {
      std::string_view word = doc_.word({i});
      if (word == "“" || word == "``")
        is_open = true;
      else if (word == "”" || word == "''")
        is_open = false;
      else if (word == "\"")
        is_open = !is_open;
    }
    return is_open;
  }

  // --- the result

  // A full name says more than a title, a title more than a pronoun.
  int weight(uint32_t j) const {
    const MentionFacts& own = facts(j);
    switch (mention(j).kind) {
      case MentionKind::Name: return 100 + 2 * std::min<int>(own.name_words, 6) + (own.has_title ? 1 : 0);
      case MentionKind::Nominal: return 10 + std::min<int>(static_cast<int>(mention(j).tokens.count), 8);
      default: return 0;
    }
  }

  void number_entities() {
    uint32_t count = doc_.mentions.size();
    out_.of_mention.assign(count, {});
    out_.rows.reserve(count);
    for (uint32_t j = 0; j < count; ++j) {
      uint32_t first = root(j);
      if (first == j) {
        out_.of_mention[j] = {static_cast<uint32_t>(out_.rows.size())};
        out_.rows.push_back({.best = {j}, .mention_count = 1});
        continue;
      }
      Id<Entity> entity = out_.of_mention[j] = out_.of_mention[first];
      Entity& row = out_.rows[entity.index];
      ++row.mention_count;
      if (weight(j) > weight(row.best.index)) row.best = {j};
    }
  }

  CorefView doc_;
  const CorefRules& rules_;
  const KnownWords& words_;
  CorefScratch& s_;
  Entities& out_;
};

}  // namespace

CorefRules CorefRules::add_to(Reference& reference) {
  CorefRules rules;
  rules.same_name = reference.add_rule("coref: same name");
  rules.surname = reference.add_rule("coref: surname");
  rules.acronym = reference.add_rule("coref: acronym");
  rules.apposition = reference.add_rule("coref: apposition");
  rules.copula = reference.add_rule("coref: copula");
  rules.role = reference.add_rule("coref: role");
  rules.pronoun = reference.add_rule("coref: pronoun");
  rules.speaker = reference.add_rule("coref: speaker");
  return rules;
}

Entities FindEntities::run(View<Reads> doc, Scratch& scratch) const {
  Entities out(doc.arena());
  CorefView view{doc.get<Text>(), doc.get<Tokens>(),   doc.get<Morphs>(),
                 doc.get<Arcs>(), doc.get<Mentions>(), doc.get<Sentences>()};
  Sieve(view, rules_, words_, scratch.of<CorefScratch>(), out).run();
  return out;
}

}  // namespace reportedly
