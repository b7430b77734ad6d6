import Archive
import ArgumentParser
import Assessment
import Extraction
import ExtractionLaws
import Glibc
import Prose
import TestSupport

/// Reads documents, and then what becomes of them under random damage, until something breaks.
///
/// The damage follows from the seed alone. What breaks is written to `fuzz-breach.txt`; a crash
/// leaves the document there as well, since it is written before it is read.
@main
struct Fuzz: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fuzz",
    abstract: "Look for documents that break the reading of documents.",
  )

  @Option(help: "How long to go on damaging documents.")
  var seconds = 60

  @Option(help: "What the damage follows from.")
  var seed = 1

  @Argument(help: "A folder of documents to start from.")
  var folder = "seeds"

  func run() throws {
    var library = Library(path: folder)
    _ = try library.refresh()
    let texts = library.accounts.map(\.document.text)
    guard !texts.isEmpty else { throw ValidationError("There are no documents in \(folder).") }
    for account in library.accounts {
      try check(Reading(of: account.document), of: account.document.text)
    }
    print("\(texts.count) documents keep the laws as they are")

    var random = SplitMix(seed: seed)
    let damage = Damage(texts)
    let end = ContinuousClock.now + .seconds(seconds)
    var count = 0
    while .now < end {
      let text = damage.document(&random)
      keep(text)
      try check(Reading(of: Document(name: "fuzz.txt", text: text)), of: text)
      count += 1
    }
    unlink(Self.breach)
    print("\(count) damaged ones do, too")
  }

  private static let breach = "fuzz-breach.txt"

  /// Writes a document where one finds it after a crash; not to the disk, for it is done for each.
  private func keep(_ text: [UInt8]) {
    let file = open(Self.breach, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard file >= 0, write(file, text, text.count) == text.count else {
      perror(Self.breach)
      return
    }
    close(file)
  }

  private func check(_ reading: Reading, of text: [UInt8]) throws {
    if let breach = ReadingLaws.breach(in: reading) {
      keep(text)
      throw ValidationError("\(breach)\nThe document stands in \(Self.breach).")
    }
    _ = Situation(of: [reading], gaps: [])
  }
}
