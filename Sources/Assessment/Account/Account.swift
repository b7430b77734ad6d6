package import Extraction
package import Prose

/// What one document tells by itself, worked out before it is held against the others.
///
/// All that assessment needs of a document: its words are no part of it, but their stems and the
/// places in the text that rows are made from. Names are meant by their indices, sentences and other
/// findings by theirs; which names are one party's is for all documents together to say. It is an
/// object, so that to look at one of them copies none of the others.
package final class Account: Sendable {
  package let document: Document
  /// In the order of the text, without overlaps.
  package let names: [Name]
  /// How the names are written, each way once.
  package let spellings: [String]
  /// The entities of the lexicon that the names stand for, each once.
  package let entities: [EntityID]
  package let widenings: [Widening]
  /// The pronouns that stand for names, in the order of the text.
  package let pronouns: [Pronoun]
  /// Who heads which state, as the document says.
  package let heads: [Head]
  package let roles: [Role]
  /// The words of the roles, each once.
  package let roleTexts: [String]
  /// Where roles stand for their holders, in the order of the text.
  package let descriptions: [Description]
  /// In the order of the text.
  package let sentences: [Sentence]
  /// The stems of sentences and other findings, each of which has a range of them.
  package let stems: [UInt64]
  package let stances: [Stance]
  package let deeds: [Deed]
  package let remarks: [Remark]
  /// Who says or does something, in the order of the sentences.
  package let doings: [Doing]
  /// What is told of times, in the order of the text.
  package let tellings: [Telling]
  /// Open questions: those stated, then those derived, each in the order of the text.
  package let questions: [Question]
  package let counts: [Count]
  /// Sentences that name a time to come, in the order of the text.
  package let deadlines: [Deadline]
  /// The sentences that say what is at stake.
  package let stakes: [Int]
  /// Hashes of some runs of words, by which copies are known; ascending, each once.
  package let sketch: [UInt64]
  /// Who put it out, nil where that is unknown; see ``Outlet``.
  package let outlet: String?
  /// The days that something is told of, ascending, each once.
  package let days: [Day]

  package init(
    of document: Document,
    names: [Name],
    spellings: [String],
    entities: [EntityID],
    widenings: [Widening],
    pronouns: [Pronoun],
    heads: [Head],
    roles: [Role],
    roleTexts: [String],
    descriptions: [Description],
    sentences: [Sentence],
    stems: [UInt64],
    stances: [Stance],
    deeds: [Deed],
    remarks: [Remark],
    doings: [Doing],
    tellings: [Telling],
    questions: [Question],
    counts: [Count],
    deadlines: [Deadline],
    stakes: [Int],
    sketch: [UInt64],
    outlet: String?,
    days: [Day],
  ) {
    self.document = document
    self.names = names
    self.spellings = spellings
    self.entities = entities
    self.widenings = widenings
    self.pronouns = pronouns
    self.heads = heads
    self.roles = roles
    self.roleTexts = roleTexts
    self.descriptions = descriptions
    self.sentences = sentences
    self.stems = stems
    self.stances = stances
    self.deeds = deeds
    self.remarks = remarks
    self.doings = doings
    self.tellings = tellings
    self.questions = questions
    self.counts = counts
    self.deadlines = deadlines
    self.stakes = stakes
    self.sketch = sketch
    self.outlet = outlet
    self.days = days
  }

  /// The same of a document that is known by something else.
  func identified(_ id: DocumentID) -> Account {
    if id == document.id { return self }
    return Account(
      of: document.identified(id),
      names: names,
      spellings: spellings,
      entities: entities,
      widenings: widenings,
      pronouns: pronouns,
      heads: heads,
      roles: roles,
      roleTexts: roleTexts,
      descriptions: descriptions,
      sentences: sentences,
      stems: stems,
      stances: stances,
      deeds: deeds,
      remarks: remarks,
      doings: doings,
      tellings: tellings,
      questions: questions,
      counts: counts,
      deadlines: deadlines,
      stakes: stakes,
      sketch: sketch,
      outlet: outlet,
      days: days,
    )
  }

  /// The day the document was published, nil where that is unknown.
  var day: Day? { document.publication?.day }

  /// The indices of the names inside a range, in order; logarithmic.
  func names(in range: ByteRange) -> Range<Int> {
    names.indices(inside: range, \.range)
  }

  /// The names that pronouns in a range stand for, in the order of the text; logarithmic.
  func namesByPronoun(in range: ByteRange) -> [Int] {
    let there = pronouns.indices(inside: range, \.range)
    return there.isEmpty ? [] : pronouns[there].map(\.name)
  }

  /// Whether words may begin with one of some small letters, large or small, which is found out by one
  /// byte: marks and spaces may stand before them.
  func mayBegin(_ range: ByteRange, with letters: [UInt8]) -> Bool {
    guard let first = document.text[range.indices].first else { return true }
    let lowered = first | 0x20
    return !(0x61...0x7a).contains(lowered) || first >= 0x80 || letters.contains(lowered)
  }

  /// The text of a range on one line.
  func line(_ range: ByteRange) -> String { OneLine.of(document.text[range.indices]) }

  func words(_ range: Range<Int>) -> Words { Words(stems: stems[range]) }

  /// When what a sentence leaves open is due; logarithmic.
  func due(inSentence sentence: Int) -> When? {
    let place = deadlines.partitionPoint { $0.sentence >= sentence }
    guard place < deadlines.count, deadlines[place].sentence == sentence else { return nil }
    return deadlines[place].due
  }

  func citation(ofSentence sentence: Int) -> Citation {
    Citation(document, sentences[sentence].range)
  }
}

