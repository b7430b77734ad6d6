#include "list.h"

static const unsigned char bytes[] = {
#embed "../data/near_words.tsv"
};
LEXICON_DEFINE(near_words, bytes)
