#include "list.h"

static const unsigned char bytes[] = {
#embed "../data/act_nouns.tsv"
};
LEXICON_DEFINE(act_nouns, bytes)
