import Prose
import TestSupport
import Testing

@testable import Dashboard

/// Words looked for in all documents.
struct FullTextTests {
  private func documents(_ texts: String...) -> [Document] {
    texts.enumerated().map { document($1, number: $0) }
  }

  private func document(_ text: String, number: Int = 0, title: String? = nil) -> Document {
    document(Array(text.utf8), number: number, title: title)
  }

  private func document(_ text: [UInt8], number: Int = 0, title: String? = nil) -> Document {
    let id = DocumentID(high: 0, low: UInt64(number))
    return Document(id: id, name: "\(number).txt", text: text, title: title)
  }

  private func found(_ query: String, _ documents: [Document]) -> [Int] {
    FullText.hits(for: Query(query), in: documents).map(\.document)
  }

  /// What the hits of the first document found say.
  private func words(_ query: String, _ documents: [Document]) -> [String] {
    guard let hit = FullText.hits(for: Query(query), in: documents).first else { return [] }
    return hit.places.map { documents[hit.document].text.string(in: $0) }
  }

  @Test func `all words must be there, as beginnings of words`() {
    let documents = documents(
      "Sanctions on Ruritania.",
      "Ruritania fears no sanction.",
      "A sanction on Graustark.",
      "Unsanctioned talks in Ruritania.",
    )
    #expect(Set(found("sanction ruritania", documents)) == [0, 1])
    #expect(found("sanction", documents).count == 3)
    #expect(found("ruritania atlantis", documents).isEmpty)
  }

  @Test func `a word with a minus or an exclamation mark must not be there`() {
    let documents = documents(
      "The dam was opened on 5 May.",
      "The dam and the treaty: a well-known dispute.",
    )
    #expect(found("dam -treaty", documents) == [0])
    #expect(found("dam !treaty", documents) == [0])
    #expect(found("-treaty", documents).isEmpty)
    #expect(found("well-known", documents) == [1])
  }

  @Test func `a phrase is its words in a row, over the ends of lines`() {
    let documents = documents("The joint\n  commission met.", "The commission was joint.")
    #expect(found("\"joint commission\"", documents) == [0])
    #expect(found("\u{201c}joint commission\u{201d}", documents) == [0])
    #expect(words("\"joint commission\"", documents) == ["joint\n  commission"])
    // A quotation that is still being typed ends where the line does.
    #expect(found("\"joint comm", documents) == [0])
  }

  @Test func `letters are the same with and without marks, in small and in capitals`() {
    let documents = documents(
      "President Orb\u{e1}n \u{2014} \u{201c}no\u{201d}.",
      "ORBAN said yes.",
    )
    #expect(Set(found("orban", documents)) == [0, 1])
    #expect(Set(found("Orb\u{e1}n", documents)) == [0, 1])
    #expect(words("orb\u{e1}n no", [documents[0]]) == ["Orb\u{e1}n", "no"])
  }

  @Test func `in scripts that set no words apart any place will do`() {
    #expect(
      words("\u{4f1a}\u{8c08}", documents("\u{548c}\u{5e73}\u{4f1a}\u{8c08}\u{5f00}\u{59cb}"))
        == ["\u{4f1a}\u{8c08}"]
    )
  }

  @Test func `a rare word counts more, and more of them, and one in the title`() {
    let documents = documents(
      "dam talks talks talks talks",
      "talks",
      "talks",
      "dam dam talks",
      "talks nothing else here",
    )
    #expect(found("dam talks", documents) == [3, 0])
    let titled = document("About water.", number: 9, title: "The dam")
    #expect(found("dam", documents + [titled]).first == 5)
    #expect(FullText.hits(for: Query("dam"), in: [titled])[0].places.isEmpty)
  }

  @Test func `of equal answers the newest comes first`() {
    #expect(found("dam", documents("A dam.", "A dam.", "A dam.")) == [2, 1, 0])
  }

  @Test func `the place that is shown has the most of the words close together`() {
    let gap = String(repeating: "water ", count: 60)
    let document = documents("The dam. \(gap) The treaty on the dam. \(gap) The treaty.")
    let hit = FullText.hits(for: Query("dam treaty"), in: document)[0]
    #expect(hit.places.count == 4)
    #expect(hit.best == Array(hit.places[1...2]))
  }

  @Test func `nothing asked for finds nothing`() {
    for query in ["", "   ", "\"\"", "\"  \""] {
      #expect(found(query, documents("A dam.")).isEmpty)
    }
    #expect(found("dam", []).isEmpty)
  }

  /// What is found says what was asked for, whatever the text.
  @Test(arguments: 1...40) func `places are those of the words, in any text`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let parts: [[UInt8]] =
      [
        "dam", "Dam", "d\u{e1}m", " ", "\n", "\t ", "a", "\u{df}", "\u{1f600}", "\u{4e2d}",
      ].map { Array($0.utf8) } + [[0xff], [0xe2, 0x82], [0]]
    let text = (0..<60).flatMap { _ in parts[random.roll(parts.count)] }
    let document = document(text)
    for query in ["dam", "\"dam dam\"", "ss", "\u{4e2d}", "a dam"] {
      for hit in FullText.hits(for: Query(query), in: [document]) {
        #expect(hit.places == hit.places.sorted { $0 < $1 })
        for place in hit.places {
          #expect(place.end <= Int32(text.count))
          let said = folded(
            document.text.string(in: place).split(whereSeparator: \.isWhitespace)
              .joined(separator: " ")
          )
          #expect(Query(query).terms.contains(said))
        }
        #expect(hit.best.allSatisfy(hit.places.contains))
      }
    }
  }
}
