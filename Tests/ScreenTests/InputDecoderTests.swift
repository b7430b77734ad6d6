import Canvas
import TestSupport
import Testing

@testable import Screen

@Suite struct InputDecoderTests {
  private typealias Input = InputDecoder.Input

  // Everything that the bytes say, settled at the end.
  private func inputs(_ text: String, utf8: Bool = true) -> [Input] {
    inputs(bytes: Array(text.utf8), utf8: utf8)
  }

  private func inputs(bytes: [UInt8], utf8: Bool = true) -> [Input] {
    var decoder = InputDecoder(isUTF8: utf8)
    decoder.feed(bytes)
    var found: [Input] = []
    while let input = decoder.next() { found.append(input) }
    if let input = decoder.settle() { found.append(input) }
    return found
  }

  @Test(
    arguments: [
      ("j", [.character("j")]), ("é漢", [.character("é"), .character("漢")]),
      ("\u{4}\u{0}\u{1F}", [.control("d"), .control("@"), .control("_")]),
      ("\r\n\t\u{8}\u{7F}", [.enter, .enter, .tab, .backspace, .backspace]),
      ("\u{1B}[A\u{1B}OB\u{1B}[1;5C", [.up, .down, .right]),
      (
        "\u{1B}[H\u{1B}[4~\u{1B}[5~\u{1B}[6~\u{1B}[3~", [.home, .end, .pageUp, .pageDown, .delete],
      ),
      (
        "\u{1B}[Z\u{1B}OP\u{1B}[15~\u{1B}[24;2~\u{1B}[[C",
        [.backTab, .function(1), .function(5), .function(12), .function(3)],
      ),
      ("\u{1B}", [.escape]), ("\u{1B}\u{1B}", [.escape, .escape]),
      ("\u{1B}x\u{1B}é", [.alt("x"), .alt("é")]),
      ("\u{1B}\u{1B}[A", [.escape, .up]), ("\u{1B}[", [.alt("[")]), ("\u{1B}]", [.alt("]")]),
      (
        "\u{1B}[<0;5;3M\u{1B}[<0;5;3m\u{1B}[<65;1;1M",
        [
          .mouse(MouseEvent(.press, at: Point(column: 4, row: 2))),
          .mouse(MouseEvent(.release, at: Point(column: 4, row: 2))),
          .mouse(MouseEvent(.wheelDown, at: Point(column: 0, row: 0))),
        ],
      ),
      (
        "\u{1B}[M %#q",
        [.mouse(MouseEvent(.press, at: Point(column: 4, row: 2))), .character("q")],
      ),
      ("\u{1B}[200~q\u{1B}[A\u{3}\u{1B}[201~j", [.paste("q\u{1B}[A\u{3}"), .character("j")]),
      ("\u{1B}[200~cut sho", [.paste("cut sho")]),
    ] as [(String, [Key])]
  )
  func `what a terminal sends is these keys`(sent: String, keys: [Key]) {
    #expect(inputs(sent) == keys.map { .key($0) })
  }

  @Test(arguments: [
    "\u{1B}[?1;2c", "\u{1B}[12;40R", "\u{1B}[?2026;2$y", "\u{1B}[I\u{1B}[O",
    "\u{1B}]11;rgb:0/0/0\u{7}",
    "\u{1B}]52;c;cXVpdA==\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\", "\u{1B}_Gi=1\u{1B}\\", "\u{1B}[99~",
    "\u{1B}[999999999999999999999;1;1~", "\u{1B}[<35;5;3M", "\u{85}", "\u{1B}[1;2",
  ])
  func `answers that nobody asked for are no keys`(sent: String) {
    #expect(inputs(sent).isEmpty)
    // Nor do they take anything with them that was typed behind them.
    if sent.last != "2" { #expect(inputs(sent + "j") == [.key(.character("j"))]) }
  }

  @Test func `the answer to a frame is told apart`() {
    #expect(inputs("j\u{1B}[0nk") == [.key(.character("j")), .answer, .key(.character("k"))])
    #expect(inputs("\u{1B}[3n").isEmpty)
  }

  @Test func `a sequence in pieces is one key`() {
    var decoder = InputDecoder(isUTF8: true)
    for byte in Array("\u{1B}[6".utf8) {
      decoder.feed([byte])
      let input1 = decoder.next()
      #expect(input1 == nil)
      #expect(decoder.patience != nil)
    }
    decoder.feed([UInt8(ascii: "~")])
    let input2 = decoder.next()
    #expect(input2 == .key(.pageDown))
    #expect(decoder.patience == nil)
  }

  @Test func `a terminal's own sequences go before the usual ones`() {
    var decoder = InputDecoder(isUTF8: true, sequences: [Array("\u{1B}[7$".utf8): .home])
    decoder.feed(Array("\u{1B}[7$\u{1B}[7~".utf8))
    let input3 = decoder.next()
    #expect(input3 == .key(.home))
    let input4 = decoder.next()
    #expect(input4 == .key(.home))
  }

  @Test func `without UTF-8 a byte is a letter`() {
    #expect(inputs(bytes: [0xE9], utf8: false) == [.key(.character("é"))])
    #expect(inputs(bytes: [0x9B, 0x6A], utf8: false) == [.key(.character("j"))])
    #expect(inputs(bytes: [0xE9, 0x6A]) == [.key(.character("j"))])
  }

  @Test func `nothing that arrives traps, grows without end or works in pieces otherwise`() {
    var random = SplitMix(seed: 8)
    let parts = [
      "\u{1B}", "[", "O", "]", "P", "<", ";", "1", "200~", "201~", "M", "n", "0", "~", "\\",
      "\u{7}",
      "A", "q", "é", "漢", "\u{85}", "$", "999999999",
    ]
    for _ in 0..<3_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...30, using: &random) {
        if Int.random(in: 0..<6, using: &random) == 0 {
          bytes.append(UInt8.random(in: 0...255, using: &random))
        } else {
          bytes += Array((parts.randomElement(using: &random) ?? "").utf8)
        }
      }
      let whole = inputs(bytes: bytes)
      var decoder = InputDecoder(isUTF8: true)
      var pieces: [Input] = []
      for byte in bytes {
        decoder.feed([byte])
        while let input = decoder.next() { pieces.append(input) }
      }
      if let input = decoder.settle() { pieces.append(input) }
      #expect(pieces == whole)
      #expect(decoder.patience == nil)
    }
  }

