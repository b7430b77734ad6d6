/// The reports that a folder has, as far as they tell whether an item of a feed is among them.
struct KnownReports: Hashable, Sendable {
  /// What stands in a file or was fetched into it.
  private var texts: Set<String> = []
  private var files: [File] = []
  /// Places in `files`, in their order, by names among those of all feeds.
  private var named: [String: [Int]] = [:]

  /// A report with a name, by which a later version of it is told.
  private struct File: Hashable, Sendable {
    let path: String
    /// The text as the feed had it; nil in files that no feed gave.
    let fetched: String?
    let source: String?
    /// The path of the version before it.
    let updates: String?
  }

  /// What is to be done with an item of a feed.
  enum Verdict: Hashable, Sendable {
    case new
    case known
    /// It was known with another text.
    ///
    /// `path` is that of the last version in the folder; nil if it was thrown away.
    case updated(path: String?)
  }

  /// Takes in a report of the folder, at its path inside it.
  mutating func insert(_ report: ReportIdentity, _ matter: [String: String], at path: String) {
    texts.insert(report.text)
    let fetched = matter[FetchedFile.versionKey]
    if let fetched { texts.insert(fetched) }
    if report.names.isEmpty { return }
    // Files that name no feed are as old as the rule that they do, or no feed's.
    let feed = matter[FetchedFile.feedKey] ?? matter["source"] ?? ""
    for name in report.names { named[name.line(in: feed), default: []].append(files.count) }
    files.append(
      File(
        path: path,
        fetched: fetched,
        source: matter["source"],
        updates: matter[FetchedFile.updatesKey],
      )
    )
  }

  /// Whether an item is new, as far as folder and memory tell.
  ///
  /// Only what the feed itself gave is compared with what it gives now: a file that was edited, a
  /// page saved by hand and a teaser in another feed are no older versions of anything.
  ///
  /// - Parameters:
  ///   - item: The item.
  ///   - feed: What stands for the feed.
  ///   - source: The feed as its files call it.
  ///   - log: What is remembered of the feed.
  /// - Returns: What is to be done with it.
  func verdict(on item: ReportIdentity, feed: String, source: String?, _ log: FetchLog) -> Verdict {
    if texts.contains(item.text) || log.has(item.text) { return .known }
    let names = item.names.flatMap { [$0.line(in: feed), $0.line(in: source ?? "")] }
    let places = Set(names.flatMap { named[$0] ?? [] }).sorted()
    let before = places.map { files[$0] }
    let fetched = before.filter { $0.fetched != nil && $0.source == source }
    if !fetched.isEmpty || !log.texts(of: item).isEmpty {
      let replaced = Set(before.compactMap(\.updates))
      let last = (fetched.isEmpty ? before : fetched).last { !replaced.contains($0.path) }
      return .updated(path: last?.path)
    }
    // With nothing to compare it with, it counts as what it was.
    return before.isEmpty && !log.hasItem(of: item) ? .new : .known
  }
}
