package import Assessment
import Glibc
package import Prose
import Synchronization

/// The reports of one folder as they were last read.
///
/// A refresh opens only files whose stamp has changed; what all others told is kept.
package struct Library: Sendable {
  package let path: String
  /// The publication day of reports that tell none; nil leaves them undated.
  private let given: Day?
  /// Where that is kept between runs; nil keeps none.
  let store: Store?
  private var shelf: [ExactString: Holding] = [:]
  /// The documents by their names.
  private var known: [ExactString: Document] = [:]
  /// In the order of the files' names; none while the library rests.
  package private(set) var accounts: [Account] = []
  /// In the order of the files' names.
  package private(set) var gaps: [CollectionGap] = []
  /// The analyst's corrections as they stand in the folder.
  package private(set) var corrections = Corrections()
  /// What the folder was like; nil where something may change without a sign.
  package private(set) var mark: FolderMark?
  /// What the files were like that are in the picture, by name.
  private var stamps: [ExactString: FolderListing.Stamp] = [:]
  /// Whether the folder is large enough for a store.
  private(set) var isLarge = false

  package init(path: String, given: Day? = nil, store: Store? = nil) {
    self.path = path
    self.given = given
    self.store = store
  }

  /// How large a folder is, in bytes, whose reports are read anew sooner than a store is opened.
  private static let small = 128 << 10

  /// What a refresh found.
  package struct Refresh: Hashable, Sendable {
    /// Names of documents, in their order.
    package var added: [String] = []
    package var changed: [String] = []
    package var removed: [String] = []
    /// How many files were opened.
    package var filesRead = 0
    /// What went wrong with the store, told once.
    package var storeTrouble: StoreTrouble?
    /// Whether it was stopped before the end; then accounts and gaps are as they were.
    package var wasCancelled = false
    /// How many bytes of files are left since no more was allowed; nil if none is.
    package var unread: Int?
    /// Whether there is more to read than was allowed.
    package var isPartial: Bool { unread != nil }
    /// Whether all documents are as they were.
    package var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }
  }

  /// What the folder is like from outside at one moment.
  package struct Look: Sendable {
    fileprivate let listing: FolderListing
    /// The analyst's lines; nil where they cannot be read.
    let corrections: Corrections?
    /// Nil where something may change without a sign.
    package let mark: FolderMark?
  }

  /// Looks at the folder without opening a report; linear in the number of files.
  ///
  /// The watch, if there is one, covers the folder and those in it from now on.
  package func look(watch: FolderWatch? = nil) throws(FolderListing.Unreadable) -> Look {
    let listing = try list(watch)
    let corrections = try? CorrectionsFile(in: path).read()
    let mark = corrections.flatMap { FolderMark(listing, $0) }
    return Look(listing: listing, corrections: corrections, mark: mark)
  }

  private func list(_ watch: FolderWatch?) throws(FolderListing.Unreadable) -> FolderListing {
    // Covered before it is listed, a folder loses nothing that comes in between.
    try FolderListing(of: path) { watch?.cover($0) }
  }

  /// Brings accounts and gaps up to date with the folder.
  ///
  /// The cancellation is looked up before each report; files that were read until then are not read
  /// again.
  /// The watch, if there is one, covers the folder and those in it from now on. Progress is told
  /// after each file, on any thread, as files done and files in the folder.
  ///
  /// A look that has just been taken saves another one; what has changed since it was taken is found
  /// by the next.
  ///
  /// An allowance is how many bytes of files may be read that are not known yet, those written last
  /// before all others; without one there is no limit.
  package mutating func refresh(
    after look: Look? = nil,
    allowance: Int? = nil,
    cancellation: Cancellation? = nil,
    watch: FolderWatch? = nil,
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in },
  ) throws(FolderListing.Unreadable) -> Refresh {
    let listing = if let look { look.listing } else { try list(watch) }
    isLarge = listing.size > Self.small
    let store = isLarge ? store : nil
    var report = Refresh()
    var stale = listing.files.filter { shelf[$0.exactName]?.isCurrent($0.stamp) != true }
    let current = listing.files.count - stale.count
    if let allowance { report.unread = stale.cut(to: allowance) }
    let fresh = read(stale, store, cancellation) { progress(current + $0, listing.files.count) }
    var renewed = shelf
    for (file, holding) in zip(stale, fresh) {
      guard let holding else {
        report.wasCancelled = true
        continue
      }
      if !holding.isKept { report.filesRead += 1 }
      renewed[file.exactName] = holding
    }
    if let store { report.storeTrouble = settle(store, renewed, listing) }
    if report.wasCancelled {
      // Kept for the next refresh; the situation on the screen stays whole meanwhile.
      shelf = renewed
      return report
    }
    take(renewed, listing, &report)
    return report
  }

  /// Puts what was read in the place of what was there, and notes the difference.
  private mutating func take(
    _ renewed: [ExactString: Holding],
    _ listing: FolderListing,
    _ report: inout Refresh,
  ) {
    let before = known
    known = [:]
    shelf = [:]
    stamps = [:]
    accounts = []
    gaps = listing.gaps
    var isSettled = !report.isPartial
    do throws(TextFile.Unusable) {
      corrections = try CorrectionsFile(in: path).read()
    } catch {
      // What was understood before still holds.
      gaps.append(CollectionGap(name: Corrections.fileName, reason: error.reason))
      isSettled = false
    }
    for file in listing.files {
      guard let holding = renewed[file.exactName] else { continue }
      shelf[file.exactName] = holding
      stamps[file.exactName] = file.stamp
      gaps += holding.contents.gaps
      if !holding.isSettled { isSettled = false }
      for account in holding.contents.accounts {
        accounts.append(account)
        let document = account.document
        known[ExactString(document.name)] = document
        switch before[ExactString(document.name)] {
        case nil: report.added.append(document.name)
        case let old? where !old.isSame(as: document): report.changed.append(document.name)
        default: break
        }
      }
    }
    gaps.sort { ExactString($0.name) < ExactString($1.name) }
    report.removed = before.keys.filter { known[$0] == nil }.sorted().map(\.text)
    mark = isSettled ? FolderMark(listing, corrections) : nil
  }

  /// Whether a situation is that of the folder after a refresh that found so much, without assessing it.
  func isStill(_ situation: Situation, after refresh: Refresh) -> Bool {
    refresh.isEmpty && gaps == situation.gaps
      && corrections.telling == situation.corrections.map(\.line)
  }

  // MARK: Situations

  /// Assesses what was read; near linear in the length of it.
  package func situation(now: Day?) -> Situation {
    Situation(
      of: accounts,
      gaps: gaps,
      corrections: corrections,
      now: now,
      crew: TwoHands(for: accounts.count),
    )
  }

  /// What a first look at the situation that was last kept is about.
  func keptExcerpt(now: Day?) -> Situation? { store?.excerpt(given: given, now: now) }

  /// The situation of the folder as it was last kept, whatever has happened in it since.
  func keptSituation(now: Day?) -> KeptSituation? {
    store?.situation(given: given, now: now)
  }

  /// The situation of the folder as it is at a look, if it is kept; nil for a small folder.
  ///
  /// Documents whose texts are at hand need not be read again.
  package func keptSituation(at look: Look, now: Day?, texts: [Document] = []) -> Situation? {
    guard look.listing.size > Self.small, let mark = look.mark else { return nil }
    return store?.situation(at: mark, given: given, now: now, texts: texts)
  }

  /// Whether the situation of the folder as it is at a look is kept.
  func hasSituation(at look: Look, now: Day?) -> Bool {
    look.mark.flatMap { store?.hasSituation(at: $0, given: given, now: now) } ?? false
  }

  /// Keeps a situation that was assessed from the accounts for whoever asks for it next, a refresh that
  /// will show it or another run; says whether it could.
  @discardableResult
  package func keepAhead(_ situation: Situation, now: Day?) -> Bool {
    guard let store, isLarge, let mark else { return false }
    return store.keepAhead(situation, mark: mark, given: given, now: now)
  }

  /// Notes that the folder is as it was when a situation of it was kept.
  mutating func stand(at look: Look) {
    isLarge = look.listing.size > Self.small
    stamps = Dictionary(look.listing.files.map { ($0.exactName, $0.stamp) }) { first, _ in first }
  }

  /// Notes that a situation of the folder as it is at a look is shown, whoever assessed it.
  mutating func stand(on situation: Situation, at look: Look, now: Day?) {
    stand(at: look)
    known = Self.named(situation.documents)
    if let mark = look.mark { store?.promote(mark, given: given, now: now) }
  }

  private static func named(_ documents: [Document]) -> [ExactString: Document] {
    Dictionary(documents.map { (ExactString($0.name), $0) }) { _, last in last }
  }

  /// What is new in the folder, read ahead of all else.
  struct Arrivals {
    let accounts: [Account]
    /// The documents of files that are gone or have changed.
    let gone: Set<DocumentID>
  }

  /// Reads what has come or changed since the situation in the picture, and what went with it; linear
  /// in the number of files and documents, and in the length of what is read.
  ///
  /// - Parameters:
  ///   - look: The folder now.
  ///   - situation: What is in the picture.
  ///   - limit: How much may be read, in bytes.
  /// - Returns: Nil where nothing has changed, or more than may be read, or nearly all there is: then
  ///   reading and assessing everything is next to nothing more.
  mutating func arrivals(after look: Look, in situation: Situation, within limit: Int) -> Arrivals?
  {
    let files = look.listing.files
    guard !stamps.isEmpty, look.listing.size > limit else { return nil }
    let new = files.filter { stamps[$0.exactName] != $0.stamp }
    let there = Set(files.map(\.exactName))
    let touched = Set(new.map(\.exactName)).union(stamps.keys.filter { !there.contains($0) })
    guard !touched.isEmpty, new.reduce(0, { $0 + Int($1.stamp.size) }) <= limit else { return nil }
    let fresh = read(new, isLarge ? store : nil, nil) { _ in }
    // What was read now, a refresh does not read again.
    for (file, holding) in zip(new, fresh) { shelf[file.exactName] = holding }
    let accounts = fresh.compactMap(\.self).flatMap(\.contents.accounts)
    let gone = situation.documents.filter { document in
      touched.contains(ExactString(document.name))
        || touched.contains(ExactString(FolderListing.file(of: document.name)))
    }
    return Arrivals(
      accounts: accounts,
      gone: Set(gone.map(\.id)).subtracting(accounts.map(\.document.id)),
    )
  }

  /// By what viewers of a large folder know that they are about to assess the same.
  ///
  /// That is its mark, or, where files may still change without a sign, that of what they were found to
  /// tell. Linear in the number of reports.
  var sharedMark: FolderMark? {
    guard isLarge, store != nil else { return nil }
    return mark ?? FolderMark(of: accounts.map(\.document), gaps, corrections)
  }

  /// The turn to assess what was read, for all who show the folder; see ``Turn``.
  func turn(at mark: FolderMark, now: Day?, _ cancellation: Cancellation) -> Turn? {
    store?.turn(at: mark, given: given, now: now) { cancellation.isRequested }
  }

  /// The situation of what was read, if another viewer has assessed and kept it.
  func sharedSituation(at mark: FolderMark, now: Day?) -> Situation? {
    store?.situation(at: mark, given: given, now: now, texts: accounts.map(\.document))
  }

  /// Keeps a situation that was assessed from the accounts, and lets go of them: the next refresh
  /// takes them from the store, and meanwhile they need no memory.
  ///
  /// Nothing of this is done where the folder is small or the store is of no use.
  ///
  /// - Parameters:
  ///   - situation: What is shown.
  ///   - shared: The mark under which other viewers look for it.
  ///   - now: The day that counts as now, if one was given.
  /// - Returns: The situation as it was kept; nil if it was not.
  mutating func rest(on situation: Situation, as shared: FolderMark?, now: Day?) -> Situation? {
    guard let store, isLarge,
      let packed = store.keep(situation, mark: shared, given: given, now: now)
    else { return nil }
    rest(with: packed)
    return packed
  }

  /// Lets go of the accounts of a situation that is kept; see ``rest(on:as:now:)``.
  mutating func rest(with packed: Situation) {
    shelf = shelf.filter { !$0.value.isInStore }
    let shown = Self.named(packed.documents)
    // Copies and earlier versions are not in the picture, and no news when they are read again.
    known = known.filter { shown[$0.key] == nil }.merging(shown) { $1 }
    accounts = []
  }

  /// Brings the store in line with what was read, all of it or what there was before it was
  /// stopped, and returns what went wrong with it.
  private func settle(
    _ store: Store,
    _ renewed: [ExactString: Holding],
    _ listing: FolderListing,
  ) -> StoreTrouble? {
    store.flush()
    let names = Set(listing.files.map(\.exactName))
    // What went away between two runs is noticed by the first refresh.
    if shelf.isEmpty || !shelf.keys.allSatisfy(names.contains) { store.keepOnly(names) }
    let trouble = store.takeTrouble()
    if case .setAside = trouble {
      // The new one has only what was read since; what came from the old one was right.
      for file in listing.files {
        renewed[file.exactName]?.keep(in: store, of: file.name, given: given)
      }
      store.flush()
    }
    return trouble
  }

  private func read(
    _ files: [FolderListing.File],
    _ store: Store?,
    _ cancellation: Cancellation?,
    _ progress: @escaping @Sendable (Int) -> Void,
  ) -> [Holding?] {
    let counter = Counter()
    let (root, given, shelf) = (path, given, shelf)
    let holdings = Workers.map(files, cancellation: cancellation) { file, helpers in
      let holding =
        Holding(file, from: store, given: given)
        ?? Holding(file, in: root, given: given, before: shelf[file.exactName], helpers)
      guard let holding else { return nil as Holding? }
      if let store, !holding.isKept { holding.keep(in: store, of: file.name, given: given) }
      progress(counter.next())
      return holding
    }
    return holdings.map { $0 ?? nil }
  }

  private final class Counter: Sendable {
    private let value = Atomic<Int>(0)
    func next() -> Int { value.wrappingAdd(1, ordering: .relaxed).newValue }
  }
}

extension [FolderListing.File] {
  /// Leaves only so many bytes of files, those written last, and at least one of them; returns how
  /// many bytes the others have, nil if there are none.
  fileprivate mutating func cut(to allowance: Int) -> Int? {
    let newest = sorted {
      ($0.stamp.seconds, $0.exactName) > ($1.stamp.seconds, $1.exactName)
    }
    var rest = allowance
    let taken = newest.prefix { file in
      defer { rest -= Int(file.stamp.size) }
      return rest > 0
    }
    let names = Set(taken.map(\.exactName))
    let left = filter { !names.contains($0.exactName) }
    removeAll { !names.contains($0.exactName) }
    return left.isEmpty ? nil : left.reduce(0) { $0 + Int($1.stamp.size) }
  }
}
