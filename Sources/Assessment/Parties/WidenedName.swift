import Extraction
import Prose

/// A name that with the words beside it stands for somebody else: "Ruritanian" with "army".
struct WidenedName {
  /// Whom the name and the words stand for; nil where that hangs on who heads which state.
  let entity: EntityID?
  /// The name and the words.
  let range: ByteRange
  /// Folded surnames, the first of which that a head of state has says whose government it is.
  var surnames: [String] = []
}
