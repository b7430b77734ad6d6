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
    let names = Dictionary(situation.documents.map { ($0.id, $0.name) }) { first, _ in first }
    var json = JSONWriter()
    json.object { json in
      json.member("names", documents.map { names[$0] ?? "" })
      json.member("rows", Self.rows(of: situation)) { json, row in
        json.object { json in
          json.member("pane", row.pane.rawValue)
          json.member("keys", row.keys.map(\.text))
          json.member("title", row.title)
          json.key("says")
          json.object {
            row.digest().write(&$0, Change.Aspect.allCases.filter { $0 != .name })
          }
          let rests = Set(row.citations.lazy.compactMap { places[$0.document] }).sorted()
          json.member("documents", rests) { $0.value($1) }
        }
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
    /// Dear enough to be worked out only of the rows that are compared or kept.
    let digest: () -> RowDigest
    let citations: [Citation]
  }

  private static func rows(of situation: Situation) -> [Row] {
    situation.parties.map { party in
      Row(
        pane: .party,
        keys: [party.key],
        title: party.name,
        digest: { RowDigest(party) },
        citations: party.grounds,
      )
    }
      + situation.watch.map { item in
        Row(
          pane: .watch,
          keys: [item.key],
          title: item.title,
          digest: { RowDigest(item) },
          citations: item.grounds,
        )
      }
      + situation.timeline.map { entry in
        Row(
          pane: .timeline,
          keys: [entry.key],
          title: entry.what,
          digest: { RowDigest(entry) },
          citations: entry.grounds,
        )
      }
      + situation.figures.filter(\.isDisputed).map { figure in
        Row(
          pane: .figure,
          keys: [figure.key] + figure.names.subtracting([figure.key]).sorted(),
          title: figure.about,
          digest: { RowDigest(figure) },
          citations: figure.grounds,
        )
      }
  }

  /// What became of rows whose documents went or changed.
  struct Fate {
    /// What was in the picture: it is not new, whatever it rests on now.
    var known: Set<Change.Place> = []
    var titles: Set<[String]> = []
    /// What of it says something else now, or is gone.
    var changes: [Change] = []

    /// Whether a row was in the picture.
    func knows(_ change: Change) -> Bool {
      known.contains(change.place) || titles.contains([change.pane.rawValue, change.title])
    }
  }

  /// What became of the rows by the going of documents, by their places in the list of then; a document that
  /// says something else now is another.
  ///
  /// What the analyst corrected is no news to the analyst: a row is told of only if one of its documents
  /// went. One that has another key now and says the same is not gone. Linear in the number of rows.
  func fate(in situation: Situation, without lost: Set<Int>) -> Fate {
    var fate = Fate()
    guard let kept = Kept(bytes) else { return fate }
    let concerned = kept.rows.filter { $0.documents.contains(where: lost.contains) }
    if concerned.isEmpty { return fate }
    let now = Whereabouts(situation)
    let rows = Dictionary(
      Self.rowsNow(of: situation).map { (Change.Place(pane: $0.pane, key: $0.keys[0]), $0) }
    ) { first, _ in first }
    let titles = Set(rows.values.map { [$0.pane.rawValue, $0.title] })
    for row in concerned {
      guard let pane = Change.Pane(rawValue: row.pane), let own = row.keys.first else { continue }
      let places = row.keys.map { Change.Place(pane: pane, key: RowKey($0)) }
      fate.titles.insert([row.pane, row.title])
      guard let place = places.lazy.compactMap({ now[$0] }).first else {
        if titles.contains([row.pane, row.title]) { continue }
        fate.changes.append(
          Change(
            gone: Change.Place(pane: pane, key: RowKey(own)),
            row.title,
            then: row.digest,
            documents: row.documents.compactMap(kept.name),
          )
        )
        continue
      }
      guard fate.known.insert(place).inserted, let left = rows[place], let then = row.digest else {
        continue
      }
      if let change = Change(place, left.title, now: left.digest(), then: then) {
        fate.changes.append(change)
      }
    }
    return fate
  }

  /// The rows of a situation that may be what became of others: figures that nothing contradicts are.
  private static func rowsNow(of situation: Situation) -> [Row] {
    // What the analyst said of an item is the analyst's own.
    let ruled = Set(situation.watch.lazy.filter { !$0.rulings.isEmpty }.map(\.key))
    return rows(of: situation).filter { $0.pane != .watch || !ruled.contains($0.keys[0]) }
      + situation.figures.filter { !$0.isDisputed }.map { figure in
        Row(
          pane: .figure,
          keys: [figure.key],
          title: figure.about,
          digest: { RowDigest(figure) },
          citations: [],
        )
      }
  }

  /// What stands in a file.
  private struct Kept: Decodable {
    /// What the documents of the visit are called, in the order of its list; none in a file of an older
    /// version.
    let names: [String]
    let rows: [Fields]

    init?(_ bytes: [UInt8]) {
      let data = Data(bytes)
      if let kept = try? JSONDecoder().decode(Kept.self, from: data) {
        self = kept
      } else if let rows = try? JSONDecoder().decode([Fields].self, from: data) {
        names = []
        self.rows = rows
      } else {
        return nil
      }
    }

    func name(_ place: Int) -> String? { names.indices.contains(place) ? names[place] : nil }
  }

  private struct Fields: Decodable {
    let pane: String
    let keys: [String]
    let title: String
    /// Nil in a file of an older version.
    let says: [String: [String]]?
    let documents: [Int]

    var digest: RowDigest? {
      guard let says else { return nil }
      let digest = RowDigest(named: says)
      // What a figure is called is the sentence of its first number, and no news.
      return pane == Change.Pane.figure.rawValue ? digest : digest.with(.name, [title])
    }
  }
}
