package import Extraction
import Prose

extension Account {
  /// Works out what a document tells by itself; near linear in its length.
  package init(of reading: Reading) {
    self.init(reading.document)
    let passage = reading.passage
    let sections = Sections(passage)
    let actors = Actors(reading, sections)
    for (index, sentence) in passage.sentences.enumerated() {
      let words = Words(passage, sentence.tokens)
      sentences.append(
        Sentence(
          range: sentence.range,
          isProse: reading.isProse(index),
          stems: keep(words),
        )
      )
      if let due = Due.of(sentence.range, reading) {
        deadlines.append(Deadline(sentence: index, due: due))
      }
      if sections.ofBlock[sentence.block] == .stakes, reading.isProse(index) {
        stakes.append(index)
      }
    }
    take(namesOf: reading, actors)
    take(rolesOf: reading)
    heads = Administrations.heads(in: reading)
    stances = Positions.stances(of: reading, actors, &self)
    (deeds, remarks) = Relations.deeds(in: reading)
    doings = LatestWords.doings(in: reading)
    tellings = Events.tellings(of: reading)
    questions = WatchList.questions(of: reading, sections, &self)
    counts = Counted.counts(in: reading, &self)
    sketch = Copies.sketch(of: passage)
    days = DayWeights.days(in: reading)
  }

  /// Keeps some words among the stems.
  mutating func keep(_ words: Words) -> Range<Int> {
    let start = stems.count
    stems += words.stems
    return start..<stems.count
  }

  /// Keeps the words of a range of the text, those of a sentence only once.
  mutating func keep(_ words: Words, of range: ByteRange) -> Range<Int> {
    let sentence = sentences.partition { $0.range.start >= range.start }
    if sentence < sentences.count, sentences[sentence].range == range,
      stems[sentences[sentence].stems] == words.stems
    {
      return sentences[sentence].stems
    }
    return keep(words)
  }

  private mutating func take(namesOf reading: Reading, _ actors: Actors) {
    let passage = reading.passage
    var spelt = Catalogue<String>()
    var known = Catalogue<EntityID>()
    let seats = Seats(reading)
    let reporters = Reporters.names(in: reading)
    for (index, name) in reading.names.enumerated() {
      var marks: NameMarks = []
      if name.entity != nil { marks.insert(.isKnown) }
      if Acronyms.isBracketed(index, reading) { marks.insert(.isBracketed) }
      if Departed.isLate(name, reading) { marks.insert(.isLate) }
      if Departed.isRemembered(name, reading) { marks.insert(.isRemembered) }
      if Instruments.isIntroduced(name, reading) { marks.insert(.isInstrument) }
      if Artefacts.isThing(name, reading) { marks.insert(.isThing) }
      if Reporters.isCalledOutlet(name, reading) { marks.insert(.isCalledOutlet) }
      if reporters.contains(index) { marks.insert(.isReporter) }
      let widened =
        StateBodies.body(at: name, reading) ?? Administrations.government(at: name, reading)
      if let widened {
        widenings.append(
          Widening(
            range: widened.range,
            spelling: spelt.number(of: passage.string(widened.range)),
            entity: widened.entity,
            surnames: widened.surnames,
          )
        )
      }
      names.append(
        Name(
          range: name.range,
          kind: name.kind,
          form: name.form,
          entity: seats.entity(of: name).map { known.number(of: $0) },
          spelling: spelt.number(of: passage.string(name.range)),
          widening: widened == nil ? nil : widenings.count - 1,
          phraseEnd: actors.phrases[index]?.end,
          acting: actors.acting[index],
          marks: marks,
        )
      )
    }
    spellings = spelt.items
    entities = known.items
  }

  private mutating func take(rolesOf reading: Reading) {
    var texts = Catalogue<String>()
    var offices = Catalogue<[UInt64]>()
    for role in reading.roles {
      let words = Descriptions.words(of: role, reading)
      roles.append(
        Role(
          holder: role.holder,
          range: role.role,
          represents: role.represents,
          text: texts.number(of: reading.line(role.role)),
          office: words.map { offices.number(of: $0) },
          isFull: Descriptions.isFull(role, reading),
        )
      )
    }
    roleTexts = texts.items
    descriptions = Descriptions.places(of: offices.items, in: reading)
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
