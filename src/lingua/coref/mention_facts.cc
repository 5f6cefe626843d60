#include "lingua/coref/mention_facts.h"

#include <algorithm>
#include <array>

namespace reportedly {
namespace {

struct Honorific {
  std::string_view word;
  Gender gender;
};
constexpr std::array<Honorific, 22> kHonorifics = {
    {{"Mr", Gender::Masculine},    {"Mr.", Gender::Masculine},     {"Sir", Gender::Masculine},
     {"Lord", Gender::Masculine},  {"King", Gender::Masculine},    {"Prince", Gender::Masculine},
     {"Mrs", Gender::Feminine},    {"Mrs.", Gender::Feminine},     {"Ms", Gender::Feminine},
     {"Ms.", Gender::Feminine},    {"Lady", Gender::Feminine},     {"Dame", Gender::Feminine},
     {"Queen", Gender::Feminine},  {"Princess", Gender::Feminine}, {"Dr", Gender::Unknown},
     {"Dr.", Gender::Unknown},     {"Prof", Gender::Unknown},      {"Prof.", Gender::Unknown},
     {"Gen.", Gender::Unknown},    {"Col.", Gender::Unknown},      {"Lt.", Gender::Unknown},
     {"Sheikh", Gender::Masculine}}};

const Honorific* honorific(std::string_view word) {
  for (const Honorific& one : kHonorifics)
    if (one.word == word) return &one;
  return nullptr;
}

Gender gender_of_role(std::string_view role) {
  if (role.ends_with("woman")) return Gender::Feminine;
  if (role.ends_with("man") && role != "human") return Gender::Masculine;
  return Gender::Unknown;
}

struct Pronoun {
  std::string_view word;
  PronounKind kind;
  Gender gender = Gender::Unknown;
};
constexpr std::array<Pronoun, 19> kPronouns = {{{"he", PronounKind::HeOrShe, Gender::Masculine},
                                                {"him", PronounKind::HeOrShe, Gender::Masculine},
                                                {"his", PronounKind::HeOrShe, Gender::Masculine},
                                                {"himself", PronounKind::HeOrShe, Gender::Masculine},
                                                {"she", PronounKind::HeOrShe, Gender::Feminine},
                                                {"her", PronounKind::HeOrShe, Gender::Feminine},
                                                {"hers", PronounKind::HeOrShe, Gender::Feminine},
                                                {"herself", PronounKind::HeOrShe, Gender::Feminine},
                                                {"it", PronounKind::It},
                                                {"its", PronounKind::It},
                                                {"itself", PronounKind::It},
                                                {"they", PronounKind::They},
                                                {"them", PronounKind::They},
                                                {"their", PronounKind::They},
                                                {"theirs", PronounKind::They},
                                                {"i", PronounKind::I},
                                                {"me", PronounKind::I},
                                                {"my", PronounKind::I},
                                                {"myself", PronounKind::I}}};

Pronoun pronoun_of(std::string_view word) {
  char low[8] = {};
  if (word.size() > sizeof low) return {"", PronounKind::Other};
  for (size_t i = 0; i < word.size(); ++i)
    low[i] = word[i] >= 'A' && word[i] <= 'Z' ? static_cast<char>(word[i] + 32) : word[i];
  for (const Pronoun& one : kPronouns)
    if (one.word == std::string_view(low, word.size())) return one;
  return {"", PronounKind::Other};
}

bool is_proper(Upos upos) { return upos == Upos::Propn || upos == Upos::X; }

class NameReader {
 public:
  NameReader(const CorefView& doc, const KnownWords& words, const Mention& mention, MentionFacts& facts)
      : doc_(doc), words_(words), mention_(mention), facts_(facts) {}

  void read() {
    find_bounds();
    if (start_ == kNone) return;
    facts_.name_start = start_;
    facts_.name_words = static_cast<uint8_t>(std::min(words_in_name_, 200u));
    facts_.first_word = doc_.tokens[{start_}].form;
    facts_.last_word = doc_.tokens[{last_}].form;
    facts_.name_key = key();
    judge_person();
  }

 private:
  // A name begins anew behind each title, honorific and small word: "US [National Security Adviser] John Smith".
  void find_bounds() {
    uint32_t title = last_title();
    for (Id<Token> token : mention_.tokens) {
      if (!is_proper(doc_.morphs[token].upos)) {
        bool is_hyphen =
            start_ != kNone && doc_.tokens[token].span.size() <= 3 && doc_.morphs[token].upos == Upos::Punct;
        if (is_hyphen) continue;
        if (start_ != kNone && last_ >= mention_.head.index && token.index > title)
          break;  // "the Ministry | of Defence"
        if (token.index <= std::max(mention_.head.index, title)) start_ = kNone, words_in_name_ = 0;
        continue;
      }
      if (is_title(token)) continue;
      if (start_ == kNone) start_ = token.index;
      last_ = token.index;
      ++words_in_name_;
    }
  }

  // "Adviser" of "US National Security Adviser John Smith"; 0 where there is none.
  uint32_t last_title() const {
    uint32_t title = 0;
    for (Id<Token> token : mention_.tokens)
      if (is_proper(doc_.morphs[token].upos) && stands_as_title(token)) title = token.index;
    return title;
  }

