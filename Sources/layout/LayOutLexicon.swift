import Archive
import Extraction
import Glibc

/// Writes the tables of the longest word lists into the file that its argument names.
@main
enum LayOutLexicon {
  static func main() throws {
    guard CommandLine.arguments.count == 2 else {
      print("usage: lay-out-lexicon FILE")
      exit(2)
    }
    try AtomicFile.write(LexiconTables.bytes(), to: CommandLine.arguments[1])
  }
}
