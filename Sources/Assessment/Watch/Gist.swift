import Extraction
import Prose

/// Who is to do what, as the title of an open question says it.
///
/// Sentences that raise one question are of any length; their titles are short: "Norway must free the crew"
/// is one with "Norway should free the crew it holds without delay", whatever else is told beside it.
struct Gist: Hashable {
  /// The member of the cast that the title names first; nil where it names none.
  let doer: Int?
  /// Whether it says that something is not to be done.
  let isNegated: Bool
  /// The words of the title that tell what.
  let words: Words

  init(_ gist: Account.Gist, _ account: Account, _ cast: Cast, document: Int) {
    doer = gist.doer.map { cast.memberOf[document][$0] }
    isNegated = gist.isNegated
    words = account.words(gist.stems)
  }

  /// Whether two titles say that the same is to be done: all that the shorter one tells, or most of much.
  ///
  /// A word by itself, "Norway must sign", is told by no longer title.
  func isSame(as other: Gist) -> Bool {
    guard doer == other.doer, isNegated == other.isNegated else { return false }
    let overlap = words.overlap(with: other.words)
    if doer == nil { return overlap.similarity >= 0.6 && overlap.common >= 3 }
    return overlap.similarity == 1
      || overlap.containment == 1 && overlap.common >= 2 && overlap.similarity >= 0.5
      || overlap.containment >= 0.6 && overlap.common >= 3
  }
}

extension Raised {
  /// Whether two titles, however alike their sentences, are about others or about what is and what is not to
  /// be done: "Norway must free the crew", "Zenda must free the crew".
  func isOpposed(to other: Raised) -> Bool {
    guard let gist, let second = other.gist, let doer = gist.doer, let another = second.doer else {
      return false
    }
    return doer == another
      ? gist.isNegated != second.isNegated
      : !members.contains(another) && !other.members.contains(doer)
  }
}

extension When? {
  /// Whether two may be due at one time: what is due on days apart is told of different occasions.
  fileprivate func mayMeet(_ other: When?) -> Bool {
    guard let due = self, let second = other, due != second else { return true }
    guard let days = due.days, let others = second.days else { return false }
    return days.overlaps(others)
  }
}

/// The gists of open questions, found by whom they are about and a word of what.
struct GistIndex {
  private var entries: [Entry] = []
  private var places: [Key: [Int]] = [:]
  private var known: Set<Entry> = []

  /// What a question was raised as; the same twice is one.
  private struct Entry: Hashable {
    let gist: Gist
    let due: When?
    let question: Int
  }

  private struct Key: Hashable {
    let doer: Int?
    let stem: UInt64
  }

  /// A word in more gists of one doer than this tells nothing about any of them.
  private let limit = 400

  /// The question that says the same as a sentence, of several the first; linear in those that share a word which
  /// few have.
  func question(of raised: Raised) -> Int? {
    guard let gist = raised.gist else { return nil }
    var first: Int?
    for stem in gist.words.stems {
      guard let near = places[Key(doer: gist.doer, stem: stem)], near.count <= limit else {
        continue
      }
      for place in near where place < first ?? .max {
        let entry = entries[place]
        if raised.due.mayMeet(entry.due), gist.isSame(as: entry.gist) { first = place }
      }
    }
    return first.map { entries[$0].question }
  }

  mutating func insert(_ raised: Raised, of question: Int) {
    guard let gist = raised.gist else { return }
    let entry = Entry(gist: gist, due: raised.due, question: question)
    guard known.insert(entry).inserted else { return }
    for stem in gist.words.stems {
      places[Key(doer: gist.doer, stem: stem), default: []].append(entries.count)
    }
    entries.append(entry)
  }
}
