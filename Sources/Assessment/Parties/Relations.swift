import Extraction
import Prose

/// What parties do to one another, summed up over the documents.
struct Relations {
  /// For each member of the cast by name of the other, cooperation before clashes.
  private(set) var of: [Int: [Relation]] = [:]

  init(_ corpus: Corpus, _ cast: Cast, _ names: [String?]) {
    var places: [Pair: [Place]] = [:]
    for (document, reading) in corpus.readings.enumerated() {
      for act in reading.acts where !act.isNegated && act.modality != .hypothetical {
        guard let actor = act.actor, let recipient = act.recipient else { continue }
        let a = cast.memberOf[document][actor]
        let b = cast.memberOf[document][recipient]
        guard a != b, names[a] != nil, names[b] != nil else { continue }
        let place = Place(document: document, sentence: act.sentence)
        for pair in [
          Pair(one: a, other: b, tone: act.tone), Pair(one: b, other: a, tone: act.tone),
        ]
        where places[pair]?.last != place {
          places[pair, default: []].append(place)
        }
      }
    }
    for (pair, found) in places {
      of[pair.one, default: []].append(
        Relation(
          other: names[pair.other] ?? "",
          tone: pair.tone,
          citations: found.sorted().map(corpus.citation),
        )
      )
    }
    of = of.mapValues { relations in
      relations.sorted {
        $0.citations.count != $1.citations.count
          ? $0.citations.count > $1.citations.count
          : ($0.other, $0.tone.rawValue) < ($1.other, $1.tone.rawValue)
      }
    }
  }

  private struct Pair: Hashable {
    let one: Int
    let other: Int
    let tone: Relation.Tone
  }
}

extension Act {
  /// PLOVER's halves: the first six categories bring together, the others set apart.
  var tone: Relation.Tone {
    switch category {
    case .agree, .consult, .support, .cooperate, .aid, .yield: .cooperates
    case .request, .accuse, .reject, .threaten, .protest, .sanction, .mobilize, .coerce, .assault,
      .retreat:
      .clashes
    }
  }
}