extension Account {
  package struct Sentence: Sendable {
    package let range: ByteRange
    /// Whether it tells something, rather than heading what does.
    package let isProse: Bool
    /// Its content words.
    package let stems: Range<Int>

    package init(range: ByteRange, isProse: Bool, stems: Range<Int>) {
      self.range = range
      self.isProse = isProse
      self.stems = stems
    }
  }

  /// A name where it stands, with what the words around it say of its bearer.
  package struct Name: Sendable {
    package let range: ByteRange
    package let kind: NameKind
    package let form: EntityForm?
    /// The entity that it stands for in this document.
    package let entity: Int?
    package let spelling: Int
    /// The words that make it stand for somebody else.
    package let widening: Int?
    /// Where the words for those who act for it end, which follow the name; nil without such.
    package let phraseEnd: Int32?
    package let acting: Acting
    package let marks: NameMarks

    package init(
      range: ByteRange,
      kind: NameKind,
      form: EntityForm?,
      entity: Int?,
      spelling: Int,
      widening: Int?,
      phraseEnd: Int32?,
      acting: Acting,
      marks: NameMarks,
    ) {
      self.range = range
      self.kind = kind
      self.form = form
      self.entity = entity
      self.spelling = spelling
      self.widening = widening
      self.phraseEnd = phraseEnd
      self.acting = acting
      self.marks = marks
    }

    /// The name with the words for those who act for it, where there are such.
    var phrase: ByteRange? { phraseEnd.map { ByteRange(Int(range.start), Int($0)) } }
  }

  /// Words after a name that with it stand for somebody else: "Ruritanian" with "army", "Vell" with
  /// "administration".
  package struct Widening: Sendable {
    /// The name and the words.
    package let range: ByteRange
    package let spelling: Int
    /// Whom they stand for; nil where that hangs on who heads which state.
    package let entity: EntityID?
    /// Folded surnames, the first of which that a head of state has says whose government it is.
    package let surnames: [String]

    package init(range: ByteRange, spelling: Int, entity: EntityID?, surnames: [String]) {
      self.range = range
      self.spelling = spelling
      self.entity = entity
      self.surnames = surnames
    }
  }

  /// A pronoun that stands for a name: "she".
  package struct Pronoun: Sendable {
    package let range: ByteRange
    package let name: Int

    package init(range: ByteRange, name: Int) {
      self.range = range
      self.name = name
    }
  }

