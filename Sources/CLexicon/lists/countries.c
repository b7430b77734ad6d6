#include "list.h"

static const unsigned char bytes[] = {
#embed "../data/countries.tsv"
};
LEXICON_DEFINE(countries, bytes)
