import Extraction
import Prose

/// Who is to do what, as the title of an open question says it.
///
/// Sentences that raise one question are of any length; their titles are short: "Norway must free the crew"
/// is one with "Norway should free the crew it holds without delay", whatever else is told beside it.
struct Gist {
  /// The member of the cast that the title names first; nil where it names none.
  let doer: Int?
  /// Whether it says that something is not to be done.
  private let isNegated: Bool
  /// The words of the title that tell what.
  let words: Words
  let due: When?
  /// All members that the sentence names.
  private let members: [Int]

  init(
    _ gist: Account.Gist,
    due: When?,
    _ account: Account,
    _ cast: Cast,
    document: Int,
    members: [Int],
  ) {
    doer = gist.doer.map { cast.memberOf[document][$0] }
    isNegated = gist.isNegated
    words = account.words(gist.stems)
    self.due = due
    self.members = members
  }

  /// Whether two titles say that the same is to be done: all that the shorter one tells, or most of much.
  ///
  /// A word by itself, "Norway must sign", is told by no longer title. What is due on days apart is told of
  /// different occasions.
  func isSame(as other: Gist) -> Bool {
    guard doer == other.doer, isNegated == other.isNegated, Self.mayMeet(due, other.due) else {
      return false
    }
    let overlap = words.overlap(with: other.words)
    if doer == nil { return overlap.similarity >= 0.6 && overlap.common >= 3 }
    return overlap.similarity == 1
      || overlap.containment == 1 && overlap.common >= 2 && overlap.similarity >= 0.5
      || overlap.containment >= 0.6 && overlap.common >= 3
  }

  /// Whether two titles, however alike their sentences, are about others or about what is and what is not to
  /// be done: "Norway must free the crew", "Zenda must free the crew".
  func isOpposed(to other: Gist) -> Bool {
    guard let doer, let second = other.doer else { return false }
    return doer == second
      ? isNegated != other.isNegated
      : !members.contains(second) && !other.members.contains(doer)
  }

  private static func mayMeet(_ a: When?, _ b: When?) -> Bool {
    guard let a, let b, a != b else { return true }
    guard let days = a.days, let other = b.days else { return false }
    return days.overlaps(other)
  }
}

/// The gists of open questions, found by whom they are about and a word of what.
struct GistIndex {
  private var gists: [(gist: Gist, question: Int)] = []
  private var places: [Key: [Int]] = [:]

  private struct Key: Hashable {
    let doer: Int?
    let stem: UInt64
  }

  /// A word in more gists of one doer than this tells nothing about any of them.
  private let limit = 400

  /// The question whose gist is the same, of several the first; linear in those that share a word which few
  /// have.
  func question(of gist: Gist) -> Int? {
    var first: Int?
    for stem in gist.words.stems {
      guard let near = places[Key(doer: gist.doer, stem: stem)], near.count <= limit else {
        continue
      }
      for place in near where place < first ?? .max && gists[place].gist.isSame(as: gist) {
        first = place
      }
    }
    return first.map { gists[$0].question }
  }

  mutating func insert(_ gist: Gist, of question: Int) {
    for stem in gist.words.stems {
      places[Key(doer: gist.doer, stem: stem), default: []].append(gists.count)
    }
    gists.append((gist, question))
  }
}
