// Dictionary forms of English verbs that the learned rules of the lemmatizer miss.
//
//   "fled" -> "flee"                       a table of irregular forms
//   "extradited" -> "extradite"            a regular form whose rule made "extradit", which is no word of the lexicon
//
// Pure functions.
#pragma once

#include <string>
#include <string_view>

#include "base/symbols.h"

namespace reportedly::lingua {

// "withheld" -> "withhold"; empty where the form is regular or could be a form of two verbs ("found", "wound").
std::string_view verb_of_irregular(std::string_view small_form);

// Corrects `lemma`, which was made of the verb form `form`, where a better one is known.
void mend_verb_lemma(std::string_view form, const Lexicon& lexicon, std::string& lemma);

}  // namespace reportedly::lingua
