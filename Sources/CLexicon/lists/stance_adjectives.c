#include "list.h"

static const unsigned char bytes[] = {
#embed "../data/stance_adjectives.tsv"
};
LEXICON_DEFINE(stance_adjectives, bytes)
