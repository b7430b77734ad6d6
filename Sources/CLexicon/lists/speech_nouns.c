#include "list.h"

static const unsigned char bytes[] = {
#embed "../data/speech_nouns.tsv"
};
LEXICON_DEFINE(speech_nouns, bytes)
