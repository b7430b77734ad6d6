#include "list.h"

static const unsigned char bytes[] = {
#embed "../data/organizations.tsv"
};
LEXICON_DEFINE(organizations, bytes)
