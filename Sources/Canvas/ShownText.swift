/// Text that may reach a terminal: sanitised once, measured in cells.
///
/// It is the only type of text that a ``Frame`` takes, so no string of a document can be drawn as it
/// is. Control characters, bidirectional controls, zero-width characters and scalars without a
/// picture are shown by name (`^[`, `<U+202E>`); clusters on whose width terminals disagree are cut
/// down to a scalar and its marks, flags to their two letters.
package struct ShownText: Hashable, Sendable {
  /// The pieces in reading order, each one or two cells wide.
  package private(set) var graphemes: [Grapheme]
  /// The number of cells the whole text fills.
  package private(set) var width: Int

  /// The text without anything in it.
  package static let empty = ShownText(graphemes: [])

  /// Sanitises a string; a run of white space becomes one blank.
  ///
  /// Linear in its length.
  package init(_ string: String) {
    self.init(string, spaces: .collapsed)
  }

  /// Sanitises UTF-8 bytes; what is no UTF-8 becomes U+FFFD.
  ///
  /// Linear in their number.
  package init(utf8 bytes: [UInt8]) {
    var sanitizer = Sanitizer(spaces: .collapsed)
    sanitizer.read(bytes.span, in: 0..<bytes.count)
    self.init(graphemes: sanitizer.graphemes)
  }

  /// Sanitises a part of some UTF-8 bytes, as a citation holds it.
  package init(utf8 bytes: ArraySlice<UInt8>) {
    self.init(utf8: Array(bytes))
  }

  /// Makes so many blanks; none for a negative count.
  package static func blanks(_ count: Int) -> ShownText {
    ShownText(graphemes: Array(repeating: .space, count: max(0, count)))
  }

  init(graphemes: some Sequence<Grapheme>) {
    self.init(graphemes: Array(graphemes))
  }

  private init(graphemes: [Grapheme]) {
    self.graphemes = graphemes
    self.width = graphemes.reduce(0) { $0 + Int($1.width) }
  }

  init(_ string: String, spaces: Sanitizer.Spaces) {
    var sanitizer = Sanitizer(spaces: spaces)
    let bytes = Array(string.utf8)
    sanitizer.read(bytes.span, in: 0..<bytes.count)
    self.init(graphemes: sanitizer.graphemes)
  }

  /// Whether there is nothing to see, not even a blank.
  package var isEmpty: Bool { graphemes.isEmpty }

  /// The sanitised text as a string, for output that is no grid.
  package var string: String { Grapheme.string(of: graphemes) }

  /// Adds a text at the end.
  package mutating func append(_ other: ShownText) {
    graphemes.append(contentsOf: other.graphemes)
    width += other.width
  }

  /// The two texts one after the other.
  package static func + (first: ShownText, second: ShownText) -> ShownText {
    var both = first
    both.append(second)
    return both
  }

  /// Adds a text at the end of another.
  package static func += (text: inout ShownText, other: ShownText) {
    text.append(other)
  }

  /// The text so many times over; none for a negative count.
  package func repeated(_ count: Int) -> ShownText {
    ShownText(graphemes: (0..<max(0, count)).flatMap { _ in graphemes })
  }
}

/// Literals are the program's own words: sanitised all the same, but their spaces are meant.
extension ShownText: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) {
    self.init(value, spaces: .kept)
  }

  package init(stringInterpolation: Interpolation) {
    self = stringInterpolation.text
  }

  /// Collects the parts of an interpolated literal, sanitising each by itself.
  package struct Interpolation: StringInterpolationProtocol {
    var text = ShownText.empty

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) {
      text.append(ShownText(literal, spaces: .kept))
    }

    package mutating func appendInterpolation(_ part: ShownText) {
      text.append(part)
    }

    package mutating func appendInterpolation(_ part: String) {
      text.append(ShownText(part))
    }

    package mutating func appendInterpolation(_ number: Int) {
      text.append(ShownText(String(number)))
    }
  }
}

extension [ShownText] {
  /// The texts one after the other with a separator between each two.
  package func joined(separator: ShownText) -> ShownText {
    var whole = ShownText.empty
    for (index, text) in enumerated() {
      if index > 0 { whole.append(separator) }
      whole.append(text)
    }
    return whole
  }
}
