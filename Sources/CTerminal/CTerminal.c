#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

// Crashes: the terminal is put back, then whoever handled the signal before has it.
static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP};
// Ends: reported once through the pipe; a second one ends the program on the spot, in case the
// loop that should read the pipe hangs.
static const int ends[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT};
// Notices: reported through the pipe.
static const int notices[] = {SIGWINCH, SIGTSTP, SIGCONT};

enum { crash_count = 6, end_count = 4, notice_count = 3 };

static struct sigaction before_crash[crash_count];
static unsigned char alternate_stack[64 * 1024];
static int signal_pipe[2] = {-1, -1};
static pthread_t drawing_thread;
static volatile sig_atomic_t ending;

static struct {
  volatile sig_atomic_t armed;
  int terminal, log, errors;
  struct termios modes;
  size_t count;
  unsigned char restore[4096];
} guard;

static void write_all(int file, const unsigned char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(file, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

// The log may hold words of a document: nothing but plain ASCII reaches the terminal from here.
static void copy_log(void) {
  unsigned char block[512];
  off_t offset = 0;
  ssize_t count;
  while ((count = pread(guard.log, block, sizeof block, offset)) > 0) {
    for (ssize_t i = 0; i < count; i++) {
      int plain = (block[i] >= 0x20 && block[i] < 0x7F) || block[i] == '\n';
      if (!plain) block[i] = '?';
    }
    write_all(guard.errors, block, (size_t)count);
    offset += count;
  }
}

static void put_terminal_back(void) {
  if (!guard.armed) return;
  guard.armed = 0;
  // A terminal that takes nothing any more must not keep a dying program alive.
  struct pollfd room = {.fd = guard.terminal, .events = POLLOUT};
  if (poll(&room, 1, 50) == 1 && (room.revents & POLLOUT))
    write_all(guard.terminal, guard.restore, guard.count);
  // Answers of the terminal that nobody will read must not become the shell's input.
  tcflush(guard.terminal, TCIFLUSH);
  // A crash in the background must not stop at the driver's door.
  struct sigaction ignore = {.sa_handler = SIG_IGN}, before;
  sigaction(SIGTTOU, &ignore, &before);
  tcsetattr(guard.terminal, TCSANOW, &guard.modes);
  sigaction(SIGTTOU, &before, NULL);
  if (guard.errors >= 0) {
    dup2(guard.errors, STDERR_FILENO);
    copy_log();
  }
}

static void on_crash(int signal, siginfo_t *info, void *context) {
  (void)context;
  int saved = errno;
  put_terminal_back();
  for (int i = 0; i < crash_count; i++)
    if (crashes[i] == signal) sigaction(signal, &before_crash[i], NULL);
  // A fault comes again by itself when its instruction does; a signal that was sent does not.
  if (info->si_code <= 0) raise(signal);
  errno = saved;
}

static void on_end(int signal) {
  int saved = errno;
  // Only the drawing thread can be stuck in a write to a terminal that reads no more.
  if (!pthread_equal(pthread_self(), drawing_thread)) {
    pthread_kill(drawing_thread, signal);
    errno = saved;
    return;
  }
  if (ending) {
    put_terminal_back();
    terminal_die(signal);
  }
  ending = signal;
  unsigned char number = (unsigned char)signal;
  write_all(signal_pipe[1], &number, 1);
  errno = saved;
}

static void on_notice(int signal) {
  int saved = errno;
  unsigned char number = (unsigned char)signal;
  write_all(signal_pipe[1], &number, 1);
  errno = saved;
}

// A signal that was ignored when the program started stays so: nohup and kiosks mean it.
static unsigned char was_ignored[65];

static void note_ignored(int signal) {
  struct sigaction now;
  sigaction(signal, NULL, &now);
  was_ignored[signal] = !(now.sa_flags & SA_SIGINFO) && now.sa_handler == SIG_IGN;
}

static void handle(int signal, void (*handler)(int)) {
  if (was_ignored[signal]) return;
  struct sigaction action = {.sa_handler = handler};
  sigfillset(&action.sa_mask);
  sigaction(signal, &action, NULL);
}

int terminal_signals_open(void) {
  if (pipe2(signal_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  drawing_thread = pthread_self();

  // Without a stack of its own the handler cannot run after a stack overflow.
  stack_t stack;
  if (sigaltstack(NULL, &stack) == 0 && (stack.ss_flags & SS_DISABLE)) {
    stack = (stack_t){.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack};
    sigaltstack(&stack, NULL);
  }
  struct sigaction action = {.sa_sigaction = on_crash, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigfillset(&action.sa_mask);
  for (int i = 0; i < crash_count; i++) sigaction(crashes[i], &action, &before_crash[i]);
  for (int i = 0; i < end_count; i++) note_ignored(ends[i]);
  for (int i = 0; i < notice_count; i++) note_ignored(notices[i]);
  terminal_signals_resume();
  // Whoever started this thread may have blocked them, as the worker threads of libdispatch do.
  sigset_t handled;
  sigemptyset(&handled);
  for (int i = 0; i < crash_count; i++) sigaddset(&handled, crashes[i]);
  for (int i = 0; i < end_count; i++) sigaddset(&handled, ends[i]);
  for (int i = 0; i < notice_count; i++) sigaddset(&handled, notices[i]);
  pthread_sigmask(SIG_UNBLOCK, &handled, NULL);
  return signal_pipe[0];
}

void terminal_signals_resume(void) {
  for (int i = 0; i < end_count; i++) handle(ends[i], on_end);
  for (int i = 0; i < notice_count; i++) handle(notices[i], on_notice);
}

void terminal_signals_default(int number) { signal(number, SIG_DFL); }

void terminal_signals_ignore(int number) { signal(number, SIG_IGN); }

int terminal_signals_ending(void) { return ending; }

void terminal_signals_disregard(void) { ending = 0; }

int terminal_guard_arm(
    int terminal, const struct termios *modes, const unsigned char *restore, size_t count, int log,
    int errors) {
  guard.armed = 0;
  atomic_signal_fence(memory_order_seq_cst);
  if (count > sizeof guard.restore) return -1;
  guard.terminal = terminal;
  guard.log = log;
  guard.errors = errors;
  guard.modes = *modes;
  guard.count = count;
  memcpy(guard.restore, restore, count);
  atomic_signal_fence(memory_order_seq_cst);
  guard.armed = 1;
  return 0;
}

void terminal_guard_disarm(void) { guard.armed = 0; }

void terminal_die(int number) {
  signal(number, SIG_DFL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, number);
  pthread_sigmask(SIG_UNBLOCK, &only, NULL);
  raise(number);
  _exit(128 + number);
}

char **terminal_environment(void) { return environ; }

int terminal_memory_file(const char *name) { return memfd_create(name, MFD_CLOEXEC); }
