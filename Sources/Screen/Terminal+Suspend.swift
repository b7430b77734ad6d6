import CTerminal
import Glibc

extension Terminal {
  /// Hands the terminal back to the shell until the program is continued, then paints it again.
  package func suspend() {
    release()
    // The handlers would only note the signals; these have to be obeyed. Where nobody could continue
    // us the kernel drops the stop, and we are back at once.
    terminal_signals_default(SIGTSTP)
    terminal_signals_default(SIGCONT)
    raise(SIGTSTP)
    terminal_signals_resume()
    take()
  }

  /// Shows text in another program on a clean screen; says how that program ended.
  ///
  /// There is no shell in between: the first word names the program, which reads the text on its
  /// standard input. It is told to let its user start nothing else (`LESSSECURE`).
  package func suspend(running arguments: [String], text: String) -> ProgramEnd {
    release()
    // The keys that send signals are the other program's now.
    for signal in [SIGINT, SIGQUIT] { terminal_signals_ignore(signal) }
    for signal in [SIGTSTP, SIGCONT] { terminal_signals_default(signal) }
    let end = run(arguments, text: Array(text.utf8))
    terminal_signals_resume()
    take()
    return end
  }
}
