#include "list.h"

static const unsigned char bytes[] = {
#embed "../data/stance_nouns.tsv"
};
LEXICON_DEFINE(stance_nouns, bytes)
