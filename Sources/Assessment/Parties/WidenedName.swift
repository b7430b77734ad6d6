import Extraction
import Prose

/// A name that with the words beside it stands for somebody else: "Ruritanian" with "army".
struct WidenedName {
  /// Whom the name and the words stand for.
  let entity: EntityID
  /// The name and the words.
  let range: ByteRange
}
