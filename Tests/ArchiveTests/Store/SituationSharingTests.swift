import Assessment
import Extraction
import Prose
import TestSupport
import Testing

@testable import Archive

/// Two situations that have nearly all in common take little more memory than one.
struct SituationSharingTests {
  private func situation(_ texts: [String]) -> Situation {
    let readings = texts.enumerated().map { number, text in
      Reading(of: Document(name: "r\(number).txt", text: Array(text.utf8)))
    }
    return Situation(of: readings, gaps: [])
  }

  /// Where the elements of a list lie.
  private func place<Element>(of list: [Element]) -> UnsafePointer<Element>? {
    list.withUnsafeBufferPointer(\.baseAddress)
  }

  @Test func `what shares with another is what it was, byte for byte`() {
    for seed in 1...8 {
      var reporter = Reporter(seed: UInt64(seed))
      let texts = (0..<6).map { _ in reporter.dispatch() }
      let earlier = situation(texts)
      let later = situation(texts.dropLast() + [reporter.dispatch()])
      let shared = later.sharing(with: earlier)
      #expect(shared == later && Store.bytes(of: shared) == Store.bytes(of: later))
      #expect(shared.documents.map(\.text) == later.documents.map(\.text))
    }
  }

  @Test func `lists that are the same lie in one place`() {
    var reporter = Reporter(seed: 5)
    let texts = (0..<6).map { _ in reporter.dispatch() }
    let (earlier, later) = (situation(texts), situation(texts))
    let shared = later.sharing(with: earlier)
    #expect(place(of: later.parties) != place(of: earlier.parties))
    #expect(place(of: shared.documents) == place(of: earlier.documents))
    #expect(place(of: shared.parties) == place(of: earlier.parties))
    #expect(place(of: shared.watch) == place(of: earlier.watch))
    #expect(place(of: shared.timeline) == place(of: earlier.timeline))
  }

  @Test func `rows that another report leaves alone lie in one place`() throws {
    let first = "Norway demands that Ghana lift its embargo."
    let earlier = situation([first, "Belgium rejected the offer."])
    let later = situation([first, "Uruguay rejected the offer."])
    let shared = later.sharing(with: earlier)
    let norway = try [shared, later, earlier].map { situation in
      try #require(situation.parties.first { $0.name == "Norway" })
    }
    #expect(place(of: norway[0].positions) == place(of: norway[2].positions))
    #expect(place(of: norway[1].positions) != place(of: norway[2].positions))
    #expect(shared.parties.contains { $0.name == "Uruguay" })
  }

  @Test func `an accent in one scalar is not taken for one in two`() throws {
    let composed = "Prime Minister Ana V\u{E9}ll demands that Ghana lift its embargo."
    let earlier = situation([composed.replacing("\u{E9}", with: "e\u{301}")])
    let later = situation([composed])
    let shared = later.sharing(with: earlier)
    #expect(Store.bytes(of: shared) == Store.bytes(of: later))
    let names = [shared, later].map { $0.parties.map { Array($0.name.utf8) } }
    #expect(names[0] == names[1] && names[0].joined().contains(0xc3))
  }
}
