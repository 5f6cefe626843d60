// A document that is assigned over another one, which would free the arena below its tables.
#include "doc/document.h"

using namespace reportedly;

void keep(Document& first, Document&& second) {
#ifdef ALLOWED
  (void)first;
  Document moved(std::move(second));
#else
  first = std::move(second);
#endif
}
