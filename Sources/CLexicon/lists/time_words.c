#include "list.h"

static const unsigned char bytes[] = {
#embed "../data/time_words.tsv"
};
LEXICON_DEFINE(time_words, bytes)
