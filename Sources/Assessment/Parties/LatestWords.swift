import Extraction
import Prose

/// The last thing that each member of the cast said or did.
struct LatestWords {
  /// The sentence past its dateline, by member.
  private(set) var of: [Int: Citation] = [:]

  init(_ corpus: Corpus, _ cast: Cast) {
    // A report tells the newest first, so its first sentence on someone counts.
    for document in corpus.newestFirst {
      let account = corpus.accounts[document]
      for doing in account.doings {
        let member = cast.memberOf[document][doing.name]
        if of[member] == nil {
          let end = account.sentences[doing.sentence].range.end
          of[member] = Citation(account.document, ByteRange(Int(doing.start), Int(end)))
        }
      }
    }
  }

  /// Who says or does something in a document, in the order of the sentences.
  static func doings(in reading: Reading) -> [Account.Doing] {
    var found: [(name: Int, sentence: Int)] = []
    for statement in reading.statements {
      guard let speaker = statement.speaker,
        let sentence = reading.passage.sentence(at: statement.content.start)
      else { continue }
      found.append((speaker, sentence))
    }
    for act in reading.acts where act.modality != .hypothetical {
      guard let actor = act.actor else { continue }
      found.append((actor, act.sentence))
    }
    // "Seized control in 1969" is not the latest, nor is what somebody is asked about.
    return found.filter {
      reading.isProse($0.sentence) && !reading.tellsOfLongAgo($0.sentence)
        && !reading.passage.isQuestion($0.sentence) && !reading.isQuestioner($0.sentence)
    }
    .sorted { ($0.sentence, $0.name) < ($1.sentence, $1.name) }
    .map { name, sentence in
      let start = Opening.stamped(reading.passage.sentences[sentence], reading.passage).start
      return Account.Doing(name: name, sentence: sentence, start: start)
    }
  }
}
