import CStore

/// The memory of the process.
package enum Memory {
  /// Sees to it that memory can be given back; to be called before anything large is there.
  package static func prepare() { store_keep_memory_in_hand() }

  /// Gives memory that is free back to the system; some milliseconds after a large situation was let
  /// go of.
  package static func giveBack() { store_give_memory_back() }
}
