import Assessment
import Prose

extension Situation {
  /// The same situation, byte for byte, made of the rows and documents of another one where that has
  /// them too: of two situations that differ in a report, both take little more memory than one.
  ///
  /// Linear in the length of both.
  func sharing(with other: Situation) -> Situation {
    let sharing = Sharing(documents + other.documents)
    return Situation(
      documents: sharing.list(documents, other.documents, by: \.id) { $0.head($1) },
      gaps: gaps,
      parties: sharing.list(parties, other.parties, by: \.key) { $0.party($1) },
      watch: sharing.list(watch, other.watch, by: \.key) { $0.item($1) },
      timeline: sharing.list(timeline, other.timeline, by: \.key) { $0.entry($1) },
      figures: sharing.list(figures, other.figures, by: \.key) { $0.figure($1) },
      stakes: stakes,
      now: now,
      corrections: corrections,
    )
  }
}

/// What two lists have in common.
private struct Sharing {
  /// A writer that knows the documents of both.
  private let writer: ByteWriter

  init(_ documents: [Document]) {
    var writer = ByteWriter()
    writer.cite(documents)
    self.writer = writer
  }

  /// A list in which what is written in the same bytes in another one is that one's; the other list
  /// itself where that is all.
  func list<Row, Key: Hashable>(
    _ rows: [Row],
    _ others: [Row],
    by key: (Row) -> Key,
    _ write: (inout ByteWriter, Row) -> Void,
  ) -> [Row] {
    let places = Dictionary(others.indices.map { (key(others[$0]), $0) }) { first, _ in first }
    var isWhole = rows.count == others.count
    let shared = rows.indices.map { index in
      guard let place = places[key(rows[index])],
        bytes(of: rows[index], write) == bytes(of: others[place], write)
      else {
        isWhole = false
        return rows[index]
      }
      if place != index { isWhole = false }
      return others[place]
    }
    return isWhole ? others : shared
  }

  /// A value as it is written: strings that are equal for Swift may differ in their bytes.
  private func bytes<Value>(of value: Value, _ write: (inout ByteWriter, Value) -> Void) -> [UInt8]
  {
    var own = writer
    write(&own, value)
    return own.bytes
  }
}
