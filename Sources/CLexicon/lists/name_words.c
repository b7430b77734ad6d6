#include "list.h"

static const unsigned char bytes[] = {
#embed "../data/name_words.tsv"
};
LEXICON_DEFINE(name_words, bytes)
