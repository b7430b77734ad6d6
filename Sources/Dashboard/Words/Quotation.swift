extension String {
  /// The text between quotation marks, unless it has marks of its own: those are the document's, and
  /// a second pair would say that somebody is quoted quoting.
  var inQuotes: String {
    unicodeScalars.contains(where: Self.isQuotationMark) ? self : "“" + self + "”"
  }

  private static func isQuotationMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "“", "”", "„", "«", "»": true
    default: false
    }
  }
}
