import Extraction
import Prose

@testable import Assessment

/// Tests of reports that each state one stance of Ana Vell's.
protocol VellReporting {}

extension VellReporting {
  func report(
    _ cue: String,
    _ content: String,
    _ stance: Stance,
    _ day: String?,
    _ rest: String = "",
  ) -> Report {
    Report("Ana Vell \(cue) \(content)\(rest).", published: day, name: day ?? cue)
      .naming("Ana Vell", .person)
      .stating("Ana Vell", cue, content, stance)
  }

  func positions(_ reports: [Report]) -> [Position] {
    Situation(reports).parties.first { $0.name == "Ana Vell" }?.positions ?? []
  }
}
