package import Assessment
package import Extraction
package import Prose

/// The reports of one folder as they were last read.
package struct Library: Sendable {
  package let path: String
  package private(set) var readings: [Reading] = []
  package private(set) var gaps: [CollectionGap] = []

  package init(path: String) { self.path = path }

  /// Reads the folder.
  package mutating func refresh(given: Day? = nil) throws(FolderListing.Unreadable) {
    let listing = try FolderListing(of: path)
    let root = path
    let results = Workers.map(listing.files) { file -> Outcome in
      do throws(TextFile.Unusable) {
        let text = try TextFile.read(root + "/" + file.name)
        return .read(Reading(of: Document(name: file.name, text: text, given: given)))
      } catch {
        return .gap(CollectionGap(name: file.name, reason: error.reason))
      }
    }
    gaps = listing.gaps
    readings = []
    for result in results {
      switch result {
      case .read(let reading): readings.append(reading)
      case .gap(let gap): gaps.append(gap)
      }
    }
  }
}

/// What became of one file.
private enum Outcome: Sendable {
  case read(Reading)
  case gap(CollectionGap)
}
