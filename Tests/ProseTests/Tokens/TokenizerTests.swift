import Prose
import TestSupport
import Testing

/// The tokens of a text, parted by bars.
private func tokens(_ text: String) -> String {
  let bytes = Array(text.utf8)
  var tokens: [Token] = []
  Tokenizer.tokenize(bytes.span, in: ByteRange(0, bytes.count), into: &tokens)
  return tokens.map { bytes.string(in: $0.range) }.joined(separator: "|")
}

@Suite struct TokenizerTests {
  @Test(arguments: [
    ("Ana Vell's envoy doesn't wait.", "Ana|Vell|'s|envoy|does|n't|wait|."),
    ("Ostmark’s claim, they’ll say", "Ostmark|’s|claim|,|they|’ll|say"),
    ("Vellu2019s call, leadersu2019 plan", "Vell|u2019s|call|,|leaders|u2019|plan"),
    ("the menu2019x and u2019", "the|menu2019x|and|u2019"),
    ("the U.S. and U.N. agree", "the|U.S.|and|U.N.|agree"),
    ("an anti-U.S. mood", "an|anti-U.S.|mood"), ("of type-B. They", "of|type-B|.|They"),
    ("Gen. A. Orlo met Mr. Pym", "Gen.|A.|Orlo|met|Mr.|Pym"),
    ("a 28-point plan, 48-hour truce", "a|28-point|plan|,|48-hour|truce"),
    ("2025-05-03 at 10:30", "2025|-|05|-|03|at|10|:|30"),
    ("3,500.5 tons and 1990s", "3,500.5|tons|and|1990s"),
    ("“Never,” he said—twice", "“|Never|,|”|he|said|—|twice"),
    ("``Never,'' he said -- twice...", "``|Never|,|''|he|said|--|twice|..."),
    ("Vell\u{2019}s \u{1F539} list", "Vell|’s|\u{1F539}|list"),
    ("O'Tarn and d'Ombre", "O'Tarn|and|d'Ombre"),
    ("at&t, Smith & Sons", "at&t|,|Smith|&|Sons"),
    ("see ostmark.example for more", "see|ostmark.example|for|more"),
    ("Vell de\u{ad}mands it", "Vell|de\u{ad}mands|it"),
    ("He left.She stayed", "He|left|.|She|stayed"),
    ("", ""),
  ])
  func cuts(text: String, expected: String) {
    #expect(tokens(text) == expected)
  }

  @Test(arguments: 1...30)
  func `a word of letters has the key and the shape of its letters`(seed: Int) {
    var random = SplitMix(seed: seed)
    let letters = Array("abyzABYZ".utf8)
    let marks = [" ", ", ", "\n", "; ", " (", ") ", "\" "]
    var text: [UInt8] = []
    var words: [[UInt8]] = []
    for _ in 0..<50 {
      let word = (0..<Int.random(in: 1...9, using: &random)).map { _ in
        letters[Int.random(in: letters.indices, using: &random)]
      }
      words.append(word)
      text += word + Array(marks[Int.random(in: marks.indices, using: &random)].utf8)
    }
    var tokens: [Token] = []
    Tokenizer.tokenize(text.span, in: ByteRange(0, text.count), into: &tokens)
    tokens.removeAll { $0.kind != .word }
    #expect(tokens.map { Array(text[$0.range.indices]) } == words)
    #expect(tokens.map(\.key) == words.map { Fold.key(of: $0[...]) })
    #expect(tokens.map(\.shape) == words.map(shape))
  }

  private func shape(_ word: [UInt8]) -> Token.Shape {
    let capitals = word.filter { $0 < 0x61 }.count
    if word[0] >= 0x61 { return .lower }
    if capitals < word.count { return .capitalized }
    return capitals == 1 ? .initial : .upper
  }

