import Assessment
import Extraction
import Prose

extension ByteWriter {
  /// Writes all that an account holds, the text of its document included.
  mutating func account(_ account: Account) {
    document(account.document)
    list(account.names) { $0.name($1) }
    list(account.spellings) { $0.string($1) }
    list(account.entities) { $0.string($1.key) }
    list(account.widenings) { writer, widening in
      writer.range(widening.range)
      writer.count(widening.spelling)
      writer.optional(widening.entity) { $0.string($1.key) }
      writer.list(widening.surnames) { $0.string($1) }
    }
    list(account.pronouns) { writer, pronoun in
      writer.range(pronoun.range)
      writer.count(pronoun.name)
    }
    list(account.heads) { writer, head in
      writer.string(head.surname)
      writer.string(head.state.key)
    }
    list(account.roles) { $0.role($1) }
    list(account.roleTexts) { $0.string($1) }
    list(account.descriptions) { writer, description in
      writer.count(description.office)
      writer.range(description.range)
      writer.flag(description.isWhole)
    }
    list(account.sentences) { writer, sentence in
      writer.range(sentence.range)
      writer.flag(sentence.isProse)
      writer.range(sentence.stems)
    }
    keys(account.stems)
    list(account.stances) { $0.stance($1) }
    list(account.deeds) { writer, deed in
      writer.count(deed.actor)
      writer.count(deed.recipient)
      writer.choice(deed.quad, of: Cases.quad)
      writer.count(deed.sentence)
    }
    list(account.remarks) { writer, remark in
      writer.count(remark.speaker)
      writer.range(remark.about)
      writer.choice(remark.quad, of: Cases.quad)
      writer.count(remark.sentence)
    }
    list(account.doings) { writer, doing in
      writer.count(doing.name)
      writer.count(doing.sentence)
      writer.count(Int(doing.start))
    }
    list(account.tellings) { writer, telling in
      writer.count(telling.sentence)
      writer.when(telling.when)
      writer.range(telling.time)
      writer.count(Int(telling.start))
      writer.count(Int(telling.clause))
      writer.choice(telling.status, of: Cases.standing)
      writer.choice(telling.kind, of: Cases.tellings)
      writer.choice(telling.turn, of: Cases.turns)
      writer.optional(telling.naming) { writer, naming in
        writer.range(naming.pronoun)
        writer.range(naming.words)
        writer.choice(naming.kind, of: Cases.namings)
      }
    }
    list(account.questions) { $0.question($1) }
    list(account.counts) { $0.figure($1) }
    list(account.deadlines) { writer, deadline in
      writer.count(deadline.sentence)
      writer.when(deadline.due)
    }
    list(account.stakes) { $0.count($1) }
    keys(account.sketch)
    optional(account.outlet) { $0.string($1) }
    list(account.days) { $0.number(Int($1.number)) }
  }

  private mutating func name(_ name: Account.Name) {
    range(name.range)
    choice(name.kind, of: Cases.name)
    optional(name.form) { $0.choice($1, of: Cases.entityForm) }
    index(name.entity)
    count(name.spelling)
    index(name.widening)
    optional(name.phraseEnd) { $0.count(Int($1)) }
    count(Int(name.acting.rawValue))
    count(Int(name.marks.rawValue))
  }

  private mutating func role(_ role: Account.Role) {
    count(role.holder)
    range(role.range)
    index(role.represents)
    count(role.text)
    index(role.office)
    flag(role.isFull)
  }

  private mutating func stance(_ stance: Account.Stance) {
    count(stance.speaker)
    list(stance.holders) { $0.count($1) }
    choice(stance.kind, of: Cases.stance)
    flag(stance.isNegated)
    flag(stance.isOfAnother)
    optional(stance.source) { $0.range($1) }
    range(stance.content)
    count(stance.sentence)
    optional(stance.condition) { $0.range($1) }
    range(stance.stems)
    string(stance.what)
    optional(stance.leadIn) { $0.string($1) }
    optional(stance.teller) { writer, teller in
      writer.index(teller.name)
      writer.optional(teller.words) { $0.range($1) }
    }
  }

