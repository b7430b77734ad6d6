import Prose

@testable import Extraction

/// A text as every stage reads it.
func reading(of text: String) -> Reading {
  Reading(
    of: Document(id: DocumentID(high: 0, low: 0), name: "report.txt", text: Array(text.utf8))
  )
}

/// The names of whoever makes the statements of a text, nil for those without one.
func speakers(of text: String) -> [String?] {
  let found = reading(of: text)
  return found.statements.map { statement in
    statement.speaker.map { found.passage.string(found.names[$0].range) }
  }
}

func stances(of reading: Reading) -> [Stance?] { reading.statements.map(\.stance) }
