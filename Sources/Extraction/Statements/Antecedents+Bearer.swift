extension Antecedents {
  /// The names that a word was found to lead to.
  struct Bearer {
    private var name: Int?
    private var surname: UInt64 = 0
    private var isOne = true

    /// The last of them, if all are of one bearer.
    var only: Int? { isOne ? name : nil }

    mutating func add(_ other: Int, _ key: UInt64) {
      if name != nil, key != surname { isOne = false }
      (name, surname) = (other, key)
    }
  }
}
