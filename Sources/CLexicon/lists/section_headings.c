#include "list.h"

static const unsigned char bytes[] = {
#embed "../data/section_headings.tsv"
};
LEXICON_DEFINE(section_headings, bytes)
