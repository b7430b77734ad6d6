package import Assessment
package import Prose

extension Store {
  /// What a first look at the last situation needs, without waiting for all of it.
  ///
  /// Nil if there is no such situation, or it is read as fast as a part of it. Both days are those
  /// that it was assessed with: the one of undated reports, and the one that counts as now.
  package func excerpt(given: Day?, now: Day?) -> Situation? {
    guard isThere else { return nil }
    var excerpt: Situation?
    withDatabase { database throws(Database.Failure) in
      try Self.look("excerpt", in: .shown, given, now, database) {
        excerpt = Self.excerpt(in: $0.bytes(0))
      }
    }
    return excerpt
  }

  /// The last situation that was kept, whatever has happened in the folder since.
  ///
  /// Nil if there is none, or not from this build. Both days are those that it was assessed with: the
  /// one of undated reports, and the one that counts as now.
  package func situation(given: Day?, now: Day?) -> KeptSituation? {
    kept(in: [.shown], given, now)
  }

  /// The situation of the folder as it is at a mark, whoever shows it or has worked it out ahead.
  ///
  /// Nil if none is kept; which of them is, is looked up before any is read. Texts of another situation
  /// are not read anew.
  package func situation(at mark: FolderMark, given: Day?, now: Day?, texts: [Document])
    -> Situation?
  {
    kept(in: Place.allCases, at: mark, given, now, texts: texts)?.situation
  }

  /// The first situation in some tables, or the first with a mark.
  private func kept(
    in places: [Place],
    at mark: FolderMark? = nil,
    _ given: Day?,
    _ now: Day?,
    texts documents: [Document] = [],
  ) -> KeptSituation? {
    // Merely asking makes no store.
    guard isThere else { return nil }
    var found: (rows: [UInt8], mark: FolderMark?)?
    var texts: [DocumentID: [UInt8]] = [:]
    withDatabase { database throws(Database.Failure) in
      for place in places where found == nil {
        try Self.look("mark, rows", in: place, at: mark, given, now, database) {
          found = ($0.bytes(1), FolderMark(bytes: $0.bytes(0)))
        }
      }
      guard found != nil else { return }
      texts = Self.texts(documents)
      try Self.complete(&texts, database)
    }
    guard let found,
      let situation = Self.situation(in: found.rows, text: { [texts] in texts[$0] })
    else { return nil }
    return KeptSituation(situation: situation, mark: found.mark)
  }

  /// Whether a situation of the folder as it is at a mark is kept.
  package func hasSituation(at mark: FolderMark, given: Day?, now: Day?) -> Bool {
    guard isThere else { return false }
    var isKept = false
    withDatabase { database throws(Database.Failure) in
      for place in Place.allCases {
        try Self.look("1", in: place, at: mark, given, now, database) { _ in isKept = true }
      }
    }
    return isKept
  }

  /// The tables of situations.
  private enum Place: String, CaseIterable {
    /// The one that was shown last.
    case shown = "situation"
    /// The one that a refresh would show.
    case ahead
  }

  /// Looks into columns of the situation that this build has kept for two days, if it has the mark that is
  /// asked for.
  ///
  /// Of one that has not, the rows, a thousand times the mark, are not read.
  private static func look(
    _ columns: String,
    in place: Place,
    at mark: FolderMark? = nil,
    _ given: Day?,
    _ now: Day?,
    _ database: Database,
    _ row: (Database.Row) -> Void,
  ) throws(Database.Failure) {
    let condition = mark == nil ? "" : " AND mark = ?"
    try database.run(
      """
      SELECT \(columns) FROM \(place.rawValue) WHERE given = ? AND now = ? AND engine = ?\(condition)
      """,
      [.number(number(given)), .number(number(now)), .bytes(Build.identifier)]
        + (mark.map { [.bytes($0.bytes)] } ?? []),
      row: row,
    )
  }

  /// Adds the texts of the situations' documents that are not there yet; which these are, an index says.
  private static func complete(_ texts: inout [DocumentID: [UInt8]], _ database: Database)
    throws(Database.Failure)
  {
    if texts.isEmpty {
      try database.run("SELECT document, bytes FROM text") { row in
        guard let id = row.withBytes(0, document) else { return }
        texts[id] = row.withBytes(1) { content(of: $0).map { Array($0) } }
      }
      return
    }
    var missing: [DocumentID] = []
    try database.run("SELECT document FROM text") { row in
      if let id = row.withBytes(0, document), texts[id] == nil { missing.append(id) }
    }
    for id in missing {
      let key = Database.Value.bytes(bytes(of: id))
      try database.run("SELECT bytes FROM text WHERE document = ?", [key]) { row in
        texts[id] = row.withBytes(0) { content(of: $0).map { Array($0) } }
      }
    }
  }

  private static func texts(_ documents: [Document]) -> [DocumentID: [UInt8]] {
    Dictionary(documents.map { ($0.id, $0.text) }) { first, _ in first }
  }

