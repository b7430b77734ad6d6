// The part of ncurses that Swift cannot reach by itself: macros that cast, mutable globals.
#ifndef SITREP_CCURSES_H
#define SITREP_CCURSES_H

#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <langinfo.h>
#include <ncurses.h>
#include <wchar.h>

/// The window that covers the screen.
static inline WINDOW *curses_screen(void) { return stdscr; }
/// What ncurses believes the terminal shows.
static inline WINDOW *curses_shown(void) { return curscr; }
/// How many colours the terminal has; 0 before `start_color`.
static inline int curses_colors(void) { return COLORS; }

static inline attr_t curses_bold(void) { return WA_BOLD; }
static inline attr_t curses_dim(void) { return WA_DIM; }
static inline attr_t curses_underline(void) { return WA_UNDERLINE; }
static inline attr_t curses_reverse(void) { return WA_REVERSE; }

/// How many cells ncurses takes a character to fill, by the C library's locale; -1 for none.
static inline int curses_width(wchar_t character) {
  extern int wcwidth(wchar_t);
  return wcwidth(character);
}

/// The name of the character set of the locale, such as "UTF-8".
static inline const char *curses_codeset(void) { return nl_langinfo(CODESET); }

/// A capability of the terminal's description; null where it has none of that name.
static inline const char *curses_capability(const char *name) {
  const char *value = tigetstr((char *)name);
  return value == (const char *)-1 ? 0 : value;
}

/// Whether the terminal's description sets a flag.
static inline int curses_flag(const char *name) { return tigetflag((char *)name) > 0; }

#endif
