package import Assessment
import Extraction
import Prose

extension Situation {
  /// The situation as one JSON object: documents, gaps, parties, watch items, timeline, key
  /// figures, stakes, and the analyst's corrections.
  ///
  /// A citation gives its place in bytes ("start", "end") and in Unicode code points
  /// ("scalarStart", "scalarEnd"). With a number of dates the timeline holds but the days that the
  /// documents say most about, one entry for each.
  package func json(timelineDates: Int? = nil) -> [UInt8] {
    var json = JSONWriter()
    let rows = SituationWriter(self, tagged: false)
    json.object { json in
      json.member("now", now?.description)
      json.member("documents", documents, rows.document)
      json.member("gaps", gaps, rows.gap)
      json.member("parties", parties, rows.party)
      json.member("watch", watch, rows.watchItem)
      json.member("timeline", timelineDates.map(keyDates) ?? timeline, rows.entry)
      json.member("figures", figures, rows.figure)
      json.member("stakes", stakes, rows.citation)
      json.member("corrections", corrections, rows.correction)
    }
    json.newline()
    return json.take()
  }

  /// The same rows as lines of JSON, each an object that says in "row" what it is.
  package func jsonLines(timelineDates: Int? = nil) -> [UInt8] {
    var json = JSONWriter()
    let rows = SituationWriter(self, tagged: true)
    json.lines(documents, rows.document)
    json.lines(gaps, rows.gap)
    json.lines(parties, rows.party)
    json.lines(watch, rows.watchItem)
    json.lines(timelineDates.map(keyDates) ?? timeline, rows.entry)
    json.lines(figures, rows.figure)
    json.lines(stakes, rows.stake)
    json.lines(corrections, rows.correction)
    return json.take()
  }
}

extension JSONWriter {
  /// One line for every item.
  fileprivate mutating func lines<Item>(
    _ items: [Item],
    _ each: (inout JSONWriter, Item) -> Void,
  ) {
    for item in items {
      each(&self, item)
      newline()
    }
  }
}

/// The rows of a situation on their way to JSON.
private struct SituationWriter {
  private let sources: [DocumentID: (name: String, offsets: ScalarOffsets)]
  /// Whether each row says what it is.
  private let tagged: Bool

  init(_ situation: Situation, tagged: Bool) {
    self.tagged = tagged
    sources = Dictionary(
      situation.documents.map { ($0.id, ($0.name, ScalarOffsets($0.text))) }
    ) { first, _ in first }
  }

  func document(_ json: inout JSONWriter, _ document: Document) {
    json.object { json in
      tag("document", &json)
      json.member("id", document.id.description)
      json.member("name", document.name)
      json.member("title", document.title)
      json.member("source", document.source)
      json.member("url", document.address)
      json.member("published", document.publication?.day.description)
      json.member("basis", document.publication?.basis.rawValue)
      json.member("bytes", document.text.count)
    }
  }

  func gap(_ json: inout JSONWriter, _ gap: CollectionGap) {
    json.object { json in
      tag("gap", &json)
      json.member("name", gap.name)
      json.member("reason", gap.reason.sentence)
    }
  }

  func party(_ json: inout JSONWriter, _ party: Party) {
    json.object { json in
      tag("party", &json)
      json.member("key", party.key.text)
      json.member("name", party.name)
      json.member("kind", party.kind.rawValue)
      json.member("aliases", party.aliases.filter(\.isName).map(\.text))
      json.member("role", party.role)
      json.member("represents", party.represents)
      json.member("salience", party.salience.weight)
      json.member("mentions", party.salience.mentions)
      json.member("documents", party.salience.documents)
      json.member("merges", party.aliases) { json, alias in
        json.object { json in
          json.member("text", alias.text)
          json.member("count", alias.count)
          json.member("reason", alias.reason)
        }
      }
      json.member("roles", party.roles) { json, role in
        json.object { json in
          json.member("text", role.text)
          json.member("day", role.day?.description)
          citation("citation", role.citation, &json)
        }
      }
      json.member("positions", party.positions, position)
      json.member("relations", party.relations) { json, relation in
        json.object { json in
          json.member("other", relation.other)
          json.member("tone", relation.isClash ? "clashes" : "cooperates")
          json.member("trend", relation.trend?.rawValue)
          json.member("deeds", relation.deeds, deed)
        }
      }
      json.member("stakes", party.stakes, citation)
      citation("latest", party.latest, &json)
      json.member("citations", party.citations, citation)
      json.key("analyst")
      analyst(&json, party.analyst)
    }
  }

  /// What rests on the analyst's word, null where nothing does.
  private func analyst(_ json: inout JSONWriter, _ word: AnalystWord) {
    guard !word.isEmpty else { return json.value(nil as String?) }
    json.object { json in
      json.member("kindInDocuments", word.kind?.rawValue)
      json.member("role", word.role)
      json.member("notes", word.notes)
      json.member("joined", word.isJoined)
    }
  }