  /// Keeps a situation in place of the one before.
  ///
  /// - Parameters:
  ///   - situation: Of the folder as a whole.
  ///   - mark: What the folder was like; nil if it may change without a sign.
  ///   - given: The day given for undated reports.
  ///   - now: The day that counts as now, if one was given.
  /// - Returns: The situation as it is read back, which has each text once and no room to spare; nil
  ///   if it is not kept.
  package func keep(_ situation: Situation, mark: FolderMark?, given: Day?, now: Day?) -> Situation?
  {
    guard let rows = keep(situation, in: .shown, mark, given, now) else { return nil }
    // The texts as well lie among what else was read of their documents, of which nothing is left.
    let texts = Self.texts(situation.documents)
    return Self.situation(in: rows) { texts[$0]?.withUnsafeBufferPointer(Array.init) }
  }

  /// Keeps the situation that a refresh would show, beside the one that was shown last; says whether it
  /// could.
  package func keepAhead(_ situation: Situation, mark: FolderMark, given: Day?, now: Day?) -> Bool {
    keep(situation, in: .ahead, mark, given, now) != nil
  }

  /// Puts the situation of a mark that was worked out ahead in the place of the one shown last; nothing
  /// happens where it is no longer there.
  package func promote(_ mark: FolderMark, given: Day?, now: Day?) {
    withDatabase { database throws(Database.Failure) in
      try database.transaction { () throws(Database.Failure) in
        let days: [Database.Value] = [.number(Self.number(given)), .number(Self.number(now))]
        try database.run(
          """
          INSERT OR REPLACE INTO situation (given, now, engine, mark, excerpt, rows)
          SELECT given, now, engine, mark, excerpt, rows FROM ahead
          WHERE given = ? AND now = ? AND mark = ?
          """,
          days + [.bytes(mark.bytes)],
        )
        try database.run(
          "DELETE FROM ahead WHERE given = ? AND now = ? AND mark = ?",
          days + [.bytes(mark.bytes)],
        )
      }
    }
  }

  /// Writes a situation into a table and returns the bytes of its rows; nil if it could not.
  private func keep(
    _ situation: Situation,
    in place: Place,
    _ mark: FolderMark?,
    _ given: Day?,
    _ now: Day?,
  ) -> [UInt8]? {
    if Build.identifier.isEmpty { return nil }
    var isKept = false
    let rows = Self.bytes(of: situation)
    let excerpt = situation.excerpt(Self.glance).map(Self.bytes(ofWhole:)) ?? []
    withDatabase { database throws(Database.Failure) in
      try database.transaction { () throws(Database.Failure) in
        // What was worked out ahead of this is behind it now.
        if place == .shown { try database.run("DELETE FROM ahead") }
        try Self.keepTexts(of: situation.documents, only: place == .shown, database)
        try database.run(
          """
          INSERT OR REPLACE INTO \(place.rawValue) (given, now, engine, mark, excerpt, rows)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
          [
            .number(Self.number(given)), .number(Self.number(now)), .bytes(Build.identifier),
            .bytes(mark?.bytes ?? []), .bytes(excerpt), .bytes(rows),
          ],
        )
        try Self.forgetOld(in: place, database)
      }
      isKept = true
    }
    return isKept ? rows : nil
  }

  /// Forgets the situations of other builds, which nobody reads any more, and all but those kept last: with
  /// every day given as now comes another.
  private static func forgetOld(in place: Place, _ database: Database) throws(Database.Failure) {
    // The number of a row grows with each that is written, in place of another as well.
    let kept = "SELECT rowid FROM \(place.rawValue) ORDER BY rowid DESC LIMIT \(situationLimit)"
    try database.run(
      "DELETE FROM \(place.rawValue) WHERE engine <> ? OR rowid NOT IN (\(kept))",
      [.bytes(Build.identifier)],
    )
  }

  /// How many situations of a folder are kept, each for other days given.
  static let situationLimit = 4

  /// How many rows of each pane a first look is about; a screen has fewer lines.
  private static let glance = 200

  /// Keeps the texts of these documents, and no others if it is to: a text is written once, whatever
  /// changes around it.
  private static func keepTexts(
    of documents: [Document],
    only: Bool,
    _ database: Database,
  ) throws(Database.Failure) {
    var kept: Set<DocumentID> = []
    try database.run("SELECT document FROM text") { row in
      if let id = row.withBytes(0, document) { kept.insert(id) }
    }
    for document in documents where kept.remove(document.id) == nil {
      try database.run(
        "INSERT OR REPLACE INTO text (document, bytes) VALUES (?, ?)",
        [.bytes(bytes(of: document.id)), .bytes(sealed(document.text))],
      )
    }
    guard only else { return }
    for id in kept {
      try database.run("DELETE FROM text WHERE document = ?", [.bytes(bytes(of: id))])
    }
  }

  static func document(in bytes: UnsafeRawBufferPointer) -> DocumentID? {
    var reader = ByteReader(bytes)
    guard let high = try? reader.word(), let low = try? reader.word() else { return nil }
    return DocumentID(high: high, low: low)
  }
}

/// A situation as it was kept.
package struct KeptSituation: Sendable {
  package let situation: Situation
  /// What the folder was like that it is of; nil if that cannot be told.
  package let mark: FolderMark?
}
