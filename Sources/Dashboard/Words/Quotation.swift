extension String {
  /// The text between quotation marks, unless it has marks of its own: those are the document's, and
  /// a second pair would say that somebody is quoted quoting.
  var inQuotes: String {
    contains { "\"“”„«»".contains($0) } ? self : "“" + self + "”"
  }
}
