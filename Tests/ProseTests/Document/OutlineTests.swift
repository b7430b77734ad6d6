import Prose
import TestSupport
import Testing

/// The blocks of a text, a line each: what it is, and its text with its heading's number.
private func outline(_ text: String) -> [String] {
  let passage = Passage(document(text))
  return passage.blocks.map { block in
    let under = block.heading.map { " <\($0)" } ?? ""
    let words = passage.string(block.range).replacing("\n", with: "/")
    let mark =
      switch block.kind {
      case .title: "T"
      case .heading: "H"
      case .paragraph: "P"
      case .bullet(let depth): "B\(depth)"
      case .quote: "Q"
      }
    return "\(mark) \(words)\(under)"
  }
}

@Suite struct OutlineTests {
  @Test func aLineIsAParagraphUnlessLinesAreWrapped() {
    #expect(
      outline(
        """
        Talks opened in Ostmark. They were short.
        Nobody signed. The envoys will meet again.
        """
      ) == [
        "P Talks opened in Ostmark. They were short.",
        "P Nobody signed. The envoys will meet again.",
      ]
    )
  }

  @Test func commentsAndPicturesThatStandByThemselvesAreNotRead() {
    let picture = "![The bridge, 3 May (seen from Selm)](img/bridge_(1).jpg \"Bridge\")"
    #expect(
      outline(
        """
        # Talks in Ostmark
        <!-- Vell resigned on Monday. -->
        The envoys met <!-- twice --> for an hour.
        \(picture)
        They will meet again.
          <!-- to be checked:

        Brand was killed on Tuesday.
        -->\u{20}
        [\(picture)](https://selm.example/bridge)
        Nobody signed.
        """
      ) == [
        "T Talks in Ostmark", "P The envoys met <!-- twice --> for an hour.",
        "P They will meet again.", "P Nobody signed.",
      ]
    )
  }

  @Test func aCommentThatNothingEndsIsText() {
    #expect(outline("<!-- Vell left.\n\nBrand stayed. -->They met.\n\n<!-- Go. -->").count == 2)
    #expect(outline("Vell left.\n\n<!-- Brand stayed.\n\n<!-- They met.").count == 3)
    #expect(outline("See ![a bridge](b.jpg) here.\n\n![no picture]\n\n![none](b.jpg").count == 3)
  }

  @Test func aParagraphMayEndWithAQuotation() {
    let last =
      "The talks went on for a long time, and nobody knows what will come of them in the end."
    for line in [
      "Vell called the plan \u{201c}a mistake.\u{201d}", "Vell called the plan \"a mistake.\"",
      "Vell left (at noon.)",
    ] {
      #expect(outline("Talks opened.\n\n\(line)\n\n\(last)")[1...] == ["P \(line)", "P \(last)"])
    }
    // A heading may quote as well.
    let heading = "What the \u{201c}plan\u{201d} is about"
    #expect(outline("Talks opened.\n\n\(heading)\n\n\(last)")[1] == "H \(heading)")
  }

  @Test func aQuestionAmongLinesOfOneSentenceEachIsNoHeading() {
    let said = [
      "The envoys met in Ostmark for two hours on Monday.",
      "Nobody signed anything, and no one said when they would.",
      "And what happens next?",
      "The council votes on the loan in the first week of May.",
      "Its members are not sure of what they want from it.",
      "The envoys will meet again in June, or in July at last.",
    ]
    #expect(outline(said.joined(separator: "\n")) == said.map { "P \($0)" })
    #expect(outline(said.joined(separator: "\n\n"))[2] == "H And what happens next?")
    // Of paragraphs that hold more than a sentence it may head the next.
    let longer = said.map { $0.hasSuffix("?") ? $0 : "\($0) They were tired." }
    #expect(outline(longer.joined(separator: "\n"))[2] == "H And what happens next?")
  }

  @Test func whatLeadsUpToAQuotationIsNoHeading() {
    let said =
      "We will close the port unless the owner pays for it, and nobody will stop us from that."
    #expect(
      outline("Talks opened.\n\nVell told reporters:\n\n\u{201c}\(said)\u{201d}")[1...]
        == ["P Vell told reporters:", "P \u{201c}\(said)\u{201d}"]
    )
    #expect(outline("Talks opened.\n\nWhat comes next:\n\n\(said)")[1] == "H What comes next:")
  }

  @Test func aHeadlineMayEndWithAStop() {
    let story = "The council of Orlen met on Monday and left the quay shut for the winter."
    #expect(
      outline("Council Leaves The Northern Quay Shut For Winter.\n\n\(story)") == [
        "T Council Leaves The Northern Quay Shut For Winter.", "P \(story)",
      ]
    )
    #expect(outline("\(story)\n\n\(story)") == ["P \(story)", "P \(story)"])
    // Without a blank line behind it, it is the first line of a paragraph.
    #expect(outline("Ana Vell, Otto Brand, Max Kars Left Orlen.\n\(story)")[0].hasPrefix("P"))
  }

  @Test func hardWrappedLinesAreJoined() {
    #expect(
      outline(
        """
        HARBOUR DISPUTE

        The two governments met for the first time since the closing
        of the strait, and parted without a word about the toll that
        each of them demands.

        A second round is due.
        """
      ) == [
        "T HARBOUR DISPUTE",
        "P The two governments met for the first time since the closing/of the strait, and parted "
          + "without a word about the toll that/each of them demands.",
        "P A second round is due.",
      ]
    )
  }

  private static let wrapped = """
    The two governments met for the first time since the closing
    of the strait, and parted without a word about the toll that
    each of them demands.

    """
  private static let joined =
    "P The two governments met for the first time since the closing/of the strait, and parted without a "
    + "word about the toll that/each of them demands."

  @Test(arguments: [
    "https://x.example/" + String(repeating: "strait/", count: 20),
    "Strait Office" + String(repeating: " ", count: 120) + "12 May",
    String(repeating: "é", count: 60) + " ended.",
  ])
  func `a long line is no sign that lines are not wrapped`(_ line: String) {
    #expect(outline(Self.wrapped + "\n" + line)[0] == Self.joined)
    #expect(outline(line + "\n\n" + Self.wrapped).last == Self.joined)
  }

  @Test func wrappedMailMayHoldAParagraphInOneLine() {
    let mail = Array(repeating: Self.wrapped, count: 5).joined(separator: "\n")
    let long = String(repeating: "The envoys spoke of the toll. ", count: 9) + "Nobody signed."
    #expect(outline(mail + "\n" + long).first == Self.joined)
    // Headlines one below the other are no paragraph.
    let headlines = (1...12).map {
      "Envoys of Ostmark leave the strait for the islands on day \($0)"
    }
    let list = headlines.joined(separator: "\n")
    #expect(outline(long + "\n\n" + list + "\n").suffix(12).allSatisfy { !$0.contains("/") })
  }

  @Test func theColumnOfAPageIsWrapped() {
    let column = """
      The two governments met for the
      first time since the closing of
      the strait, and parted without a
      word about the toll that each of
      them demands.

      A second round is due, and it is
      not clear whether the envoys of
      Ostmark, who were not there, are
      willing to come to the islands
      where it is to be.
      """
    #expect(outline(column).count == 2)
    let names = (1...9).map { "Envoy of the Ostmark Islands \($0)" }.joined(separator: "\n")
    #expect(outline(names).count == 9)
  }

  @Test func aLeadInBoldIsNoHeading() {
    let said = "The envoys will meet again. If they fail, the league will shut the strait."
    #expect(outline("Talks opened.\n\n**\(said)**\n\nShips wait.")[1] == "P \(said)")
    let long =
      "The envoys of both governments will meet again in the hall of the old mill on Friday at noon."
    #expect(outline("Talks opened.\n\n**\(long)**\n\nShips wait.")[1] == "P \(long)")
    #expect(outline("Talks opened.\n\n**What comes next.**\n\nShips wait.")[1].hasPrefix("H"))
  }

  @Test func aNumberInTheMiddleOfAWrappedParagraphBeginsNoList() {
    #expect(
      outline(
        """
        The council has said that it will try to do again what it did on October
        7. It has said so in the hall of the old mill, before the whole of the town.

        There are two ways for the council to go about it now, the mayor has said:
        1. To close the harbour to all ships until the summer of the coming year and
        to open it again in the autumn
        2. To leave it open to all
        """
      ) == [
        "P The council has said that it will try to do again what it did on October/7. It has said so "
          + "in the hall of the old mill, before the whole of the town.",
        "P There are two ways for the council to go about it now, the mayor has said:",
        "B0 To close the harbour to all ships until the summer of the coming year and/to open it "
          + "again in the autumn",
        "B0 To leave it open to all",
      ]
    )
  }

  @Test func aLineTornBeforeANumberIsMended() {
    #expect(
      outline("The council will do again what it did in the valley on October\n7. It said so.")
        == ["P The council will do again what it did in the valley on October/7. It said so."]
    )
  }

  /// Saved pages tear a line where a link stood.
  @Test func aTornLineIsMended() {
    #expect(
      outline(
        """
        In the past day the fleet of the
        league
         shelled five batteries along the coast, the admiral said.
        The strait
        is shut.
        Ships wait.
        """
      ) == [
        "P In the past day the fleet of the/league/ shelled five batteries along the coast, the "
          + "admiral said.",
        "P The strait/is shut.", "P Ships wait.",
      ]
    )
  }

  @Test func aTurnInATranscriptIsNoHeading() {
    #expect(
      outline(
        "Q    Will you sign the treaty?\nTHE ENVOY:  We will see what they put to us, and then.\n"
      )
        == [
          "P Q    Will you sign the treaty?",
          "P THE ENVOY:  We will see what they put to us, and then.",
        ]
    )
  }

  @Test func headingsHeadBullets() {
    #expect(
      outline(
        """
        Envoys from Ostmark arrived on the island and said that they would stay until the toll is gone.
        \u{1F539} What to Watch For
        - The toll: Whether it is lifted.
        • The fleet: Whether it sails.
        \u{1F539} Why This Matters
        A deal could open the strait to ships of every flag for the first time in ten years of closure.
        """
      ) == [
        "P Envoys from Ostmark arrived on the island and said that they would stay until the toll is "
          + "gone.",
        "H What to Watch For",
        "B0 The toll: Whether it is lifted. <1",
        "B0 The fleet: Whether it sails. <1",
        "H Why This Matters <1",
        "P A deal could open the strait to ships of every flag for the first time in ten years of "
          + "closure. <4",
      ]
    )
  }

  /// A title heads the whole document, so no block stands "under" it.
  @Test func markdown() {
    #expect(
      outline(
        """
        # The strait

        Ships wait.

        ## What's next

        1. A vote.
        2) A court.
          - Its date.
        > He said
        > nothing.

        **Bottom line**
        It stays shut.

        ---
        Ends
        ====
        """
      ) == [
        "T The strait",
        "P Ships wait.",
        "H What's next",
        "B0 A vote. <2",
        "B0 A court. <2",
        "B1 Its date. <2",
        "Q He said/> nothing. <2",
        "H Bottom line <2",
        "P It stays shut. <7",
        "H Ends <7",
      ]
    )
  }

  @Test(arguments: ["---", "====", "-----------"])
  func `marks below an item or a quotation are a rule`(_ rule: String) {
    #expect(
      outline("Talks opened.\n\n- A vote.\n- Whether it opens\n\(rule)\nEnds here today.")
        == ["P Talks opened.", "B0 A vote.", "B0 Whether it opens", "P Ends here today."]
    )
    #expect(
      outline("Talks opened.\n\n> He said nothing\n\(rule)\nEnds here today.")
        == ["P Talks opened.", "Q He said nothing", "P Ends here today."]
    )
  }

  @Test func anItemMarkedByAnEmojiIsAnItem() {
    #expect(
      outline("Next:\n\u{2705} The envoys sign the toll treaty on the island, both sides say.\n")
        .last == "B0 The envoys sign the toll treaty on the island, both sides say."
    )
  }
}

