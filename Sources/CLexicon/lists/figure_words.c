#include "list.h"

static const unsigned char bytes[] = {
#embed "../data/figure_words.tsv"
};
LEXICON_DEFINE(figure_words, bytes)
