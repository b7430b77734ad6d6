import Foundation
import Testing

@testable import sitrep

struct HomePathTests {
  @Test func `a path is told from the root on`() {
    let here = FileManager.default.currentDirectoryPath
    #expect(HomePath.full("notes.md") == "\(here)/notes.md")
    #expect(HomePath.full("/srv/notes.md") == "/srv/notes.md")
    #expect(HomePath.full("~/notes.md").hasPrefix("/"))
  }
}
