extension Passage {
  /// Whether a token is a mark of one byte; false where there is no token.
  @inlinable
  package func isMark(_ token: Int, _ mark: UInt8) -> Bool {
    tokens.indices.contains(token) && tokens[token].range.count == 1
      && document.text[Int(tokens[token].range.start)] == mark
  }

  /// Whether a token is a colon, or a mark that begins like one.
  package func isColon(_ token: Int) -> Bool {
    document.text[Int(tokens[token].range.start)] == UInt8(ascii: ":")
  }

  /// The tokens that lie in a range; logarithmic.
  package func tokens(in range: ByteRange) -> Range<Int> {
    tokens.indices(inside: range, \.range)
  }
}
