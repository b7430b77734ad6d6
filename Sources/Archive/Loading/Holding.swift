import Assessment
import Extraction
import Glibc
import Prose

/// One file as it was last read.
struct Holding: Sendable {
  let contents: FileContents
  private let stamp: FolderListing.Stamp
  /// Whether the stamp can be relied on to differ after the next change.
  let isSettled: Bool
  /// Whether it came from the store.
  private(set) var isKept = false

  /// Reads a file, the reports of a bulky one with the help of others; nil if that was to stop.
  ///
  /// Reports that turn out to be what they were keep their accounts.
  init?(
    _ file: FolderListing.File,
    in root: String,
    given: Day?,
    before: Holding?,
    _ helpers: Helpers,
  ) {
    stamp = file.stamp
    let now = Self.now
    do throws(TextFile.Unusable) {
      let path = root + "/" + file.name
      let reports = try ReportFile.read(path, name: file.name, given: given, helpers)
      let old = before?.contents.accounts ?? []
      let accounts = helpers.map(Array(reports.documents.enumerated())) { i, document in
        if old.indices.contains(i), old[i].document.isSame(as: document) { return old[i] }
        return Account(of: Reading(of: document))
      }.compactMap(\.self)
      contents = FileContents(accounts: accounts, gaps: reports.gaps)
    } catch {
      contents = FileContents(
        accounts: [],
        gaps: [CollectionGap(name: file.name, reason: error.reason)],
      )
    }
    isSettled = file.stamp.isOlder(than: now) && !contents.mayPass
    // Stopped on the way, it may hold a part of the file only.
    if helpers.areStopped { return nil }
  }

  /// A file as it was last read in another run; nil if it is not known or has changed since.
  init?(_ file: FolderListing.File, from store: Store?, given: Day?) {
    guard let kept = store?.contents(of: file.name, stamp: file.stamp, given: given) else {
      return nil
    }
    contents = kept
    stamp = file.stamp
    isSettled = true
    isKept = true
  }

  /// Keeps what was read for other runs, unless the file may change without a sign.
  func keep(in store: Store, of name: String, given: Day?) {
    guard isInStore else { return }
    store.keep(contents, of: name, stamp: stamp, given: given)
  }

  /// Whether a store that works has it.
  var isInStore: Bool { isSettled && !contents.hasFailed }

  func isCurrent(_ stamp: FolderListing.Stamp) -> Bool { isSettled && stamp == self.stamp }

  private static var now: timespec {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return now
  }
}

extension Document {
  /// Whether all that counts of a document under the same name is as it was.
  func isSame(as other: Document) -> Bool {
    id.isOfSameText(as: other.id) && name == other.name && title == other.title
      && source == other.source && address == other.address && publication == other.publication
      && updates == other.updates
  }
}
