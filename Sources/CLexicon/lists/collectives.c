#include "list.h"

static const unsigned char bytes[] = {
#embed "../data/collectives.tsv"
};
LEXICON_DEFINE(collectives, bytes)
