// Word lists, embedded read-only. Each is a tab-separated file in data/, embedded by a file of the
// same name in lists/; its first lines say in comments ("# ") what its columns are, with an example.
#ifndef SITREP_CLEXICON_H
#define SITREP_CLEXICON_H

#include <stddef.h>

// Declares the bytes of one list: lexicon_NAME_start() and lexicon_NAME_count().
// An incomplete array cannot be imported into Swift; a function can.
#define LEXICON_LIST(name)                                        \
  const unsigned char *_Nonnull lexicon_##name##_start(void);     \
  size_t lexicon_##name##_count(void);

LEXICON_LIST(act_nouns)
LEXICON_LIST(kind_nouns)
LEXICON_LIST(actor_nouns)
LEXICON_LIST(administrations)
LEXICON_LIST(collectives)
LEXICON_LIST(common_words)
LEXICON_LIST(countries)
LEXICON_LIST(function_words)
LEXICON_LIST(gendered_words)
LEXICON_LIST(given_names)
LEXICON_LIST(group_kinds)
LEXICON_LIST(holidays)
LEXICON_LIST(lowercase_words)
LEXICON_LIST(name_model)
LEXICON_LIST(name_words)
LEXICON_LIST(near_words)
LEXICON_LIST(organizations)
LEXICON_LIST(outlets)
LEXICON_LIST(places)
LEXICON_LIST(section_headings)
LEXICON_LIST(short_names)
LEXICON_LIST(speech_nouns)
LEXICON_LIST(sport_words)
LEXICON_LIST(stance_adjectives)
LEXICON_LIST(stance_nouns)
LEXICON_LIST(state_bodies)
LEXICON_LIST(surnames)
LEXICON_LIST(tables)
LEXICON_LIST(tense_cues)
LEXICON_LIST(time_words)
LEXICON_LIST(titles)
LEXICON_LIST(verbs)
LEXICON_LIST(figure_words)
LEXICON_LIST(watch_cues)
LEXICON_LIST(watch_moves)
LEXICON_LIST(watch_verbs)

// Asks for the bytes at an address that will soon be read, which Swift has no word for.
static inline void lexicon_prefetch(const void *_Nonnull address) {
  __builtin_prefetch(address);
}

#endif
