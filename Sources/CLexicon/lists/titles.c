#include "list.h"

static const unsigned char bytes[] = {
#embed "../data/titles.tsv"
};
LEXICON_DEFINE(titles, bytes)
