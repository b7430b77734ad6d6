import Prose
import Testing

@testable import Extraction

/// Whom "I" and what stands without a speaker lead to in papers, statements and transcripts.
@Suite struct PaperTests {
  @Test func `I is whom the statement says it is by`() {
    let text = """
      Statement by President Ana Vell on the Orlen Harbour

      I condemn the attack on the harbour. We will rebuild the quay.

      Smugglers must leave the harbour. You should be proud.
      """
    let reading = reading(of: text)
    #expect(reading.voices?.hasHead == true)
    #expect(stances(of: reading) == [.opposes, .commits, .demands])
    #expect(speakers(of: text) == ["Ana Vell", "Ana Vell", "Ana Vell"])
  }

  @Test func `what follows said and a colon is whose words they are`() {
    let text = """
      Harbour report

      Commenting on the report, Minister Ana Vell said:

      I condemn the attack. We will rebuild the quay.

      Smugglers must leave.

      Ana Vell spoke in Orlen. I reject that.
      """
    #expect(
      reading(of: text).voices?.ofBlock == [.writer, .writer, .name(0), .name(0), .writer]
    )
    #expect(speakers(of: text) == ["Ana Vell", "Ana Vell", "Ana Vell", nil])
  }

  @Test func `of two authors neither is I`() {
    let text = """
      Remarks by President Ana Vell and Prime Minister Rudolf Hentzau

      I condemn the attack on the harbour.
      """
    #expect(speakers(of: text).last == .some(nil))
  }

  @Test func `several who sign one statement are we`() {
    let text = """
      Joint Statement of Norway, Zenda, and Chile

      We condemn the attack on the harbour.
      """
    #expect(reading(of: text).voices?.isJoint == true)
    #expect(speakers(of: text) == ["Norway"])
    #expect(reading(of: "Statement by Ana Vell\n\nWe left.").voices?.isJoint == false)
  }

  @Test(arguments: [
    """
    By the power vested in me I order:

    I reject the claim. I will impose duties on grain. Carriers must pay them.

    ANA J. VELL

    THE GREEN HOUSE, May 4, 2031.
    """,
    """
    By the power vested in me,

    I, Ana J. Vell, reject the claim. I will impose duties on grain.
    """,
  ])
  func `whoever signs an order is I`(text: String) {
    #expect(Set(speakers(of: text).map { $0?.lowercased() }) == ["ana j. vell"])
    #expect(stances(of: reading(of: text)) == [.opposes, .commits])
  }

  @Test func `a name at the end of a report signs nothing`() {
    #expect(speakers(of: "It was late.\n\nI reject the claim.\n\nAna J. Vell") == [nil])
  }

  @Test func `a turn that begins with a quotation is one like any other`() {
    let text = """
      Talks of Ana Vell and Otto Brand

      MR. VELL: We left the harbour.

      MR. BRAND: "Peace" is a word.

      I reject the plan.
      """
    #expect(
      reading(of: text).voices?.ofBlock == [.writer, .name(0), .name(1), .name(1)]
    )
  }

  @Test func `whoever stands before a colon and a quotation says it`() {
    let text = """
      Many lands welcome the plan.

      Chilean Minister Ana van der Vell: “I welcome the plan. Zenda must accept it.”

      Zendan Ministry of Mines: “We welcome the plan.”

      Joint Statement of Norway, Chile, and Peru: “We welcome the plan.”

      Zenda must leave the valley, the council said.
      """
    let reading = reading(of: text)
    let voices = reading.voices?.ofBlock.map { voice in
      guard case .name(let name) = voice else { return "\(voice)" }
      return reading.passage.string(reading.names[name].range)
    }
    #expect(
      voices == ["writer", "Ana van der Vell", "Zendan Ministry of Mines", "unnamed", "writer"]
    )
    #expect(Set(stances(of: reading).prefix(4)) == [.supports, .demands])
  }

  @Test func `what is said before who says it is about somebody else`() {
    let text = "Ana Vell said it was late. The talks were lost by Otto Brand, she added."
    #expect(speakers(of: text) == ["Ana Vell", "Ana Vell"])
    let war = "Tomas Kars spoke in Graz. Otto Brand is killing his people, he said."
    #expect(speakers(of: war) == ["Tomas Kars"])
  }

  @Test func `what a resolution backs nobody beside it backs`() {
    let text = "Ana Vell has been in talks with Sweden and Norway about a plan backing the mission."
    #expect(speakers(of: text) == [nil])
  }

  @Test func `a writer's own words are no statements`() {
    let text = "The mood in Orlen\n\nI condemn the attack on the harbour. They must leave."
    #expect(speakers(of: text) == [nil])
  }

  @Test func `in a transcript the floor is whose label came last`() {
    let text = """
      Remarks by President Ana Vell and Minister Rudolf Hentzau

      PRESIDENT VELL:  We will rebuild the quay.

      I condemn the attack.

      Q    Do you want war? I reject that.

      MR. HENTZAU:  I support the plan.

      SENIOR OFFICIAL:  I oppose the plan.
      """
    let voices = reading(of: text).voices
    #expect(
      voices?.ofBlock == [
        .writer, .name(0), .name(0), .questioner, .name(1), .unnamed,
      ]
    )
    #expect(
      speakers(of: text) == ["Ana Vell", "Ana Vell", nil, nil, "Rudolf Hentzau", nil]
    )
  }

  @Test func `a word before a colon makes no transcript`() {
    let text = "Fact sheet: the harbour.\n\nPresident Ana Vell: a life.\n\nI condemn the attack."
    #expect(reading(of: text).voices?.ofBlock.allSatisfy { $0 == .writer } == true)
  }
}
