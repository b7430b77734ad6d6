#include "list.h"

static const unsigned char bytes[] = {
#embed "../data/lowercase_words.tsv"
};
LEXICON_DEFINE(lowercase_words, bytes)