  bool stands_as_title(Id<Token> token) const {
    uint32_t next = token.index + 1;
    if (next < mention_.tokens.last() && doc_.word({next}) == "]") ++next;  // "[Mr] Smith"
    bool goes_on = next < mention_.tokens.last() && is_proper(doc_.morphs[{next}].upos);
    return goes_on && (honorific(doc_.word(token)) != nullptr || words_.is(doc_.morphs[token].lemma, WordKind::Person));
  }

  bool is_title(Id<Token> token) {
    if (!stands_as_title(token)) return false;
    const Honorific* found = honorific(doc_.word(token));
    bool is_role = words_.is(doc_.morphs[token].lemma, WordKind::Person);
    if (found != nullptr && facts_.gender == Gender::Unknown) facts_.gender = found->gender;
    if (is_role) facts_.role = words_.plain(doc_.morphs[token].lemma);
    facts_.has_title = true;
    start_ = kNone, words_in_name_ = 0;
    return true;
  }

  uint64_t key() const {
    uint64_t hash = 1469598103934665603ull;
    for (uint32_t i = start_; i < mention_.tokens.last(); ++i) {
      if (doc_.morphs[{i}].upos == Upos::Punct) continue;
      hash = (hash ^ doc_.tokens[{i}].form.value) * 1099511628211ull;
      hash ^= hash >> 29;
    }
    return hash == 0 ? 1 : hash;
  }

  void judge_person() {
    for (Id<Token> child : doc_.arcs.children(mention_.head)) {
      Relation r = doc_.arcs.relation(child);
      if (r == Relation::NmodDesc && child.index < mention_.head.index) facts_.has_title = true, note_role(child);
      if ((r == Relation::Det && !facts_.has_title) || (r == Relation::Nummod && child.index > mention_.head.index))
        return;  // "the Academy", "Figure 2"
    }
    Symbol head = doc_.morphs[mention_.head].lemma;
    if (words_.is(head, WordKind::Institution) || words_.is(head, WordKind::Group)) return;
    if (words_.is_role(head) && start_ == mention_.head.index) return;
    if (facts_.name_words > 1 && words_.is(facts_.last_word, WordKind::Institution)) return;  // "Equity Bank"
    bool is_known = words_.is(facts_.last_word, WordKind::Name) || words_.is(facts_.first_word, WordKind::Name);
    bool has_flat = doc_.arcs.child_with(mention_.head, Relation::Flat).index != kNone;
    facts_.is_person = facts_.has_title && !(is_known && facts_.name_words == 1);
    facts_.may_be_person = facts_.is_person || (!is_known && facts_.name_words <= 5 &&
                                                (facts_.name_words == 1 || has_flat || facts_.is_subject));
  }

  void note_role(Id<Token> title) {
    Symbol lemma = doc_.morphs[title].lemma;
    if (words_.is_role(lemma)) facts_.role = words_.plain(lemma);
    if (const Honorific* found = honorific(doc_.word(title)); found != nullptr) facts_.gender = found->gender;
  }

  const CorefView& doc_;
  const KnownWords& words_;
  const Mention& mention_;
  MentionFacts& facts_;
  uint32_t start_ = kNone, last_ = 0, words_in_name_ = 0;
};

void read_nominal(const CorefView& doc, const KnownWords& words, const Mention& mention, MentionFacts& facts) {
  Symbol lemma = doc.morphs[mention.head].lemma;
  if (words.is_role(lemma)) facts.role = words.plain(lemma);
  facts.is_person = facts.is_person || words.is(lemma, WordKind::Person);
  if (facts.gender == Gender::Unknown) facts.gender = gender_of_role(doc.word(mention.head));
}

bool is_definite(const CorefView& doc, const Mention& mention) {
  std::string_view first = doc.word({mention.tokens.first});
  return first == "the" || first == "The" || first == "that" || first == "That" || first == "this" || first == "This";
}

}  // namespace

MentionFacts facts_of(const CorefView& doc, const KnownWords& words, Id<Mention> id) {
  const Mention& mention = doc.mentions[id];
  const Morph& morph = doc.morphs[mention.head];
  MentionFacts facts;
  facts.sentence = doc.sentences.of_token[mention.head.index].index;
  facts.is_subject = is_subject(doc.arcs.relation(mention.head));
  if (mention.kind == MentionKind::Pronoun) {
    Pronoun pronoun = pronoun_of(doc.word(mention.head));
    facts.pronoun = pronoun.kind;
    facts.gender = pronoun.gender;
    facts.is_plural = facts.pronoun == PronounKind::They;
    facts.is_person = facts.pronoun == PronounKind::HeOrShe || facts.pronoun == PronounKind::I;
    return facts;
  }
  facts.is_plural = morph.upos == Upos::Noun && morph.has(Feat::Plural);
  facts.is_definite = is_definite(doc, mention);
  if (mention.kind == MentionKind::Name) NameReader(doc, words, mention, facts).read();
  if (mention.kind == MentionKind::Nominal || facts.role.is_empty()) read_nominal(doc, words, mention, facts);
  return facts;
}

}  // namespace reportedly
