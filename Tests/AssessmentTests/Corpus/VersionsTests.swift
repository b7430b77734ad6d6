import Extraction
import Prose
import Testing

@testable import Assessment

/// Reports with the same text, and reports that others are later versions of.
struct VersionsTests {
  private func account(
    _ name: String,
    day: String? = nil,
    source: String? = nil,
    text: String = "The front was quiet yesterday.",
    updates: String? = nil,
  ) -> Account {
    let document = Document(
      id: DocumentID(high: 1, low: Fold.key(of: text)),
      name: name,
      text: Array(text.utf8),
      source: source,
      address: "https://courier.example/\(name)",
      publication: day.flatMap { Day(iso: $0) }.map { Publication(day: $0, basis: .metadata) },
      updates: updates,
    )
    return Account(of: Reading(of: document))
  }

  private func names(_ accounts: [Account]) -> [String] {
    let forward = Corpus(accounts).accounts.map(\.document)
    let backward = Corpus(accounts.reversed()).accounts.map(\.document)
    #expect(forward.map(\.id) == backward.map(\.id))
    #expect(Set(forward.map(\.id)).count == forward.count)
    return forward.map(\.name)
  }

  @Test func `the same words of another day or outlet are another report`() {
    let days = [
      account("b", day: "2030-06-05"), account("a", day: "2030-06-04"),
      account("c", day: "2030-06-05", source: "Vale Courier"),
      account("d", day: "2030-06-05", source: "Selm Post"),
    ]
    #expect(names(days) == ["a", "b"])
    #expect(names([days[2], days[3]]) == ["c", "d"])
    #expect(names([days[0], account("e")]) == ["b"])
    #expect(names([account("f"), account("e")]) == ["e"])
  }

  @Test func `a report with the words of another keeps what is known of it`() {
    let both = [account("a", day: "2030-06-04"), account("b", day: "2030-06-05")]
    let documents = Corpus(both).accounts.map(\.document)
    #expect(
      documents.map(\.address) == ["https://courier.example/a", "https://courier.example/b"]
    )
  }

  @Test func `of versions that name each other the last counts`() {
    let first = account("a", text: "Orlen will sue Selm.")
    let second = account("b", text: "Orlen may sue Selm.", updates: "a")
    let third = account("c", text: "Orlen will not sue Selm.", updates: "b")
    #expect(names([first, second, third]) == ["c"])
    #expect(names([first, third]) == ["a", "c"])
    let circle = account("a", text: "Orlen will sue Selm.", updates: "b")
    #expect(names([circle, account("b", text: "Orlen may sue.", updates: "a")]) == ["a", "b"])
  }
}
