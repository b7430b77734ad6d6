/// What a token is to a name: its kind, and where in the name it stands.
///
/// Beginning, inside, last and unit in the usual scheme: a name of one token is a unit.
package enum SpanTag: Int, Sendable, CaseIterable {
  case outside
  case personBegin, personInside, personLast, personUnit
  case organizationBegin, organizationInside, organizationLast, organizationUnit
  case placeBegin, placeInside, placeLast, placeUnit

  /// How many values a row of weights has: the tags, filled up for the processor's sake.
  package static let lanes = 16

  /// A place inside a name.
  private enum Position: Int { case begin, inside, last, unit }

  /// The kinds that are told apart, in the order of their tags.
  package static let kinds: [NameKind] = [.person, .organization, .place]

  /// The kind of the name the token belongs to, as an index into `kinds`; nil outside.
  package var kind: Int? { self == .outside ? nil : (rawValue - 1) / 4 }

  private var position: Position? {
    self == .outside ? nil : Position(rawValue: (rawValue - 1) % 4)
  }

  /// Whether a name ends with this token.
  var endsName: Bool { position == .last || position == .unit }

  /// Whether a name begins with this token.
  var beginsName: Bool { position == .begin || position == .unit }

  /// Whether a token of this tag may stand before one of another; nil stands for the edge of a run.
  static func mayFollow(_ before: SpanTag?, _ after: SpanTag?) -> Bool {
    let opens = before?.position == .begin || before?.position == .inside
    let continues = after?.position == .inside || after?.position == .last
    guard opens || continues else { return true }
    return opens && continues && before?.kind == after?.kind
  }

  /// The tags of a name of a number of tokens.
  package static func tags(ofName kind: Int, count: Int) -> [SpanTag] {
    func tag(_ position: Position) -> SpanTag {
      SpanTag(rawValue: 1 + kind * 4 + position.rawValue) ?? .outside
    }
    guard count > 1 else { return [tag(.unit)] }
    return [tag(.begin)] + Array(repeating: tag(.inside), count: count - 2) + [tag(.last)]
  }
}
