import Prose

extension ByteWriter {
  mutating func document(_ document: Document) {
    block(document.text)
    head(document)
  }

  /// Writes what is known of a document, but not its text.
  mutating func head(_ document: Document) {
    word(document.id.high)
    word(document.id.low)
    string(document.name)
    range(document.body)
    optional(document.title) { $0.string($1) }
    optional(document.source) { $0.string($1) }
    optional(document.address) { $0.string($1) }
    optional(document.publication) { writer, publication in
      writer.number(Int(publication.day.number))
      writer.choice(publication.basis, of: Cases.basis)
    }
    optional(document.updates) { $0.string($1) }
  }

  mutating func range(_ range: ByteRange) {
    count(Int(range.start))
    count(range.count)
  }

  mutating func range(_ range: Range<Int>) {
    count(range.lowerBound)
    count(range.count)
  }

  mutating func when(_ when: When) {
    optional(when.start) { $0.moment($1) }
    optional(when.end) { $0.moment($1) }
    flag(when.isApproximate)
  }

  private mutating func moment(_ moment: When.Moment) {
    switch moment {
    case .date(let date):
      byte(0)
      optional(date.year) { $0.number($1) }
      part(date.part)
    case .report(let offset, let unit):
      byte(1)
      number(offset)
      choice(unit, of: Cases.unit)
    }
  }

  private mutating func part(_ part: CalendarDate.Part) {
    switch part {
    case .century: byte(0)
    case .decade: byte(1)
    case .year: byte(2)
    case .half(let half): tagged(3, half)
    case .quarter(let quarter): tagged(4, quarter)
    case .season(let season): tagged(5, season.rawValue)
    case .week(let week): tagged(6, week)
    case .weekend(let week): tagged(7, week)
    case .month(let month): tagged(8, month)
    case .day(let month, let day):
      tagged(9, month)
      number(day)
    }
  }

  private mutating func tagged(_ tag: UInt8, _ value: Int) {
    byte(tag)
    number(value)
  }
}

extension ByteReader {
  mutating func document() throws(Malformed) -> Document {
    let text = try block()
    return try document { _ in text }
  }

  /// Reads what is known of a document whose text comes from elsewhere.
  mutating func document(_ text: (DocumentID) -> [UInt8]?) throws(Malformed) -> Document {
    let id = DocumentID(high: try word(), low: try word())
    let name = try string()
    guard let text = text(id) else { throw Malformed() }
    let body = try range()
    guard Int(body.end) <= text.count else { throw Malformed() }
    return Document(
      id: id,
      name: name,
      text: text,
      body: body,
      title: try optional { reader throws(Malformed) in try reader.string() },
      source: try optional { reader throws(Malformed) in try reader.string() },
      address: try optional { reader throws(Malformed) in try reader.string() },
      publication: try optional { reader throws(Malformed) in
        Publication(
          day: Day(number: try reader.number()),
          basis: try reader.choice(of: Cases.basis),
        )
      },
      updates: try optional { reader throws(Malformed) in try reader.string() },
    )
  }

  mutating func range() throws(Malformed) -> ByteRange {
    let start = try count()
    let end = start + (try count())
    guard end <= Int32.max else { throw Malformed() }
    return ByteRange(start, end)
  }

  mutating func indices() throws(Malformed) -> Range<Int> {
    let start = try count()
    return start..<start + (try count())
  }

  mutating func when() throws(Malformed) -> When {
    let start = try optional { reader throws(Malformed) in try reader.moment() }
    let end = try optional { reader throws(Malformed) in try reader.moment() }
    return When(from: start, to: end, approximate: try flag())
  }

  private mutating func moment() throws(Malformed) -> When.Moment {
    switch try byte() {
    case 0:
      let year = try optional { reader throws(Malformed) in try reader.number() }
      return .date(CalendarDate(year: year, part: try part()))
    case 1: return .report(offset: try number(), unit: try choice(of: Cases.unit))
    default: throw Malformed()
    }
  }

  private mutating func part() throws(Malformed) -> CalendarDate.Part {
    switch try byte() {
    case 0: return .century
    case 1: return .decade
    case 2: return .year
    case 3: return .half(try number())
    case 4: return .quarter(try number())
    case 5:
      guard let season = CalendarDate.Season(rawValue: try number()) else { throw Malformed() }
      return .season(season)
    case 6: return .week(try number())
    case 7: return .weekend(try number())
    case 8: return .month(try number())
    case 9: return .day(try number(), try number())
    default: throw Malformed()
    }
  }
}

private enum Cases {
  static let basis = Publication.Basis.allCases
  static let unit = When.Unit.allCases
}
