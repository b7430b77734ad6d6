import Extraction
import Prose

/// Which documents with the same text are one report, and which documents are only earlier versions of others.
struct Versions {
  /// The reports with a text, by the identity of that.
  private var reports: [DocumentID: [(day: Day?, outlet: String?)]] = [:]

  /// What a document is known by, nil where it is one that was there before it.
  ///
  /// A text is the same report again unless it is of another day or another outlet: "The front was quiet
  /// yesterday" is news every day. What a document does not tell tells it from no other. Linear in the number
  /// of reports with the same text.
  mutating func identity(of account: Account) -> DocumentID? {
    let document = account.document
    let (day, outlet) = (account.day, account.outlet)
    let known = reports[document.id, default: []]
    let isCopy = known.contains { other in
      (day == nil || other.day == nil || day == other.day)
        && (outlet == nil || other.outlet == nil || outlet == other.outlet)
    }
    if isCopy { return nil }
    reports[document.id, default: []].append((day, outlet))
    if known.isEmpty { return document.id }
    let mark = "\(day.map { "\($0)" } ?? "") \(outlet ?? "")"
    return document.id.copy(Fold.key(of: mark))
  }

  /// The documents without those that others say they are later versions of; linear.
  ///
  /// What only an earlier version said is withdrawn.
  static func last(of accounts: [Account]) -> [Account] {
    guard accounts.contains(where: { $0.document.updates != nil }) else { return accounts }
    let earlier = Dictionary(
      accounts.map {
        (ExactString($0.document.name), $0.document.updates.map { ExactString($0) })
      },
      uniquingKeysWith: { first, _ in first },
    )
    let updated = Set(earlier.values.compactMap(\.self))
    var replaced: Set<ExactString> = []
    // From those that nothing updates, so that of two that say it of each other both stay.
    for name in earlier.keys where !updated.contains(name) {
      var next = earlier[name] ?? nil
      while let version = next, replaced.insert(version).inserted { next = earlier[version] ?? nil }
    }
    return accounts.filter { !replaced.contains(ExactString($0.document.name)) }
  }
}
