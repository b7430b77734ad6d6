import Prose

/// Finds the statements of a document.
enum StatementStage {
  static func run(_ reading: inout Reading) {
    let voices = Voices(reading)
    reading.voices = voices
    var finder = StatementFinder(reading, voices)
    let drafts = finder.find()
    let resolver = SpeakerResolver(reading, finder.quotations, voices)
    var statements = resolver.statements(of: drafts)
    for (index, parent) in Nesting.parents(of: statements).enumerated() {
      statements[index].within = parent
    }
    reading.statements = statements
  }
}
