import Extraction
import Prose

/// Names for the pronouns that titles begin with.
enum Referents {
  /// A title with the name of whom its first word stands for in brackets, as editors put it in: "[Vell]
  /// will resign" of "She will resign", "Whether [Vell] will resign"; the title as it is where that is not known.
  static func named(in title: String, of range: ByteRange, _ reading: Reading) -> String {
    if let name = name(in: title, of: range, reading) { return name }
    let words = title.split(separator: " ", maxSplits: 1)
    if words.count == 2, openings.contains(Fold.key(of: words[0].lowercased())),
      // "The shaft is deep; Norway wants to know if it has a floor".
      !words[1].hasPrefix("it "), let rest = name(in: String(words[1]), of: range, reading)
    {
      return words[0] + " " + rest
    }
    return subject(in: title, of: range, reading) ?? speaker(in: title, of: range, reading) ?? title
  }

  private static let openings: WordSet = ["whether", "if", "unless", "when", "how", "until"]

  /// The same where a name is known for the pronoun that a title begins with; else nil.
  private static func name(in title: String, of range: ByteRange, _ reading: Reading) -> String? {
    for reference in reading.references(in: range) {
      let pronoun = reading.passage.tokens[reference.token].range
      let rest = title.utf8.dropFirst(pronoun.count)
      // "They’re": what hangs on a pronoun hangs on no name.
      guard rest.first == UInt8(ascii: " "),
        begins(title, with: ByteRange(Int(pronoun.start), Int(range.end)), reading)
      else { continue }
      let name = reading.passage.string(reading.names[reference.name].range).oneLine
      // "[The miners’] future".
      let isPlural = reading.names[reference.name].form == .nominal && name.hasSuffix("s")
      let owner = isPlural ? "’]" : "’s]"
      return "[" + name + (reference.isOwner ? owner : "]") + String(Substring(rest))
    }
    return nil
  }

  /// Whether a title begins as some words do, but for a capital.
  static func begins(_ title: String, with words: ByteRange, _ reading: Reading) -> Bool {
    let own = title.utf8.prefix(compared)
    let line = reading.line(words).withCapital.utf8.prefix(own.count)
    return own.dropFirst().elementsEqual(line.dropFirst())
  }

  // Bytes: "They will meet".
  private static let compared = 14
}

extension Reading {
  /// The pronouns of a range that stand for names, in order; logarithmic.
  fileprivate func references(in range: ByteRange) -> ArraySlice<Reference> {
    references[references.indices(inside: range) { passage.tokens[$0.token].range }]
  }
}
