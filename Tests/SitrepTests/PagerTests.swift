import Testing

@testable import sitrep

struct PagerTests {
  @Test(arguments: [
    (nil, ["less", "+12"]), ("", ["less", "+12"]), ("less -S", ["less", "-S", "+12"]),
    ("/usr/bin/more", ["/usr/bin/more", "+12"]), ("bat --plain", ["bat", "--plain"]),
  ])
  func `the command that opens a text at a line`(pager: String?, command: [String]) {
    #expect(Pager(environment: pager).arguments(line: 12) == command)
  }
}
