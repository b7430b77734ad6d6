import Extraction
import FoundationEssentials
import Prose

/// A course of learning: texts to learn from, texts held back, and files to measure on.
struct Training {
  private var learned: [AnnotatedText] = []
  private var measured: [(label: String, texts: [AnnotatedText])] = []
  private let classes: [UInt8]

  /// Divides texts: every n-th is held back for measuring, none if `hold` is 0.
  init(texts: [AnnotatedText], classes: [UInt8], hold: Int) {
    self.classes = classes
    var held: [AnnotatedText] = []
    for (index, text) in texts.enumerated() {
      if hold > 0, index % hold == 0 { held.append(text) } else { learned.append(text) }
    }
    if !held.isEmpty { measured.append(("held", held)) }
  }

  /// The genres of GUM that name people, bodies and places as reports do.
  private static let genres: Set<String> = [
    "news", "interview", "speech", "court", "bio", "voyage",
  ]

  /// The documents of GUM's development part that other measurements need unlearned.
  private static let unlearned: Set<String> = [
    "GUM_news_iodine", "GUM_news_homeopathic", "GUM_bio_byron", "GUM_bio_emperor",
    "GUM_interview_gaming", "GUM_interview_cyclone", "GUM_speech_inauguration",
    "GUM_speech_impeachment", "GUM_court_loan", "GUM_court_negligence",
  ]

  /// The annotated texts of a file, or of a folder's files by name.
  static func texts(at path: String) throws -> [AnnotatedText] {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw CocoaError(.fileNoSuchFile)
    }
    if isFolder {
      return try FileManager.default.contentsOfDirectory(atPath: path).sorted().flatMap {
        try texts(at: path + "/" + $0)
      }
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let content = try content(of: path)
    if name.hasSuffix(".iob2") { return TaggedColumns.texts(of: content) }
    if name.hasPrefix("GUM_") {
      // "GUM_news_flag.conllu": the second part is the genre.
      let document = String(name.dropLast(".conllu".count))
      let parts = document.split(separator: "_")
      guard parts.count > 2, genres.contains(String(parts[1])), !unlearned.contains(document)
      else { return [] }
      return [Treebank.text(of: content, name: document)]
    }
    if name.hasSuffix(".jsonl") { return try AnnotatedLines.texts(of: content, onlyNamed: true) }
    return []
  }

  /// Adds a file of annotated lines on which every model is measured.
  mutating func measure(_ path: String) throws {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    measured.append(
      (name, try AnnotatedLines.texts(of: try Self.content(of: path), onlyNamed: false))
    )
  }

  private static func content(of path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }

  /// Learns, prints how it goes, and returns the bytes of the model.
  ///
  /// The weights are the mean of those of several members, each of which goes through the lessons in
  /// an order of its own: what only one order teaches is chance.
  func model(members: Int, rounds: Int, seed: UInt64, _ discipline: Perceptron.Discipline)
    -> [UInt8]
  {
    let lessons = classes.withUnsafeBytes { buffer -> [Perceptron.Lesson] in
      guard let start = buffer.baseAddress,
        let classes = WordClasses(start, count: buffer.count)
      else { return [] }
      return learned.flatMap { Lessons.lessons(of: $0, classes) }
    }
    let names = learned.reduce(0) { $0 + $1.names.count }
    print("\(learned.count) documents, \(names) names, \(lessons.count) runs")
    var averages: [Int64] = []
    for member in 0..<UInt64(max(members, 1)) {
      var perceptron = Perceptron(discipline)
      var random = SplitMix(seed: seed + member)
      for round in 1...max(rounds, 1) {
        let wrong = perceptron.learn(lessons, &random)
        print("member \(member + 1) round \(round): \(wrong) wrong")
      }
      averages =
        averages.isEmpty ? perceptron.averages : zip(averages, perceptron.averages).map { $0 + $1 }
    }
    let bytes = Perceptron.bytes(of: averages) + classes
    for (label, texts) in measured { report(label, texts, bytes) }
    return bytes
  }

  private func report(_ label: String, _ texts: [AnnotatedText], _ bytes: [UInt8]) {
    guard !texts.isEmpty else { return }
    var rules = Score()
    var both = Score()
    bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress, let model = NameModel(start, count: buffer.count) else {
        return
      }
      for text in texts {
        let passage = text.passage
        let reading = NameReading(passage, model)
        rules.add(Lessons.spans(reading.byRules), against: text.names)
        both.add(Lessons.spans(reading.names), against: text.names)
      }
    }
    print("  \(label)\trules\t\(rules.line)")
    print("  \(label)\tboth\t\(both.line)")
  }
}