  private mutating func question(_ question: Account.Question) {
    count(question.sentence)
    range(question.range)
    choice(question.origin, of: Cases.origin)
    number(question.score)
    string(question.title)
    range(question.question)
    optional(question.due) { $0.when($1) }
    range(question.stems)
    range(question.issue)
    optional(question.gist) { writer, gist in
      writer.index(gist.doer)
      writer.flag(gist.isNegated)
      writer.range(gist.stems)
    }
    index(question.speaker)
    index(question.actor)
    list(question.verbs) { $0.count($1) }
  }

  private mutating func figure(_ count: Account.Count) {
    self.count(count.sentence)
    self.count(Int(count.start))
    choice(count.measure, of: Cases.measure)
    string(count.text)
    real(count.amount)
    optional(count.upTo) { $0.real($1) }
    choice(count.bound, of: Cases.bound)
    optional(count.against) { $0.real($1) }
    index(count.speaker)
    string(count.about)
    range(count.stems)
    optional(count.day) { $0.number(Int($1.number)) }
    flag(count.isRunning)
    range(count.phrase)
    index(count.site)
    optional(count.past) { writer, past in
      writer.number(Int(past.lowerBound.number))
      writer.number(Int(past.upperBound.number))
    }
    flag(count.isExpected)
  }

  /// Writes an index that may be missing.
  private mutating func index(_ index: Int?) { count(index.map { $0 + 1 } ?? 0) }
}

extension ByteReader {
  mutating func account() throws(Malformed) -> Account {
    Account(
      of: try document(),
      names: try list { reader throws(Malformed) in try reader.name() },
      spellings: try strings(),
      entities: try list { reader throws(Malformed) in EntityID(try reader.string()) },
      widenings: try list { reader throws(Malformed) in
        Account.Widening(
          range: try reader.range(),
          spelling: try reader.count(),
          entity: try reader.optional { reader throws(Malformed) in EntityID(try reader.string()) },
          surnames: try reader.strings(),
        )
      },
      pronouns: try list { reader throws(Malformed) in
        Account.Pronoun(range: try reader.range(), name: try reader.count())
      },
      heads: try list { reader throws(Malformed) in
        Account.Head(surname: try reader.string(), state: EntityID(try reader.string()))
      },
      roles: try list { reader throws(Malformed) in try reader.role() },
      roleTexts: try strings(),
      descriptions: try list { reader throws(Malformed) in
        Account.Description(
          office: try reader.count(),
          range: try reader.range(),
          isWhole: try reader.flag(),
        )
      },
      sentences: try list { reader throws(Malformed) in
        Account.Sentence(
          range: try reader.range(),
          isProse: try reader.flag(),
          stems: try reader.indices(),
        )
      },
      stems: try keys(),
      stances: try list { reader throws(Malformed) in try reader.stance() },
      deeds: try list { reader throws(Malformed) in
        Account.Deed(
          actor: try reader.count(),
          recipient: try reader.count(),
          quad: try reader.choice(of: Cases.quad),
          sentence: try reader.count(),
        )
      },
      remarks: try list { reader throws(Malformed) in
        Account.Remark(
          speaker: try reader.count(),
          about: try reader.indices(),
          quad: try reader.choice(of: Cases.quad),
          sentence: try reader.count(),
        )
      },
      doings: try list { reader throws(Malformed) in
        Account.Doing(
          name: try reader.count(),
          sentence: try reader.count(),
          start: Int32(clamping: try reader.count()),
        )
      },
      tellings: try list { reader throws(Malformed) in
        Account.Telling(
          sentence: try reader.count(),
          when: try reader.when(),
          time: try reader.range(),
          start: Int32(clamping: try reader.count()),
          clause: Int32(clamping: try reader.count()),
          status: try reader.choice(of: Cases.standing),
          kind: try reader.choice(of: Cases.tellings),
          turn: try reader.choice(of: Cases.turns),
          naming: try reader.optional { reader throws(Malformed) in
            Account.Naming(
              pronoun: try reader.range(),
              words: try reader.range(),
              kind: try reader.choice(of: Cases.namings),
            )
          },
        )
      },
      questions: try list { reader throws(Malformed) in try reader.question() },
      counts: try list { reader throws(Malformed) in try reader.figure() },
      deadlines: try list { reader throws(Malformed) in
        Account.Deadline(sentence: try reader.count(), due: try reader.when())
      },
      stakes: try list { reader throws(Malformed) in try reader.count() },
      sketch: try keys(),
      outlet: try optional { reader throws(Malformed) in try reader.string() },
      days: try list { reader throws(Malformed) in Day(number: try reader.number()) },
    )
  }

