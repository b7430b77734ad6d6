import Archive
import Extraction
import Prose
import TestSupport
import Testing

@testable import Assessment

/// What a document tells by itself, before it is held against the others.
struct AccountTests {
  @Test(arguments: [5, 23]) func `everything in an account points at something`(seed: Int) {
    var reporter = Reporter(seed: UInt64(seed))
    for number in 0..<40 {
      let text = Array(reporter.dispatch().utf8)
      let account = Account(of: Reading(of: Document(name: "\(number).txt", text: text)))
      #expect(account.breach == nil)
      #expect(!account.sentences.isEmpty)
    }
  }

  /// What became of a question is looked up in a sentence cut anew.
  @Test(arguments: [5, 23]) func `a sentence cut alone has the tokens that it has in its document`(
    seed: Int
  ) {
    var reporter = Reporter(seed: UInt64(seed))
    for number in 0..<40 {
      let text = Array(reporter.dispatch().utf8)
      let passage = Passage(Document(name: "\(number).txt", text: text))
      for sentence in passage.sentences {
        let alone = Tokenizer.tokens(of: text, in: sentence.range)
        #expect(alone.map(\.range) == passage.tokens[sentence.tokens].map(\.range))
        #expect(alone.map(\.key) == passage.tokens[sentence.tokens].map(\.key))
      }
    }
  }

  @Test func `names are kept with what stands around them`() throws {
    let account = account(
      """
      Selm, 3 March 2031 - The late Ruritanian President Ana Vell founded the Rural \
      Relief Front (RRF). The front will meet in Selm.
      """
    )
    func name(_ text: String) throws -> Account.Name {
      try #require(account.names.first { account.spellings[$0.spelling] == text })
    }
    #expect(try name("Ana Vell").marks.contains(.isLate))
    #expect(try name("RRF").marks.contains(.isBracketed))
    #expect(try !name("Rural Relief Front").marks.contains(.isBracketed))
  }

  @Test func `a sentence that raises a question has its stems once`() throws {
    let account = account(
      "Selm. It is unclear whether the council will accept the offer of the harbour workers."
    )
    let question = try #require(account.questions.first)
    #expect(question.stems == account.sentences[question.sentence].stems)
    #expect(!question.stems.isEmpty)
  }

  private func account(_ text: String) -> Account {
    Account(of: Reading(of: Document(name: "a.txt", text: Array(text.utf8))))
  }
}

extension Account {
  /// The first thing in it that points nowhere, nil if there is none.
  fileprivate var breach: String? {
    func fits(_ range: ByteRange) -> Bool { Int(range.end) <= document.text.count }
    func holds(_ name: Int?) -> Bool { name.map(names.indices.contains) ?? true }
    func isSentence(_ sentence: Int) -> Bool { sentences.indices.contains(sentence) }
    func ascends(_ range: Range<Int>) -> Bool {
      stems.indices.contains(range)
        && zip(stems[range], stems[range].dropFirst()).allSatisfy { $0 < $1 }
    }
    for name in names
    where !fits(name.range) || !spellings.indices.contains(name.spelling)
      || name.entity.map(entities.indices.contains) == false
      || name.widening.map(widenings.indices.contains) == false
      || name.phrase.map(fits) == false
    {
      return "name: \(name)"
    }
    for sentence in sentences where !fits(sentence.range) || !ascends(sentence.stems) {
      return "sentence: \(sentence)"
    }
    for role in roles
    where !holds(role.holder) || !holds(role.represents) || !fits(role.range)
      || !roleTexts.indices.contains(role.text)
    {
      return "role: \(role)"
    }
    for stance in stances
    where !stance.holders.allSatisfy(holds) || !holds(stance.speaker) || !fits(stance.content)
      || !isSentence(stance.sentence) || !ascends(stance.stems)
    {
      return "stance: \(stance)"
    }
    for question in questions
    where !fits(question.range) || !ascends(question.stems) || !ascends(question.issue)
      || !isSentence(question.sentence)
    {
      return "question: \(question)"
    }
    for count in counts
    where !holds(count.speaker) || !ascends(count.stems) || !isSentence(count.sentence) {
      return "count: \(count)"
    }
    for telling in tellings where !fits(telling.time) || !isSentence(telling.sentence) {
      return "telling: \(telling)"
    }
    if let doing = doings.first(where: { !holds($0.name) || !isSentence($0.sentence) }) {
      return "doing: \(doing)"
    }
    if let deed = deeds.first(where: { !holds($0.actor) || !holds($0.recipient) }) {
      return "deed: \(deed)"
    }
    return nil
  }
}
