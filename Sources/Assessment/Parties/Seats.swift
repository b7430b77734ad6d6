import Extraction
import Prose

/// Towns that are the seat of more than their own state.
enum Seats {
  /// The entity that a name stands for in its document: the Union for its seat, unless the document
  /// is about the state around it.
  static func entity(of name: NameMention, in reading: Reading) -> EntityID? {
    guard name.form == .seat, let state = name.entity, let union = unions[state] else {
      return name.entity
    }
    let isAboutState = reading.names.contains { $0.entity == state && $0.form != .seat }
    return isAboutState ? state : union
  }

  private static let unions = [EntityID("country:BE"): EntityID("org:eu")]
}
