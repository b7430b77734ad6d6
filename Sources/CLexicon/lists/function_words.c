#include "list.h"

static const unsigned char bytes[] = {
#embed "../data/function_words.tsv"
};
LEXICON_DEFINE(function_words, bytes)
