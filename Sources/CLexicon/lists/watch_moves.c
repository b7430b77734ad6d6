#include "list.h"

static const unsigned char bytes[] = {
#embed "../data/watch_moves.tsv"
};
LEXICON_DEFINE(watch_moves, bytes)
