#include "list.h"

static const unsigned char bytes[] = {
#embed "../data/verbs.tsv"
};
LEXICON_DEFINE(verbs, bytes)
