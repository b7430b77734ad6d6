import Prose

/// Finds the statements of a document.
enum StatementStage {
  static func run(_ reading: inout Reading) {
    var finder = StatementFinder(reading)
    let drafts = finder.find()
    reading.statements = SpeakerResolver(reading).statements(of: drafts, finder.quotations)
  }
}
