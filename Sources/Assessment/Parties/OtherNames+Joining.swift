import Extraction

extension OtherNames {
  /// Joins names with those that a document says their bearers go by as well.
  static func join(_ graph: inout NameGraph, _ corpus: Corpus) {
    for (document, account) in corpus.accounts.enumerated() {
      for other in account.names.indices
      where account.names[other].marks.contains(.isOtherName) {
        graph.join(
          graph.nodeOf[document][other],
          to: graph.nodeOf[document][other - 1],
          because: "also known as",
        )
      }
    }
  }
}
