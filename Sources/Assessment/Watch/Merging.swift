import Prose

/// One open question with all the sentences that raise it.
struct OpenQuestion {
  /// The sentence that gives it its title.
  var chief: Raised
  /// Stated before derived, then in order of documents and text; the chief is the first.
  var raised: [Raised]
  var members: [Int]

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

  /// The sentence that raised it before all others.
  var first: Raised { raised.min { $0.place < $1.place } ?? chief }

  /// Who is to act: of "Otto Brand said Ana Vell must go" she is; nil where nobody is named.
  var actor: Int? { first.gist?.doer ?? first.members.first }

  /// The verbs that what is open turns on, in any sentence that raises it.
  var verbs: Set<Int> { raised.reduce(into: []) { $0.formUnion($1.verbs) } }

  /// Joins sentences that raise one question: shared parties and most words in common, or titles that say
  /// the same of one.
  static func merging(_ all: [Raised]) -> [OpenQuestion] {
    var questions: [OpenQuestion] = []
    var index = OverlapIndex()
    var gists = GistIndex()
    var questionOf: [Int] = []
    for raised in all {
      let match = index.closest(to: raised.words) { _, overlap in
        overlap.similarity >= 0.34 || overlap.containment >= 0.6 && overlap.common >= 5
      } where: { entry, overlap in
        let question = questions[questionOf[entry]]
        return !raised.isOpposed(to: question.chief)
          && (overlap.similarity >= 0.6 || isSame(raised, question))
      }
      index.insert(raised.words)
      let question =
        match.map { questionOf[$0] } ?? gists.question(of: raised) ?? questions.count
      questionOf.append(question)
      gists.insert(raised, of: question)
      if question == questions.count {
        questions.append(OpenQuestion(chief: raised, raised: [raised], members: raised.members))
        continue
      }
      questions[question].raised.append(raised)
      questions[question].members += raised.members.filter {
        !questions[question].members.contains($0)
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
