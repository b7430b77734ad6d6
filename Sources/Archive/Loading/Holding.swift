import Assessment
import Extraction
import Glibc
import Prose

/// One file as it was last read.
struct Holding: Sendable {
  /// Of the reports in it, in their order.
  let accounts: [Account]
  let gaps: [CollectionGap]
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
      let old = before?.accounts ?? []
      accounts = helpers.map(Array(reports.documents.enumerated())) { i, document in
        if old.indices.contains(i), old[i].document.isSame(as: document) { return old[i] }
        return Account(of: Reading(of: document))
      }.compactMap(\.self)
      gaps = reports.gaps
      isSettled = file.stamp.isOlder(than: now)
    } catch {
      accounts = []
      gaps = [CollectionGap(name: file.name, reason: error.reason)]
      switch error.reason {
      // The system's trouble may pass without a trace in the stamp, and a program be installed.
      case .unreadable, .programMissing: isSettled = false
      default: isSettled = file.stamp.isOlder(than: now)
      }
    }
    // Stopped on the way, it may hold a part of the file only.
    if helpers.areStopped { return nil }
  }

  /// A file as it was last read in another run; nil if it is not known or has changed since.
  init?(_ file: FolderListing.File, from store: Store?, given: Day?) {
    guard let kept = store?.accounts(of: file.name, stamp: file.stamp, given: given) else {
      return nil
    }
    accounts = kept
    gaps = []
    stamp = file.stamp
    isSettled = true
    isKept = true
  }

  /// Keeps what was read for other runs, unless the file may change without a sign.
  func keep(in store: Store, of name: String, given: Day?) {
    // What was left out is told anew with every run, so a file with gaps is read anew.
    guard isInStore else { return }
    store.keep(accounts, of: name, stamp: stamp, given: given)
  }

  /// Whether a store that works has it.
  var isInStore: Bool { isSettled && gaps.isEmpty }

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
