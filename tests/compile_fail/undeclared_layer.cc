// A stage that reads a layer which it does not declare. With ALLOWED defined it declares it, and all is well.
#include "doc/stage.h"

using namespace reportedly;

struct Curious {
  static constexpr std::string_view kName = "curious";
#ifdef ALLOWED
  using Reads = Layers<Tokens, Morphs>;
#else
  using Reads = Layers<Tokens>;
#endif
  using Makes = Predicates;
  Predicates run(View<Reads> doc, Scratch&) const {
    (void)doc.get<Morphs>();
    return Predicates(doc.arena());
  }
};

AnyStage stage() { return wrap(Curious{}); }
