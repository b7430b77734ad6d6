#include "list.h"

static const unsigned char bytes[] = {
#embed "../data/tense_cues.tsv"
};
LEXICON_DEFINE(tense_cues, bytes)
