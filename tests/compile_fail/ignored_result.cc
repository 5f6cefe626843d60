// A Result whose problems nobody looks at.
#include "base/result.h"

using namespace reportedly;

Result<int> load();

void start() {
#ifdef ALLOWED
  if (!load()) return;
#else
  load();
#endif
}
