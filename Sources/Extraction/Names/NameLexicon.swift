import CLexicon
import Prose

/// The names, titles and telling words that are known before a document is read.
///
/// A class, so that whatever looks at a document's names copies one reference, not those of all tables.
final class NameLexicon: Sendable {
  /// What is known of single words, `WordFacts` by the words' keys.
  let words: KeyMap
  /// Values are indices into `entries`.
  let names: PhraseTable
  /// Values are raw values of `TitleClass`.
  let titles: PhraseTable
  /// The first words of names that are spelt with a small letter at their head.
  let smallBeginnings: KeyMap
  /// What the values of `names` stand for.
  let entries: [Entry]

  /// A spelling's meaning.
  struct Entry: Sendable {
    let kind: NameKind
    let entity: EntityID?
    let form: EntityForm?
    /// Whether people bear the name as well: "Florence".
    var isAlsoPerson = false
    /// Whether it is spelt with a small letter at its head: "al-Qaeda", "eurozone".
    var startsLower = false
    /// Whether its capitals must stand: "WHO" is not "who".
    var isAcronym = false
  }

  /// The class of a title, as `titles.tsv` names it.
  enum TitleClass: Int, Sendable {
    case head, minister, envoy, spokesperson, military, party, business, religious, occupation
    case honorific
  }

  /// Read once, at first use.
  static let shared = NameLexicon(reading: LexiconTables.embedded)

  /// Takes tables that were laid out beforehand, or else reads every list.
  init(reading tables: LexiconTables.Parts?) {
    let reader = Reader(tables)
    (words, names, titles) = (reader.words, reader.names, reader.titles)
    (smallBeginnings, entries) = (reader.smallBeginnings, reader.entries)
  }
}

/// Reads the word lists of names.
private struct Reader {
  typealias Entry = NameLexicon.Entry
  typealias TitleClass = NameLexicon.TitleClass

  var words: KeyMap
  var names: PhraseTable
  var titles: PhraseTable
  var smallBeginnings = KeyMap()
  var entries: [Entry] = []
  /// Whether the tables came with the program, so that the lists only have to give the entries.
  private let isLaidOut: Bool

  init(_ tables: LexiconTables.Parts?) {
    isLaidOut = tables != nil
    words = tables?.words ?? KeyMap(capacity: 60_000)
    names = tables?.names ?? PhraseTable(capacity: 11_000)
    titles = tables?.titles ?? PhraseTable(capacity: 1_600)
    entries.reserveCapacity(4_000)
    readCountries()
    readOrganizations()
    readPlaces()
    if isLaidOut { return }
    readPeople()
    readTitles()
    readWords()
  }

  // MARK: Lists

  private mutating func readCountries() {
    let list = TabSeparated(lexicon_countries_start(), count: lexicon_countries_count())
    list.forEachLine { line in
      let (code, columns) = line.cut(at: 0x09)
      let entity = EntityID("country:" + code.string)
      var column = 0
      columns.forEachPart(separator: 0x09) { spellings in
        let (kind, form): (NameKind, EntityForm) =
          switch column {
          case 0: (.country, .name)
          case 1: (.country, .acronym)
          case 2: (.nationality, .demonym)
          case 3: (.place, .seat)
          default: (.organization, .seat)
          }
        column += 1
        add(spellings, Entry(kind: kind, entity: entity, form: form))
      }
    }
  }

  private mutating func readOrganizations() {
    let list = TabSeparated(lexicon_organizations_start(), count: lexicon_organizations_count())
    list.forEachLine { line in
      let (key, rest) = line.cut(at: 0x09)
      let (kindName, columns) = rest.cut(at: 0x09)
      guard let kind = NameKind(rawValue: kindName.string) else { return }
      let entity = key.string == "-" ? nil : EntityID("org:" + key.string)
      var column = 0
      columns.forEachPart(separator: 0x09) { spellings in
        let (kind, form): (NameKind, EntityForm) =
          switch column {
          case 0: (kind, .name)
          case 1: (kind, .acronym)
          case 2: (.nationality, .demonym)
          default: (.place, .seat)
          }
        column += 1
        add(spellings, Entry(kind: kind, entity: entity, form: entity.map { _ in form }))
      }
    }
  }

