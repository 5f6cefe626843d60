// A stage that edits the table of an earlier stage.
#include "doc/stage.h"

using namespace reportedly;

void edit(View<Layers<Tokens>> doc) {
#ifdef ALLOWED
  (void)doc.get<Tokens>().rows.size();
#else
  doc.get<Tokens>().rows.clear();
#endif
}
