import ArgumentParser

/// The command line as a whole.
struct Sitrep: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sitrep",
    abstract: "A situation dashboard for the terminal.",
    usage: """
      sitrep [--date <day>] [--now <day>] [--theme <theme>] [--ascii] [--kiosk] [<folder>]
      sitrep <subcommand>
      """,
    discussion: """
      Reads the reports in a folder (text, Markdown, saved pages, feeds, mail, JSON lines, PDF) and \
      shows who is involved and what they want, what to watch, and when things happened or will. \
      Without a folder: the one used last, else ./seeds.
      """,
    version: "sitrep 0.1.0",
    subcommands: [
      DashboardCommand.self, ShowCommand.self, ExportCommand.self, AnnotateCommand.self,
      ChangesCommand.self, ExplainCommand.self, FetchCommand.self,
    ],
    defaultSubcommand: DashboardCommand.self,
  )
}