  @Test(arguments: [
    ("Ostmark", Token.Shape.capitalized), ("OSCR", .upper), ("U.S.", .upper), ("A", .initial),
    ("Émile", .capitalized), ("Łodar", .capitalized), ("Žarn", .capitalized), ("al-Sur", .lower),
    ("iTarn", .lower), ("28-point", .other), ("Сурия", .capitalized), ("école", .lower),
  ])
  func shapes(word: String, shape: Token.Shape) throws {
    let bytes = Array(word.utf8)
    var tokens: [Token] = []
    Tokenizer.tokenize(bytes.span, in: ByteRange(0, bytes.count), into: &tokens)
    #expect(tokens.count == 1)
    #expect(tokens.first?.shape == shape)
  }

  @Test(arguments: ["Gen.", "GEN", "Vell’s", "Émile", "U.S.", "Or\u{ad}len"])
  func keysFoldAlike(word: String) throws {
    let bytes = Array(word.utf8)
    var tokens: [Token] = []
    Tokenizer.tokenize(bytes.span, in: ByteRange(0, bytes.count), into: &tokens)
    let first = try #require(tokens.first)
    #expect(first.key == Fold.key(of: bytes.string(in: first.range)))
  }
}

@Suite struct SentenceTests {
  @Test(arguments: [
    ["Talks ended.", "Nobody won."],
    ["Gen. Orlo met Mr. Pym in the U.S. Senate.", "He left."],
    ["Under the Harbours Act (12 H.C. 50 et seq.) (HA), Orlo left.", "He came back."],
    ["They met in the U.S.", "The talks failed."],
    ["“We will not sign.”", "He left the room."],
    ["\"Why now?\" he asked.", "Nobody answered."],
    ["The vote is on Oct. 3 at 5 p.m. in Ostmark."],
    ["They waited…", "Nothing came."],
    ["He said no.", "She agreed."],
    ["It cost 3.5 million.", "2,000 men left."],
    ["Vell (the envoy.)", "And Pym."],
    ["Two hurt at the quay", "The mayor said so."],
    ["No end to the strike", "In the port nothing moves", "But some hope for talks."],
    ["The paper said The end was near, one of The three."],
    ["He read the weekly The Harbour."],
    ["Talks ended.[1][2]", "Nobody won.[citation needed]", "“Why?”[a]", "He left."],
    ["The envoy [of Ostmark] left.", "[He] came back."],
  ])
  func splits(sentences: [String]) {
    let text = sentences.joined(separator: " ")
    let passage = Passage(document(text))
    #expect(passage.sentences.map { passage.string($0.range) } == sentences)
  }

  @Test func aStarPartsThePointsOfASummary() {
    let passage = Passage(document("Vell quits over dam * Port closed on Monday * two ships wait"))
    #expect(
      passage.sentences.map { passage.string($0.range) }
        == ["Vell quits over dam", "Port closed on Monday * two ships wait"]
    )
    let points = ["The port is shut", "NEW: Two ships wait", "NEW: Vell leaves"]
    #expect(
      Passage(document(points.joined(separator: " "))).sentences.count == points.count
    )
    #expect(Passage(document("The plot is 20 * Thirty feet.")).sentences.count == 1)
  }

  @Test(arguments: [
    "SELM, Zenda | Fri Apr 22, 2031 5:09 am EDT SELM (Post) -", "Selm, Zenda (Post) --",
    "Selm (Post) \u{2014}", "NEW SELM, May 2 (Post) -",
  ])
  func aDatelineBehindAHeadlineBelongsToNeither(_ dateline: String) {
    let (head, lead) = ("Talks on the dam fail again", "The envoys left on Monday.")
    let passage = Passage(document("\(head) \(dateline) \(lead)"))
    #expect(passage.sentences.map { passage.string($0.range) } == [head, lead])
    // Where nothing stands before it, it is a part of the report's first sentence.
    #expect(Passage(document("\(dateline) \(lead)")).sentences.count == 1)
  }

  @Test func findsTheSentenceOfAByte() {
    let passage = Passage(document("One ends. Two ends.\n\nThree ends."))
    #expect(passage.sentence(at: 0) == 0)
    #expect(passage.sentence(at: 9) == nil)
    #expect(passage.sentence(at: 12) == 1)
    #expect(passage.sentence(at: 21) == 2)
    #expect(passage.sentence(at: 400) == nil)
  }
}
