#include "formats/bio.h"

#include "formats/rows.h"

namespace reportedly::formats {
namespace {

void write_tag(const Names& names, Id<Token> token, std::string& out) {
  const Name* name = names.at(token);
  if (name == nullptr) {
    out += 'O';
    return;
  }
  out += token.index == name->tokens.first ? "B-" : "I-";
  out += to_string(name->kind);
}

}  // namespace

void Bio::write(const Document& document, const WriteOptions&, std::string& out) {
  const Tokens& tokens = document.layer<Tokens>();
  const Names& names = document.layer<Names>();
  for (const Sentence& sentence : document.layer<Sentences>().rows) {
    for (Id<Token> token : sentence.tokens) {
      out += in_one_line(document.text(tokens[token].form));
      out += '\t';
      write_tag(names, token, out);
      out += '\n';
    }
    out += '\n';
  }
}

}  // namespace reportedly::formats
