import Extraction
import Prose

/// Names that stand side by side: "Austria, Chile and the Tallow Guild".
///
/// What one of them does the others do as well.
enum NameLists {
  /// The lists of a document, each with the indices of its names in order.
  static func lists(of reading: Reading) -> [[Int]] {
    let heads = heads(of: reading)
    var lists: [[Int]] = []
    var open: [Int] = []
    var isJoined = false
    func close() {
      // Commas alone also part a town from its state.
      if open.count > 1, isJoined { lists.append(open) }
      open = []
      isJoined = false
    }
    for index in reading.names.indices where !heads.consumed.contains(index) {
      if let last = open.last {
        let between =
          reading.names[last].tokens
          .upperBound..<max(
            reading.names[last].tokens.upperBound,
            heads.start[index],
          )
        let isPair =
          open.count == 1 && !isComma(reading.names[last].tokens.lowerBound - 1, reading.passage)
        // "Austria and Chile, Norway's partners": whose something is does not do it, and what follows
        // "and" is the last.
        if !reading.isOwner(index), let joins = joint(between, reading, isPair: isPair),
          joins || !isJoined
        {
          isJoined = isJoined || joins
          open.append(index)
          continue
        }
      }
      close()
      open = [index]
    }
    close()
    return lists
  }

  /// Whether the tokens between two names make them a list; true with an "and", nil if they do not.
  ///
  /// A pair has no comma before "and": in "they met Vell, and Chile left" a clause begins.
  private static func joint(_ between: Range<Int>, _ reading: Reading, isPair: Bool) -> Bool? {
    if isCalled(between, reading.passage) { return true }
    guard !between.isEmpty, between.count <= 5 else { return nil }
    var joins = false
    var parts = false
    for i in between {
      let token = reading.passage.tokens[i]
      if conjunctions.contains(token.key) {
        joins = true
      } else if isComma(i, reading.passage) {
        parts = true
      } else if !fillers.contains(token.key) {
        return nil
      }
    }
    return joins && parts && isPair ? nil : joins || parts ? joins : nil
  }

  /// Whether the second name is that of what the first one has: "Norway and its closest ally, the League".
  private static func isCalled(_ between: Range<Int>, _ passage: Passage) -> Bool {
    let words = between.filter { passage.tokens[$0].kind == .word && passage.tokens[$0].key != the }
    guard (3...longestCall).contains(words.count), passage.tokens[words[0]].key == and,
      owners.contains(passage.tokens[words[1]].key),
      words[0] == between.lowerBound, words[words.count - 1] == between.lowerBound + words.count - 1
    else { return false }
    return words.dropFirst(2).allSatisfy {
      passage.tokens[$0].shape == .lower && !Words.isCommon(passage.tokens[$0])
        && passage.tokens[$0].verbUse?.isPast != true
    }
      && between.dropFirst(words.count).allSatisfy {
        isComma($0, passage) || passage.tokens[$0].key == the
      }
  }

  // Words: "and its closest ally".
  private static let longestCall = 5
  private static let owners: WordSet = ["its", "his", "her", "their"]
  private static let and = Fold.key(of: "and")
  private static let the = Fold.key(of: "the")

  /// Where each name begins with the role before it, and the names that such roles are held for.
  private static func heads(of reading: Reading) -> (start: [Int], consumed: Set<Int>) {
    var start = reading.names.map(\.tokens.lowerBound)
    var consumed: Set<Int> = []
    for role in reading.roles
    where !role.isShared && role.role.end <= reading.names[role.holder].range.start {
      start[role.holder] = min(
        start[role.holder],
        reading.tokens(in: role.role).lowerBound,
      )
      if let owner = role.represents,
        reading.names[owner].range.end <= reading.names[role.holder].range.start
      {
        start[role.holder] = min(start[role.holder], reading.names[owner].tokens.lowerBound)
        consumed.insert(owner)
      }
      // "Prime Minister of Norway and the Northern Isles Ana Vell".
      let inside = ByteRange(
        Int(role.role.start),
        Int(reading.names[role.holder].range.start),
      )
      consumed.formUnion(reading.names(in: inside))
    }
    return (start, consumed)
  }

  private static func isComma(_ i: Int, _ passage: Passage) -> Bool {
    i >= 0 && passage.isMark(i, UInt8(ascii: ","))
  }

  private static let conjunctions = WordSet("and or & plus")
  private static let fillers = WordSet("the both as well also its president mr ms mrs dr")
}
