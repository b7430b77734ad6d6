import Testing

@testable import Assessment

struct WordsTests {
  @Test(arguments: [
    ("paid", "pays"), ("withdrew", "withdrawing"), ("banned", "bans"), ("stopped", "stop"),
    ("negotiations", "negotiation"), ("closure", "closure"),
  ])
  func `forms of one word share a stem`(_ one: String, _ other: String) {
    #expect(Words(text: one) == Words(text: other))
    #expect(Words(text: one).stems.count == 1)
  }

  @Test func `other words have other stems`() {
    #expect(Words(text: "paid planned withdrew banned").stems.count == 4)
    #expect(Words(text: "bank banks banked").common(with: Words(text: "ban bans banned")) == 0)
  }

  @Test func `shared words are counted once, wherever they stand`() {
    let (a, b) = (Words(text: "quay bridge harbour toll"), Words(text: "toll quay fine"))
    #expect(a.common(with: b) == 2 && b.common(with: a) == 2)
    #expect(a.similarity(to: b) == 2.0 / 5 && a.containment(in: b) == 2.0 / 3)
    #expect(a.common(with: Words(text: "")) == 0)
  }
}
