#include "list.h"

static const unsigned char bytes[] = {
#embed "../data/common_words.tsv"
};
LEXICON_DEFINE(common_words, bytes)
