import CLexicon
import Extraction
import Prose

/// What a verb makes of a cue that stands with it, whatever its form.
struct CueVerb: OptionSet {
  let rawValue: UInt8

  /// What anybody can say they will do: "will continue".
  static let light = CueVerb(rawValue: 1 << 0)
  /// What somebody only hopes: "we expect all sides to".
  static let wish = CueVerb(rawValue: 1 << 1)
  /// Takes nothing back where it is negated: "has not said when it will".
  static let tell = CueVerb(rawValue: 1 << 2)
  /// Takes back what follows: "denied that it will".
  static let deny = CueVerb(rawValue: 1 << 3)
  /// Is done against what is feared: "to reduce the risk of".
  static let ease = CueVerb(rawValue: 1 << 4)
  /// What nobody fears: "has the potential to improve".
  static let benign = CueVerb(rawValue: 1 << 5)

  /// The classes of a word, none for what is no verb of the list; two look-ups.
  static func of(_ token: Token) -> CueVerb {
    if let use = token.verbUse, let found = byVerb[use.verb] { return found }
    return byKey[token.key] ?? []
  }

  /// The classes of a word that is the plain form of a verb, as after "will" and "to".
  static func of(plain token: Token) -> CueVerb { byKey[token.key] ?? [] }

  private static let names: [String: CueVerb] = [
    "light": .light, "wish": .wish, "tell": .tell, "deny": .deny, "ease": .ease,
    "benign": .benign,
  ]

  /// Of verbs that the lexicon holds all forms count, of others the plain one.
  private static let (byVerb, byKey): ([Int: CueVerb], [UInt64: CueVerb]) = {
    var byVerb: [Int: CueVerb] = [:]
    var byKey: [UInt64: CueVerb] = [:]
    TabSeparated(lexicon_watch_verbs_start(), count: lexicon_watch_verbs_count())
      .forEachRow { fields in
        guard fields.count == 2 else { return }
        let classes = fields[1].split(separator: " ").compactMap { names[String($0)] }
        let text = Array(fields[0].utf8)
        for token in Tokenizer.tokens(of: text, in: ByteRange(0, text.count)).prefix(1) {
          byKey[token.key] = CueVerb(classes)
          if let use = token.verbUse { byVerb[use.verb] = CueVerb(classes) }
        }
      }
    return (byVerb, byKey)
  }()
}
