import Extraction
import Prose

@testable import Assessment

/// Tests of the positions in the text of one report.
protocol PositionReading {}

extension PositionReading {
  /// Who holds what, each a line: "Ana Vell claims: the pier has sunk".
  func positions(_ text: String) -> [String] {
    Situation(reading: [text], days: ["2030-05-03"]).parties
      .flatMap { party in party.positions.map { "\(party.name) \($0.stance): \($0.what)" } }
  }
}
