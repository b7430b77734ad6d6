import Assessment
import Glibc
import Prose

/// What a folder looks like from outside: its files' names and stamps, and the analyst's lines.
///
/// While the mark is the same, so is all that can be read in the folder.
package struct FolderMark: Hashable, Sendable {
  let bytes: [UInt8]

  init?(bytes: [UInt8]) {
    guard !bytes.isEmpty else { return nil }
    self.bytes = bytes
  }

  /// The mark of a folder, linear in the number of files.
  ///
  /// Nil where a file was written to so lately that a further change might not show.
  init?(_ listing: FolderListing, _ corrections: Corrections) {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    var writer = ByteWriter()
    for file in listing.files {
      guard file.stamp.isOlder(than: now) else { return nil }
      writer.block(Array(file.name.utf8))
      writer.block(Store.bytes(of: file.stamp))
    }
    self.init(writer, listing.gaps, corrections)
  }

  /// The mark of what a folder's reports were found to tell, whatever their files look like; linear in the
  /// number of reports.
  init(of documents: [Document], _ gaps: [CollectionGap], _ corrections: Corrections) {
    var writer = ByteWriter()
    writer.list(documents) { $0.head($1) }
    self.init(writer, gaps, corrections)
  }

  /// The mark of what has been written, with what could not be read and the analyst's lines.
  private init(_ writer: ByteWriter, _ gaps: [CollectionGap], _ corrections: Corrections) {
    var writer = writer
    writer.list(gaps) { $0.gap($1) }
    writer.block(Array(corrections.text.utf8))
    bytes = Store.bytes(of: DocumentID(of: writer.bytes))
  }
}

extension FolderListing.Stamp {
  /// Whether the last write lies so far back that a further one would show in the stamp.
  ///
  /// Clocks of file systems tick every few milliseconds, some every two seconds; two writes within
  /// a tick leave one stamp.
  func isOlder(than now: timespec) -> Bool { seconds + 2 < now.tv_sec }
}
