package import Prose

/// Which of many ranges of a passage reach into each sentence, so that those at a place are found without
/// asking all.
struct Placement: Sendable {
  /// For each sentence, with what stands between it and the one before, and for what stands behind the last
  /// the indices of ranges, ascending; empty where there are no ranges.
  private var ofSentence: [[Int]] = []

  /// Nothing, anywhere.
  init() {}

  /// Places ranges, nil for what has no place; linear in them and in the sentences that they reach into.
  init(_ ranges: some Sequence<ByteRange?>, in passage: Passage) {
    for (index, range) in ranges.enumerated() {
      guard let range else { continue }
      if ofSentence.isEmpty {
        ofSentence = Array(repeating: [], count: passage.sentences.count + 1)
      }
      for place in Self.places(of: range, in: passage) { ofSentence[place].append(index) }
    }
  }

  /// The ranges that reach into the sentence at which another starts, ascending; logarithmic.
  func indices(atStartOf range: ByteRange, in passage: Passage) -> [Int] {
    ofSentence.isEmpty ? [] : ofSentence[Self.place(of: range.start, in: passage)]
  }

  /// The ranges that reach into the sentences into which another does, ascending; logarithmic, and linear in
  /// them.
  func indices(along range: ByteRange, in passage: Passage) -> [Int] {
    if ofSentence.isEmpty { return [] }
    let places = Self.places(of: range, in: passage)
    if places.count == 1 { return ofSentence[places.lowerBound] }
    return Set(ofSentence[places].joined()).sorted()
  }

  private static func places(of range: ByteRange, in passage: Passage) -> ClosedRange<Int> {
    place(of: range.start, in: passage)...place(of: max(range.start, range.end - 1), in: passage)
  }

  private static func place(of offset: Int32, in passage: Passage) -> Int {
    passage.sentences.partitionPoint { $0.range.end > offset }
  }
}

extension Reading {
  /// The statements in whose content a range lies, in their order; linear in those of its sentence.
  package func statements(holding range: ByteRange) -> [Statement] {
    contents.indices(atStartOf: range, in: passage).map { statements[$0] }
      .filter { $0.content.contains(range) }
  }

  /// The statements whose content reaches into the sentences of a range, in their order.
  package func statements(along range: ByteRange) -> [Statement] {
    contents.indices(along: range, in: passage).map { statements[$0] }
  }

  /// The statements whose cue shares some words with a range, in their order; linear in those of its sentences.
  package func statements(reportedAt range: ByteRange) -> [Statement] {
    cues.indices(along: range, in: passage).map { statements[$0] }
      .filter { $0.cue.map(range.overlaps) ?? false }
  }

  /// The statements whose cue lies in a range, in their order; linear in those of its sentences.
  package func statements(cuedIn range: ByteRange) -> [Statement] {
    cues.indices(along: range, in: passage).map { statements[$0] }
      .filter { $0.cue.map(range.contains) ?? false }
  }

  /// The roles whose words share some with a range, in their order; linear in those of its sentences.
  package func roles(at range: ByteRange) -> [RoleMention] {
    roleWords.indices(along: range, in: passage).map { roles[$0] }
      .filter { $0.role.overlaps(range) }
  }
}
