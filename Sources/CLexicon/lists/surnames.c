#include "list.h"

static const unsigned char bytes[] = {
#embed "../data/surnames.tsv"
};
LEXICON_DEFINE(surnames, bytes)
