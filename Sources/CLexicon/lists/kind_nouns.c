#include "list.h"

static const unsigned char bytes[] = {
#embed "../data/kind_nouns.tsv"
};
LEXICON_DEFINE(kind_nouns, bytes)
