import Archive
import ArgumentParser
import Assessment
import Glibc

/// Where the program begins.
@main
enum Program {
  static func main() {
    Memory.prepare()
    // Who started us may ignore the ends of children, and we would as well: then none could be told.
    signal(SIGCHLD, SIG_DFL)
    // Nearly every command reads documents, and reading the first waits for the word lists: they
    // are read on another core while this one parses arguments and takes the terminal.
    PosixThread { Situation.prepare() }?.detach()
    do {
      if let viewing = Self.plainViewing { return try viewing.run() }
      var command = try Sitrep.parseAsRoot()
      try command.run()
    } catch let complaint as Complaint {
      StandardOutput.complain(complaint.sentence)
      exit(complaint.status.rawValue)
    } catch {
      end(with: error)
    }
  }

  /// What a command line of a folder, or of nothing, asks for: the dashboard without options.
  ///
  /// The parser of arguments would say the same, but takes half the time to the first frame to set
  /// itself up. Nil for every other command line, which is the parser's.
  private static var plainViewing: Viewing? {
    let arguments = CommandLine.arguments.dropFirst()
    guard let first = arguments.first else { return Viewing() }
    guard arguments.count == 1, !first.isEmpty, !first.hasPrefix("-"), first != "help",
      !Self.commands.contains(first)
    else { return nil }
    return Viewing(folder: first)
  }

  private static var commands: Set<String> {
    Set(Sitrep.configuration.subcommands.compactMap { $0.configuration.commandName })
  }

  /// Ends the program with what an error asks for: help on standard output, or one sentence on
  /// standard error, and the exit status.
  private static func end(with error: any Error) -> Never {
    let code = Sitrep.exitCode(for: error)
    if code == .validationFailure {
      let command = CommandLine.arguments.dropFirst().first.flatMap {
        commands.contains($0) ? $0 : nil
      }
      StandardOutput.complain(Messages.usage(Sitrep.message(for: error), of: command))
      exit(ExitStatus.usage.rawValue)
    }
    Sitrep.exit(withError: error)
  }
}
