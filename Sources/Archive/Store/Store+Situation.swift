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
      try Self.look("excerpt", given, now, database) { excerpt = $0.withBytes(0, Self.excerpt) }
    }
    return excerpt
  }

  /// The last situation that was kept, whatever has happened in the folder since.
  ///
  /// Nil if there is none, or not from this build. Both days are those that it was assessed with: the
  /// one of undated reports, and the one that counts as now.
  package func situation(given: Day?, now: Day?) -> KeptSituation? {
    // Merely asking makes no store.
    guard isThere else { return nil }
    var kept: KeptSituation?
    withDatabase { database throws(Database.Failure) in
      var found: (rows: [UInt8], mark: [UInt8])?
      try Self.look("rows, mark", given, now, database) { found = ($0.bytes(0), $0.bytes(1)) }
      guard let found else { return }
      let texts = try Self.texts(database)
      let situation = found.rows.withUnsafeBytes { Self.situation(in: $0) { texts[$0] } }
      kept = situation.map { KeptSituation(situation: $0, mark: FolderMark(bytes: found.mark)) }
    }
    return kept
  }

  /// Looks into columns of the situation that this build has kept for two days.
  private static func look(
    _ columns: String,
    _ given: Day?,
    _ now: Day?,
    _ database: Database,
    _ row: (Database.Row) -> Void,
  ) throws(Database.Failure) {
    try database.run(
      "SELECT \(columns) FROM situation WHERE given = ? AND now = ? AND engine = ?",
      [.number(number(given)), .number(number(now)), .bytes(Build.identifier)],
      row: row,
    )
  }

  /// The texts of the situations' documents.
  private static func texts(_ database: Database) throws(Database.Failure) -> [DocumentID: [UInt8]]
  {
    var texts: [DocumentID: [UInt8]] = [:]
    try database.run("SELECT document, bytes FROM text") { row in
      guard let id = row.withBytes(0, document) else { return }
      texts[id] = row.withBytes(1) { content(of: $0).map { Array($0) } }
    }
    return texts
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
    if Build.identifier.isEmpty { return nil }
    var isKept = false
    let rows = Self.bytes(of: situation)
    let excerpt = situation.excerpt(Self.glance).map(Self.bytes(ofWhole:)) ?? []
    withDatabase { database throws(Database.Failure) in
      try database.transaction { () throws(Database.Failure) in
        try Self.keepTexts(of: situation.documents, database)
        try database.run(
          """
          INSERT OR REPLACE INTO situation (given, now, engine, mark, excerpt, rows)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
          [
            .number(Self.number(given)), .number(Self.number(now)), .bytes(Build.identifier),
            .bytes(mark?.bytes ?? []), .bytes(excerpt), .bytes(rows),
          ],
        )
      }
      isKept = true
    }
    guard isKept else { return nil }
    return KeepingThread.shared.make {
      // The texts as well lie among what else was read of their documents, of which nothing is left.
      let texts = Dictionary(
        situation.documents.map { ($0.id, $0.text.withUnsafeBufferPointer(Array.init)) }
      ) { first, _ in first }
      return rows.withUnsafeBytes { Self.situation(in: $0) { texts[$0] } }
    }
  }

  /// How many rows of each pane a first look is about; a screen has fewer lines.
  private static let glance = 200

  /// Keeps the texts of these documents and no others: a text is written once, whatever changes
  /// around it.
  private static func keepTexts(
    of documents: [Document],
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
