package import Extraction
package import Prose

extension Situation {
  /// Assesses the readings of a folder's documents.
  ///
  /// - Parameters:
  ///   - readings: One for each document, in any order; documents with equal content count once.
  ///   - gaps: What could not be read.
  ///   - now: The day that counts as now; nil for the newest publication day.
  package init(of readings: [Reading], gaps: [CollectionGap], now: Day? = nil) {
    let documents = readings.map(\.document).sorted { $0.name < $1.name }
    self.init(
      documents: documents,
      gaps: gaps,
      parties: [],
      watch: [],
      timeline: [],
      stakes: [],
      now: now,
    )
  }
}
