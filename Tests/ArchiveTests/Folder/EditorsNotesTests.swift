import Prose
import Testing

@testable import Archive

struct EditorsNotesTests {
  private static let release = "SELM, 12 May 2031 – The dam of Orlen broke.\n\nNobody was hurt.\n\n"

  @Test(arguments: [
    "ENDS\n\nNotes to editors:\n1. For interviews call Otto Brand.\n",
    "-ENDS-\n\n**Note to Editor**\n\nThe Vale Fund is a charity.\n",
    "Editors’ notes\r\nThe Vale Fund is a charity.\r\n",
  ])
  func `what editors are told is no part of a release`(_ notes: String) {
    #expect(body(of: Self.release + notes) == Self.release)
  }

  @Test(arguments: [
    "ENDS\n\nThe mill of Selm burnt down.\n",
    "Ana Vell sent notes to editors of the Vale Courier, who printed them.\n",
  ])
  func `a release may be followed by another, and tell of notes`(_ text: String) {
    #expect(body(of: Self.release + text) == Self.release + text)
  }

  private func body(of text: String) -> String {
    let document = Document(name: "a.txt", text: Array(text.utf8))
    return document.text.string(in: document.body)
  }
}
