import Prose

/// Finds the statements of a document.
enum StatementStage {
  static func run(_ reading: inout Reading) {
    let voices = Voices(reading)
    reading.voices = voices
    var finder = StatementFinder(reading, voices)
    let drafts = finder.find()
    let resolver = SpeakerResolver(reading, finder.quotations, voices)
    reading.statements = resolver.statements(of: drafts)
  }
}
