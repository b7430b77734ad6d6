#include "list.h"

// The weights of the name tagger; models/names.md says where they come from.
static const unsigned char bytes[] = {
#embed "../models/names.bin"
};
LEXICON_DEFINE(name_model, bytes)