  @Test func `however late the rest of a paste comes, it is neither keys nor text`() {
    let text = Array("Q é X \u{3}q".utf8)
    let sent = text + Array("\u{1B}[201~".utf8)
    for late in 0..<sent.count {
      // Up to a second pause within the rest.
      for later in late..<sent.count {
        var decoder = InputDecoder(isUTF8: true)
        decoder.feed(Array("\u{1B}[200~".utf8) + sent[..<late])
        var found: [Input] = []
        func take() { while let input = decoder.next() { found.append(input) } }
        take()
        #expect(decoder.patience == .seconds(1))
        if let input = decoder.settle() { found.append(input) }
        decoder.feed(sent[late..<later])
        take()
        // What is not even begun is waited for without end.
        if sent[late..<later].last != 0x1B { #expect(decoder.patience == nil) }
        decoder.feed(sent[later...] + Array("j".utf8))
        take()
        let said = String(decoding: text.prefix(late), as: UTF8.self)
        #expect(found == [.key(.paste(said)), .key(.character("j"))], "\(late), \(later)")
      }
    }
  }

  @Test func `an escape ends a paste that nothing else ends`() {
    var decoder = InputDecoder(isUTF8: true)
    decoder.feed(Array("\u{1B}[200~lost".utf8))
    #expect(decoder.next() == nil)
    #expect(decoder.settle() == .key(.paste("lost")))
    decoder.feed(Array("qX\u{1B}[Aq".utf8))
    #expect(decoder.next() == nil)
    #expect(decoder.patience == nil)
    decoder.feed([0x1B])
    #expect(decoder.next() == nil)
    #expect(decoder.patience != nil)
    #expect(decoder.settle() == .key(.escape))
    decoder.feed(Array("j".utf8))
    #expect(decoder.next() == .key(.character("j")))
  }

  @Test func `a sequence without end is given up`() {
    let long = "\u{1B}[" + String(repeating: "1", count: 200)
    #expect(inputs(long).isEmpty)
    var decoder = InputDecoder(isUTF8: true)
    decoder.feed(
      Array("\u{1B}]".utf8) + Array(repeating: 0x61, count: InputDecoder.stringLimit + 1)
    )
    let input5 = decoder.next()
    #expect(input5 == nil)
    #expect(decoder.patience == .seconds(1))
    let input6 = decoder.settle()
    #expect(input6 == nil)
    #expect(decoder.patience == nil)
  }

  @Test(arguments: [
    ("\u{1B}]52;c;", String(repeating: "A", count: InputDecoder.stringLimit), ["uXq", "q\u{7}"]),
    ("\u{1B}P", String(repeating: "A", count: InputDecoder.stringLimit), ["uX\u{1B}", "\\"]),
    ("\u{1B}[", String(repeating: "1", count: 200), [";2", "2c"]),
  ])
  func `what goes on with an answer that is too long is no key`(
    start: String,
    middle: String,
    rest: [String],
  ) {
    var decoder = InputDecoder(isUTF8: true)
    for piece in [start + middle] + rest {
      decoder.feed(Array(piece.utf8))
      let input = decoder.next()
      #expect(input == nil)
    }
    decoder.feed(Array("j".utf8))
    let input = decoder.next()
    #expect(input == .key(.character("j")))
    #expect(decoder.patience == nil)
  }
}
