import Prose

/// One open question with all the sentences that raise it.
struct OpenQuestion {
  /// The sentence that gives it its title.
  let chief: Raised
  /// Stated before derived, then in order of documents and text; the chief is the first.
  private(set) var raised: [Raised]
  private(set) var members: [Int]
  /// The sentence that raised it before all others.
  private(set) var first: Raised
  /// The documents that raise it.
  private(set) var documents: Set<Int>
  /// The verbs that what is open turns on, in any sentence that raises it.
  private(set) var verbs: Set<Int>

  init(_ chief: Raised) {
    self.chief = chief
    raised = [chief]
    members = chief.members
    first = chief
    documents = [chief.place.document]
    verbs = chief.verbs
  }

  /// Takes in one more sentence that raises it; near linear in the parties of both.
  private mutating func take(_ one: Raised) {
    raised.append(one)
    documents.insert(one.place.document)
    members += one.members.filter { !members.contains($0) }
    if one.place < first.place { first = one }
    verbs.formUnion(one.verbs)
  }

  /// The sentence that tells it best: the chief, unless its title needs others to be understood and that
  /// of another of its sort does not.
  var clearest: Raised {
    guard chief.clarity < 100 else { return chief }
    return raised.first { $0.origin == chief.origin && $0.clarity == 100 } ?? chief
  }

  /// The sentence that tells it best as it stands now: the last one since it was asked anew, what was told before being
  /// that of another time, "a hundred are still held"; else one that gives the time when it is due.
  func clearest(in life: Developments.Life) -> Raised {
    if let asked = life.asked {
      let since = raised.filter { $0.place >= asked }.sorted { $0.place < $1.place }
      return since.last { $0.clarity == 100 } ?? since.last ?? clearest
    }
    guard let due = life.due, clearest.due != due else { return clearest }
    let own = raised.filter { $0.due == due && $0.origin == chief.origin }
    return own.first { $0.clarity == 100 } ?? own.first ?? clearest
  }

  /// What its row goes by.
  var key: RowKey { RowKey("watch:\(Fingerprint(first.question))") }

  /// Who is to act: of "Otto Brand said Ana Vell must go" she is, of "Norway urged
  /// Zenda to pay" Zenda; nil where nobody is named.
  var actor: Int? { first.actor }

  /// Joins sentences that raise one question: shared parties and most words in common, or titles that say
  /// the same of one.
  static func merging(_ all: [Raised]) -> [OpenQuestion] {
    var questions: [OpenQuestion] = []
    var index = OverlapIndex()
    var gists = GistIndex()
    for raised in all {
      let match = index.closest(to: raised.words) { _, overlap in
        overlap.similarity >= 0.34 || overlap.containment >= 0.6 && overlap.common >= 5
      } where: { question, overlap in
        !raised.isOpposed(to: questions[question].chief)
          && (overlap.similarity >= 0.6 || isSame(raised, questions[question]))
      }
      let question = match ?? gists.question(of: raised) ?? questions.count
      index.insert(raised.words, of: question)
      gists.insert(raised, of: question)
      if question == questions.count {
        questions.append(OpenQuestion(raised))
      } else {
        questions[question].take(raised)
      }
    }
    return questions
  }

  /// Joins questions that were raised first in the same words, whatever else their sentences tell, where both
  /// name a party or neither does; near linear.
  ///
  /// Of others that go by the same words, "whether he will resign" of two people, the first stands: a row
  /// goes by its words.
  static func joiningNamesakes(_ questions: [OpenQuestion]) -> [OpenQuestion] {
    var kept: [OpenQuestion] = []
    var places: [RowKey: Int] = [:]
    for question in questions {
      guard let place = places[question.key] else {
        places[question.key] = kept.count
        kept.append(question)
        continue
      }
      if !question.chief.isOpposed(to: kept[place].chief), isLinked(question.chief, kept[place]) {
        kept[place].join(question)
      }
    }
    return kept
  }

  /// Takes in the sentences of another question.
  private mutating func join(_ other: OpenQuestion) {
    for one in other.raised { take(one) }
    raised.sort { a, b in
      let (x, y) = (a.origin == .stated, b.origin == .stated)
      return x != y ? x : a.place != b.place ? a.place < b.place : a.range < b.range
    }
  }

  /// Whether a sentence names a party of a question, or neither names any.
  private static func isLinked(_ raised: Raised, _ question: OpenQuestion) -> Bool {
    raised.members.isEmpty && question.members.isEmpty
      || raised.members.contains { question.members.contains($0) }
  }

  /// Whether a sentence may raise a question that others raise in partly the same words.
  private static func isSame(_ raised: Raised, _ question: OpenQuestion) -> Bool {
    // A report that speaks of two things twice does so in different words.
    isLinked(raised, question) && !question.documents.contains(raised.place.document)
  }
}
