#include "list.h"

static const unsigned char bytes[] = {
#embed "../data/actor_nouns.tsv"
};
LEXICON_DEFINE(actor_nouns, bytes)
