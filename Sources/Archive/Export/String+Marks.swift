extension String {
  /// The text with a mark before each of some scalars.
  ///
  /// `"it's"` with `'` before `'` is `"it''s"`. Formats know scalars: a quotation mark with an accent
  /// over it is one character to a reader and ends a quotation all the same.
  ///
  /// - Parameters:
  ///   - mark: What is put in.
  ///   - special: The scalars that it is put before.
  /// - Returns: The marked text.
  package func marked(with mark: Unicode.Scalar, before special: String) -> String {
    let special = special.unicodeScalars
    guard unicodeScalars.contains(where: special.contains) else { return self }
    var marked = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if special.contains(scalar) { marked.append(mark) }
      marked.append(scalar)
    }
    return String(marked)
  }

  /// Whether any of some scalars stands in the text, alone or with an accent over it.
  package func has(anyOf special: String) -> Bool {
    unicodeScalars.contains(where: special.unicodeScalars.contains)
  }
}
