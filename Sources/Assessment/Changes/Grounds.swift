// All words of documents that a row rests on: with the last of their documents it goes.

extension Party {
  /// Where it is named; what it said and did stands there as well.
  package var grounds: [Citation] { citations }
}

extension WatchItem {
  package var grounds: [Citation] { citations + moves.map(\.citation) }
}

extension TimelineEntry {
  package var grounds: [Citation] { citations + [time] + (report.map { [$0] } ?? []) }
}

extension KeyFigure {
  package var grounds: [Citation] { values.map(\.citation) }
}
