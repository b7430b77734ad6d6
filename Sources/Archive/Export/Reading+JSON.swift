package import Extraction
import Prose

extension Reading {
  /// Writes what was found as one JSON object, with spans in Unicode code points and, if it is to
  /// explain itself, the rule behind every finding.
  ///
  /// Statements that the document reports stand by themselves; those that somebody in it reports of
  /// others are nested, with the place of the one that they are told in.
  package func write(to json: inout JSONWriter, id: String, explain: Bool) {
    let annotation = Annotation(reading: self, explain: explain)
    json.object { json in
      json.member("id", id)
      json.member("published", document.publication?.day.description)
      json.member("basis", document.publication?.basis.rawValue)
      json.member("names", names, annotation.name)
      json.member("roles", roles, annotation.role)
      json.member("times", times, annotation.time)
      let outermost = OutermostStatements(statements)
      json.member("statements", outermost.all.map { statements[$0] }) { json, statement in
        json.object { annotation.members(of: statement, &$0) }
      }
      json.member("nested", outermost.nested) { json, nested in
        json.object { json in
          annotation.members(of: statements[nested.statement], &json)
          json.member("within", nested.within)
        }
      }
      json.member("acts", acts, annotation.act)
      json.member("references", references, annotation.reference)
    }
  }
}

/// Statements parted into those that the document reports and those nested in them.
private struct OutermostStatements {
  /// Indices of the statements that are told in no other.
  private(set) var all: [Int] = []
  /// Each other one with the place in `all` of the one that holds it.
  private(set) var nested: [(statement: Int, within: Int)] = []

  init(_ statements: [Statement]) {
    var places = [Int?](repeating: nil, count: statements.count)
    for index in statements.indices where statements[index].within == nil {
      places[index] = all.count
      all.append(index)
    }
    for index in statements.indices where statements[index].within != nil {
      // Up to one whose place is known, which all on the way share.
      var chain: [Int] = []
      var outer = index
      while places[outer] == nil, let parent = statements[outer].within {
        chain.append(outer)
        outer = parent
      }
      guard let place = places[outer] else { continue }
      for inner in chain { places[inner] = place }
      nested.append((index, place))
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
      json.member("type", name.form == .nominal ? "nominal" : name.kind.rawValue)
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

  func members(of statement: Statement, _ json: inout JSONWriter) {
    span("source", statement.source, &json)
    span("cue", statement.cue, &json)
    span("content", statement.content, &json)
    json.member("speaker", statement.speaker)
    json.member("form", statement.form.rawValue)
    json.member("stance", statement.stance?.rawValue)
    json.member("negated", statement.isNegated)
    rule(statement.rule, &json)
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

  func reference(_ json: inout JSONWriter, _ reference: Reference) {
    json.object { json in
      members(of: reading.passage.tokens[reference.token].range, &json)
      json.member("name", reference.name)
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
