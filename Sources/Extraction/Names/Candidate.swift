import Prose

/// Some tokens that may be a name, and what speaks for each kind.
struct Candidate {
  let tokens: Range<Int>
  /// The bytes where they are not those of the tokens: "U.S." of "U.S.-led".
  var part: ByteRange?
  /// The hash of the tokens' keys, the same for every occurrence of a spelling.
  let key: UInt64
  /// Index of the lexicon's entry for the spelling, -1 without one.
  var entry: Int = -1
  var votes = Votes()
  /// Whether the head of an organization is that of an armed group or movement: "Front".
  var isGroup = false
  /// Whether it is an organ whose acts are its state's: "Ruritanian Foreign Ministry".
  var isStateVoice = false
  /// Index of the nationality or country that an organ's name begins with, as a lexicon entry.
  var state: Int = -1
  /// Whether all around it is in capitals, too.
  var isShouted = false
  /// The strongest rule that spoke for it.
  var rule: String
}

/// What speaks for each kind; the sources of candidates add to it, the resolution compares.
///
/// A source of its own, such as the scores of a statistical tagger, joins by adding votes.
struct Votes {
  var person: Int32 = 0
  var organization: Int32 = 0
  var place: Int32 = 0
  /// For no name at all, or one that is none of ours: an event, a product, a law.
  var other: Int32 = 0

  static func += (a: inout Votes, b: Votes) {
    a.person += b.person
    a.organization += b.organization
    a.place += b.place
    a.other += b.other
  }

  /// What a spelling's other occurrences say of it: their sum, bounded so that context here can
  /// still win.
  func bounded(to limit: Int32) -> Votes {
    let most = max(1, max(max(person, organization), max(place, other)))
    guard most > limit else { return self }
    return Votes(
      person: person * limit / most,
      organization: organization * limit / most,
      place: place * limit / most,
      other: other * limit / most,
    )
  }
}
