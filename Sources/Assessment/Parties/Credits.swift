import Extraction
import Prose

/// The brackets and lines of a report that say who has worked on it: "(Reporting by Ana Vell; editing by
/// the Selm desk)".
struct Credits {
  /// The tokens in such brackets and lines, in the order of the text.
  private let places: [Range<Int>]

  /// Looks for them; linear in the length of the document.
  init(_ passage: Passage) {
    var places: [Range<Int>] = []
    var open: Int?
    func close(before end: Int) {
      guard let first = open else { return }
      open = nil
      let tokens = first..<min(end, first + Self.longest)
      // "(This article was written by Ana Vell)".
      let opening = passage.tokens[tokens.prefix(Self.longestOpening)]
      // "(Ana Vell contributed reporting from Selm; …)".
      if opening.contains(where: { Self.works.contains($0.key) }),
        opening.contains(where: { $0.key == Self.by || $0.key == Self.contributed })
      {
        places.append(tokens)
      }
    }
    for token in passage.tokens.indices {
      if passage.isMark(token, UInt8(ascii: "(")) {
        close(before: token)
        open = token + 1
      } else if passage.isMark(token, UInt8(ascii: ")")) {
        close(before: token)
      }
    }
    close(before: passage.tokens.count)
    self.places = (places + Self.lines(of: passage)).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The lines that are such credits without brackets: "Reporting by Ana Vell in Selm; Editing by Otto
  /// Brand".
  ///
  /// "Reporting by the Courier shows that the dam broke." is a sentence.
  private static func lines(of passage: Passage) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var first = 0
    while first < passage.sentences.count {
      let block = passage.sentences[first].block
      let end =
        passage.sentences[first...].firstIndex { $0.block != block } ?? passage.sentences.count
      let tokens =
        passage.sentences[first].tokens.lowerBound..<passage.sentences[end - 1].tokens.upperBound
      first = end
      guard tokens.count <= longest, passage.tokens[tokens.lowerBound].shape != .lower else {
        continue
      }
      // "Additional reporting by" is as far as it comes.
      let bylines = tokens.dropLast().filter { i in
        works.contains(passage.tokens[i].key) && passage.tokens[i + 1].key == by
      }
      guard let byline = bylines.first, byline <= tokens.lowerBound + 1,
        bylines.count > 1 || !passage.isMark(tokens.upperBound - 1, UInt8(ascii: "."))
      else { continue }
      lines.append(tokens)
    }
    return lines
  }

  /// Whether a name stands in one of them; logarithmic.
  func hold(_ name: NameMention) -> Bool {
    let next = places.partitionPoint { $0.upperBound > name.tokens.lowerBound }
    return next < places.count && places[next].contains(name.tokens.lowerBound)
  }

  private static let works = WordSet(
    "reporting editing writing edited written compiled translated graphics graphic photography"
  )
  private static let contributed = Fold.key(of: "contributed")
  private static let by = Fold.key(of: "by")
  // Tokens.
  private static let longestOpening = 6
  private static let longest = 40
}
