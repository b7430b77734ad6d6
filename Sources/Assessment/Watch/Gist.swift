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
  /// The words of the title that tell what; those of names, times and offices do not, nor does the cue.
  let words: Words
  let due: When?
  /// All members that the sentence names.
  private let members: [Int]

  /// Nil where the title says nothing of what.
  init?(
    _ question: Account.Question,
    issue: Words,
    due: When?,
    _ names: [(name: String, member: Int)],
  ) {
    let text = Array(question.title.utf8)
    let tokens = Tokenizer.tokens(of: text, in: ByteRange(0, text.count))
    let keys = tokens.map(\.key)
    let named = names.first { name, _ in
      let bytes = Array(name.utf8)
      let own = Tokenizer.tokens(of: bytes, in: ByteRange(0, bytes.count)).map(\.key)
      return keys.indices.contains { keys[$0...].starts(with: own) }
    }
    doer = named?.member
    members = names.map(\.member)
    isNegated = tokens.contains { Self.negations.contains($0.key) }
    self.due = due
    let told = tokens.compactMap { Words.stem(of: $0, in: text) }.filter(issue.contains)
    words =
      Self.isResignation(tokens, told, text)
      ? Self.resignation : Words(stems: told.sortedOnce[...])
    if words.stems.isEmpty { return nil }
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
      || overlap.containment >= 0.75 && overlap.common >= 4
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

  /// "Must go", "should step down now": whoever holds an office is to leave it, in whatever words.
  private static func isResignation(_ tokens: [Token], _ told: [UInt64], _ text: [UInt8]) -> Bool {
    guard tokens.contains(where: { duties.contains($0.key) }),
      let leaving = tokens.lastIndex(where: { leavings.contains($0.key) })
    else { return false }
    let own = Set(
      tokens.filter { leavings.contains($0.key) || offices.contains($0.key) }
        .compactMap { Words.stem(of: $0, in: text) }
    )
    // "Must leave the decision to the council", "must go further".
    return told.allSatisfy(own.contains)
      && tokens[(leaving + 1)...].allSatisfy {
        $0.kind != .word || offices.contains($0.key) || leavings.contains($0.key)
      }
  }

  private static let resignation = Words(text: "resignation")
  private static let duties = WordSet("must should has have ought needs urged")
  private static let leavings = WordSet("leave go resign quit depart step stand down")
  /// What may stand behind such a word.
  private static let offices = WordSet(
    "office power post the his her their now immediately today at once aside as president"
  )
  private static let negations: WordSet = ["not", "n't", "never", "no", "cannot"]
}

/// The gists of open questions, found by whom they are about and a word of what.
struct GistIndex {
  private var gists: [(gist: Gist, question: Int)] = []
  private var places: [Key: [Int]] = [:]

  private struct Key: Hashable {
    let doer: Int?
    let stem: UInt64
  }

  /// The question whose gist is the same, of several the first; linear in those that share a word.
  func question(of gist: Gist) -> Int? {
    var first: Int?
    for stem in gist.words.stems {
      for place in places[Key(doer: gist.doer, stem: stem)] ?? []
      where place < first ?? .max && gists[place].gist.isSame(as: gist) {
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
