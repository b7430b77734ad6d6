import Testing

@testable import Assessment

struct OneLineTests {
  @Test(arguments: [
    ("**The vote:** expected\n on Friday", "The vote: expected on Friday"),
    ("The __vote__ is **off**.", "The vote is off."),
    ("5 ** 2 and 5**2", "5 ** 2 and 5**2"),
    ("He married Elizabeth _____ in May", "He married Elizabeth _____ in May"),
    ("**", "**"),
    ("é**ü", "é**ü"),
    ("Or\u{ad}len de\u{ad}mands", "Orlen demands"),
  ])
  func `a line is one, without the marks of emphasis`(_ text: String, _ line: String) {
    #expect(OneLine.of(Array(text.utf8)[...]) == line)
  }
}
