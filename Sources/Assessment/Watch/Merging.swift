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
  /// The verbs that what is open turns on, in any sentence that raises it.
  private(set) var verbs: Set<Int>

  init(_ chief: Raised) {
    self.chief = chief
    raised = [chief]
    members = chief.members
    first = chief
    verbs = chief.verbs
  }

  /// Takes in one more sentence that raises it; near linear in the parties of both.
  private mutating func take(_ one: Raised) {
    raised.append(one)
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

  /// The sentence that tells it best as it is due now: one that gives that time, if there is one.
  func clearest(dueOn due: When?) -> Raised {
    guard let due, clearest.due != due else { return clearest }
    let own = raised.filter { $0.due == due && $0.origin == chief.origin }
    return own.first { $0.clarity == 100 } ?? own.first ?? clearest
  }

  /// Who is to act: of "Otto Brand said Ana Vell must go" she is; nil where nobody is named.
  var actor: Int? { first.gist?.doer ?? first.members.first }

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

  /// Whether a sentence may raise a question that others raise in partly the same words.
  private static func isSame(_ raised: Raised, _ question: OpenQuestion) -> Bool {
    let isLinked =
      raised.members.isEmpty && question.members.isEmpty
      || raised.members.contains { question.members.contains($0) }
    // A report that speaks of two things twice does so in different words.
    let isSameReport = question.raised.contains { $0.place.document == raised.place.document }
    return isLinked && !isSameReport
  }
}
