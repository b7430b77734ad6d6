import Prose

extension KeyFigure {
  /// What the figure may be known by: its key, and what its key was or will be when reports that
  /// give its numbers come and go.
  package var names: Set<RowKey> { Set([key] + values.map { $0.name(measure) }) }
}

extension KeyFigure.Value {
  /// Names a number by its words, those of its sentence and the day it was published.
  ///
  /// The document has no part in it, so that the name outlives an edit elsewhere in the document.
  func name(_ measure: KeyFigure.Measure) -> RowKey {
    let day = published.map { "\($0.number)" } ?? ""
    let words = Fingerprint("\(text) \(OneLine.of(citation.bytes))")
    return RowKey("figure:\(measure.rawValue):\(day):\(words)")
  }
}