  /// Places have no entities, so two entries serve them all.
  private mutating func readPlaces() {
    let first = entries.count
    entries.append(Entry(kind: .place, entity: nil, form: nil))
    entries.append(Entry(kind: .place, entity: nil, form: nil, isAlsoPerson: true))
    let initials = entries.count
    entries.append(Entry(kind: .place, entity: nil, form: nil, isAcronym: true))
    if isLaidOut { return }
    let list = TabSeparated(lexicon_places_start(), count: lexicon_places_count())
    list.forEachLine { line in
      let (name, mark) = line.cut(at: 0x09)
      let isUpper = name.bytes.allSatisfy { $0 < 0x61 || $0 > 0x7a }
      let entry = isUpper ? initials : mark.isEmpty ? first : first + 1
      if let word = names.insert(name, entry) {
        words.add(WordFacts.beginsName.rawValue, to: word)
      }
    }
  }

  /// Adds the spellings of one entry, parted by "|".
  private mutating func add(_ spellings: ListText, _ entry: Entry) {
    guard !spellings.isEmpty else { return }
    var entry = entry
    var plain: Int?
    spellings.forEachPart(separator: UInt8(ascii: "|")) { spelling in
      guard let head = spelling.bytes.first else { return }
      entry.startsLower = head >= 0x61 && head <= 0x7a
      if entry.startsLower { smallBeginnings.add(1, to: PhraseHash(spelling).first) }
      entry.isAcronym = spelling.bytes.allSatisfy { $0 < 0x61 || $0 > 0x7a }
      var index = entries.count
      if entry.startsLower || entry.isAcronym {
        entries.append(entry)
      } else if let known = plain {
        index = known
      } else {
        entries.append(entry)
        plain = index
      }
      if !isLaidOut, let first = names.insert(spelling, index) {
        words.add(WordFacts.beginsName.rawValue, to: first)
      }
    }
  }

  private mutating func readPeople() {
    read(
      .given,
      TabSeparated(lexicon_given_names_start(), count: lexicon_given_names_count()),
    )
    read(
      .surname,
      TabSeparated(lexicon_surnames_start(), count: lexicon_surnames_count()),
    )
  }

  /// Reads a list of single words; in those with a second field the fact is weak.
  private mutating func read(_ fact: WordFacts, _ list: TabSeparated) {
    list.forEachLine { line in
      let (word, mark) = line.cut(at: 0x09)
      let facts = mark.isEmpty ? fact : fact.union(.weak)
      words.add(facts.rawValue, to: Fold.key(of: Array(word.bytes)[...]))
    }
  }

  private mutating func readTitles() {
    let list = TabSeparated(lexicon_titles_start(), count: lexicon_titles_count())
    let classes: [String: TitleClass] = [
      "head": .head, "minister": .minister, "envoy": .envoy, "spokesperson": .spokesperson,
      "military": .military, "party": .party, "business": .business, "religious": .religious,
      "occupation": .occupation, "honorific": .honorific,
    ]
    list.forEachLine { line in
      let (words, name) = line.cut(at: 0x09)
      guard let titleClass = classes[name.string],
        let first = titles.insert(words, titleClass.rawValue)
      else { return }
      self.words.add(WordFacts.beginsTitle.rawValue, to: first)
    }
  }

  private mutating func readWords() {
    let telling = TabSeparated(lexicon_name_words_start(), count: lexicon_name_words_count())
    telling.forEachLine { line in
      let (word, classes) = line.cut(at: 0x09)
      let key = PhraseHash(word).first
      classes.forEachPart(separator: UInt8(ascii: "|")) { name in
        if let facts = WordFacts(named: name.string) { words.add(facts.rawValue, to: key) }
      }
    }
    read(
      .common,
      TabSeparated(lexicon_lowercase_words_start(), count: lexicon_lowercase_words_count()),
    )
  }
}
