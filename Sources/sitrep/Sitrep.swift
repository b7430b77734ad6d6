import ArgumentParser

/// The command: arguments in, a dashboard or text out.
@main
struct Sitrep: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "A situation dashboard for the terminal.",
    subcommands: [ExportCommand.self, AnnotateCommand.self],
  )
}
