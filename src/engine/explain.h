// Why a report was read as it was: the tree, who is meant, which frames matched and which nearly did, who says what.
//
//   asked           ask        VERB   root
//   ├─ Quito        Quito      PROPN  nsubj
//   ...
#pragma once

#include <string>

#include "engine/engine.h"

namespace reportedly {

std::string explain(const Engine& engine, Document& document);

}  // namespace reportedly
