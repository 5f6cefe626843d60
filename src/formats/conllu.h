// CoNLL-U, the file format of Universal Dependencies: words with lemma, part of speech, features and tree.
//
//   # newdoc id = fuel
//   # sent_id = 1
//   # text = Chad hasn't replied.
//   1    Chad   Chad   PROPN  NNP  Number=Sing  4  nsubj  _  _
//   2-3  hasn't _ ...
//
// Any parser that writes it can take the place of ours. write(read(x)) == x for files that we wrote. What is kept of
// other files, and what is passed by, is in docs/formats/conllu.md.
#pragma once

#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "doc/document.h"
#include "formats/format.h"

namespace reportedly::formats {

struct ConlluWord {
  std::string form, lemma, xpos, feats;  // "" for "_"
  Upos upos = Upos::X;
  uint32_t head = 0;  // 1 is the first word of the sentence; 0 is the root
  Relation relation = Relation::Dep;
  Span span;  // bytes of the report's text
  bool joins_previous = false;
};

struct ConlluSentence {
  std::string id;
  std::string text;  // as its `# text` has it; "" without
  std::vector<ConlluWord> words;
  Span span;
  uint32_t block = 0;
  bool has_tree = false;
  int line = 0;  // of its first word in the file
};

// One report with its sentences, checked: every tree has one root and no cycle.
struct ConlluReport {
  std::string id, published, title, outlet, url, lang;
  std::string text;  // put together from the words, with the white space that the file tells, so offsets hold
  std::vector<Block> blocks;
  std::vector<ConlluSentence> sentences;
  bool has_trees = false;          // false when all heads are "_"
  bool has_tags = true;            // false when no word has a part of speech
  std::vector<std::string> notes;  // "a `# text` differs from its words"

  // Sets Text, Blocks, Tokens, Sentences and, where they are given, Morphs and Arcs.
  void fill(Document& document) const;
};

// Reads report after report. A bad sentence is left out and told with file and line; reading goes on behind it.
class ConlluReader {
 public:
  enum class Unit { Report, Sentence };  // `# newdoc` begins a report; or every sentence is one
  ConlluReader(std::istream& in, std::string name, Unit unit = Unit::Report);
  std::optional<ConlluReport> next(Problems& problems);

 private:
  bool read_line();

  std::istream& in_;
  std::string name_;
  Unit unit_;
  std::string line_;
  int line_number_ = 0;
  bool has_line_ = false;  // `line_` was read and waits
};

struct Conllu {
  static constexpr std::string_view kName = "conllu";
  static constexpr std::string_view kDescription = "words, lemmas, tags and trees in Universal Dependencies' CoNLL-U";
  static void write(const Document& document, const WriteOptions& options, std::string& out);
};

}  // namespace reportedly::formats
