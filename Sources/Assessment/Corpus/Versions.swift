import Extraction
import Prose

/// Which documents with the same text are one report, and which documents are only earlier versions of others.
struct Versions {
  private let accounts: [Account]
  /// By the identity of a text the first report with it.
  private var first: [DocumentID: Int] = [:]
  /// The others, which are few.
  private var more: [DocumentID: [Int]] = [:]

  init(_ accounts: [Account]) {
    self.accounts = accounts
    first.reserveCapacity(accounts.count)
  }

  /// What the document at an index is known by, nil where it is one that was there before it.
  ///
  /// A text is the same report again unless it is of another day or another outlet: "The front was quiet
  /// yesterday" is news every day. What a document does not tell tells it from no other. Linear in the number
  /// of reports with the same text.
  mutating func identity(of index: Int) -> DocumentID? {
    let account = accounts[index]
    let id = account.document.id
    guard let original = first[id] else {
      first[id] = index
      return id
    }
    let (day, outlet) = (account.day, account.outlet)
    let isCopy = ([original] + more[id, default: []]).contains { known in
      let other = accounts[known]
      return (day == nil || other.day == nil || day == other.day)
        && (outlet == nil || other.outlet == nil || outlet == other.outlet)
    }
    if isCopy { return nil }
    more[id, default: []].append(index)
    let mark = "\(day.map { "\($0)" } ?? "") \(outlet ?? "")"
    return id.copy(Fold.key(of: mark))
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