  /// A head of state or government by folded surname, with the state.
  package struct Head: Sendable {
    package let surname: String
    package let state: EntityID

    package init(surname: String, state: EntityID) {
      self.surname = surname
      self.state = state
    }
  }

  /// A role that the document gives to a name.
  package struct Role: Sendable {
    package let holder: Int
    package let range: ByteRange
    /// The name that it is held for.
    package let represents: Int?
    /// Its words, as they stand.
    package let text: Int
    /// The office that it is: roles of the same folded words are one; nil for what many are at a time.
    package let office: Int?
    /// Whether its words single out the holder by themselves: "Minister for the Northern Isles".
    package let isFull: Bool

    package init(
      holder: Int,
      range: ByteRange,
      represents: Int?,
      text: Int,
      office: Int?,
      isFull: Bool,
    ) {
      self.holder = holder
      self.range = range
      self.represents = represents
      self.text = text
      self.office = office
      self.isFull = isFull
    }
  }

  /// The words of an office after "the", where they may stand for who holds it.
  package struct Description: Sendable {
    package let office: Int
    package let range: ByteRange
    /// Whether the words end there, and none for a name or title follows.
    package let isWhole: Bool

    package init(office: Int, range: ByteRange, isWhole: Bool) {
      self.office = office
      self.range = range
      self.isWhole = isWhole
    }
  }

  /// A sentence with a time after the report.
  package struct Deadline: Sendable {
    package let sentence: Int
    package let due: When

    package init(sentence: Int, due: When) {
      self.sentence = sentence
      self.due = due
    }
  }

  /// Who says or does something in a sentence.
  package struct Doing: Sendable {
    package let name: Int
    package let sentence: Int
    /// Where what is told begins, past a dateline or label.
    package let start: Int32

    package init(name: Int, sentence: Int, start: Int32) {
      self.name = name
      self.sentence = sentence
      self.start = start
    }
  }
}

/// What the words around a name say of its bearer, as far as it takes words to tell.
package struct NameMarks: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The lexicon knows the spelling, whoever it stands for here.
  static let isKnown = NameMarks(rawValue: 1)
  /// Stands in brackets right behind the name before it.
  static let isBracketed = NameMarks(rawValue: 2)
  /// "Late" stands before it.
  static let isLate = NameMarks(rawValue: 4)
  /// Stands where its bearer's death is remembered.
  static let isRemembered = NameMarks(rawValue: 8)
  /// Stands in brackets behind words for a law or the like.
  static let isInstrument = NameMarks(rawValue: 16)
  /// The words before it are such as things have.
  static let isThing = NameMarks(rawValue: 32)
  /// A word for an outlet stands beside it.
  static let isCalledOutlet = NameMarks(rawValue: 64)
  /// Holds a reporter's role, or is named as an outlet's.
  static let isReporter = NameMarks(rawValue: 128)
  /// The bearer of the name before it is said to go by it as well.
  static let isOtherName = NameMarks(rawValue: 256)
  /// A woman's by its first word or the title before it: "Ms Vell".
  static let isWoman = NameMarks(rawValue: 512)
  static let isMan = NameMarks(rawValue: 1024)
  /// Goes by a given name behind a title: "King Otto".
  static let isReigning = NameMarks(rawValue: 2048)
  /// The letters of a ship stand before it.
  static let isVessel = NameMarks(rawValue: 4096)
  /// What tells who bears a name.
  static let ofBearers: NameMarks = [.isWoman, .isMan, .isReigning]

  /// Whether the bearer of a full name may be called by a single word: King Otto is no Ana Otto, and Mrs Vell
  /// no Otto Vell.
  func mayBeSurnamed(_ word: NameMarks) -> Bool {
    !differsInGender(from: word) && (!word.contains(.isReigning) || contains(.isReigning))
  }

  /// Whether one is a woman's and the other a man's.
  func differsInGender(from other: NameMarks) -> Bool {
    let genders: NameMarks = [.isWoman, .isMan]
    let (a, b) = (intersection(genders), other.intersection(genders))
    return a != b && !a.isEmpty && !b.isEmpty && a != genders && b != genders
  }
}
