import Prose

/// The forms of a document's words, each once: what a word list says of a form is looked up once,
/// however often the form stands in the text.
///
/// A form is what has a key of its own, so "The" and "the" are one. Marks and numbers have forms too.
///
///     let facts = lexicon.words.values(of: forms.keys)    // one probe for each form
///     facts[forms[i]]                                     // what is known of the token at i
struct WordForms: Sendable {
  /// The number of each token's form; forms are numbered as they first occur.
  private let numbers: [Int32]
  /// The key of each form.
  let keys: [UInt64]
  /// Whether a hyphen stands in each form.
  private let hyphenated: [Bool]

  /// Numbers the forms of some tokens; linear.
  init(_ tokens: [Token], in text: [UInt8]) {
    // An open table of numbers, one more than they are; 0 is an empty slot.
    var size = 64
    while size <= tokens.count { size *= 2 }
    var slots = [Int32](repeating: 0, count: size)
    var keys: [UInt64] = []
    keys.reserveCapacity(tokens.count / 2)
    var hyphenated: [Bool] = []
    hyphenated.reserveCapacity(tokens.count / 2)
    numbers = tokens.map { token in
      // The low bits of FNV-1a are its best mixed ones.
      var slot = Int(truncatingIfNeeded: token.key ^ (token.key >> 32)) & (size - 1)
      while slots[slot] != 0, keys[Int(slots[slot]) - 1] != token.key {
        slot = (slot + 1) & (size - 1)
      }
      if slots[slot] == 0 {
        keys.append(token.key)
        hyphenated.append(Self.hasHyphen(token.range, text))
        slots[slot] = Int32(keys.count)
      }
      return slots[slot] - 1
    }
    (self.keys, self.hyphenated) = (keys, hyphenated)
  }

  /// How many forms there are.
  var count: Int { keys.count }

  /// The number of the form of a token.
  @inline(__always)
  subscript(token: Int) -> Int { Int(numbers[token]) }

  /// Whether a hyphen stands in a token.
  @inline(__always)
  func hasHyphen(_ token: Int) -> Bool { hyphenated[self[token]] }

  /// Whether a hyphen stands in a form.
  @inline(__always)
  func hasHyphen(form: Int) -> Bool { hyphenated[form] }

  private static func hasHyphen(_ range: ByteRange, _ text: [UInt8]) -> Bool {
    for i in range.indices where text[i] == UInt8(ascii: "-") { return true }
    return false
  }
}

extension Reading {
  /// The forms of the words, numbered now where no stage has numbered them.
  var numberedForms: WordForms { forms ?? WordForms(passage.tokens, in: document.text) }
}
