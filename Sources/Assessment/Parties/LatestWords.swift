import Extraction
import Prose

/// The last thing that each member of the cast said or did.
struct LatestWords {
  /// The sentence, by member.
  private(set) var of: [Int: Citation] = [:]

  init(_ corpus: Corpus, _ cast: Cast) {
    // A report tells the newest first, so its first sentence on someone counts.
    for document in corpus.newestFirst {
      let reading = corpus.readings[document]
      var found: [(member: Int, sentence: Int)] = []
      for statement in reading.statements {
        guard let speaker = statement.speaker,
          let sentence = reading.passage.sentence(at: statement.content.start)
        else { continue }
        found.append((cast.memberOf[document][speaker], sentence))
      }
      for act in reading.acts where act.modality != .hypothetical {
        guard let actor = act.actor else { continue }
        found.append((cast.memberOf[document][actor], act.sentence))
      }
      found.sort { ($0.sentence, $0.member) < ($1.sentence, $1.member) }
      for (member, sentence) in found where of[member] == nil && reading.isProse(sentence) {
        of[member] = corpus.citation(Place(document: document, sentence: sentence))
      }
    }
  }
}
