#include "list.h"

static const unsigned char bytes[] = {
#embed "../data/holidays.tsv"
};
LEXICON_DEFINE(holidays, bytes)
