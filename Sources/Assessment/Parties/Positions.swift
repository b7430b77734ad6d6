import Extraction
import Prose

/// The stances that parties hold, as reported.
struct Positions {
  /// For each member of the cast, newest first, then in order of the text.
  private(set) var of: [Int: [Position]] = [:]

  init(_ corpus: Corpus, _ cast: Cast, _ roles: Roles) {
    for document in Roles.newestFirst(corpus) {
      let reading = corpus.readings[document]
      var seen: Set<[Int]> = []
      for found in Self.stances(of: reading) {
        let name = reading.names[found.holder]
        let member = cast.memberOf[document][found.holder]
        guard let sentence = reading.passage.sentence(at: found.cue.start),
          reading.isProse(sentence), seen.insert([member, sentence]).inserted
        else { continue }
        of[member, default: []].append(
          Position(
            issue: Issue.of(found.content, sentence, reading),
            stance: found.stance,
            isNegated: found.isNegated,
            day: reading.document.publication?.day,
            speaker: Self.speaker(found.source, name, reading),
            citation: Citation(reading.document, reading.passage.sentences[sentence].range),
          )
        )
      }
    }
  }

  /// A stance found in a document, before it is anyone's position.
  private struct Found {
    let holder: Int
    let cue: ByteRange
    let content: ByteRange
    let stance: Stance
    let isNegated: Bool
    let source: ByteRange?
  }

  /// In the order of the text.
  private static func stances(of reading: Reading) -> [Found] {
    var found: [Found] = []
    for statement in reading.statements {
      guard let speaker = statement.speaker, let stance = statement.stance else { continue }
      found.append(
        Found(
          holder: speaker,
          cue: statement.cue ?? statement.content,
          content: statement.content,
          stance: stance,
          isNegated: statement.isNegated,
          source: statement.source,
        )
      )
    }
    for act in reading.acts {
      guard let actor = act.actor, let stance = stance(of: act) else { continue }
      let sentence = reading.passage.sentences[act.sentence].range
      found.append(
        Found(
          holder: actor,
          cue: act.verb,
          content: ByteRange(Int(act.verb.end), Int(max(act.verb.end, sentence.end))),
          stance: stance,
          isNegated: act.isNegated,
          source: nil,
        )
      )
    }
    return found.sorted { $0.cue < $1.cue }
  }

  /// The stance that an act amounts to; deeds without a word in them are none.
  private static func stance(of act: Act) -> Stance? {
    switch act.category {
    case .request: .demands
    case .support: .supports
    case .reject: .opposes
    case .threaten: .warns
    case .accuse: .claims
    case .yield where act.modality != .happened: .offers
    case .agree, .consult, .cooperate, .aid, .yield, .protest, .sanction, .mobilize, .coerce,
      .assault, .retreat:
      nil
    }
  }

  /// The words for the speaker, where they are more than the party's name.
  private static func speaker(_ source: ByteRange?, _ name: NameMention, _ reading: Reading)
    -> String?
  {
    guard let source, source != name.range, source.count > name.range.count + 4 else { return nil }
    return reading.line(source)
  }
}
