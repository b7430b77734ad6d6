import Assessment
import Dashboard

extension Action {
  /// A reading that is over, with all that there is to tell since the last visit, as it brought it.
  static func loaded(_ situation: Situation, changes: [Change]) -> Action {
    .loaded(situation, ChangesFound(sinceVisit: changes, latest: changes))
  }

  /// A reading that is over and brought nothing to what there was to tell before.
  static func loaded(_ situation: Situation, still changes: [Change]) -> Action {
    .loaded(situation, ChangesFound(sinceVisit: changes, latest: []))
  }
}
