package import Extraction
import Prose

extension Reading {
  /// Writes what was found as one JSON object, with spans in Unicode code points and, if it is to
  /// explain itself, the rule behind every finding.
  package func write(to json: inout JSONWriter, id: String, explain: Bool) {
    let annotation = Annotation(reading: self, explain: explain)
    json.object { json in
      json.member("id", id)
      json.member("published", document.publication?.day.description)
      json.member("basis", document.publication?.basis.rawValue)
      json.member("names", names, annotation.name)
      json.member("roles", roles, annotation.role)
      json.member("times", times, annotation.time)
      json.member("statements", statements, annotation.statement)
      json.member("acts", acts, annotation.act)
    }
  }
}

/// The findings of one reading on their way to JSON.
private struct Annotation {
  let reading: Reading
  let explain: Bool
  let offsets: ScalarOffsets

  init(reading: Reading, explain: Bool) {
    self.reading = reading
    self.explain = explain
    offsets = ScalarOffsets(reading.document.text)
  }

  func name(_ json: inout JSONWriter, _ name: NameMention) {
    json.object { json in
      members(of: name.range, &json)
      json.member("type", name.kind.rawValue)
      json.member("entity", name.entity?.key)
      json.member("form", name.form?.rawValue)
      rule(name.rule, &json)
    }
  }

  func role(_ json: inout JSONWriter, _ role: RoleMention) {
    json.object { json in
      members(of: role.role, &json)
      json.member("holder", role.holder)
      json.member("represents", role.represents)
      rule(role.rule, &json)
    }
  }

  func time(_ json: inout JSONWriter, _ time: TimeMention) {
    json.object { json in
      members(of: time.range, &json)
      json.member("type", time.kind.rawValue)
      json.member("value", time.value)
      json.member("mod", time.mod?.rawValue)
      json.member("when", time.when?.description)
      rule(time.rule, &json)
    }
  }

  func statement(_ json: inout JSONWriter, _ statement: Statement) {
    json.object { json in
      span("source", statement.source, &json)
      span("cue", statement.cue, &json)
      span("content", statement.content, &json)
      json.member("speaker", statement.speaker)
      json.member("form", statement.form.rawValue)
      json.member("stance", statement.stance?.rawValue)
      json.member("negated", statement.isNegated)
      rule(statement.rule, &json)
    }
  }

  func act(_ json: inout JSONWriter, _ act: Act) {
    json.object { json in
      members(of: act.verb, &json)
      json.member("actor", act.actor)
      json.member("recipient", act.recipient)
      json.member("category", act.category.rawValue)
      json.member("modality", act.modality.rawValue)
      json.member("negated", act.isNegated)
      rule(act.rule, &json)
    }
  }

  private func rule(_ rule: String, _ json: inout JSONWriter) {
    if explain { json.member("rule", rule) }
  }

  private func span(_ key: String, _ range: ByteRange?, _ json: inout JSONWriter) {
    json.key(key)
    guard let range else { return json.value(nil as String?) }
    json.object { members(of: range, &$0) }
  }

  private func members(of range: ByteRange, _ json: inout JSONWriter) {
    let scalars = offsets.scalars(range)
    json.member("start", scalars.lowerBound)
    json.member("end", scalars.upperBound)
    json.member("text", reading.document.text.string(in: range))
  }
}
