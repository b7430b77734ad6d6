import Extraction
import Prose

extension Account {
  /// Who is to do what, as the title of an open question says it; see ``Gist``.
  package struct Gist: Sendable {
    /// Index of the name that the title has first; nil where it has none.
    package let doer: Int?
    /// Whether it says that something is not to be done.
    package let isNegated: Bool
    /// The words that tell what: those of names, times and offices do not, nor does the cue.
    package let stems: Range<Int>

    package init(doer: Int?, isNegated: Bool, stems: Range<Int>) {
      self.doer = doer
      self.isNegated = isNegated
      self.stems = stems
    }
  }
}

extension Account.Gist {
  /// Looks into a title for the words of what its question is about; nil where it says nothing of that.
  init?(
    _ title: String,
    of question: ByteRange,
    about issue: Range<Int>,
    in reading: Reading,
    _ kept: inout KeptStems,
  ) {
    let text = Array(title.utf8)
    let tokens = Tokenizer.tokens(of: text, in: ByteRange(0, text.count))
    // A slice of those kept would have all of them copied when the next are kept.
    let about = Words(stems: Array(kept.stems[issue])[...])
    let told = tokens.compactMap { Words.stem(of: $0, in: text) }.filter(about.contains)
    let stems =
      Self.isResignation(tokens, told, text) ? Self.resignation : told.sortedOnce
    if stems.isEmpty { return nil }
    self.init(
      doer: Self.doer(in: tokens.map(\.key), of: question, reading),
      isNegated: tokens.contains { Self.negations.contains($0.key) },
      stems: kept.keep(stems),
    )
  }

  /// The first name of a question that stands in its title, else the nearest before it, which a title has in
  /// brackets: "[Ana Vell] must resign".
  private static func doer(in title: [UInt64], of question: ByteRange, _ reading: Reading) -> Int? {
    func isNamed(_ name: Int) -> Bool {
      let own = reading.passage.tokens[reading.names[name].tokens].map(\.key)
      return title.indices.contains { title[$0...].starts(with: own) }
    }
    if let name = reading.names(in: question).first(where: isNamed) { return name }
    guard title.first == bracket else { return nil }
    let before = reading.names.partitionPoint { $0.range.start >= question.start }
    return (max(0, before - reach)..<before).last(where: isNamed)
  }

  // Names.
  private static let reach = 40
  private static let bracket = Fold.key(of: "[")

  /// "Must go", "should step down now": whoever holds an office is to leave it, in whatever words.
  private static func isResignation(_ tokens: [Token], _ told: [UInt64], _ text: [UInt8]) -> Bool {
    guard tokens.contains(where: { duties.contains($0.key) }),
      let leaving = tokens.lastIndex(where: { leavings.contains($0.key) })
    else { return false }
    let own = Set(
      tokens.filter { leavings.contains($0.key) || offices.contains($0.key) }
        .compactMap { Words.stem(of: $0, in: text) }
    )
    // "Must leave the decision to the council", "must go further".
    return told.allSatisfy(own.contains)
      && tokens[(leaving + 1)...].allSatisfy {
        $0.kind != .word || offices.contains($0.key) || leavings.contains($0.key)
      }
  }

  private static let resignation = Array(Words(text: "resignation").stems)
  private static let duties = WordSet("must should has have ought needs urged")
  private static let leavings = WordSet("leave go resign quit depart step stand down")
  /// What may stand behind such a word.
  private static let offices = WordSet(
    "office power post the his her their now immediately today at once aside as president"
  )
  private static let negations: WordSet = ["not", "n't", "never", "no", "cannot"]
}
