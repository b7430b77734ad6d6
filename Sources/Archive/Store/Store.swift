package import Assessment
import Glibc
package import Prose
import Synchronization

/// What the files of one folder tell by themselves, kept between runs and shared by all processes that show it.
///
/// A row holds what one file gave, under its name and the day given for undated reports. It counts
/// only for the build that wrote it and while the file's stamp is the same; whatever does not hold
/// is as good as not there. Safe to use from several threads at once.
package final class Store: Sendable {
  /// Nil where there is no place for a store.
  private let path: String?
  /// How long a writer waits for others, in milliseconds.
  private let patience: Int32
  private let state: Mutex<State>

  private struct State: ~Copyable {
    /// Nil before the first use and after trouble that cannot be mended.
    var database: Database?
    var isOpened = false
    var trouble: StoreTrouble?
    /// What waits for the next transaction.
    var pending: [Row] = []
    var pendingBytes = 0
    /// Whether others have written for too long: then only what waits already is tried once more, at the end
    /// of a reading, and what comes besides will be read anew.
    var isBlocked = false
    /// The inode of the open file, and of one that turned out to be damaged.
    var file: UInt64?
    var damaged: UInt64?

    mutating func drop() {
      pending = []
      pendingBytes = 0
    }
  }

  private struct Row {
    let name: String
    let given: Int
    let stamp: [UInt8]
    let contents: [UInt8]
    let documents: [DocumentID]
  }

  /// How much is read before it is put into the store, in bytes as they are kept there.
  private static let batch = 1 << 20

  /// Nothing is opened until something is asked for; without a path nothing ever is.
  package init(path: String?, patience: Int32 = 10_000) {
    self.path = path
    self.patience = patience
    state = Mutex(State())
  }

  /// Whether there is a file to look into.
  var isThere: Bool { path.map { access($0, F_OK) == 0 } ?? false }

  /// What a file that has a stamp gave, or nil if that is not there.
  package func contents(
    of name: String,
    stamp: FolderListing.Stamp,
    given: Day?,
  ) -> FileContents? {
    var found: [UInt8]?
    withDatabase { database throws(Database.Failure) in
      try database.run(
        "SELECT accounts FROM file WHERE name = ? AND given = ? AND engine = ? AND stamp = ?",
        [
          .text(name), .number(Self.number(given)), .bytes(Build.identifier),
          .bytes(Self.bytes(of: stamp)),
        ],
      ) { found = $0.bytes(0) }
    }
    return found.flatMap(Self.contents(in:))
  }

  /// Keeps what a file gave, in the database when enough has come together or at `flush`.
  package func keep(
    _ contents: FileContents,
    of name: String,
    stamp: FolderListing.Stamp,
    given: Day?,
  ) {
    // Without it the next start could not tell which build read this.
    if Build.identifier.isEmpty { return }
    let row = Row(
      name: name,
      given: Self.number(given),
      stamp: Self.bytes(of: stamp),
      contents: Self.bytes(of: contents),
      documents: contents.accounts.map(\.document.id),
    )
    let isEnough = state.withLock { state in
      if state.isBlocked || state.isOpened && state.database == nil { return false }
      state.pending.append(row)
      state.pendingBytes += row.contents.count
      return state.pendingBytes >= Self.batch
    }
    if isEnough { flush() }
  }

  /// Puts into the database what is waiting for it.
  package func flush() {
    withDatabase { database, state throws(Database.Failure) in
      let rows = state.pending
      if rows.isEmpty { return }
      try database.transaction { () throws(Database.Failure) in
        for row in rows { try Self.insert(row, database) }
      }
      state.drop()
      state.isBlocked = false
    }
  }

  private static func insert(_ row: Row, _ database: Database) throws(Database.Failure) {
    try database.run(
      "INSERT OR REPLACE INTO file (name, given, engine, stamp, accounts) VALUES (?, ?, ?, ?, ?)",
      [
        .text(row.name), .number(row.given), .bytes(Build.identifier), .bytes(row.stamp),
        .bytes(row.contents),
      ],
    )
    for document in row.documents {
      try database.run(
        "INSERT OR IGNORE INTO seen (document, first) VALUES (?, ?)",
        [.bytes(bytes(of: document)), .number(time(nil))],
      )
    }
  }

  /// Forgets all files but these; what was ever seen stays so.
  package func keepOnly(_ names: Set<ExactString>) {
    withDatabase { database throws(Database.Failure) in
      var gone: [String] = []
      try database.run("SELECT DISTINCT name FROM file") { row in
        if !names.contains(ExactString(row.text(0))) { gone.append(row.text(0)) }
      }
      if gone.isEmpty { return }
      try database.transaction { () throws(Database.Failure) in
        for name in gone { try database.run("DELETE FROM file WHERE name = ?", [.text(name)]) }
      }
    }
  }

  /// When each document that was ever in this folder was first seen, in seconds since 1970.
  package func firstSeen() -> [DocumentID: Int] {
    // Merely asking makes no store.
    guard isThere else { return [:] }
    var first: [DocumentID: Int] = [:]
    withDatabase { database throws(Database.Failure) in
      try database.run("SELECT document, first FROM seen") { row in
        if let id = row.withBytes(0, Self.document) { first[id] = row.number(1) }
      }
    }
    return first
  }

  /// The lock of whoever works ahead of the viewers of the folder; nil while another process has it.
  func lockAhead() -> FileLock? { path.flatMap { try? FileLock($0 + ".ahead", patience: .zero) } }

  /// The turn to assess the folder as it is at a mark, for all who show it; see ``Turn``.
  func turn(at mark: FolderMark, given: Day?, now: Day?, isStopped: () -> Bool) -> Turn? {
    var work = ByteWriter()
    work.block(mark.bytes)
    work.number(Self.number(given))
    work.number(Self.number(now))
    work.block(Build.identifier)
    return path.flatMap { Turn($0 + ".turn", for: work.bytes, isStopped: isStopped) }
  }

  /// What went wrong since this was asked last, once.
  package func takeTrouble() -> StoreTrouble? {
    state.withLock { state in
      defer { state.trouble = nil }
      return state.trouble
    }
  }

  // MARK: The database

  func withDatabase(_ body: (Database) throws(Database.Failure) -> Void) {
    withDatabase { database, _ throws(Database.Failure) in try body(database) }
  }

  /// Opens the database if that has not been tried; goes on without one if it fails.
  private func withDatabase(
    _ body: (Database, inout State) throws(Database.Failure) -> Void
  ) {
    state.withLock { state in
      do throws(Database.Failure) {
        do throws(Database.Failure) {
          if !state.isOpened { try open(&state) }
          if let database = state.database { try body(database, &state) }
        } catch {
          // Set aside and made anew once; after that it is not the file that is at fault.
          guard error.isDamage, state.damaged == nil, let file = state.file else { throw error }
          state.damaged = file
          state.database = nil
          try open(&state)
          if let database = state.database { try body(database, &state) }
        }
      } catch {
        if error.isBusy {
          state.isBlocked = true
          state.trouble = .busy(path: path ?? "")
          return
        }
        state.database = nil
        state.trouble =
          error.isNewer
          ? .newer(path: path ?? "") : .unusable(path: path ?? "", code: error.code)
      }
      if state.database == nil { state.drop() }
    }
  }

  private func open(_ state: inout State) throws(Database.Failure) {
    state.isOpened = true
    guard let path else {
      state.trouble = .homeless
      return
    }
    let opened = try StoreFile.open(path, patience: patience, knownDamaged: state.damaged)
    state.database = opened.database
    state.file = opened.file
    if let aside = opened.aside { state.trouble = .setAside(path: aside) }
  }
}
