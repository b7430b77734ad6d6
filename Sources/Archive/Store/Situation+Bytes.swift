import Assessment
import Extraction
import Prose

extension ByteWriter {
  /// Writes all rows of a situation and what is known of its documents, but for their texts.
  mutating func situation(_ situation: Situation) {
    list(situation.documents) { $0.head($1) }
    cite(situation.documents)
    list(situation.gaps) { $0.gap($1) }
    citations(situation.stakes)
    day(situation.now)
    list(situation.corrections) { $0.outcome($1) }
    part { $0.list(situation.parties) { $0.party($1) } }
    part {
      $0.list(situation.watch) { $0.item($1) }
      $0.list(situation.timeline) { $0.entry($1) }
      $0.list(situation.figures) { $0.figure($1) }
    }
  }

  /// Writes what can be read back without the rest but for the documents that it cites.
  private mutating func part(_ write: (inout ByteWriter) -> Void) {
    var part = ByteWriter()
    part.cite(as: self)
    write(&part)
    block(part.bytes)
  }

  mutating func citations(_ citations: [Citation]) {
    list(citations) { $0.citation($1) }
  }

  mutating func day(_ day: Day?) { optional(day) { $0.number(Int($1.number)) } }

  mutating func words(_ words: [String]) { list(words) { $0.string($1) } }

  mutating func words(_ words: String?) { optional(words) { $0.string($1) } }

  // MARK: What to watch

  mutating func item(_ item: WatchItem) {
    string(item.key.text)
    string(item.title)
    string(item.question)
    choice(item.origin, of: Cases.origin)
    words(item.parties)
    optional(item.due) { $0.when($1) }
    choice(item.status, of: Cases.status)
    list(item.rulings) { $0.choice($1, of: Cases.ruling) }
    number(item.priority)
    day(item.raised)
    citations(item.citations)
    list(item.moves) { writer, move in
      writer.choice(move.status, of: Cases.status)
      writer.citation(move.citation)
      writer.day(move.day)
      writer.words(move.reason.parties)
      writer.words(move.reason.words)
      writer.words(move.reason.cue)
      writer.optional(move.reason.polarity) { $0.flag($1) }
      writer.optional(move.reason.due) { $0.when($1) }
    }
  }

  // MARK: Timeline and figures

  mutating func entry(_ entry: TimelineEntry) {
    string(entry.key.text)
    when(entry.when)
    choice(entry.status, of: Cases.standing)
    string(entry.what)
    citation(entry.time)
    words(entry.parties)
    citations(entry.citations)
    count(entry.origins)
    optional(entry.outcome) { writer, outcome in
      switch outcome {
      case .unreported: writer.byte(0)
      case .reported(let citation): writer.tagged(1, citation)
      case .calledOff(let citation): writer.tagged(2, citation)
      case .missed(let citation): writer.tagged(3, citation)
      }
    }
    real(entry.dayWeight)
  }

  mutating func figure(_ figure: KeyFigure) {
    string(figure.key.text)
    choice(figure.measure, of: Cases.measure)
    string(figure.about)
    words(figure.parties)
    list(figure.values) { writer, value in
      writer.string(value.text)
      writer.real(value.amount)
      writer.optional(value.upTo) { $0.real($1) }
      writer.optional(value.against) { $0.real($1) }
      writer.choice(value.bound, of: Cases.bound)
      writer.words(value.source)
      writer.day(value.published)
      writer.citation(value.citation)
      writer.choice(value.standing, of: Cases.validity)
    }
  }

  // MARK: The analyst's lines

  private mutating func outcome(_ outcome: CorrectionOutcome) {
    count(outcome.line.number)
    string(outcome.line.text)
    optional(outcome.trouble) { writer, trouble in
      switch trouble {
      // The line itself says what is wrong with it.
      case .notUnderstood: writer.byte(0)
      case .noSuchName(let name): writer.tagged(1, name)
      case .noSuchQuestion(let question): writer.tagged(2, question)
      case .noParty(let name): writer.tagged(3, name)
      case .ambiguous(let name, let parties):
        writer.tagged(4, name)
        writer.words(parties)
      case .overruled(let line):
        writer.byte(5)
        writer.count(line)
      case .partlyOverruled(let name, let line):
        writer.tagged(6, name)
        writer.count(line)
      }
    }
  }

