// Putting a terminal back from inside a signal handler, where only C that never allocates may run.
#ifndef SITREP_CTERMINAL_H
#define SITREP_CTERMINAL_H

#include <stddef.h>
#include <termios.h>

/// Installs the handlers and returns the descriptor from which the numbers of arrived signals are
/// read, one byte each; -1 where no pipe can be had. Call once, on the thread that draws.
int terminal_signals_open(void);

/// Puts the handlers of the asynchronous signals back after `terminal_signals_default`.
void terminal_signals_resume(void);

/// Gives a signal its default action, or has it ignored, until `terminal_signals_resume`.
void terminal_signals_default(int signal);
void terminal_signals_ignore(int signal);

/// The first terminating signal that has arrived, or 0.
int terminal_signals_ending(void);

/// Takes the terminating signal that has arrived for one that meant something else.
void terminal_signals_disregard(void);

/// Says how the terminal is put back if the program dies: which bytes it is sent, which modes its
/// driver gets. `log` is a file whose text is then copied to `errors`, which becomes standard error
/// again; -1 for none. More than a page of bytes is refused with -1.
int terminal_guard_arm(
    int terminal, const struct termios *_Nonnull modes, const unsigned char *_Nonnull restore,
    size_t count, int log, int errors);

/// Says that the terminal is as it was found.
void terminal_guard_disarm(void);

/// Ends the program by a signal with its default action, so that the exit status tells of it.
void terminal_die(int signal);

/// The environment, which Swift 6 will not read as the mutable global it is.
char *_Nullable *_Nonnull terminal_environment(void);

/// Makes a nameless file in memory, closed on exec; -1 where there is none to be had.
int terminal_memory_file(const char *_Nonnull name);

#endif
