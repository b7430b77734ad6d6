// Defines the functions that LEXICON_LIST declares.
#include "CLexicon.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

#define LEXICON_DEFINE(name, bytes)                                              \
  const unsigned char *_Nonnull lexicon_##name##_start(void) { return bytes; }   \
  size_t lexicon_##name##_count(void) { return sizeof bytes; }
