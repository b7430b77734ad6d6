// Word lists, embedded read-only. Each list is a tab-separated file in data/.
#ifndef SITREP_CLEXICON_H
#define SITREP_CLEXICON_H

#include <stddef.h>

#endif
