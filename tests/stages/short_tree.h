// A sentence with its tree on one line, for tests with many trees:
//
//   Norway/NNP/2/nsubj warned=warn/VBD/0/root Iceland/NNP/2/obj/@ISL
//
// A word is form[=lemma]/Penn tag/head/relation[/@ACTOR]; the lemma is the form in lower case where it is not written,
// UPOS and features follow from the tag. `table_of` gives the table that `document_of` of tables.h reads; " || " stands
// between sentences.
#pragma once

#include <string>
#include <string_view>

namespace reportedly::test {

std::string table_of(std::string_view sentences);

}  // namespace reportedly::test
