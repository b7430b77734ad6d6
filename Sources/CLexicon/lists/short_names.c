#include "list.h"

static const unsigned char bytes[] = {
#embed "../data/short_names.tsv"
};
LEXICON_DEFINE(short_names, bytes)
