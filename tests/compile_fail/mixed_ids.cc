// An id of an event where an id of a token is wanted.
#include "doc/document.h"

using namespace reportedly;

#ifdef ALLOWED
using Wanted = Id<Token>;
#else
using Wanted = Id<Event>;
#endif

Span span_of(const Document& document, Wanted id) { return document.layer<Tokens>()[id].span; }
