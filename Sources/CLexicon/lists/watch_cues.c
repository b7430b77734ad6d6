#include "list.h"

static const unsigned char bytes[] = {
#embed "../data/watch_cues.tsv"
};
LEXICON_DEFINE(watch_cues, bytes)