  private mutating func tagged(_ tag: UInt8, _ citation: Citation) {
    byte(tag)
    self.citation(citation)
  }

  private mutating func tagged(_ tag: UInt8, _ text: String) {
    byte(tag)
    string(text)
  }
}

/// The rows of a situation as they are kept: in two parts of much the same size, which can be read at
/// once.
struct KeptRows: Sendable {
  /// The situation without them.
  fileprivate let frame: Situation
  /// What they are part of, and where in it they begin that the places count from.
  fileprivate let bytes: [UInt8]
  fileprivate let start: Int
  fileprivate let parties: Range<Int>
  fileprivate let events: Range<Int>

  fileprivate struct Events: Sendable {
    let watch: [WatchItem]
    let timeline: [TimelineEntry]
    let figures: [KeyFigure]
  }

  /// Reads them; nil if they are not what was kept.
  func situation() -> Situation? { situation(readParties(), readEvents()) }

  /// Reads them into the heaps of what stays for long, both parts at once; nil if they are not what was
  /// kept.
  func keptSituation() -> Situation? {
    let (parties, events) = KeepingThread.makeBoth({ readParties() }, { readEvents() })
    return situation(parties, events)
  }

  private func situation(_ parties: [Party]?, _ events: Events?) -> Situation? {
    guard let parties, let events else { return nil }
    return Situation(
      documents: frame.documents,
      gaps: frame.gaps,
      parties: parties,
      watch: events.watch,
      timeline: events.timeline,
      figures: events.figures,
      stakes: frame.stakes,
      now: frame.now,
      corrections: frame.corrections,
    )
  }

  private func readParties() -> [Party]? {
    read(parties) { reader throws(ByteReader.Malformed) in
      try reader.list { reader throws(ByteReader.Malformed) in try reader.party() }
    }
  }

  private func readEvents() -> Events? {
    read(events) { reader throws(ByteReader.Malformed) in try reader.events() }
  }

  private func read<Value>(
    _ part: Range<Int>,
    _ body: (inout ByteReader) throws(ByteReader.Malformed) -> Value,
  ) -> Value? {
    bytes.withUnsafeBytes { bytes in
      let part = part.lowerBound + start..<part.upperBound + start
      var reader = ByteReader(UnsafeRawBufferPointer(rebasing: bytes[part]))
      reader.cite(frame.documents)
      guard let value = try? body(&reader), reader.isAtEnd else { return nil }
      return value
    }
  }
}

extension ByteReader {
  /// Reads all of a situation back but for its rows; the texts of its documents come from elsewhere, and
  /// without one of them nothing is read.
  ///
  /// The reader is one of some bytes from a place on.
  mutating func keptRows(
    in bytes: [UInt8],
    from start: Int,
    text: (DocumentID) -> [UInt8]?,
  ) throws(Malformed) -> KeptRows {
    let documents = try list { reader throws(Malformed) in try reader.document(text) }
    cite(documents)
    return KeptRows(
      frame: Situation(
        documents: documents,
        gaps: try list { reader throws(Malformed) in try reader.gap() },
        parties: [],
        watch: [],
        timeline: [],
        stakes: try citations(),
        now: try day(),
        corrections: try list { reader throws(Malformed) in try reader.outcome() },
      ),
      bytes: bytes,
      start: start,
      parties: try placeOfBlock(),
      events: try placeOfBlock(),
    )
  }

  fileprivate mutating func events() throws(Malformed) -> KeptRows.Events {
    KeptRows.Events(
      watch: try list { reader throws(Malformed) in try reader.item() },
      timeline: try list { reader throws(Malformed) in try reader.entry() },
      figures: try list { reader throws(Malformed) in try reader.figure() },
    )
  }

  mutating func citations() throws(Malformed) -> [Citation] {
    try list { reader throws(Malformed) in try reader.citation() }
  }

  mutating func someCitation() throws(Malformed) -> Citation? {
    try optional { reader throws(Malformed) in try reader.citation() }
  }

