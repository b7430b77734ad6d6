import Extraction
import Prose

/// Titles that end before their verb.
extension Title {
  /// A title that ends before its verb, with the verb: of "the bank -- which is old -- will issue
  /// notes" "The bank … will issue notes"; nil where it has one.
  mutating func withVerb(_ title: Shortening.Excerpt, before end: Int32) -> String? {
    // What looks like a verb may be none: "the new release", "the self-proclaimed mayor". "The money, which is
    // new" has none of its own.
    let own = predicates.last {
      $0.isFinite && title.tokens.contains($0.head) && $0.clause != .relative
    }
    let verb = predicates.first {
      $0.isFinite && $0.tokens.lowerBound >= title.tokens.upperBound
        && passage.tokens[$0.head].range.end <= end
        && $0.subject.map { subject in
          // "The song, recorded in May, will be sold": what is put in has a verb of its own.
          opens(title, with: subject)
            // "They hoped the deal, made in May,": what the deal would be is left out.
            || own.map {
              $0.tokens.upperBound <= subject.lowerBound
                && title.tokens.contains(subject.lowerBound)
            }
              ?? (subject.overlaps(title.tokens) || isListed(subject, behind: title.tokens))
        } == true
    }
    // "The money, which is new", "the council -- with Norway --".
    let insertion = title.tokens.dropFirst().first {
      passage.isMark($0, UInt8(ascii: ",")) && $0 + 1 < title.tokens.upperBound
        && Self.relatives.contains(passage.tokens[$0 + 1].key)
        || Shortening.isDash(passage.tokens[$0], passage.document.text)
    }
    // "The plan, made in May": what is put in follows the subject.
    let subject = verb?.subject.flatMap { subject in
      title.tokens.contains(subject.lowerBound) && title.tokens.contains(subject.upperBound)
        && passage.isMark(subject.upperBound, UInt8(ascii: ",")) ? subject.upperBound : nil
    }
    let head = (insertion ?? subject).map {
      passage.string(passage.range(ofTokens: title.tokens.lowerBound..<$0)).oneLine
    }
    return verb.flatMap { joined(head ?? title.words(in: passage), $0, before: end) }
  }

  /// Whether a title begins with a whole subject and goes on with what commas put in behind it.
  private func opens(_ title: Shortening.Excerpt, with subject: Range<Int>) -> Bool {
    subject.lowerBound == title.tokens.lowerBound && title.tokens.contains(subject.upperBound)
      && passage.isMark(subject.upperBound, UInt8(ascii: ","))
  }

  /// Where the clause of a verb ends, which another verb of a subject before it may do: of "Vell's vow that she
  /// will go on Friday did not please them" behind "Friday".
  func endOfClause(of verb: Predicate, before end: Int32) -> Int32 {
    guard let index = passage.sentence(at: sentence.start) else { return end }
    let next = reading.predicates(inSentence: index).first { next in
      next.isFinite && next.tokens.lowerBound >= verb.tokens.upperBound
        && next.subject.map { $0.upperBound <= verb.tokens.lowerBound } ?? false
    }
    guard let first = next?.tokens.lowerBound, first > verb.tokens.upperBound,
      passage.tokens[first].range.start < end,
      // "But instead is", "if asked", "than planned".
      !Shortening.dangles(first - 1, passage),
      !passage.tokens[(first - 2)..<first].contains(where: {
        Shortening.isJoining($0) || Shortening.isLoose($0) || Self.hinges.contains($0.key)
      })
    else { return end }
    return passage.tokens[first - 1].range.end
  }

  mutating func hasVerb(_ tokens: Range<Int>) -> Bool {
    predicates.contains { $0.isFinite && tokens.contains($0.head) }
  }

  /// Whether a subject is the end of a list that a title begins with: "rates at offices, shops and hotels".
  func isListed(_ subject: Range<Int>, behind title: Range<Int>) -> Bool {
    guard title.upperBound < subject.lowerBound, title.count <= Self.longestItem
    else {
      return false
    }
    return Enumeration.holds(title.upperBound..<subject.upperBound, passage)
  }
}