  private func deed(_ json: inout JSONWriter, _ deed: Relation.Deed) {
    json.object { json in
      json.member("class", deed.quad.rawValue)
      json.member("byOther", deed.isByOther)
      json.member("day", deed.day?.description)
      citation("citation", deed.citation, &json)
    }
  }

  func correction(_ json: inout JSONWriter, _ outcome: CorrectionOutcome) {
    json.object { json in
      tag("correction", &json)
      json.member("line", outcome.line.number)
      json.member("text", outcome.line.text)
      json.member("applied", outcome.trouble == nil)
      json.member("trouble", outcome.sentence)
    }
  }

  func position(_ json: inout JSONWriter, _ position: Position) {
    json.object { json in
      json.member("issue", position.issue)
      json.member("what", position.what)
      json.member("stance", position.stance.rawValue)
      json.member("negated", position.isNegated)
      citation("condition", position.condition, &json)
      json.member("departs", position.departs)
      json.member("day", position.day?.description)
      json.member("speaker", position.speaker)
      json.member("teller", position.teller)
      citation("citation", position.citation, &json)
      json.member("repeats", position.repeats, citation)
    }
  }

  func watchItem(_ json: inout JSONWriter, _ item: WatchItem) {
    json.object { json in
      tag("watch", &json)
      json.member("key", item.key.text)
      json.member("title", item.title)
      json.member("question", item.question)
      json.member("origin", item.origin.rawValue)
      json.member("status", item.status.rawValue)
      json.member("due", item.due?.description)
      json.member("analyst", item.rulings.map(\.rawValue))
      json.member("parties", item.parties)
      json.member("priority", item.priority)
      json.member("raised", item.raised?.description)
      json.member("citations", item.citations, citation)
      json.member("evidence", item.evidence, citation)
      json.member("moves", item.moves) { json, move in
        json.object { json in
          json.member("status", move.status.rawValue)
          json.member("day", move.day?.description)
          json.member("parties", move.reason.parties)
          json.member("words", move.reason.words)
          json.member("cue", move.reason.cue)
          json.member("polarity", move.reason.polarity.map { $0 ? "yes" : "no" })
          json.member("due", move.reason.due?.description)
          citation("citation", move.citation, &json)
        }
      }
    }
  }

  func entry(_ json: inout JSONWriter, _ entry: TimelineEntry) {
    json.object { json in
      tag("timeline", &json)
      json.member("key", entry.key.text)
      json.member("date", entry.when.description)
      json.member("status", entry.status.rawValue)
      json.member("outcome", entry.outcome?.name)
      citation("report", entry.report, &json)
      json.member("what", entry.what)
      json.member("parties", entry.parties)
      json.member("origins", entry.origins)
      citation("time", entry.time, &json)
      json.member("citations", entry.citations, citation)
    }
  }

  func figure(_ json: inout JSONWriter, _ figure: KeyFigure) {
    json.object { json in
      tag("figure", &json)
      json.member("key", figure.key.text)
      json.member("measure", figure.measure.rawValue)
      json.member("about", figure.about)
      json.member("disputed", figure.isDisputed)
      json.member("parties", figure.parties)
      json.member("values", figure.values) { json, value in
        json.object { json in
          json.member("text", value.text)
          json.member("amount", Int(value.amount.rounded()))
          json.member("upTo", value.upTo.map { Int($0.rounded()) })
          json.member("against", value.against.map { Int($0.rounded()) })
          json.member("bound", value.bound.rawValue)
          json.member("source", value.source)
          json.member("published", value.published?.description)
          json.member("standing", value.standing.rawValue)
          citation("citation", value.citation, &json)
        }
      }
    }
  }

  func stake(_ json: inout JSONWriter, _ stake: Citation) {
    json.object { json in
      tag("stake", &json)
      citation("citation", stake, &json)
    }
  }

  func citation(_ json: inout JSONWriter, _ citation: Citation) {
    json.object { json in
      let source = sources[citation.document]
      json.member("document", source?.name ?? citation.document.description)
      json.member("start", Int(citation.range.start))
      json.member("end", Int(citation.range.end))
      let scalars = source?.offsets.scalars(citation.range)
      json.member("scalarStart", scalars?.lowerBound)
      json.member("scalarEnd", scalars?.upperBound)
      json.member("text", citation.text)
    }
  }

  private func citation(_ key: String, _ optional: Citation?, _ json: inout JSONWriter) {
    json.key(key)
    if let optional { citation(&json, optional) } else { json.value(nil as String?) }
  }

  private func tag(_ row: String, _ json: inout JSONWriter) {
    if tagged { json.member("row", row) }
  }
}
