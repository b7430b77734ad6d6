package import Extraction
import Prose

extension Account {
  /// Works out what a document tells by itself; near linear in its length.
  package convenience init(of reading: Reading) {
    let passage = reading.passage
    let sections = Sections(passage)
    let actors = Actors(reading, sections)
    let names = FoundNames(reading, actors)
    let roles = FoundRoles(reading)
    var stems = KeptStems(reading)
    let stances = Stances.of(reading, actors, &stems)
    let (deeds, remarks) = Relations.deeds(in: reading)
    let questions = WatchList.questions(of: reading, sections, &stems)
    let counts = Counted.counts(in: reading, &stems)
    self.init(
      of: reading.document,
      names: names.names,
      spellings: names.spellings.items,
      entities: names.entities.items,
      widenings: names.widenings,
      pronouns: reading.references.map {
        Account.Pronoun(range: passage.tokens[$0.token].range, name: $0.name)
      },
      heads: Administrations.heads(in: reading),
      roles: roles.roles,
      roleTexts: roles.texts.items,
      descriptions: Descriptions.places(of: roles.offices.items, in: reading),
      sentences: stems.sentences,
      stems: stems.stems,
      stances: stances,
      deeds: deeds,
      remarks: remarks,
      doings: LatestWords.doings(in: reading),
      tellings: Events.tellings(of: reading),
      questions: questions,
      counts: counts,
      deadlines: Due.deadlines(in: reading),
      stakes: Stakes.sentences(of: reading, sections),
      sketch: Copies.sketch(of: passage),
      outlet: Outlet.name(of: reading),
      days: DayWeights.days(in: reading),
    )
  }
}

/// The names of a document while they are put down.
private struct FoundNames {
  private(set) var names: [Account.Name] = []
  private(set) var spellings = Catalogue<String>()
  private(set) var entities = Catalogue<EntityID>()
  private(set) var widenings: [Account.Widening] = []

  init(_ reading: Reading, _ actors: Actors) {
    let passage = reading.passage
    let seats = Seats(reading)
    let bearers = NominalBearers(reading)
    let credits = Credits(passage)
    let reporters = Reporters.names(in: reading, credits)
    for (index, name) in reading.names.enumerated() {
      var marks: NameMarks = []
      if name.entity != nil { marks.insert(.isKnown) }
      if Acronyms.isBracketed(index, reading) { marks.insert(.isBracketed) }
      if Departed.isLate(name, reading) { marks.insert(.isLate) }
      if Departed.isRemembered(name, reading) { marks.insert(.isRemembered) }
      if Instruments.isIntroduced(name, reading) { marks.insert(.isInstrument) }
      if Artefacts.isThing(name, reading) { marks.insert(.isThing) }
      if Vessels.isShip(name, reading) { marks.insert(.isVessel) }
      if Reporters.isCalledOutlet(name, reading, credits) { marks.insert(.isCalledOutlet) }
      if OtherNames.isOther(index, among: reading.names, passage.tokens) {
        marks.insert(.isOtherName)
      }
      if name.isReigning(in: passage) { marks.insert(.isReigning) }
      switch name.kind == .person ? name.gender(in: passage) : nil {
      case .female: marks.insert(.isWoman)
      case .male: marks.insert(.isMan)
      case nil: break
      }
      if reporters.contains(index) { marks.insert(.isReporter) }
      let widened =
        StateBodies.body(at: name, reading) ?? Administrations.government(at: name, reading)
      if let widened {
        widenings.append(
          Account.Widening(
            range: widened.range,
            spelling: spellings.number(of: passage.string(widened.range)),
            entity: widened.entity,
            surnames: widened.surnames,
          )
        )
      }
      names.append(
        Account.Name(
          range: name.range,
          kind: name.kind,
          form: name.form,
          entity: (name.form == .nominal ? bearers.entity(of: index) : seats.entity(of: name))
            .map { entities.number(of: $0) },
          spelling: spellings.number(of: bearers.words(of: index, reading)),
          widening: widened == nil ? nil : widenings.count - 1,
          phraseEnd: actors.phrases[index]?.end,
          acting: actors.acting[index],
          marks: marks,
        )
      )
    }
  }
}

/// The roles of a document while they are put down.
private struct FoundRoles {
  private(set) var roles: [Account.Role] = []
  private(set) var texts = Catalogue<String>()
  private(set) var offices = Catalogue<[UInt64]>()

  init(_ reading: Reading) {
    for role in reading.roles {
      let words = Descriptions.words(of: role, reading)
      let range = Descriptions.told(role, reading)
      roles.append(
        Account.Role(
          holder: role.holder,
          range: range,
          represents: role.represents,
          text: texts.number(of: Descriptions.shown(role, reading)),
          office: words.map { offices.number(of: $0) },
          isFull: Descriptions.isFull(role, reading),
        )
      )
    }
  }
}

/// Numbers for things in the order in which they first come, from 0 on.
private struct Catalogue<Item: Hashable> {
  private(set) var items: [Item] = []
  private var numbers: [Item: Int] = [:]

  mutating func number(of item: Item) -> Int {
    if let number = numbers[item] { return number }
    numbers[item] = items.count
    items.append(item)
    return items.count - 1
  }
}