@Suite struct PassageLaws {
  /// Bytes that documents are made of, the awkward ones too.
  private static let pieces: [[UInt8]] = [
    Array("Ana Vell".utf8), Array(" said ".utf8), Array("U.S.".utf8), Array("\n".utf8),
    Array("\r\n\r\n".utf8), Array("- ".utf8), Array("# ".utf8), Array("**".utf8),
    Array("“".utf8), Array("”".utf8), Array("’s".utf8), Array("'".utf8), Array(". ".utf8),
    Array("...".utf8), Array("28-".utf8), Array("3,".utf8), Array("\u{1F539} ".utf8),
    Array("\u{FEFF}".utf8), Array("\u{200D}".utf8), Array("n't".utf8), Array("Ł".utf8),
    [0], [0x1b], [0xff], [0xe2], [0xe2, 0x80], [0xf0, 0x9f], [0xc3], Array("> ".utf8),
    Array("====".utf8), Array("   ".utf8), Array("(a) ".utf8), Array("12. ".utf8),
  ]

  /// Whatever the bytes, even where they are no UTF-8: tokens lie in sentences, sentences in
  /// blocks, blocks in the body, all in order and none empty.
  @Test(arguments: 0..<400)
  func everythingNestsInOrder(seed: Int) {
    var random = SplitMix(seed: seed)
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      bytes += Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
    }
    let passage = Passage(Document(id: DocumentID(high: 0, low: 0), name: "x", text: bytes))

    var end: Int32 = 0
    for block in passage.blocks {
      #expect(block.range.start >= end && !block.range.isEmpty)
      #expect(passage.document.body.contains(block.range))
      end = block.range.end
    }
    var token = 0
    for sentence in passage.sentences {
      #expect(passage.blocks[sentence.block].range.contains(sentence.range))
      #expect(sentence.tokens.lowerBound == token && !sentence.tokens.isEmpty)
      #expect(passage.range(ofTokens: sentence.tokens) == sentence.range)
      token = sentence.tokens.upperBound
    }
    #expect(token == passage.tokens.count)
    for (a, b) in zip(passage.tokens, passage.tokens.dropFirst()) {
      #expect(!a.range.isEmpty && a.range.end <= b.range.start)
    }
  }

  @Test func cutsTheSameTwice() {
    let text = document("Vell said: “No.” Pym left.\n- One\n- Two\n")
    let (a, b) = (Passage(text), Passage(text))
    #expect(a.tokens == b.tokens && a.sentences == b.sentences && a.blocks == b.blocks)
  }
}
