/// What the rules think of a candidate, in the form in which the tagger takes it for evidence.
struct RuleVerdict {
  let tokens: Range<Int>
  /// The kind: person, organization, place, nationality, known land, armed group, nothing.
  let kind: UInt8
  /// How clearly the votes speak for the kind, 0 to 5.
  let margin: UInt8
  /// How loud the vote for each kind is, three bits for each.
  let votes: UInt16
  /// Which rule found it, and whether the lexicon knows whose name it is.
  let source: UInt8

  /// The verdict on a candidate, its name nil if it was refused.
  init(_ candidate: Candidate, _ votes: Votes, _ name: NameMention?) {
    tokens = candidate.tokens
    kind =
      switch name?.kind {
      case .person: 0
      case .organization, .bloc: 1
      case .place: 2
      case .nationality: 3
      case .country: 4
      case .group: 5
      case nil: 6
      }
    margin =
      switch votes.lead {
      case ..<2: 0
      case ..<5: 1
      case ..<9: 2
      case ..<16: 3
      case ..<26: 4
      default: 5
      }
    self.votes =
      Self.loudness(votes.person) << 9 | Self.loudness(votes.organization) << 6
      | Self.loudness(votes.place) << 3 | Self.loudness(votes.other)
    let rule: UInt8 =
      switch candidate.rule {
      case "lexicon": 1
      case "head word": 2
      case "head word alone": 3
      case "capitals": 4
      case "title before name": 5
      case "fixture": 6
      default: 0
      }
    source = rule << 1 | (candidate.entry >= 0 && name?.entity != nil ? 1 : 0)
  }

  private static func loudness(_ votes: Int32) -> UInt16 {
    switch votes {
    case ..<1: 0
    case ..<4: 1
    case ..<9: 2
    case ..<16: 3
    default: 4
    }
  }
}

extension Votes {
  /// By how much the loudest vote leads.
  fileprivate var lead: Int32 {
    let (a, b) = (max(person, organization), min(person, organization))
    let (c, d) = (max(place, other), min(place, other))
    return max(a, c) - max(min(a, c), max(b, d))
  }
}
