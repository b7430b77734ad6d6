import Assessment
import Prose

/// How the documents of a reading differ from those of the one before.
struct DocumentsFound: Hashable, Sendable {
  /// How many are there that were not.
  private(set) var new = 0
  /// How many say something else under the name that they had.
  private(set) var changed = 0
  /// How many are no more.
  private(set) var gone = 0

  /// Compares documents with earlier ones, by their names; one that has only another name is the same.
  init(_ documents: [Document], since earlier: [String: DocumentID]) {
    let now = Self.names(of: documents)
    let (idsNow, idsThen) = (Set(now.values), Set(earlier.values))
    for (name, id) in now where !idsThen.contains(id) {
      if earlier[name] == nil { new += 1 } else { changed += 1 }
    }
    for (name, id) in earlier where !idsNow.contains(id) && now[name] == nil { gone += 1 }
  }

  var isEmpty: Bool { new == 0 && changed == 0 && gone == 0 }

  static func names(of documents: [Document]) -> [String: DocumentID] {
    Dictionary(documents.lazy.map { ($0.name, $0.id) }) { first, _ in first }
  }
}
