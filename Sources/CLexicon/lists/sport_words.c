#include "list.h"

static const unsigned char bytes[] = {
#embed "../data/sport_words.tsv"
};
LEXICON_DEFINE(sport_words, bytes)
