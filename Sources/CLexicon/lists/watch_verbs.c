#include "list.h"

static const unsigned char bytes[] = {
#embed "../data/watch_verbs.tsv"
};
LEXICON_DEFINE(watch_verbs, bytes)
