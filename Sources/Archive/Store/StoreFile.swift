import CStore
import Glibc

/// The database file of a store: opened, checked, and set aside if it is not what it should be.
enum StoreFile {
  /// "sitr", in the head of the file, tells a store from other databases.
  private static let application = 0x7369_7472
  /// The version of the tables.
  private static let version = 2
  /// How long a writer waits for others, in milliseconds.
  private static let patience: Int32 = 10_000

  private static let tables = """
    CREATE TABLE file (
      name TEXT NOT NULL, given INTEGER NOT NULL, engine BLOB NOT NULL, stamp BLOB NOT NULL,
      readings BLOB NOT NULL, PRIMARY KEY (name, given)
    );
    CREATE TABLE seen (document BLOB PRIMARY KEY, first INTEGER NOT NULL) WITHOUT ROWID;
    """
  /// What the second version has in addition to the first.
  private static let tablesOfSituations = """
    CREATE TABLE situation (
      given INTEGER NOT NULL, now INTEGER NOT NULL, engine BLOB NOT NULL, mark BLOB,
      excerpt BLOB NOT NULL, rows BLOB NOT NULL, PRIMARY KEY (given, now)
    );
    CREATE TABLE text (document BLOB PRIMARY KEY, bytes BLOB NOT NULL);
    """

  /// What a refresh would show; a store without it is none the worse.
  private static let tableOfWhatIsAhead = """
    CREATE TABLE IF NOT EXISTS ahead (
      given INTEGER NOT NULL, now INTEGER NOT NULL, engine BLOB NOT NULL, mark BLOB,
      excerpt BLOB NOT NULL, rows BLOB NOT NULL, PRIMARY KEY (given, now)
    );
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
    knownDamaged: UInt64?,
  ) throws(Database.Failure) -> Opened {
    Paths.makeFolders(above: path)
    guard let lock = FileLock(path + ".lock") else {
      throw Database.Failure(code: SQLITE_CANTOPEN)
    }
    defer { lock.release() }
    do throws(Database.Failure) {
      if let knownDamaged, knownDamaged == inode(of: path) {
        throw Database.Failure(code: SQLITE_CORRUPT)
      }
      return Opened(database: try checked(path), file: inode(of: path))
    } catch {
      guard error.isDamage else { throw error }
      let aside = try setAside(path)
      return Opened(database: try checked(path), file: inode(of: path), aside: aside)
    }
  }

  private static func inode(of path: String) -> UInt64 {
    var status = stat()
    return stat(path, &status) == 0 ? UInt64(status.st_ino) : 0
  }

  /// Opens a database and makes sure that it is a store; of a foreign one it says that it is damaged.
  private static func checked(_ path: String) throws(Database.Failure) -> Database {
    let database = try Database(path: path, patience: patience)
    let application = try database.number("PRAGMA application_id")
    let version = try database.number("PRAGMA user_version")
    if application == Self.application, version == Self.version {
      try database.execute("PRAGMA synchronous = NORMAL; \(tableOfWhatIsAhead)")
      return database
    }
    let isFirst = application == Self.application && version == 1
    let tableCount = try database.number("SELECT count(*) FROM sqlite_schema")
    let isNew = application == 0 && version == 0 && tableCount == 0
    guard isFirst || isNew else { throw Database.Failure(code: SQLITE_NOTADB) }
    try database.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
    try database.transaction { () throws(Database.Failure) in
      if isNew { try database.execute(tables) }
      try database.execute(tablesOfSituations + tableOfWhatIsAhead)
      try database.execute("PRAGMA application_id = \(Self.application)")
      try database.execute("PRAGMA user_version = \(Self.version)")
    }
    return database
  }

  /// Gives the file another name, with the log that belongs to it, and returns that name.
  private static func setAside(_ path: String) throws(Database.Failure) -> String {
    let aside = path + ".damaged"
    guard rename(path, aside) == 0 else { throw Database.Failure(code: SQLITE_CANTOPEN) }
    for ending in ["-wal", "-shm"] {
      unlink(aside + ending)
      rename(path + ending, aside + ending)
    }
    return aside
  }
}
