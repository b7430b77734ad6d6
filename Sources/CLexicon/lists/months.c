#include "list.h"

static const unsigned char bytes[] = {
#embed "../data/months.tsv"
};
LEXICON_DEFINE(months, bytes)
