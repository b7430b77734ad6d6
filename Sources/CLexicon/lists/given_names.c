#include "list.h"

static const unsigned char bytes[] = {
#embed "../data/given_names.tsv"
};
LEXICON_DEFINE(given_names, bytes)
