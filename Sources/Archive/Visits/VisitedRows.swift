import Assessment
import FoundationEssentials
import Prose

/// The rows that an analyst had before them, for a later visit that finds some gone.
///
/// They are kept as they stand in a file and read when a document has gone, which is seldom: a large folder
/// has tens of thousands.
struct VisitedRows: Hashable, Sendable {
  /// Those of a visit that knows of none are no bytes.
  let bytes: [UInt8]

  /// Rows as a file has them.
  init(bytes: [UInt8] = []) { self.bytes = bytes }

  /// The rows of a situation, with the documents that they rest on by their places in a list.
  init(of situation: Situation, _ documents: [DocumentID]) {
    let places = Dictionary(uniqueKeysWithValues: zip(documents, documents.indices))
    var json = JSONWriter()
    json.array(Self.rows(of: situation)) { json, row in
      json.object { json in
        json.member("pane", row.pane.rawValue)
        json.member("keys", row.keys.map(\.text))
        json.member("title", row.title)
        if let status = row.status { json.member("status", status) }
        let rests = Set(row.citations.lazy.compactMap { places[$0.document] }).sorted()
        json.member("documents", rests) { $0.value($1) }
      }
    }
    let bytes = json.take()
    // What would make a file too large to be read is not put into it.
    self.bytes = bytes.count > TextFile.limit / 2 ? [] : bytes
  }

  /// A row of any pane; of figures only what is contradicted is one.
  private struct Row {
    let pane: Change.Pane
    /// All that it may be known by, first its own.
    let keys: [RowKey]
    let title: String
    /// Nil where it has none that anybody is told of.
    var status: String?
    let citations: [Citation]
  }

  private static func rows(of situation: Situation) -> [Row] {
    situation.parties.map {
      Row(pane: .party, keys: [$0.key], title: $0.name, citations: $0.citations)
    }
      + situation.watch.map {
        Row(
          pane: .watch,
          keys: [$0.key],
          title: $0.title,
          status: $0.status.rawValue,
          citations: $0.citations + $0.moves.map(\.citation),
        )
      }
      + situation.timeline.map {
        Row(
          pane: .timeline,
          keys: [$0.key],
          title: $0.what,
          citations: $0.citations + [$0.time] + ($0.report.map { [$0] } ?? []),
        )
      }
      + situation.figures.filter(\.isDisputed).map {
        Row(
          pane: .figure,
          keys: [$0.key] + $0.names.subtracting([$0.key]).sorted(),
          title: $0.about,
          status: disputed,
          citations: $0.values.map(\.citation),
        )
      }
  }

  private static let disputed = KeyFigure.Standing.disputed.rawValue

  /// What became of the rows by the going of documents, by their places in the list of then.
  ///
  /// What the analyst corrected is no news to the analyst: a row is told of only if one of its documents
  /// went. One that has another key now and says the same is not gone. Linear in the number of rows.
  func changes(to situation: Situation, without lost: Set<Int>) -> [Change] {
    guard let fields = try? JSONDecoder().decode([Fields].self, from: Data(bytes)) else {
      return []
    }
    let concerned = fields.filter { $0.documents.contains(where: lost.contains) }
    if concerned.isEmpty { return [] }
    let now = Whereabouts(situation)
    let rows = Dictionary(
      Self.rowsNow(of: situation).map { (Change.Place(pane: $0.pane, key: $0.keys[0]), $0) }
    ) { first, _ in first }
    let titles = Set(rows.values.map { [$0.pane.rawValue, $0.title] })
    var told: Set<Change.Place> = []
    return concerned.compactMap { row in
      guard let pane = Change.Pane(rawValue: row.pane), let own = row.keys.first else { return nil }
      let places = row.keys.map { Change.Place(pane: pane, key: RowKey($0)) }
      guard let place = places.lazy.compactMap({ now[$0] }).first else {
        if titles.contains([row.pane, row.title]) { return nil }
        return Change(kind: .gone, pane: pane, key: RowKey(own), title: row.title)
      }
      guard let left = rows[place], left.status != row.status, told.insert(place).inserted else {
        return nil
      }
      return Change(
        kind: .changed,
        pane: pane,
        key: place.key,
        title: left.title,
        aspects: [.status],
      )
    }
  }

  /// The rows of a situation that may be what became of others: figures that nothing contradicts are.
  private static func rowsNow(of situation: Situation) -> [Row] {
    // What the analyst said of an item is the analyst's own.
    let ruled = Set(situation.watch.lazy.filter { !$0.rulings.isEmpty }.map(\.key))
    return rows(of: situation).filter { $0.pane != .watch || !ruled.contains($0.keys[0]) }
      + situation.figures.filter { !$0.isDisputed }.map {
        Row(pane: .figure, keys: [$0.key], title: $0.about, citations: [])
      }
  }

  private struct Fields: Decodable {
    let pane: String
    let keys: [String]
    let title: String
    let status: String?
    let documents: [Int]
  }
}
