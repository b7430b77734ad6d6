#include "list.h"

static const unsigned char bytes[] = {
#embed "../data/group_kinds.tsv"
};
LEXICON_DEFINE(group_kinds, bytes)
