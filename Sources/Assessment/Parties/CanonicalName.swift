import Extraction
import Prose

/// The name by which a member of the cast is shown, one of those that the documents use.
enum CanonicalName {
  /// A state's name in the lexicon; for all others a full name that the documents use often, without
  /// one a short name or an acronym.
  static func of(_ entity: EntityID?, _ spellings: [Cast.NamedSpelling], isPerson: Bool) -> String {
    let known = entity?.name
    if spellings.areNouns { return nominal(spellings) }
    if let known, let entity, entity.key.hasPrefix("country:") { return known }
    let named = spellings.filter { $0.form == .name || $0.form == nil }
    let names = groups(of: named)
    guard let usual = names.first(where: { $0.words.count > 1 && !(isPerson && isSurname($0)) })
    else {
      // "Al Vell" is a fuller name than "Vell", although an Arabic article folds to nothing.
      let spaced = names.first { $0.text.contains(" ") }
      if let spaced, let first = names.first, spaced.count * 5 >= first.count { return spaced.text }
      return (spellings.first { $0.form == .acronym } ?? named.first)?.text ?? known
        ?? spellings.first?.text ?? ""
    }
    if let known, let group = names.first(where: { $0.text == known }),
      group.count * rarity >= usual.count
    {
      return known
    }
    // "Capitol" does not name a congress that is called by a word of its name as often.
    if let known {
      let words = Set(Spelling(known).words)
      let own = names.first { !words.isDisjoint(with: $0.words) }
      if let own, words.isDisjoint(with: usual.words), own.count >= usual.count { return own.text }
    }
    // A loose word for a known body, "European allies", does not name it where its initials do.
    if let known, usual.text != known,
      let acronym = spellings.first(where: { $0.form == .acronym }),
      acronym.count >= usual.count
    {
      return acronym.text
    }
    let text = fuller(than: usual, names, isPerson: isPerson).text
    return isPerson && isShouted(text) ? quiet(text) : text
  }

  /// A name that is all in capitals as others would write it: "Ana Vell-Orban" of "ANA VELL-ORBAN".
  private static func quiet(_ text: String) -> String {
    text.split(separator: " ").map { word in
      if numerals.contains(word) { return String(word) }
      var isInside = false
      return String(
        word.flatMap { letter in
          defer { isInside = letter.isLetter }
          return isInside ? letter.lowercased() : String(letter)
        }
      )
    }.joined(separator: " ")
  }

  private static let numerals: Set<Substring> = ["II", "III", "IV"]

  /// A noun with the land, place or cause that the documents give it: "Ruritanian rebels", else alone.
  private static func nominal(_ spellings: [Cast.NamedSpelling]) -> String {
    // Only what stands before a noun has capitals.
    let told = spellings.first { $0.text.contains { $0.isUppercase } } ?? spellings.first
    return told?.text.withCapital ?? ""
  }

  /// A person's family name alone: "Vell-Orban", "St Orban".
  private static func isSurname(_ group: Group) -> Bool {
    !group.text.contains(" ")
      || group.words.count == 2 && particles.contains(group.words[0])
  }

  private static let particles: Set<String> = [
    "st", "van", "von", "de", "da", "di", "du", "le", "la", "bin", "ibn", "abu", "del", "der",
    "dos",
  ]

  /// Spellings that differ in capitals and accents only.
  private struct Group {
    let words: [String]
    /// The most frequent spelling, one that is not all in capitals if there is such.
    var text: String
    var count: Int
  }

  /// Most frequent first.
  private static func groups(of spellings: [Cast.NamedSpelling]) -> [Group] {
    var groups: [Group] = []
    var places: [[String]: Int] = [:]
    for spelling in spellings {
      guard let place = places[spelling.words] else {
        places[spelling.words] = groups.count
        groups.append(Group(words: spelling.words, text: spelling.text, count: spelling.count))
        continue
      }
      groups[place].count += spelling.count
      if isShouted(groups[place].text), !isShouted(spelling.text) {
        groups[place].text = spelling.text
      }
    }
    return groups.enumerated().sorted {
      $0.element.count != $1.element.count
        ? $0.element.count > $1.element.count : $0.offset < $1.offset
    }.map(\.element)
  }

  /// A longer form of a name that is not rare beside it: "Northern Ferries" is short for
  /// "Northern Ferries Authority".
  private static func fuller(than usual: Group, _ names: [Group], isPerson: Bool) -> Group {
    let longer = names.filter { other in
      guard other.words.count > usual.words.count, other.words.count <= usual.words.count + 4,
        other.count * (isPerson ? 4 : rarity) >= usual.count, !isPossessive(other.text),
        !isShouted(other.text)
      else { return false }
      if isPerson {
        return other.words.first == usual.words.first && other.words.last == usual.words.last
      }
      return other.words.starts(with: usual.words)
        || other.words.suffix(usual.words.count).elementsEqual(usual.words)
        || spellsOut(other.words, usual.words)
    }
    return longer.first ?? usual
  }

  /// Whether the first word of a name is the initials of another one's first words, and the rest alike.
  static func spellsOut(_ full: [String], _ short: [String]) -> Bool {
    let spelt = full.count - short.count + 1
    return short[0].utf8.count == spelt && full.dropFirst(spelt).elementsEqual(short.dropFirst())
      && String(full.prefix(spelt).compactMap(\.first)) == short[0]
  }

  /// How many times more frequent a name may be than a better one.
  private static let rarity = 8

  /// "JOSEPH VELL": several words, all in capitals.
  private static func isShouted(_ text: String) -> Bool {
    text.contains(" ") && !text.unicodeScalars.contains { ("a"..."z").contains($0) }
  }

  private static func isPossessive(_ text: String) -> Bool {
    text.contains("' ") || text.contains("’ ") || text.contains("'s ") || text.contains("’s ")
  }
}
