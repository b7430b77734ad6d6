#include "list.h"

static const unsigned char bytes[] = {
#embed "../data/administrations.tsv"
};
LEXICON_DEFINE(administrations, bytes)
