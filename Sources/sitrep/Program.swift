import ArgumentParser
import Glibc

/// Where the program begins.
@main
enum Program {
  static func main() {
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
