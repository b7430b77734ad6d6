import Prose

/// Finds the statements of a document.
enum StatementStage {
  static func run(_ reading: inout Reading) {
    let voices = Voices(reading)
    reading.voices = voices
    reading.readersFrom = ReaderComments.start(in: reading.passage)
    var finder = StatementFinder(reading, voices)
    let drafts = finder.find()
    let resolver = SpeakerResolver(reading, finder.quotations, voices)
    var (statements, spoken) = resolver.statements(of: drafts)
    let passage = reading.passage
    let parents = Nesting.parents(of: statements) { range in
      guard let first = passage.tokens(in: range).first else { return false }
      return finder.quotations.index(at: first) != nil
    }
    for (index, parent) in parents.enumerated() { statements[index].within = parent }
    reading.statements = statements
    reading.references = ReferenceFinder(reading, finder.quotations, resolver.antecedents)
      .references(statements, after: spoken)
  }
}
