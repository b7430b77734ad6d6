import Prose
import Testing

@testable import Assessment

/// What a page says of itself is told by no row.
struct PageTimeTests {
  private let roof = "The roof of the mine fell on Saturday."

  private func told(_ sentences: [String]) -> [String] {
    Situation(reading: [sentences.joined(separator: "\n\n")], days: ["2031-05-05"]).timeline
      .map { "\($0.when) \($0.what)" }
  }

  @Test(arguments: [
    "Mine shut for weeks updated: Sun May 04 2031 11:22:00 ",
    "Added: Sunday, 4 May, 2031, 16:12 GMT 16:12 UK ",
    "Page last updated at 07:39 GMT, Sunday, 4 May 2031 08:39 UK ",
  ])
  func `a stamp that runs into a sentence is none of what it tells`(_ stamp: String) {
    #expect(told([stamp + roof]) == ["2031-05-03 " + roof])
  }

  @Test func `readers write on in small letters behind a stamp`() {
    let comment = "surely the owners left the mine on Saturday."
    #expect(
      told(["Added: Sunday, 4 May, 2031, 16:12 GMT 16:12 UK " + comment])
        == ["2031-05-03 Surely the owners left the mine on Saturday."]
    )
  }

  @Test(arguments: [["1005", "1925", "2040"], ["1643", "1705", "1733", "1758", "1804"]])
  func `the hours of a live report are no years`(_ hours: [String]) {
    #expect(told(hours.map { $0 + " " + roof }) == ["2031-05-03 " + roof])
  }

  @Test(arguments: [
    ["1905", "1925", "2020"], ["1843", "1905", "1933"], ["1005", "1925", "1989"],
  ])
  func `years at the head of lines are years`(_ years: [String]) {
    let entries = told(years.map { $0 + " The roof of the mine fell." })
    #expect(entries.contains { $0.hasPrefix(years[1] + " ") })
  }

  @Test(arguments: [
    "Ana Vell | 22:29 UK time, Sunday, 4 May 2031 ", "SELM | Sun May 4, 2031 12:58 am BST ",
    "By Ana Vell, Vale Courier | 4 May 2031 11:22 GMT ",
  ])
  func `a day behind a bar is the page's`(_ stamp: String) {
    #expect(told([stamp + roof]) == ["2031-05-03 " + roof])
  }

  @Test(arguments: [
    "By Ana Vell, Vale Courier | 4 May 2031", "4 May 2031 | By Ana Vell, Vale Courier",
    "Posted by Ana Vell and Otto Brand on 4 May 2031", "First published on 4 May 2031 by Ana Vell",
    "A photo of the mine taken on 4 May 2031.",
    "Miners leave the pit in this file picture taken on 4 May 2031.",
    "Miners leave the pit in this picture in the old town of Selm on 4 May 2031.",
    "Image: the mine burned on 4 May 2031.",
    "Otto Brand of Vantor, pictured in March, leads the guild.",
    "Otto Brand, shown here on 4 May 2031, leads the guild.",
  ])
  func `when something was posted or pictured is no event`(_ line: String) {
    #expect(told([roof, line]) == ["2031-05-03 " + roof])
  }

  @Test(arguments: [
    "Vantor published the report on 4 May 2031.", "4 May 2031 | Vantor shut the mine.",
    "The picture was shown to the miners on 4 May 2031.",
    "The film, shown to the miners on 4 May 2031, was burned.",
  ])
  func `what was done on a day is told`(_ line: String) {
    #expect(told([roof, line]).contains { $0.hasPrefix("2031-05-04 ") })
  }
}
