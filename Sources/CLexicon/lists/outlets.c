#include "list.h"

static const unsigned char bytes[] = {
#embed "../data/outlets.tsv"
};
LEXICON_DEFINE(outlets, bytes)