  mutating func day() throws(Malformed) -> Day? {
    try optional { reader throws(Malformed) in
      guard let number = Int32(exactly: try reader.number()) else { throw Malformed() }
      return Day(number: Int(number))
    }
  }

  mutating func words() throws(Malformed) -> [String] {
    try list { reader throws(Malformed) in try reader.string() }
  }

  mutating func someWords() throws(Malformed) -> String? {
    try optional { reader throws(Malformed) in try reader.string() }
  }

  private mutating func someWhen() throws(Malformed) -> When? {
    try optional { reader throws(Malformed) in try reader.when() }
  }

  // MARK: What to watch

  private mutating func item() throws(Malformed) -> WatchItem {
    WatchItem(
      key: RowKey(try string()),
      title: try string(),
      question: try string(),
      origin: try choice(of: Cases.origin),
      parties: try words(),
      due: try someWhen(),
      status: try choice(of: Cases.status),
      rulings: try list { reader throws(Malformed) in try reader.choice(of: Cases.ruling) },
      priority: try number(),
      raised: try day(),
      citations: try citations(),
      moves: try list { reader throws(Malformed) in
        WatchItem.Move(
          status: try reader.choice(of: Cases.status),
          citation: try reader.citation(),
          day: try reader.day(),
          reason: WatchItem.Reason(
            parties: try reader.words(),
            words: try reader.words(),
            cue: try reader.someWords(),
            polarity: try reader.optional { reader throws(Malformed) in try reader.flag() },
            due: try reader.someWhen(),
          ),
        )
      },
    )
  }

  // MARK: Timeline and figures

  private mutating func entry() throws(Malformed) -> TimelineEntry {
    TimelineEntry(
      key: RowKey(try string()),
      when: try when(),
      status: try choice(of: Cases.standing),
      what: try string(),
      time: try citation(),
      parties: try words(),
      citations: try citations(),
      origins: try count(),
      outcome: try optional { reader throws(Malformed) in
        switch try reader.byte() {
        case 0: return .unreported
        case 1: return .reported(try reader.citation())
        case 2: return .calledOff(try reader.citation())
        case 3: return .missed(try reader.citation())
        default: throw Malformed()
        }
      },
      dayWeight: try real(),
    )
  }

  private mutating func figure() throws(Malformed) -> KeyFigure {
    KeyFigure(
      key: RowKey(try string()),
      measure: try choice(of: Cases.measure),
      about: try string(),
      parties: try words(),
      values: try list { reader throws(Malformed) in
        KeyFigure.Value(
          text: try reader.string(),
          amount: try reader.real(),
          upTo: try reader.optional { reader throws(Malformed) in try reader.real() },
          against: try reader.optional { reader throws(Malformed) in try reader.real() },
          bound: try reader.choice(of: Cases.bound),
          source: try reader.someWords(),
          published: try reader.day(),
          citation: try reader.citation(),
          standing: try reader.choice(of: Cases.validity),
        )
      },
    )
  }

  // MARK: The analyst's lines

  private mutating func outcome() throws(Malformed) -> CorrectionOutcome {
    let line = Corrections.Line(try count(), try string())
    let trouble = try optional { reader throws(Malformed) -> CorrectionOutcome.Trouble in
      switch try reader.byte() {
      case 0:
        guard let fault = line.fault else { throw Malformed() }
        return .notUnderstood(fault)
      case 1: return .noSuchName(try reader.string())
      case 2: return .noSuchQuestion(try reader.string())
      case 3: return .noParty(try reader.string())
      case 4: return .ambiguous(try reader.string(), try reader.words())
      case 5: return .overruled(by: try reader.count())
      case 6: return .partlyOverruled(name: try reader.string(), by: try reader.count())
      default: throw Malformed()
      }
    }
    return CorrectionOutcome(line, trouble)
  }
}

/// Kept, for an enumeration makes the list of its cases anew each time.
private enum Cases {
  static let origin = WatchItem.Origin.allCases
  static let status = WatchItem.Status.allCases
  static let ruling = WatchItem.Ruling.allCases
  static let standing = TimelineEntry.Status.allCases
  static let measure = KeyFigure.Measure.allCases
  static let bound = KeyFigure.Bound.allCases
  static let validity = KeyFigure.Standing.allCases
}
