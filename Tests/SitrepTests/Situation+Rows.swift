import Assessment
import Prose

extension Situation {
  /// A situation that has nothing but a few rows.
  init(
    documents: [Document],
    watch: [WatchItem] = [],
    timeline: [TimelineEntry] = [],
    now: Day? = nil,
  ) {
    self.init(
      documents: documents,
      gaps: [],
      parties: [],
      watch: watch,
      timeline: timeline,
      stakes: [],
      now: now,
    )
  }
}
