import CStore

/// A connection to an SQLite database, for one thread at a time.
///
/// SQLite's own interface, because GRDB brings all of Foundation: 8 MB and 5 to 9 ms at the start of
/// a program that shows its first frame in 20.
final class Database {
  /// SQLite's result code where something went wrong, with its extension.
  struct Failure: Error {
    let code: Int32
    /// Whether it is the store of a newer version.
    var isNewer = false

    /// Whether the file is damaged or no database at all.
    var isDamage: Bool { [SQLITE_CORRUPT, SQLITE_NOTADB].contains(code & 0xff) }
    /// Whether others were in the way for too long.
    var isBusy: Bool { [SQLITE_BUSY, SQLITE_LOCKED].contains(code & 0xff) }
  }

  private let handle: OpaquePointer
  private var statements: [String: OpaquePointer] = [:]

  /// Opens a database file, creating it if there is none; it waits for other writers for so many
  /// milliseconds.
  init(path: String, patience: Int32) throws(Failure) {
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    let code = sqlite3_open_v2(path, &opened, flags, nil)
    guard code == SQLITE_OK, let opened else {
      sqlite3_close(opened)
      throw Failure(code: code)
    }
    handle = opened
    sqlite3_extended_result_codes(handle, 1)
    sqlite3_busy_timeout(handle, patience)
  }

  deinit {
    for statement in statements.values { sqlite3_finalize(statement) }
    sqlite3_close(handle)
  }

  /// Runs statements that give no rows.
  func execute(_ sql: String) throws(Failure) {
    try check(sqlite3_exec(handle, sql, nil, nil, nil))
  }

  /// Runs one statement with values for its parameters; `row` sees each row of the answer.
  func run(
    _ sql: String,
    _ values: [Value] = [],
    row: (Row) -> Void = { _ in },
  ) throws(Failure) {
    let statement = try prepared(sql)
    defer {
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
    }
    for (index, value) in values.enumerated() {
      try check(value.bind(to: statement, at: Int32(index + 1)))
    }
    while true {
      let code = sqlite3_step(statement)
      if code == SQLITE_DONE { return }
      guard code == SQLITE_ROW else { throw Failure(code: code) }
      row(Row(statement: statement))
    }
  }

  /// Does all of it or nothing, with no other writer in between.
  func transaction(_ body: () throws(Failure) -> Void) throws(Failure) {
    try execute("BEGIN IMMEDIATE")
    do throws(Failure) {
      try body()
      try execute("COMMIT")
    } catch {
      // Some failures have ended the transaction already.
      if sqlite3_get_autocommit(handle) == 0 { try? execute("ROLLBACK") }
      throw error
    }
  }

  /// The whole number that a pragma or query answers with; 0 where it answers nothing.
  func number(_ sql: String) throws(Failure) -> Int {
    var number = 0
    try run(sql) { number = $0.number(0) }
    return number
  }

  private func prepared(_ sql: String) throws(Failure) -> OpaquePointer {
    if let statement = statements[sql] { return statement }
    var statement: OpaquePointer?
    try check(sqlite3_prepare_v2(handle, sql, -1, &statement, nil))
    guard let statement else { throw Failure(code: SQLITE_MISUSE) }
    statements[sql] = statement
    return statement
  }

  private func check(_ code: Int32) throws(Failure) {
    if code != SQLITE_OK { throw Failure(code: code) }
  }

  /// What a parameter of a statement can be.
  enum Value {
    case number(Int)
    case text(String)
    case bytes([UInt8])

    fileprivate func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
      switch self {
      case .number(let number): sqlite3_bind_int64(statement, index, Int64(number))
      case .text(let text): store_bind_text(statement, index, text, text.utf8.count)
      case .bytes(let bytes): store_bind_blob(statement, index, bytes, bytes.count)
      }
    }
  }

  /// A row of an answer, valid while it is looked at; columns count from 0.
  struct Row {
    fileprivate let statement: OpaquePointer

    func number(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

    func text(_ column: Int32) -> String {
      sqlite3_column_text(statement, column).map { String(cString: $0) } ?? ""
    }

    func bytes(_ column: Int32) -> [UInt8] { withBytes(column) { Array($0) } }

    /// Looks at bytes where they lie, without a copy.
    func withBytes<Value>(_ column: Int32, _ body: (UnsafeRawBufferPointer) -> Value) -> Value {
      let start = sqlite3_column_blob(statement, column)
      let count = start == nil ? 0 : Int(sqlite3_column_bytes(statement, column))
      return body(UnsafeRawBufferPointer(start: start, count: count))
    }
  }
}
