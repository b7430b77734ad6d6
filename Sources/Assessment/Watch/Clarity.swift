import Extraction
import Prose

/// How much a question says by its title alone, as a list shows it.
enum Clarity {
  /// What a question counts whose title needs others to be understood, in hundredths: 60 where it begins
  /// with a word that stands for somebody or something, or ends with one, or begins with a verb that
  /// nobody is named for, 75 with such a word behind "whether" or "if".
  ///
  /// "We will see what they do" is a question to whoever has read what came before; "the council will
  /// vote" is one to everybody.
  static func of(_ title: String) -> Int {
    let bytes = Array(title.utf8)
    // "[Vell] will": whom the first word stands for is known.
    if bytes.first == UInt8(ascii: "[") { return 100 }
    let words = Tokenizer.tokens(of: bytes, in: ByteRange(0, bytes.count)).filter {
      $0.kind == .word
    }
    guard let first = words.first, let last = words.last else { return 100 }
    // "Norway must seize it".
    if pointing.contains(first.key) || closing.contains(last.key) { return 60 }
    guard let second = words.dropFirst().first else { return 100 }
    if openings.contains(first.key) { return pointing.contains(second.key) ? 75 : 100 }
    // "Urging their neighbours to come": who is?
    return first.verbUse != nil && objects.contains(second.key) ? 60 : 100
  }

  private static let closing: WordSet = [
    "it", "this", "that", "them", "him", "so", "these", "those",
  ]
  private static let openings: WordSet = ["whether", "if", "unless", "when", "until", "as", "how"]
  private static let objects = WordSet(
    "a an the all any every no my your his her its our their me you him it us them that"
  )
  private static let pointing = WordSet(
    """
    i we you he she it they this that these those there here such our my your his her its their \
    ours theirs everyone somebody someone nobody others another both
    """
  )
}
