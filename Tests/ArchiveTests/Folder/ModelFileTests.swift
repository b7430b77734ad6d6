import CLexicon
import Foundation
import Prose
import Testing

@testable import Archive

/// The description beside the tagger's weights, and the weights.
@Suite struct ModelFileTests {
  @Test func `the weights are those that their description names`() throws {
    let bytes = Array(
      UnsafeBufferPointer(start: lexicon_name_model_start(), count: lexicon_name_model_count())
    )
    let description = try String(contentsOf: Self.description, encoding: .utf8)
    #expect(bytes.count < 4_000_000)
    #expect(description.contains("\(bytes.count) bytes"))
    #expect(description.contains("sha256 \(DocumentID(of: bytes))"))
  }

  private static let description = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .appending(path: "Sources/CLexicon/models/names.md")
}
