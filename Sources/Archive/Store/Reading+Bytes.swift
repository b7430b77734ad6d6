import Extraction
import Prose

extension ByteWriter {
  /// Writes all that a reading holds, the text included.
  mutating func reading(_ reading: Reading) {
    passage(reading.passage)
    list(reading.names) { $0.name($1) }
    list(reading.roles) { writer, role in
      writer.count(role.holder)
      writer.range(role.role)
      writer.optional(role.represents) { $0.count($1) }
      writer.string(role.rule)
    }
    list(reading.times) { $0.time($1) }
    list(reading.statements) { $0.statement($1) }
    list(reading.acts) { $0.act($1) }
    optional(reading.uses) { writer, uses in
      writer.list(uses) { $0.choice($1, of: Cases.use) }
    }
  }

  private mutating func name(_ name: NameMention) {
    range(name.range)
    range(name.tokens)
    choice(name.kind, of: Cases.name)
    optional(name.entity) { $0.string($1.key) }
    optional(name.form) { $0.choice($1, of: Cases.entityForm) }
    string(name.rule)
  }

  private mutating func time(_ time: TimeMention) {
    range(time.range)
    choice(time.kind, of: Cases.time)
    string(time.value)
    optional(time.mod) { $0.choice($1, of: Cases.mod) }
    optional(time.when) { $0.when($1) }
    string(time.rule)
  }

  private mutating func statement(_ statement: Statement) {
    optional(statement.source) { $0.range($1) }
    optional(statement.speaker) { $0.count($1) }
    optional(statement.cue) { $0.range($1) }
    range(statement.content)
    choice(statement.form, of: Cases.form)
    optional(statement.stance) { $0.choice($1, of: Cases.stance) }
    flag(statement.isNegated)
    string(statement.rule)
  }

  private mutating func act(_ act: Act) {
    optional(act.actor) { $0.count($1) }
    optional(act.recipient) { $0.count($1) }
    range(act.verb)
    choice(act.category, of: Cases.category)
    choice(act.modality, of: Cases.modality)
    flag(act.isNegated)
    count(act.sentence)
    string(act.rule)
  }
}

extension ByteReader {
  mutating func reading() throws(Malformed) -> Reading {
    var reading = Reading(passage: try passage())
    reading.names = try list { reader throws(Malformed) in try reader.name() }
    reading.roles = try list { reader throws(Malformed) in
      RoleMention(
        holder: try reader.count(),
        role: try reader.range(),
        represents: try reader.optional { reader throws(Malformed) in try reader.count() },
        rule: try reader.string(),
      )
    }
    reading.times = try list { reader throws(Malformed) in try reader.time() }
    reading.statements = try list { reader throws(Malformed) in try reader.statement() }
    reading.acts = try list { reader throws(Malformed) in try reader.act() }
    reading.uses = try optional { reader throws(Malformed) in
      try reader.list { reader throws(Malformed) in try reader.choice(of: Cases.use) }
    }
    return reading
  }

  private mutating func name() throws(Malformed) -> NameMention {
    NameMention(
      range: try range(),
      tokens: try indices(),
      kind: try choice(of: Cases.name),
      entity: try optional { reader throws(Malformed) in EntityID(try reader.string()) },
      form: try optional { reader throws(Malformed) in try reader.choice(of: Cases.entityForm) },
      rule: try string(),
    )
  }

  private mutating func time() throws(Malformed) -> TimeMention {
    TimeMention(
      range: try range(),
      kind: try choice(of: Cases.time),
      value: try string(),
      mod: try optional { reader throws(Malformed) in try reader.choice(of: Cases.mod) },
      when: try optional { reader throws(Malformed) in try reader.when() },
      rule: try string(),
    )
  }

  private mutating func statement() throws(Malformed) -> Statement {
    Statement(
      source: try optional { reader throws(Malformed) in try reader.range() },
      speaker: try optional { reader throws(Malformed) in try reader.count() },
      cue: try optional { reader throws(Malformed) in try reader.range() },
      content: try range(),
      form: try choice(of: Cases.form),
      stance: try optional { reader throws(Malformed) in try reader.choice(of: Cases.stance) },
      isNegated: try flag(),
      rule: try string(),
    )
  }

  private mutating func act() throws(Malformed) -> Act {
    Act(
      actor: try optional { reader throws(Malformed) in try reader.count() },
      recipient: try optional { reader throws(Malformed) in try reader.count() },
      verb: try range(),
      category: try choice(of: Cases.category),
      modality: try choice(of: Cases.modality),
      isNegated: try flag(),
      sentence: try count(),
      rule: try string(),
    )
  }
}

/// Kept, for an enumeration makes the list of its cases anew each time.
private enum Cases {
  static let name = NameKind.allCases
  static let entityForm = EntityForm.allCases
  static let time = TimeMention.Kind.allCases
  static let mod = TimeMention.Mod.allCases
  static let form = Statement.Form.allCases
  static let stance = Stance.allCases
  static let category = Act.Category.allCases
  static let modality = Act.Modality.allCases
  static let use = NameUse.allCases
}
