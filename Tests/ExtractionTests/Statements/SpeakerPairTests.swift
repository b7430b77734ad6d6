import Prose
import Testing

@testable import Extraction

/// Two who make a statement together.
@Suite struct SpeakerPairTests {
  /// The names of who makes each statement, and of who makes it as well.
  private func pairs(in text: String) -> [[String]] {
    let found = reading(of: text)
    return found.statements.map { statement in
      [statement.speaker, statement.partner].compactMap(\.self).map {
        found.passage.string(found.names[$0].range)
      }
    }
  }

  @Test(arguments: [
    "Both leaders welcomed the treaty.", "The two leaders opposed the wall.",
    "The leaders agreed to meet again.",
  ])
  func `two who met speak as the leaders, and then as they`(said: String) {
    let met = "President Ana Vell met with Prime Minister Otto Brand in Selm. "
    let found = pairs(in: met + said + " They also called for a vote.")
    #expect(found == [["Ana Vell", "Otto Brand"], ["Ana Vell", "Otto Brand"]])
    let son = met.replacing("Ana Vell", with: "Otto Vell, Jr.")
    #expect(pairs(in: son + said).first?.first == "Otto Vell")
    // Of three it is unclear which, and officials are anybody.
    let three = "President Ana Vell met with Prime Minister Otto Brand and Mayor Max Kars in Selm. "
    #expect(pairs(in: three + said) == [[]])
    #expect(pairs(in: met + "Officials welcomed the treaty.") == [[]])
  }

  @Test(arguments: ["Both sides rejected a truce.", "The two countries rejected a truce."])
  func `two lands that met are both sides until a third is named`(said: String) {
    let met = "Norway and Sweden met in Selm. "
    #expect(pairs(in: met + said) == [["Norway", "Sweden"]])
    #expect(pairs(in: met + "Rain fell. " + said) == [["Norway", "Sweden"]])
    #expect(pairs(in: met + "Norway fought with Sweden and Chile. " + said) == [[]])
    #expect(pairs(in: "Norway met Sweden and Chile. " + said) == [[]])
    #expect(pairs(in: "Both sides, Norway and Sweden, rejected a truce.").count == 1)
  }

  @Test func `who is joined with a name by the office alone says it as well`() {
    let text = """
      Vice President Ana Vell met President Otto Brand of Norway. The vice president and President Brand \
      agreed to leave. The vice president said it was late.
      """
    #expect(pairs(in: text) == [["Ana Vell", "Brand"], ["Ana Vell"]])
  }
}
