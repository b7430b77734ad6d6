package import Prose

/// Everything the documents of one folder say about who, what is open, and when.
///
/// A pure function of the documents: the same ones in any order give an equal value.
package struct Situation: Sendable {
  /// By publication day (unknown last), then name.
  package let documents: [Document]
  /// Documents that could not be taken in, by name.
  package let gaps: [CollectionGap]
  /// Weightiest first.
  package let parties: [Party]
  /// Stated items first in the order of their documents, then derived ones by priority.
  package let watch: [WatchItem]
  /// By time; of undated documents by their distance from the report.
  package let timeline: [TimelineEntry]
  /// Numbers about one thing with their sources; contradicted ones first.
  package let figures: [KeyFigure]
  /// What follows if things go one way or the other, from sections like "Why it matters".
  package let stakes: [Citation]
  /// The day that counts as now: the newest document's, or as given; nil if none is dated.
  package let now: Day?
  /// The analyst's corrections in the order of their lines, each with what became of it.
  package let corrections: [CorrectionOutcome]

  package init(
    documents: [Document],
    gaps: [CollectionGap],
    parties: [Party],
    watch: [WatchItem],
    timeline: [TimelineEntry],
    figures: [KeyFigure] = [],
    stakes: [Citation],
    now: Day?,
    corrections: [CorrectionOutcome] = [],
  ) {
    self.documents = documents
    self.gaps = gaps
    self.parties = parties
    self.watch = watch
    self.timeline = timeline
    self.figures = figures
    self.stakes = stakes
    self.now = now
    self.corrections = corrections
  }

  /// Corrections that could not be applied, in the order of their lines; one that the analyst has said anew
  /// since, or taken back by another line, is in order.
  package var troubledCorrections: [CorrectionOutcome] {
    corrections.filter { $0.trouble?.isFault ?? false }
  }

  /// Names that the analyst hides, as the lines have them.
  package var hidden: [String] {
    corrections.compactMap { outcome in
      guard outcome.trouble == nil, case .hide(let name)? = outcome.line.correction else {
        return nil
      }
      return name
    }
  }

  /// The document of a citation; linear in the number of documents.
  package func document(_ id: DocumentID) -> Document? { documents.first { $0.id == id } }
}

/// A document that is missing from the picture, and why.
package struct CollectionGap: Hashable, Sendable {
  /// Path inside the folder.
  package let name: String
  package let reason: Reason

  package init(name: String, reason: Reason) {
    self.name = name
    self.reason = reason
  }

  /// Why a document could not be taken in.
  package enum Reason: Hashable, Sendable {
    case empty
    /// Bytes in the file and bytes allowed.
    case tooLarge(bytes: Int, limit: Int)
    /// Not text: binary content at a byte offset.
    case notText(offset: Int)
    /// Broken UTF-8 at a byte offset.
    case brokenUTF8(offset: Int)
    /// Not allowed to read the file or folder.
    case noPermission
    /// No regular file: a FIFO, a device, a socket.
    case notAFile
    /// A symbolic link that leads back to a folder above it.
    case loop
    /// Folders nested deeper than the limit.
    case tooDeep(limit: Int)
    /// The system's error number (`errno`).
    case unreadable(code: Int32)
    /// A page without an article.
    case noArticle
    /// A file of a known format without a report in it.
    case noReport
    /// A feed that is not well formed from a line on; what stands before was taken in.
    case brokenFeed(line: Int)
    /// Entries of a file that are no reports, and the number of the first, from 1.
    case entriesLeftOut(count: Int, first: Int)
    /// The program that reads such files is not installed, and the Debian package that has it.
    case programMissing(name: String, package: String)
    /// The program that reads such files could not read this one.
    case programFailed(name: String)
    /// Files that are attached to a message and are not read, by their names.
    case attachmentsLeftOut(names: [String])
    /// So many files of a kind that is not read, which the gap is named for: "*.docx".
    case otherKind(count: Int)
  }
}

/// The identity of a row across refreshes: it stays while the row's substance stays.
package struct RowKey: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) { self.text = text }

  package static func < (a: RowKey, b: RowKey) -> Bool { a.text < b.text }

  /// The keys of a few rows that many others have as well; linear in the number of those.
  static func among<Row>(_ few: [Row], in many: [Row], key: (Row) -> RowKey) -> Set<RowKey> {
    let wanted = Set(few.map(key))
    var there: Set<RowKey> = []
    if wanted.isEmpty { return there }
    // Rows are large: none is copied for its key.
    for index in many.indices {
      let key = key(many[index])
      if wanted.contains(key) { there.insert(key) }
    }
    return there
  }

  package var description: String { text }
}

extension Situation: Equatable {
  /// Whether two situations say the same of the same documents, row by row.
  package static func == (a: Situation, b: Situation) -> Bool {
    a.documents.map(\.id) == b.documents.map(\.id)
      && a.documents.map(\.name) == b.documents.map(\.name) && a.gaps == b.gaps
      && a.parties == b.parties && a.watch == b.watch && a.timeline == b.timeline
      && a.figures == b.figures && a.stakes == b.stakes && a.now == b.now
      && a.corrections == b.corrections
  }
}
