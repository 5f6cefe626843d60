// The cues of the project, and a document with the attributions that they find in a tree.
#pragma once

#include <memory>
#include <string_view>

#include "report/attribution/find_attributions.h"

namespace reportedly::test {

// Loads all of data/cues into `reference`; a test fails where the data have a problem.
std::shared_ptr<const CueTable> project_cues(Reference& reference);

// A tree of short_tree.h, with predicates and attributions. `blocks` is true where every sentence is a paragraph.
Document document_with_attributions(std::string_view tree, const Reference& reference,
                                    std::shared_ptr<const CueTable> cues, AttributionRules rules, bool blocks = false);

}  // namespace reportedly::test
