import Extraction
import Prose

/// Sentences that tell what became of a person, which settles what was open about them: who was convicted
/// waits for no verdict, and who has died will do nothing more.
struct Fates {
  /// For each member of the cast the sentences that tell it of them, in order.
  private var ofMember: [Int: [Fate]] = [:]
  private let corpus: Corpus
  private let cast: Cast

  /// One such sentence with the word for it.
  private struct Fate {
    let place: Place
    let kind: Kind
    let cue: ByteRange
    let isAcquittal: Bool
  }

  private enum Kind {
    case verdict
    case sentence
    case death
  }

  /// Reads the sentences that have such words and name a person; linear in their length.
  init(_ later: LaterSentences, _ corpus: Corpus, _ cast: Cast) {
    self.corpus = corpus
    self.cast = cast
    for entry in Set(Self.words.stems.flatMap { later.index.entries(with: $0) }).sorted() {
      let place = later.places[entry]
      for (member, fate) in Self.told(at: place, corpus, cast) {
        ofMember[member, default: []].append(fate)
      }
    }
  }

  /// Of whom a sentence tells what became of them.
  private static func told(at place: Place, _ corpus: Corpus, _ cast: Cast) -> [(Int, Fate)] {
    let account = corpus.accounts[place.document]
    let range = account.sentences[place.sentence].range
    let people = account.names(in: range).filter { account.names[$0].kind == .person }
    if people.isEmpty { return [] }
    let tokens = Tokenizer.tokens(of: account.document.text, in: range)
    if tokens.contains(where: { doubts.contains($0.key) }) { return [] }
    return tokens.indices.compactMap { i in
      guard let kind = kind(of: i, tokens) else { return nil }
      let name = people.first { isTold(of: $0, at: i, tokens, account) }
      return name.map {
        let fate = Fate(
          place: place,
          kind: kind,
          cue: tokens[i].range,
          isAcquittal: tokens[i].key == acquitted,
        )
        return (cast.memberOf[place.document][$0], fate)
      }
    }
  }

  private static func kind(of i: Int, _ tokens: [Token]) -> Kind? {
    let key = tokens[i].key
    if key == guilty { return i > 0 && finding.contains(tokens[i - 1].key) ? .verdict : nil }
    if verdicts.contains(key) { return .verdict }
    if sentences.contains(key) { return .sentence }
    return deaths.contains(key) ? .death : nil
  }

  /// Whether a word for what became of somebody is told of a name: "Vell has been convicted", "convicted Dr
  /// Vell"; not "Vell convicted", who is a judge, nor "killed Vell's brother".
  private static func isTold(of name: Int, at i: Int, _ tokens: [Token], _ account: Account) -> Bool
  {
    let (range, key) = (account.names[name].range, tokens[i].key)
    if range.end <= tokens[i].range.start {
      let between = tokens[..<i].filter { $0.range.start >= range.end }
      let isPassive = between.contains { being.contains($0.key) }
      return between.allSatisfy {
        being.contains($0.key) || having.contains($0.key) || finding.contains($0.key)
      } && (isPassive || key == died || key == guilty)
    }
    guard key != died, key != guilty, range.start >= tokens[i].range.end,
      i == 0 || !being.contains(tokens[i - 1].key)
    else { return false }
    // "Killed the leader of the rebels, Otto Brand".
    let role = account.roles.first { $0.holder == name && $0.range.start >= tokens[i].range.end }
    let start = min(role?.range.start ?? range.start, range.start)
    let between = tokens[(i + 1)...].prefix { $0.range.end <= start }
    let past = tokens.first { $0.range.start >= range.end }
    return between.count <= longestTitle
      && between.allSatisfy {
        $0.kind == .word && ($0.shape != .lower || articles.contains($0.key))
      }
      && past?.key != Shortening.contractedIs
  }

  /// The first sentences after a question that settle it, with what they make of it.
  func places(after question: OpenQuestion) -> [Place: Outcome] {
    guard let raised = corpus.days[question.first.place.document] else { return [:] }
    let isOfTrial = question.first.words.stems.contains(where: Self.trials.contains)
    let isOfSentence = question.first.words.stems.contains(where: Self.terms.contains)
    let isIfConvicted = isOfSentence && isIfConvicted(question.first)
    var found: [Place: Outcome] = [:]
    for member in question.members where cast.members[member].kind == .person {
      let own = (ofMember[member] ?? []).filter { fate in
        guard let day = corpus.days[fate.place.document], day > raised else { return false }
        return switch fate.kind {
        case .verdict: isOfTrial && !isOfSentence || isIfConvicted
        case .sentence: isOfTrial || isOfSentence
        case .death: member == question.first.chief
        }
      }
      for fate in own.prefix(Self.limit) where found[fate.place] == nil {
        // Who is convicted waits for the sentence that they face then.
        let effect: Outcome.Effect =
          switch fate.kind {
          case .death: .off
          case .verdict where isIfConvicted: fate.isAcquittal ? .no : .change
          case .verdict, .sentence: .yes
          }
        found[fate.place] = Outcome(effect, fate.cue)
      }
    }
    return found
  }

  /// Whether what somebody faces hangs on a verdict: "faces four years in prison if convicted".
  private func isIfConvicted(_ raised: Raised) -> Bool {
    let tokens = Tokenizer.tokens(
      of: corpus.accounts[raised.place.document].document.text,
      in: raised.range,
    )
    return tokens.indices.contains { i in
      Self.conditions.contains(tokens[i].key)
        && tokens[(i + 1)...].prefix(Self.longestCondition).contains {
          Self.verdicts.contains($0.key) || $0.key == Self.guilty
        }
    }
  }

  private static let conditions: WordSet = ["if", "unless", "once"]
  // Tokens: "if he is found".
  private static let longestCondition = 5
  private static let acquitted = Fold.key(of: "acquitted")
  private static let verdicts: WordSet = ["convicted", "acquitted"]
  private static let sentences: WordSet = ["sentenced", "jailed", "imprisoned"]
  private static let deaths: WordSet = ["died", "killed", "assassinated"]
  private static let guilty = Fold.key(of: "guilty")
  private static let died = Fold.key(of: "died")
  private static let finding: WordSet = ["found", "pleaded", "pled"]
  private static let being: WordSet = ["was", "were", "been"]
  private static let having: WordSet = [
    "has", "have", "also", "later", "then", "today", "yesterday",
  ]
  private static let doubts = WordSet(
    """
    report reports reportedly rumour rumours rumor rumors if whether unless denied denies alleged unclear \
    unsure would could may might should feared fears believed claimed
    """
  )
  private static let words = Words(
    text: "convicted acquitted guilty sentenced jailed imprisoned died killed assassinated"
  )
  /// What is open while somebody is tried, and what stays so until they are sentenced.
  private static let trials = Words(
    text: "convicted conviction trial jury jurors verdict guilty acquitted innocence charged"
  )
  private static let terms = Words(text: "sentence sentenced sentencing prison jail")
  /// Those behind them tell it again.
  private static let limit = 2
  private static let articles: WordSet = ["the", "its", "their", "his", "her", "former"]
  // Tokens: "Dr".
  private static let longestTitle = 3
}
