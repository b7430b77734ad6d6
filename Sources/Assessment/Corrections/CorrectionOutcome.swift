/// A line of corrections, and what became of it.
package struct CorrectionOutcome: Hashable, Sendable {
  package let line: Corrections.Line
  /// Why it was not applied; nil if it was.
  package let trouble: Trouble?

  package init(_ line: Corrections.Line, _ trouble: Trouble? = nil) {
    self.line = line
    self.trouble = trouble
  }

  /// Why a line was not applied.
  package enum Trouble: Error, Hashable, Sendable {
    case notUnderstood(CorrectionFault)
    /// Nothing in the documents goes by the name.
    case noSuchName(String)
    /// No question is put so.
    case noSuchQuestion(String)
    /// The name is known, but its bearer is no party.
    case noParty(String)
    /// Several parties are called so.
    case ambiguous(String, [String])
    /// A later line says the opposite, or says it anew.
    case overruled(by: Int)
    /// A later line says the opposite of a name in it; what it says of the others was applied.
    case partlyOverruled(name: String, by: Int)

    /// Whether something is to be put right in the line.
    package var isFault: Bool {
      switch self {
      case .overruled, .partlyOverruled: false
      default: true
      }
    }
  }

  /// What is wrong and what to do, as a clause about the line; nil where it was applied.
  package var clause: String? { trouble?.clause }

  /// The same as a sentence without its end: "line 4 …".
  package var sentence: String? { clause.map { "line \(line.number) \($0)" } }
}

extension CorrectionOutcome.Trouble {
  fileprivate var clause: String {
    switch self {
    case .notUnderstood(let fault): "is not understood: \(fault.clause)"
    case .noSuchName(let name): "matches nothing: no document names \u{201c}\(name)\u{201d}"
    case .noSuchQuestion(let words):
      "matches nothing: no question is \u{201c}\(words)\u{201d}"
    case .noParty(let name):
      "matches no party: \u{201c}\(name)\u{201d} is named, but has no row; give it a kind first"
    case .ambiguous(let name, let parties):
      "could mean several parties by \u{201c}\(name)\u{201d}: \(parties.joined(separator: ", "))"
    case .overruled(let number): "is overruled by line \(number)"
    case .partlyOverruled(let name, let number):
      "is overruled by line \(number) for \u{201c}\(name)\u{201d}"
    }
  }
}

extension CorrectionFault {
  /// What is missing or wrong, with a line that would do.
  package var clause: String {
    switch self {
    case .noVerb:
      "it begins with none of "
        + CorrectionVerb.allCases.map { $0.word + ":" }.joined(separator: " ")
    case .unknownVerb(let word):
      "there is no \u{201c}\(word):\u{201d}, only "
        + CorrectionVerb.allCases.map { $0.word + ":" }.joined(separator: " ")
    case .tooFewNames(let verb): "a name is missing; write it like \(verb.example)"
    case .tooManyNames(let verb): "it takes one name; write it like \(verb.example)"
    case .noValue(let verb): "nothing stands after the name; write it like \(verb.example)"
    case .unknownKind(let word):
      "there is no kind \u{201c}\(word)\u{201d}, only "
        + Party.Kind.allCases.map(\.rawValue).joined(separator: ", ")
    case .noDate(let word):
      "\u{201c}\(word)\u{201d} is not a date; write one as 2031-04-18, 2031-04 or 2031"
    }
  }
}
