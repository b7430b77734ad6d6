package import Prose

/// What extraction found in one document: every finding with its span and the rule behind it.
package struct Reading: Sendable {
  package let passage: Passage
  /// In the order of the text, without overlaps.
  package var names: [NameMention] = []
  package var roles: [RoleMention] = [] {
    didSet { roleWords = Placement(roles.lazy.map(\.role), in: passage) }
  }
  /// In the order of the text, without overlaps.
  package var times: [TimeMention] = [] {
    didSet { lastNamedDay = times.lazy.compactMap(\.lastDay).max() }
  }
  package var statements: [Statement] = [] {
    didSet {
      contents = Placement(statements.lazy.map(\.content), in: passage)
      cues = Placement(statements.lazy.map(\.cue), in: passage)
    }
  }
  /// In the order of the text.
  package var references: [Reference] = []
  /// Whose words its paragraphs are; nil until statements have been looked for.
  package var voices: Voices?
  package var acts: [Act] = []
  /// The first sentence of what readers wrote below the report; nil where there is none, or until
  /// statements have been looked for.
  package var readersFrom: Int?
  /// What every name does in its sentence, in the order of `names`; nil until acts have been looked
  /// for, which comes with it.
  package var uses: [NameUse]?
  /// What statements, acts and predicates are looked for in; nil before the stage that cuts them.
  var clauses: Clauses?
  /// The forms of its words, by which stages look words up; nil before the first stage and after the
  /// last.
  var forms: WordForms?

  /// Where what is said stands, and the words that report it, and those for roles.
  private(set) var contents = Placement()
  private(set) var cues = Placement()
  private(set) var roleWords = Placement()
  /// The last day that the text names; nil where it names none.
  package private(set) var lastNamedDay: Day?

  package init(passage: Passage) { self.passage = passage }

  package var document: Document { passage.document }

  /// Reads a document: cuts it up and runs every stage over it; linear in its length.
  package init(of document: Document) {
    self.init(passage: Passage(document))
    for stage in Stage.all { stage.run(&self) }
    forms = nil
  }

  /// The index of the name that covers a byte, or nil; logarithmic.
  package func name(at offset: Int32) -> Int? {
    let next = names.partitionPoint { $0.range.end > offset }
    return next < names.count && names[next].range.start <= offset ? next : nil
  }

  /// The indices of the names inside a range, in order; logarithmic.
  package func names(in range: ByteRange) -> Range<Int> {
    names.indices(inside: range, \.range)
  }
}
