import Prose

/// The keys of words with rules of their own.
enum Keys {
  static let that = Fold.key(of: "that")
  static let s = Fold.key(of: "'s")
  static let to = Fold.key(of: "to")
  static let by = Fold.key(of: "by")
  static let going = Fold.key(of: "going")
  static let future: WordSet = ["will", "shall", "wo", "'ll"]
  static let obligation: WordSet = ["must", "should", "ought"]
  /// By what somebody says something: "by phone", "by satellite phone".
  static let means: WordSet = [
    "phone", "telephone", "email", "e-mail", "mail", "text", "letter", "fax", "radio", "video",
    "videolink", "link", "satellite", "message", "skype", "cellphone",
  ]
  /// What somebody says something in: "in a statement".
  static let media: WordSet = [
    "statement", "interview", "tweet", "post", "speech", "address", "email", "e-mail", "letter",
    "memo", "message", "note", "release", "op-ed", "essay", "article", "video", "broadcast", "blog",
  ]
  static let press: WordSet = ["news", "press"]
  static let conference = Fold.key(of: "conference")
  static let during: WordSet = ["in", "during"]
  static let county = Fold.key(of: "county")
  static let the = Fold.key(of: "the")
  static let a = Fold.key(of: "a")
  static let an = Fold.key(of: "an")
  static let and = Fold.key(of: "and")
  static let or = Fold.key(of: "or")
  static let then = Fold.key(of: "then")
  static let on = Fold.key(of: "on")
  static let at = Fold.key(of: "at")
  static let which = Fold.key(of: "which")
  static let has = Fold.key(of: "has")
  static let v = Fold.key(of: "v")
  static let vs = Fold.key(of: "vs")
  static let than = Fold.key(of: "than")
  static let what = Fold.key(of: "what")
  static let who = Fold.key(of: "who")
  static let they = Fold.key(of: "they")
  /// Words before a clause that may leave out its subject and "be".
  static let reducing: WordSet = [
    "when", "if", "though", "although", "unless", "until", "once", "while", "as", "than", "where",
  ]
  /// Adverbs that may belong to a noun or a time: "according to early returns", "late on Monday".
  static let timely: WordSet = ["early", "late"]
  static let honorifics: WordSet = ["mr", "mr.", "ms", "ms.", "mrs", "mrs.", "dr", "dr."]
  /// Stand for one person.
  static let persons: WordSet = ["he", "she"]
  static let you = Fold.key(of: "you")
  static let i = Fold.key(of: "i")
  static let `for` = Fold.key(of: "for")
  static let of = Fold.key(of: "of")
  static let `as` = Fold.key(of: "as")
  static let `in` = Fold.key(of: "in")
  static let it = Fold.key(of: "it")
  static let places: WordSet = ["outside", "near", "in", "at", "around", "through", "along"]
  static let about: WordSet = ["about", "over", "on", "regarding"]
  /// Begin a clause that is what was said.
  static let content: WordSet = ["that", "whether", "if"]
  /// Lead to the place, the paper or the company in which something is said or done.
  static let circumstances: WordSet = ["in", "at", "during", "with", "after", "before", "through"]
  /// Stand before "of" and whom some are of.
  static let quantities: WordSet = [
    "one", "some", "many", "most", "several", "few", "both", "all", "none", "others", "more",
  ]
  static let no = Fold.key(of: "no")
  static let longer = Fold.key(of: "longer")
  /// Begin a subject that does not do what is said.
  static let nobodies: WordSet = ["no", "neither", "nobody", "none"]
  static let articles: WordSet = ["a", "an"]
  static let ones = Fold.key(of: "ones")
  static let conjunctions: WordSet = ["and", "but"]
  static let those = Fold.key(of: "those")
  static let from = Fold.key(of: "from")
  /// Stand before what somebody is said to have done, rather than does: "accused of backing them".
  static let charges: WordSet = ["for", "of", "including", "against"]
  static let contrast: WordSet = ["but", "while", "although", "though", "whereas"]
  /// Lead to the one who judges: "for Kyiv, the plan is unacceptable".
  static let holders: WordSet = ["for", "to"]
  /// Join names of equal standing.
  static let joining: WordSet = ["and", "&"]
  /// Stand inside titles and long names.
  static let linking: WordSet = ["of", "the", "for", "and", "to", "on", "de", "al"]
  static let having: WordSet = ["has", "have", "had"]
  static let gerundOfHave = Fold.key(of: "having")
  static let past: WordSet = ["was", "were", "had", "did"]
  /// Open clauses about what may not be so.
  static let conditions: WordSet = ["if", "unless", "whether"]
  static let but = Fold.key(of: "but")
  static let including = Fold.key(of: "including")
  static let according = Fold.key(of: "according")
  /// Open clauses that lead a sentence.
  static let leads: WordSet = [
    "after", "before", "since", "as", "until", "while", "when", "though", "although", "because",
    "if", "once", "whereas", "despite", "contrary", "unless",
  ]
  /// Relative words that can be the subject of their clause.
  static let subjects: WordSet = ["who", "which", "that"]
  static let since = Fold.key(of: "since")
  static let yet = Fold.key(of: "yet")
  static let being = Fold.key(of: "being")
  static let been = Fold.key(of: "been")
  static let be = Fold.key(of: "be")
  static let rebel = Fold.key(of: "rebel")
}
