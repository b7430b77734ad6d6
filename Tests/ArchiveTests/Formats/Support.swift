import Archive
import Assessment
import Extraction
import Prose

extension TemporaryFolder {
  /// All reports in the folder.
  func documents() throws -> [Document] {
    var library = Library(path: path)
    _ = try library.refresh()
    return library.accounts.map(\.document)
  }

  /// Why files in the folder give no report, or less than they hold.
  func reasons() throws -> [String: CollectionGap.Reason] {
    var library = Library(path: path)
    _ = try library.refresh()
    return Dictionary(library.gaps.map { ($0.name, $0.reason) }) { first, _ in first }
  }
}
