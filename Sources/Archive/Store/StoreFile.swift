import CStore
import Glibc

/// The database file of a store: opened, checked, and set aside if it is not what it should be.
enum StoreFile {
  /// "sitr", in the head of the file, tells a store from other databases.
  private static let application = 0x7369_7472
  /// The version of the tables.
  private static let version = 3

  /// What the documents give again, and so need not outlive a version.
  private static let tables = """
    CREATE TABLE file (
      name TEXT NOT NULL, given INTEGER NOT NULL, engine BLOB NOT NULL, stamp BLOB NOT NULL,
      accounts BLOB NOT NULL, PRIMARY KEY (name, given)
    );
    CREATE TABLE situation (
      given INTEGER NOT NULL, now INTEGER NOT NULL, engine BLOB NOT NULL, mark BLOB,
      excerpt BLOB NOT NULL, rows BLOB NOT NULL, PRIMARY KEY (given, now)
    );
    CREATE TABLE ahead (
      given INTEGER NOT NULL, now INTEGER NOT NULL, engine BLOB NOT NULL, mark BLOB,
      excerpt BLOB NOT NULL, rows BLOB NOT NULL, PRIMARY KEY (given, now)
    );
    CREATE TABLE text (document BLOB PRIMARY KEY, bytes BLOB NOT NULL);
    """
  /// What no document tells, and every version keeps.
  private static let lastingTable = """
    CREATE TABLE IF NOT EXISTS seen (document BLOB PRIMARY KEY, first INTEGER NOT NULL) WITHOUT ROWID;
    """

  struct Opened {
    let database: Database
    /// The inode of the file.
    let file: UInt64
    /// Where the file lies that was there and was no store; nil where there was none.
    var aside: String?
  }

  /// Opens the store at a path, making the folder above it and the tables in it.
  ///
  /// One process at a time does this, lest one set aside what another has just made. A file that is
  /// known to be damaged, by its inode, is set aside without looking into it.
  static func open(
    _ path: String,
    patience: Int32,
    knownDamaged: UInt64?,
  ) throws(Database.Failure) -> Opened {
    Paths.makeFolders(above: path)
    let lock = try lock(path + ".lock", patience)
    defer { lock.hold() }
    do throws(Database.Failure) {
      if let knownDamaged, knownDamaged == inode(of: path) {
        throw Database.Failure(code: SQLITE_CORRUPT)
      }
      return Opened(database: try checked(path, patience), file: inode(of: path))
    } catch {
      guard error.isDamage else { throw error }
      let aside = try setAside(path)
      return Opened(database: try checked(path, patience), file: inode(of: path), aside: aside)
    }
  }

  private static func lock(_ path: String, _ patience: Int32) throws(Database.Failure) -> FileLock {
    do throws(FileLock.Failure) {
      return try FileLock(path, patience: .milliseconds(Int(patience)))
    } catch {
      throw Database.Failure(code: error == .taken ? SQLITE_BUSY : SQLITE_CANTOPEN)
    }
  }

  private static func inode(of path: String) -> UInt64 {
    var status = stat()
    return stat(path, &status) == 0 ? UInt64(status.st_ino) : 0
  }

  /// Opens a database and makes sure that it is a store of this version; of a foreign one it says that it
  /// is damaged.
  ///
  /// Of an older version all goes but when documents were first seen.
  private static func checked(_ path: String, _ patience: Int32) throws(Database.Failure)
    -> Database
  {
    let database = try Database(path: path, patience: patience)
    let application = try database.number("PRAGMA application_id")
    let version = try database.number("PRAGMA user_version")
    let isStore = application == Self.application
    if isStore, version == Self.version {
      try database.execute("PRAGMA synchronous = NORMAL")
      return database
    }
    if isStore, version > Self.version {
      throw Database.Failure(code: SQLITE_ERROR, isNewer: true)
    }
    let tableCount = try database.number("SELECT count(*) FROM sqlite_schema")
    guard isStore || application == 0 && version == 0 && tableCount == 0 else {
      throw Database.Failure(code: SQLITE_NOTADB)
    }
    try database.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
    try database.transaction { () throws(Database.Failure) in
      for table in ["file", "situation", "ahead", "text"] {
        try database.execute("DROP TABLE IF EXISTS \(table)")
      }
      try database.execute(tables + lastingTable)
      try database.execute("PRAGMA application_id = \(Self.application)")
      try database.execute("PRAGMA user_version = \(Self.version)")
    }
    return database
  }

  /// Gives the file a name that nothing has, with the log that belongs to it, and returns that name.
  private static func setAside(_ path: String) throws(Database.Failure) -> String {
    let names = (1...99).lazy.map { path + ".damaged" + ($0 == 1 ? "" : "-\($0)") }
    guard let aside = names.first(where: { access($0, F_OK) != 0 }), rename(path, aside) == 0 else {
      throw Database.Failure(code: SQLITE_CANTOPEN)
    }
    for ending in ["-wal", "-shm"] {
      unlink(aside + ending)
      rename(path + ending, aside + ending)
    }
    return aside
  }
}
