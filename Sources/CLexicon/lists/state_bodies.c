#include "list.h"

static const unsigned char bytes[] = {
#embed "../data/state_bodies.tsv"
};
LEXICON_DEFINE(state_bodies, bytes)
