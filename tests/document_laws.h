// What holds for every document that went through the stages, whatever its text or its CoNLL-U was.
#pragma once

#include <cstdint>
#include <string_view>

#include "doc/document.h"

namespace reportedly {

inline bool lies_in(const Text& text, Span span) { return span.begin <= span.end && span.end <= text.bytes.size(); }

// Tokens ascend; only the words of one written token may share its bytes ("zum": zu + dem).
inline bool are_in_order(const Token& before, const Token& token) {
  bool shares_bytes = token.joins_previous && token.span == before.span;
  return before.span.end <= token.span.begin || shares_bytes;
}

inline std::string_view law_that_tokens_break(const Document& document) {
  const auto& tokens = document.layer<Tokens>().rows;
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].span.is_empty()) return "a token has bytes";
    if (!lies_in(document.layer<Text>(), tokens[i].span)) return "a token lies in the text";
    if (i > 0 && !are_in_order(tokens[i - 1], tokens[i])) return "tokens ascend";
  }
  return "";
}

inline std::string_view law_that_tables_break(const Document& document) {
  const uint32_t count = document.layer<Tokens>().size();
  if (document.layer<Sentences>().of_token.size() != count) return "each token is in a sentence";
  if (document.layer<Morphs>().rows.size() != count) return "each token has its morph";
  if (document.layer<Arcs>().rows.size() != count) return "each token has its arc";
  uint32_t next = 0;
  for (const Sentence& sentence : document.layer<Sentences>().rows) {
    if (sentence.tokens.first != next) return "sentences share out the tokens";
    next = sentence.tokens.last();
    for (Id<Token> token : sentence.tokens) {
      Id<Token> head = document.layer<Arcs>().head(token);
      if (head && !sentence.tokens.has(head)) return "an arc stays in its sentence";
    }
  }
  return next == count ? "" : "sentences share out the tokens";
}

inline std::string_view law_that_spans_break(const Document& document) {
  const Text& text = document.layer<Text>();
  for (const Sentence& row : document.layer<Sentences>().rows)
    if (!lies_in(text, row.span)) return "a sentence lies in the text";
  for (const Mention& row : document.layer<Mentions>().rows)
    if (!lies_in(text, row.span)) return "a mention lies in the text";
  for (Span span : document.layer<Attributions>().spans)
    if (!lies_in(text, span)) return "source, cue and content of an attribution lie in the text";
  for (Span span : document.layer<Claims>().spans)
    if (!lies_in(text, span)) return "the content of a claim lies in the text";
  return "";
}

// The first law that the document breaks, or "".
inline std::string_view broken_law(const Document& document) {
  for (std::string_view law :
       {law_that_tokens_break(document), law_that_tables_break(document), law_that_spans_break(document)})
    if (!law.empty()) return law;
  return "";
}

}  // namespace reportedly
