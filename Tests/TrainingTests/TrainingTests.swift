import Extraction
import Prose
import Testing

@testable import train_names

/// Learning from a corpus of a few invented sentences.
@Suite struct TrainingTests {
  @Test func `what is shown often enough is learned`() throws {
    let text = try #require(TaggedColumns.texts(of: Self.columns).first)
    let training = Training(texts: [text], classes: Self.classes, hold: 0)
    let bytes = training.model(members: 2, rounds: 6, seed: 1, .usual)
    try bytes.withUnsafeBytes { buffer in
      let start = try #require(buffer.baseAddress)
      let model = try #require(NameModel(start, count: buffer.count))
      let reading = NameReading(text.passage, model)
      #expect(Lessons.spans(reading.names) == text.names)
      #expect(Lessons.spans(reading.byRules) != text.names)
    }
  }

  @Test func `the same text and seed give the same bytes`() {
    let texts = TaggedColumns.texts(of: Self.columns)
    let training = Training(texts: texts, classes: Self.classes, hold: 0)
    let model = training.model(members: 2, rounds: 3, seed: 7, .usual)
    #expect(model == training.model(members: 2, rounds: 3, seed: 7, .usual))
    #expect(model != training.model(members: 1, rounds: 3, seed: 7, .usual))
    #expect(model.count == NameModel.byteCount)
  }

  @Test func `columns keep the names of three kinds and their places`() throws {
    let text = try #require(TaggedColumns.texts(of: Self.columns).first)
    let names = text.names.map { String(decoding: text.text[$0.start..<$0.end], as: UTF8.self) }
    #expect(names == ["Quorl Dax", "Quorl Dax", "Quorl Dax", "Ana Vell"])
    #expect(text.names.map(\.kind) == [1, 1, 1, 0])
  }

  @Test func `a treebank's phrases are cut down to names`() {
    let text = Treebank.text(of: Self.treebank, name: "GUM_news_vale")
    let names = text.names.map { String(decoding: text.text[$0.start..<$0.end], as: UTF8.self) }
    #expect(names == ["Ana Vell", "University of Zenda"])
    #expect(text.names.map(\.kind) == [0, 1])
  }

  @Test func `a sentence whose words are not its text is left out`() {
    let broken = Self.columns.replacing("1\tThe", with: "1\tThis")
    #expect(TaggedColumns.texts(of: broken).first?.names.count == 3)
  }

  @Test func `positions in lines of JSON count code points`() throws {
    let line =
      #"{"id":"a","text":"“Zoë Vell” 🎈 Oslo","entities":[{"start":1,"end":9,"type":"person"},{"start":13,"end":17,"type":"LOC"}]}"#
    let texts = try AnnotatedLines.texts(of: line, onlyNamed: false)
    let text = try #require(texts.first)
    let names = text.names.map { String(decoding: text.text[$0.start..<$0.end], as: UTF8.self) }
    #expect(names == ["Zoë Vell", "Oslo"])
  }

  @Test func `words of one direction share a class, and the first of one key counts`() throws {
    let vectors = WordVectors(Self.vectors, limit: 100)
    #expect(vectors.words == ["north", "south", "east", "west", "North"])
    let classes = Clusters.classes(of: vectors, families: 2, rounds: 5)
    let families = classes.map { $0 / WordClasses.familySize }
    #expect(families[0] == families[1])
    #expect(families[2] == families[3])
    #expect(families[0] != families[2])
    #expect(Clusters.classes(of: vectors, families: 2, rounds: 5) == classes)

    let bytes = ClassTable.bytes(words: vectors.words, classes: [4, 5, 6, 7, 8])
    #expect(bytes.count == WordClasses.byteCount)
    let fewer = Array(vectors.words.dropLast())
    #expect(bytes == ClassTable.bytes(words: fewer, classes: [4, 5, 6, 7]))
    #expect(bytes.contains { $0 != 0 })
  }

  /// Twice two directions; numbers and broken lines are no words.
  private static let vectors = """
    north 1.0 0.1 0.0
    1996 1.0 0.1 0.0
    south 2.0 0.1 0.0
    east 0.0 0.1 1.0
    west 0.1 0.1 2.0
    broken 1.0 2.0 3.0 4.0 5.0
    North 0.0 0.0 1.0
    """

  private static let classes = [UInt8](repeating: 0, count: WordClasses.byteCount)

  private static let columns = """
    # newdoc id = invented
    # text = The Quorl Dax opened a shop.
    1\tThe\tO
    2\tQuorl\tB-ORG
    3\tDax\tI-ORG
    4\topened\tO
    5\ta\tO
    6\tshop\tO
    7\t.\tB-O

    # text = He works for Quorl Dax.
    1\tHe\tO
    2\tworks\tO
    3\tfor\tO
    4\tQuorl\tB-ORG
    5\tDax\tI-ORG
    6\t.\tO

    # text = Quorl Dax thanked Ana Vell on Norwegian radio.
    1\tQuorl\tB-ORG
    2\tDax\tI-ORG
    3\tthanked\tO
    4\tAna\tB-PER
    5\tVell\tI-PER
    6\ton\tO
    7\tNorwegian\tB-OTH
    8\tradio\tO
    9\t.\tO

    """

  private static let treebank = """
    # newpar
    # text = President Ana Vell's speech at the University of Zenda pleased the Vellians.
    1\tPresident\tpresident\tPROPN\tNNP\t_\t2\tnmod:desc\t_\tEntity=(1-person-new-x
    2\tAna\tAna\tPROPN\tNNP\t_\t5\tnmod:poss\t_\t_
    3-4\tVell's\t_\t_\t_\t_\t_\t_\t_\t_
    3\tVell\tVell\tPROPN\tNNP\t_\t2\tflat\t_\t_
    4\t's\t's\tPART\tPOS\t_\t2\tcase\t_\tEntity=1)
    5\tspeech\tspeech\tNOUN\tNN\t_\t11\tnsubj\t_\t_
    6\tat\tat\tADP\tIN\t_\t8\tcase\t_\t_
    7\tthe\tthe\tDET\tDT\t_\t8\tdet\t_\tEntity=(2-organization-new-x
    8\tUniversity\tUniversity\tPROPN\tNNP\t_\t5\tnmod\t_\t_
    9\tof\tof\tADP\tIN\t_\t10\tcase\t_\t_
    10\tZenda\tZenda\tPROPN\tNNP\t_\t8\tnmod\t_\tEntity=(3-place-new-x)2)
    11\tpleased\tplease\tVERB\tVBD\t_\t0\troot\t_\t_
    12\tthe\tthe\tDET\tDT\t_\t13\tdet\t_\tEntity=(4-person-new-x
    13\tVellians\tVellian\tPROPN\tNNPS\t_\t11\tobj\t_\tEntity=4)
    14\t.\t.\tPUNCT\t.\t_\t11\tpunct\t_\t_

    """
}
