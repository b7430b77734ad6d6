package import Assessment
import Canvas
package import Prose

/// The situation as plain text, for pipes, mail and cron.
package enum PlainText {
  /// A citation with where it stands, as it goes to the clipboard.
  ///
  /// `“They will not sign.” (talks.txt, 2 Dec 2025, bytes 120-140)`
  package static func quotation(_ citation: Citation, in document: Document?) -> String {
    "“\(ShownText(citation.text).string)” (\(place(of: citation, in: document)))"
  }

  /// Where a citation stands: document, day and bytes.
  static func place(of citation: Citation, in document: Document?) -> String {
    let name = document.map { ShownText($0.name).string } ?? "\(citation.document)"
    let day = document?.publication.map { ", \($0.day.shown)" } ?? ""
    return "\(name)\(day), bytes \(citation.range.start)-\(citation.range.end)"
  }

  /// The lines of a situation, none wider than so many columns, sanitised and without line ends.
  package static func lines(of situation: Situation, width: Int) -> [String] {
    situation.parties.map(\.name)
  }
}
