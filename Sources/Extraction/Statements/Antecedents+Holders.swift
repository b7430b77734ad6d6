import Prose

/// Holders of roles: "the minister".
extension Antecedents {
  /// The holder of a role that only one name in the document holds: "the minister", or, held for
  /// somebody, "Zenda's minister".
  ///
  /// Words before its last one narrow it: "the vice president" is no president.
  func holder(of title: Range<Int>, for body: Int? = nil) -> Int? {
    let head = reading.passage.tokens[title.upperBound - 1].key
    // "The president" is none of a chamber where somebody is no more than president.
    let all = (roles[head] ?? offices[head] ?? []).filter { role in
      // Whose minister goes without saying in the land that the document is about.
      body.map { body in role.represents.map { isSame($0, body) } ?? isMainLand(body) } ?? true
    }
    let found = narrowed(all, by: title)
    if let holder = onlyHolder(of: found) { return holder }
    // Of a president, a former one and that of a union the first is meant.
    let present = found.filter { !isPast($0.role) }
    return onlyHolder(of: present)
      ?? onlyHolder(
        of: present.filter { $0.represents.map { reading.names[$0].kind == .country } ?? true }
      )
  }

  /// The roles called just what a title says; for a title of one word those of no deputy; all where there
  /// is none of them.
  private func narrowed(_ roles: [RoleMention], by title: Range<Int>) -> [RoleMention] {
    guard roles.count > 1 else { return roles }
    let passage = reading.passage
    let words = passage.tokens[title].map(\.key).drop { $0 == Keys.the }
    let narrower = roles.filter { role in
      let tokens = passage.tokens[passage.tokens(in: role.role)].map(\.key)
      return words.count > 1
        ? tokens.suffix(words.count).elementsEqual(words)
        : tokens.last != words.last || !tokens.dropLast().contains(where: Self.deputies.contains)
    }
    return narrower.isEmpty ? roles : narrower
  }

  private static let deputies: WordSet = ["vice", "deputy", "assistant", "under"]

  private func onlyHolder(of roles: [RoleMention]) -> Int? {
    roles.reduce(into: Bearer()) { $0.add($1.holder, surname(of: $1.holder)) }.only
  }

  /// Whether a role is one that somebody had: "former president".
  private func isPast(_ role: ByteRange) -> Bool {
    let passage = reading.passage
    return passage.tokens(in: role).first
      .map { RoleMention.past.contains(passage.tokens[$0].key) } ?? false
  }

  /// Whether a sentence or one before it names somebody: "the actor" is none who is told of later on.
  func isNamed(_ name: Int, by sentence: Int) -> Bool {
    let key = surname(of: name)
    let end = reading.passage.sentences[sentence].tokens.upperBound
    return reading.names.prefix { $0.tokens.lowerBound < end }.indices
      .contains { surname(of: $0) == key }
  }

  /// What many a person in the news is.
  static let trades: WordSet = [
    "actor", "actress", "author", "coach", "columnist", "commander", "director", "doctor", "driver",
    "engineer", "farmer", "fighter", "journalist", "lawmaker", "musician", "nurse", "officer",
    "player", "professor", "reporter", "researcher", "senator", "singer", "soldier", "star",
    "student", "teacher", "worker", "writer",
  ]

  /// Whether somebody else has just spoken, who may be meant by a word for many a person: Vell by "the
  /// leader", where Kars is called Zenda's.
  func isOther(
    _ holder: Int,
    thanLastOf spoken: [Speaker],
    calledBy head: UInt64,
    in sentence: Int,
  ) -> Bool {
    guard Self.common.contains(head), let last = spoken.last, sentence - last.sentence < Self.near,
      let name = last.name, reading.names[name].kind == .person
    else { return false }
    return surname(of: name) != surname(of: holder)
  }

  private static let common: WordSet = [
    "leader", "head", "chief", "official", "chairman", "director", "spokesman", "spokeswoman",
  ]
  // Sentences.
  private static let near = 4
}
