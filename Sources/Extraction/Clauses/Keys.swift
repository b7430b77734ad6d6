import Prose

/// The keys of words with rules of their own.
enum Keys {
  static let that = Fold.key(of: "that")
  static let s = Fold.key(of: "'s")
  static let to = Fold.key(of: "to")
  static let by = Fold.key(of: "by")
  static let going = Fold.key(of: "going")
  static let future = Set(["will", "shall", "wo", "'ll"].map(Fold.key))
  static let obligation = Set(["must", "should", "ought"].map(Fold.key))
  static let `for` = Fold.key(of: "for")
  static let of = Fold.key(of: "of")
  static let `as` = Fold.key(of: "as")
  static let about = Set(["about", "over", "on", "regarding"].map(Fold.key))
  /// Begin a clause that is what was said.
  static let content = Set(["that", "whether", "if"].map(Fold.key))
  static let contrast = Set(["but", "while", "although", "though", "whereas"].map(Fold.key))
  /// Lead to the one who judges: "for Kyiv, the plan is unacceptable".
  static let holders = Set(["for", "to"].map(Fold.key))
  static let having = Set(["has", "have", "had"].map(Fold.key))
  static let past = Set(["was", "were", "had", "did"].map(Fold.key))
  /// Open clauses about what may not be so.
  static let conditions = Set(["if", "unless", "whether"].map(Fold.key))
  static let according = Fold.key(of: "according")
  /// Open clauses that lead a sentence.
  static let leads = Set(
    [
      "after", "before", "since", "as", "until", "while", "when", "though", "although", "because",
      "if", "once", "whereas", "despite", "contrary", "unless",
    ].map(Fold.key)
  )
  static let being = Fold.key(of: "being")
  static let been = Fold.key(of: "been")
  static let be = Fold.key(of: "be")
}
