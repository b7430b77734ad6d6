import Prose
import TestSupport
import Testing

@testable import Extraction

/// What is looked up once for each form against what is looked up for each token.
@Suite struct WordFormsTests {
  @Test(arguments: 1...20)
  func `a token's form has its key and its hyphen`(seed: Int) {
    let passage = passage(UInt64(seed))
    let (tokens, text) = (passage.tokens, passage.document.text)
    let forms = WordForms(tokens, in: text)
    #expect(forms.count == Set(tokens.map(\.key)).count)
    #expect(tokens.indices.allSatisfy { forms.keys[forms[$0]] == tokens[$0].key })
    #expect(
      tokens.indices.allSatisfy {
        forms.hasHyphen($0) == text[tokens[$0].range.indices].contains(UInt8(ascii: "-"))
      }
    )
  }

  @Test(arguments: 1...20)
  func `what is told of forms is what is told of tokens`(seed: Int) throws {
    let passage = passage(UInt64(seed))
    let forms = WordForms(passage.tokens, in: passage.document.text)
    let words = NameLexicon.shared.words
    let classes = try #require(NameModel.shared).classes
    let (known, classed) = (words.values(of: forms.keys), classes.classes(of: forms.keys))
    for (i, token) in passage.tokens.enumerated() {
      #expect(known[forms[i]] == words[token.key])
      #expect(classed[forms[i]] == classes.class(of: token.key))
    }
  }

  @Test func `no token has no form`() {
    let forms = WordForms([], in: [])
    #expect(forms.count == 0)
    #expect(NameLexicon.shared.words.values(of: forms.keys).isEmpty)
  }

  private func passage(_ seed: UInt64) -> Passage {
    var reporter = Reporter(seed: seed)
    let last = "The Zenda-based team’s well-known U.S.-led plan, led by Vell."
    let text = "\(reporter.report())\n\(last)\n"
    return Passage(
      Document(id: DocumentID(high: 0, low: seed), name: "report.txt", text: Array(text.utf8))
    )
  }
}