  private mutating func name() throws(Malformed) -> Account.Name {
    Account.Name(
      range: try range(),
      kind: try choice(of: Cases.name),
      form: try optional { reader throws(Malformed) in try reader.choice(of: Cases.entityForm) },
      entity: try index(),
      spelling: try count(),
      widening: try index(),
      phraseEnd: try optional { reader throws(Malformed) in Int32(try reader.count()) },
      acting: Acting(rawValue: UInt16(truncatingIfNeeded: try count())),
      marks: NameMarks(rawValue: UInt16(truncatingIfNeeded: try count())),
    )
  }

  private mutating func role() throws(Malformed) -> Account.Role {
    Account.Role(
      holder: try count(),
      range: try range(),
      represents: try index(),
      text: try count(),
      office: try index(),
      isFull: try flag(),
    )
  }

  private mutating func stance() throws(Malformed) -> Account.Stance {
    Account.Stance(
      speaker: try count(),
      holders: try list { reader throws(Malformed) in try reader.count() },
      kind: try choice(of: Cases.stance),
      isNegated: try flag(),
      isOfAnother: try flag(),
      source: try optional { reader throws(Malformed) in try reader.range() },
      content: try range(),
      sentence: try count(),
      condition: try optional { reader throws(Malformed) in try reader.range() },
      stems: try indices(),
      what: try string(),
      leadIn: try optional { reader throws(Malformed) in try reader.string() },
      teller: try optional { reader throws(Malformed) in
        Account.Teller(
          name: try reader.index(),
          words: try reader.optional { reader throws(Malformed) in try reader.range() },
        )
      },
    )
  }

  private mutating func question() throws(Malformed) -> Account.Question {
    Account.Question(
      sentence: try count(),
      range: try range(),
      origin: try choice(of: Cases.origin),
      score: try number(),
      title: try string(),
      question: try range(),
      due: try optional { reader throws(Malformed) in try reader.when() },
      stems: try indices(),
      issue: try indices(),
      gist: try optional { reader throws(Malformed) in
        Account.Gist(
          doer: try reader.index(),
          isNegated: try reader.flag(),
          stems: try reader.indices(),
        )
      },
      speaker: try index(),
      actor: try index(),
      verbs: try list { reader throws(Malformed) in try reader.count() },
    )
  }

  private mutating func figure() throws(Malformed) -> Account.Count {
    Account.Count(
      sentence: try count(),
      start: Int32(try count()),
      measure: try choice(of: Cases.measure),
      text: try string(),
      amount: try real(),
      upTo: try optional { reader throws(Malformed) in try reader.real() },
      bound: try choice(of: Cases.bound),
      against: try optional { reader throws(Malformed) in try reader.real() },
      speaker: try index(),
      about: try string(),
      stems: try indices(),
      day: try optional { reader throws(Malformed) in Day(number: try reader.number()) },
      isRunning: try flag(),
      phrase: try range(),
      site: try index(),
      past: try optional { reader throws(Malformed) in
        let first = Day(number: try reader.number())
        let last = Day(number: try reader.number())
        guard first <= last else { throw Malformed() }
        return first...last
      },
      isExpected: try flag(),
    )
  }

  private mutating func strings() throws(Malformed) -> [String] {
    try list { reader throws(Malformed) in try reader.string() }
  }

  private mutating func index() throws(Malformed) -> Int? {
    let index = try count()
    return index == 0 ? nil : index - 1
  }
}

/// Kept, for an enumeration makes the list of its cases anew each time.
private enum Cases {
  static let name = NameKind.allCases
  static let entityForm = EntityForm.allCases
  static let stance = Stance.allCases
  static let quad = Relation.QuadClass.allCases
  static let standing = TimelineEntry.Status.allCases
  static let tellings = Account.Telling.Kind.allCases
  static let turns = Account.Telling.Turn.allCases
  static let namings = Account.Naming.Kind.allCases
  static let origin = WatchItem.Origin.allCases
  static let measure = KeyFigure.Measure.allCases
  static let bound = KeyFigure.Bound.allCases
}
