import Extraction
import Prose

@testable import Assessment

/// A dispute in a port that does not exist, told by twelve short reports, read as any others are.
enum Story {
  static let reports: [(name: String, day: String, text: String)] = [
    (
      "01-closure.txt", "2031-03-01",
      """
      The Selm Port Authority closed the northern quay on Saturday after a quarrel over wages.

      It is unclear whether the Selm Port Authority will reopen the northern quay.
      """,
    ),
    (
      "02-threat.txt", "2031-03-02",
      """
      Dockers marched through the rain on Sunday.

      The Dockers Union threatened to block the coast road if strangers are hired.
      """,
    ),
    (
      "03-court.txt", "2031-03-03",
      """
      Lawyers filed a complaint against the closure.

      Judge Mira Tolan will hear the complaint against the closure in Selm on 12 March.
      """,
    ),
    (
      "04-offer.txt", "2031-03-04",
      """
      Shipowners made an offer on Tuesday.

      The Dockers Union has a deadline of 10 March to answer the wage offer of the shipowners.
      """,
    ),
    (
      "05-inspection.txt", "2031-03-05",
      """
      Engineers came on Wednesday. The Selm Port Authority said the northern quay was inspected, and \
      named no day.
      """,
    ),
    (
      "06-bakers.txt", "2031-03-06",
      """
      Bakers in Selm sold out of bread on Thursday. The flour comes from the hills.
      """,
    ),
    (
      "07-postponed.txt", "2031-03-07",
      """
      The court was closed for repairs.

      Judge Mira Tolan postponed the hearing of the complaint against the closure in Selm to 19 March.
      """,
    ),
    (
      "08-ferry.txt", "2031-03-08",
      """
      Passengers waited for hours.

      The Nordlys Company has yet to decide on the winter timetable of its ferries.
      """,
    ),
    (
      "09-lamps.txt", "2031-03-09",
      """
      Lamps were lit along the harbour on Sunday. Nobody spoke to the press.
      """,
    ),
    (
      "10-silence.txt", "2031-03-11",
      """
      The shipowners met in a tavern on Tuesday. They left without a word.
      """,
    ),
    (
      "11-reopened.txt", "2031-03-13",
      """
      Cranes moved again.

      The Selm Port Authority reopened the northern quay on Thursday.
      """,
    ),
    (
      "12-market.txt", "2031-03-15",
      """
      Fish was cheap at the market on Saturday. Trawlers had come in at dawn.
      """,
    ),
  ]

  static let readings = reports.map { report in
    Reading(
      of: Document(
        id: DocumentID(high: 1, low: Fold.key(of: report.text)),
        name: report.name,
        text: Array(report.text.utf8),
        publication: Day(iso: report.day).map { Publication(day: $0, basis: .given) },
      )
    )
  }

  /// What is known when so many reports have come.
  static func situation(after count: Int) -> Situation {
    Situation(of: Array(readings.prefix(count)), gaps: [])
  }
}
