// What the actors stage can see of a report.
#pragma once

#include "doc/stage.h"

namespace reportedly {

using ActorLayers = Layers<Text, Blocks, DocInfo, Tokens, Sentences, Morphs, Arcs, Mentions, Entities>;
using ActorView = View<ActorLayers>;

}  // namespace reportedly
