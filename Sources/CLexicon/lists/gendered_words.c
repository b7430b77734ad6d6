#include "list.h"

static const unsigned char bytes[] = {
#embed "../data/gendered_words.tsv"
};
LEXICON_DEFINE(gendered_words, bytes)
