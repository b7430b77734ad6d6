#include "list.h"

static const unsigned char bytes[] = {
#embed "../data/places.tsv"
};
LEXICON_DEFINE(places, bytes)
