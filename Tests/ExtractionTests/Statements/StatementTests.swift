import Prose
import Testing

@testable import Extraction

@Suite struct StatementTests {
  @Test(arguments: try MarkedText.cases(in: "statements.txt"))
  func `statements are found where they are marked`(line: String) throws {
    let text = try MarkedText(line)
    let reading = found(in: text)
    let expected = text.marks(["source", "cue", "content"])
    #expect(text.marked(marks(of: reading)) == text.marked(expected))
  }

  @Test(arguments: try MarkedText.cases(in: "not-statements.txt"))
  func `nothing is found where nobody speaks`(line: String) throws {
    let text = try MarkedText(line)
    #expect(text.marked(marks(of: found(in: text))) == text.plain)
  }

  @Test func `what somebody says of others is told within it`() throws {
    let text = try MarkedText(
      "The mayor said the union had told the crew that it wants a vote. Vell left. Brand warned of rain."
    )
    #expect(found(in: text).statements.map(\.within) == [nil, 0, 1, nil])
  }

  @Test(arguments: [
    "[source The mayor] [cue said] [content the road was shut], [cue adding] [content that it would stay so].",
    "[source The mayor] [cue said] [content that the port would close] and [cue blamed] [content the union].",
  ])
  func `what one says beside another statement is no part of it`(line: String) throws {
    let text = try MarkedText(line)
    let reading = found(in: text)
    #expect(reading.statements.allSatisfy { $0.within == nil })
    #expect(
      reading.statements.map { reading.passage.string($0.content) }
        == text.marks(["content"]).map { reading.passage.string($0.range) }
    )
  }

  @Test func `what is demanded in a later sentence of a quotation is told within it`() throws {
    let text = try MarkedText(
      "“It is late,” [person Ana Vell] said. “We want an inquiry. The road is long. Brand must go.”"
    )
    let statements = found(in: text).statements
    #expect(statements.map(\.stance) == [nil, .demands, .demands])
    #expect(statements.map(\.within) == [nil, 0, 0])
    #expect(statements.map(\.speaker) == [0, 0, 0])
  }

  @Test(arguments: [
    ("“Norway welcomes the plan,” said the minister of Norway, Ana Vell.", Stance.supports),
    ("Norwegian Minister Ana Vell: “Norway has not accepted the plan. It is late.”", .opposes),
    ("Norwegian officials said Norway rejects the plan.", .opposes),
    ("“Sweden welcomes the plan,” said the minister of Norway, Ana Vell.", nil),
    ("“Norway would welcome a plan,” said the minister of Norway, Ana Vell.", nil),
    ("The minister of Norway, Ana Vell, did not say that Norway welcomes the plan.", nil),
  ])
  func `what a land does by saying so is the side of who says it for that land`(
    text: String,
    side: Stance?,
  ) {
    #expect(stances(of: reading(of: text)).first == .some(side))
  }

  @Test func `of an interrupted quotation only what is quoted is said`() throws {
    let text = try MarkedText(
      "“It is late,” said [person Otto Brand], who noted that the road was shut. “I think we should go.”"
    )
    let statements = found(in: text).statements
    let nested = statements.filter { $0.within != nil }
    #expect(statements.count { $0.within == nil } == 2)
    #expect(nested.allSatisfy { $0.content.start > statements[1].content.end })
  }

  @Test func `who reports a sentence reports its statements`() throws {
    let text = try MarkedText(
      "Residents said they had lost the port, according to a report of the council."
    )
    let statements = found(in: text).statements
    #expect(statements.map(\.within) == [1, nil])
    #expect(statements.map { text.plain.utf8.count - Int($0.content.end) > 20 } == [true, true])
  }

  @Test func `a document may end with the word for who says it`() throws {
    let text = try MarkedText("The plan was rejected by the minister")
    let sources = found(in: text).statements.compactMap(\.source)
    #expect(sources.count == 1)
  }

  @Test func `a document may end behind any word`() throws {
    for line in try MarkedText.cases(in: "statements.txt") {
      let bytes = Array(try MarkedText(line).plain.utf8)
      for end in bytes.indices where bytes[end] == UInt8(ascii: " ") {
        let text = Array(bytes[..<end])
        let document = Document(id: DocumentID(high: 0, low: 1), name: "a", text: text)
        let reading = Reading(of: document)
        #expect(reading.statements.allSatisfy { Int($0.content.end) <= text.count })
      }
    }
  }

  @Test func `a quotation runs on to the end of its paragraph`() throws {
    let text = try MarkedText(
      #"[content "We are leaving," [cue said] [source Ana Vell]. "Nobody will stop us. Nobody can." ""]"#
    )
    #expect(text.marked(marks(of: found(in: text))) == text.marked(text.marks))
  }

  @Test func `a paragraph of quotation goes on with the speaker before it`() throws {
    let text = try MarkedText(
      #"[person Ana Vell] said: "We are leaving and nobody will stop us.\n\n"#
        + #""We shall come back in the spring with our children.""#
    )
    let statements = found(in: text).statements
    #expect(statements.map(\.speaker) == [0, 0])
    #expect(statements.last?.source == nil)
    #expect(statements.map(\.form) == [.direct, .direct])
  }

  @Test(arguments: [
    #"[person Ana Vell] arrived. She said:\n\n"The road is open.\n\n"The bridge should be closed.""#,
    #"[person Ana Vell] said in a letter to the town:\n\n"The road is open.\n\n"The bridge is shut.""#,
  ])
  func `a quotation is said by whom the paragraph above ends with`(line: String) throws {
    let statements = found(in: try MarkedText(line)).statements
    #expect(statements.map(\.speaker) == [0, 0])
    #expect(statements.map(\.form) == [.direct, .direct])
    #expect(statements.map { $0.source == nil } == [false, true])
  }

  @Test(arguments: [
    ("The port must close.", Stance.demands), ("We reject the plan.", .opposes),
    ("They want to starve us.", nil), ("I have to be home by nine.", nil),
    ("Should the talks fail, the port will close.", nil),
  ])
  func `a quotation takes its speaker's stance, wherever it stands`(said: String, stance: Stance?)
    throws
  {
    let told = try MarkedText(#"[person Ana Vell] said:\n\n"We are late.\n\n"\#(said)""#)
    #expect(found(in: told).statements.map(\.stance) == [nil, stance])
    let beside = try MarkedText(#""\#(said.dropLast())," [person Ana Vell] said."#)
    #expect(found(in: beside).statements.map(\.stance) == [stance])
  }

  @Test(arguments: [
    ("[person Ana Vell] arrived at noon. She said the road was open.", 0),
    ("[nationality Ruritanian] officials said the road was open.", 0),
    ("Officials in [place Zenda] said the road was open.", 0),
    ("[nationality Ruritanian] President [person Ana Vell] said the road was open.", 1),
    ("[person Ana Vell], who leads the party, said the road was open.", 0),
    ("The weather was fine. He said the road was open.", nil),
  ])
  func `speakers are names where that is safe`(line: String, speaker: Int?) throws {
    let statements = found(in: try MarkedText(line)).statements
    #expect(statements.map(\.speaker) == [speaker])
  }

  @Test(arguments: [
    (#"Vell said the road was open."#, Statement.Form.indirect),
    (#"Vell said the road was "more or less" open."#, .mixed),
    (#""The road is open," Vell said."#, .direct),
  ])
  func `the form tells whose words they are`(line: String, form: Statement.Form) throws {
    #expect(found(in: try MarkedText(line)).statements.map(\.form) == [form])
  }

  private func found(in text: MarkedText) -> Reading {
    var reading = text.readingOfMarkedNames()
    StatementStage.run(&reading)
    return reading
  }

  private func marks(of reading: Reading) -> [MarkedText.Mark] {
    reading.statements.flatMap { statement in
      let stance = [statement.stance?.rawValue, statement.isNegated ? "not" : nil]
        .compactMap { $0 }.joined(separator: " ")
      return [
        statement.source.map { MarkedText.Mark(kind: "source", range: $0) },
        statement.cue.map {
          MarkedText.Mark(kind: "cue", range: $0, value: stance.isEmpty ? nil : stance)
        },
        MarkedText.Mark(kind: "content", range: statement.content),
      ].compactMap { $0 }
    }
  }
}
