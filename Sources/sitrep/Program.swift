import Archive
import ArgumentParser
import Assessment
import Glibc

/// Where the program begins.
@main
enum Program {
  static func main() {
    // Nearly every command reads documents, and reading the first waits for the word lists: they
    // are read on another core while this one parses arguments and takes the terminal.
    PosixThread { Situation.prepare() }?.detach()
    do {
      var command = try Sitrep.parseAsRoot()
      try command.run()
    } catch let complaint as Complaint {
      StandardOutput.complain(complaint.sentence)
      exit(complaint.status.rawValue)
    } catch {
      end(with: error)
    }
  }

  /// Ends the program with what an error asks for: help on standard output, or one sentence on
  /// standard error, and the exit status.
  private static func end(with error: any Error) -> Never {
    let code = Sitrep.exitCode(for: error)
    if code == .validationFailure {
      StandardOutput.complain(Messages.usage(Sitrep.message(for: error)))
      exit(ExitStatus.usage.rawValue)
    }
    Sitrep.exit(withError: error)
  }
}
