import Prose

/// Whose words those of another are: of a person's lawyer, of the author of a report.
extension SpeakerResolver {
  /// "Officials including Vell", "a report published by Vell": one of them, whose it is.
  func isSharing(_ token: Int) -> Bool {
    Self.sharing.contains(reading.passage.tokens[token].key)
  }

  private static let sharing = WordSet(
    """
    including issued published released written prepared conducted delivered given posted produced \
    compiled signed drafted drawn obtained carried read seen
    """
  )

  /// The person who is the subject of the verb that "his" or "her" stands right behind: Vell of "Brand left and
  /// Ana Vell presented her plan"; nil where that is nobody, or several.
  func owner(_ source: Range<Int>, in sentence: Int) -> Int? {
    let tokens = reading.passage.tokens
    guard source.count == 1, Self.possessives.contains(tokens[source.lowerBound].key),
      let verb = reading.predicates(inSentence: sentence).last(where: {
        $0.isFinite && $0.tokens.upperBound == source.lowerBound
      }), let subject = verb.subject, subject.upperBound <= verb.tokens.lowerBound
    else { return nil }
    let names = reading.names(in: reading.passage.range(ofTokens: subject))
    guard let name = names.last, names.count == 1, reading.names[name].kind == .person,
      reading.names[name].tokens.upperBound == subject.upperBound,
      antecedents.genders.allows(name, for: tokens[source.lowerBound].key)
    else { return nil }
    return name
  }

  private static let possessives: WordSet = ["his", "her"]

  func speaksForOwner(_ noun: Token) -> Bool {
    noun.shape != .lower || Self.agents.contains(noun.key)
      || SpeechNoun.table.value(of: noun) != nil
  }

  /// "Lawyers for Vantor" speak for it.
  func isCounsel(_ head: Range<Int>) -> Bool {
    let tokens = reading.passage.tokens
    return head.upperBound < tokens.count && Self.agents.contains(tokens[head.upperBound - 1].key)
      && tokens[head.upperBound].key == Keys.for
  }

  /// Whoever or whatever speaks for a person.
  static let agents = WordSet(
    """
    lawyer lawyers attorney attorneys counsel solicitor barrister defense defence team side camp \
    campaign office administration government cabinet ministry party staff spokesman spokeswoman \
    spokesperson spokesmen representative representatives aide aides adviser advisers advisor \
    advisors deputy publicist agent manager officials official speech letter tweet post book memoir \
    column article interview testimony account remarks words writings website page estate envoy \
    reply answer posting postings regime suit lawsuit filing petition leadership faction
    """
  )

  /// The name behind "by" after a noun for what is said or written.
  func author(of head: Range<Int>, before end: Int) -> Int? {
    let passage = reading.passage
    guard SpeechNoun.table.value(of: passage.tokens[head.upperBound - 1]) != nil,
      head.upperBound < end, end - head.upperBound < Self.longestAside
    else { return nil }
    return reading.names(in: passage.range(ofTokens: head.upperBound..<end)).first { name in
      let first = reading.names[name].tokens.lowerBound
      return passage.tokens[max(head.upperBound, first - 2)..<first].contains { $0.key == Keys.by }
    }
  }

  // Tokens.
  private static let longestAside = 30
}
