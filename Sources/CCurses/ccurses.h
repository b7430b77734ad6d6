// The part of ncurses that Swift cannot reach by itself: macros that cast, mutable globals.
#ifndef SITREP_CCURSES_H
#define SITREP_CCURSES_H

#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <ncurses.h>

#endif
