import CLexicon
import Extraction
import Prose

/// Media, and people who work for them: they report on the situation rather than act in it.
enum Reporters {
  /// Whether a member is an outlet.
  static func contain(_ member: Cast.Member, _ marks: NameMarks) -> Bool {
    if member.spellings.contains(where: { outlets.contains($0.words.joined(separator: " ")) }) {
      return true
    }
    return member.entity == nil
      && (isNamedAsOutlet(member) || isCalledOutlet(member, marks))
  }

  /// The names of a document that hold a reporter's role or are named as an outlet's; linear.
  static func names(in reading: Reading, _ credits: Credits) -> Set<Int> {
    let holders = reading.roles.lazy.filter { isReporters($0, reading) }.map(\.holder)
    return Set(holders).union(ofOutlets(reading)).union(authors(reading))
      .union(reading.names.indices.filter { credits.hold(reading.names[$0]) })
  }

  /// Whether the shown name ends as outlets' names do: "the Tallow Herald", "TallowInsider", "Tallow News
  /// Agency".
  private static func isNamedAsOutlet(_ member: Cast.Member) -> Bool {
    guard member.kind == .person || member.kind == .organization else { return false }
    return member.spellings.contains { spelling in
      guard let last = spelling.words.last else { return false }
      return isNamedByLand(spelling.words)
        || outletHeads.contains {
          spelling.words.count > 1
            ? last == $0 : last.utf8.count > $0.utf8.count + 2 && last.hasSuffix($0)
        }
    }
  }

  /// Whether a name is that of an agency or broadcaster, most of which go by their town or land:
  /// "Tallow" is not short for "Radio Tallow".
  static func isNamedByLand(_ words: [String]) -> Bool {
    guard words.count > 1, let first = words.first, let last = words.last else { return false }
    return broadcasters.contains(first) || broadcasters.contains(last)
      || last == "agency" && words[words.count - 2] == "news"
  }

  private static let broadcasters: Set<String> = ["radio", "television", "tv"]

  private static let outletHeads = [
    "news", "times", "tribune", "herald", "gazette", "insider", "chronicle", "inquirer",
    "telegraph",
  ]

  /// Whether the documents call a name a newspaper, website or the like at half its places: "the
  /// website Free Ruritania", "a Free Ruritania reporter".
  private static func isCalledOutlet(_ member: Cast.Member, _ marks: NameMarks) -> Bool {
    guard marks.contains(.isCalledOutlet), member.kind != .country, member.kind != .group
    else { return false }
    let count = member.occurrences.count { $0.marks.contains(.isCalledOutlet) }
    return count * 2 >= member.occurrences.count
  }

  /// Whether a word for an outlet stands beside a name, or one for who works for it behind it, or the
  /// name is the outlet of a dateline.
  static func isCalledOutlet(_ name: NameMention, _ reading: Reading, _ credits: Credits) -> Bool {
    let tokens = reading.passage.tokens
    let before = name.tokens.lowerBound > 0 ? tokens[name.tokens.lowerBound - 1].key : 0
    let after = name.tokens.upperBound < tokens.count ? tokens[name.tokens.upperBound].key : 0
    return outletNouns.contains(before) || outletNouns.contains(after)
      || professions.contains(after) || isDatelines(name, reading) || credits.hold(name)
      || isSource(name, reading)
  }

  /// "A report seen by the Courier" in the Courier.
  private static func isSource(_ name: NameMention, _ reading: Reading) -> Bool {
    guard let source = reading.document.source else { return false }
    return Spelling(reading.passage.string(name.range)).key == Spelling(source).key
  }

  /// "SELM, 12 May 2031 (Zenda Post) —".
  private static func isDatelines(_ name: NameMention, _ reading: Reading) -> Bool {
    let passage = reading.passage
    guard name.tokens.lowerBound > 0,
      passage.isMark(name.tokens.lowerBound - 1, UInt8(ascii: "(")),
      name.tokens.upperBound < passage.tokens.count,
      passage.isMark(name.tokens.upperBound, UInt8(ascii: ")")),
      let sentence = passage.sentence(at: name.range.start)
    else { return false }
    let told = Dateline.skipped(passage.sentences[sentence].range, passage)
    return name.range.end < told.start
  }

  private static func isReporters(_ role: RoleMention, _ reading: Reading) -> Bool {
    guard let last = reading.tokens(in: role.role).last else { return false }
    return professions.contains(reading.passage.tokens[last].key)
  }

  /// Who is named in a byline, "By Ana Vell and Otto Brand", a line of its own; a minister writes no report.
  private static func authors(_ reading: Reading) -> [Int] {
    let holders = Set(reading.roles.lazy.map(\.holder))
    return reading.passage.sentences.indices.flatMap { sentence -> [Int] in
      guard let line = byline(ofSentence: sentence, reading) else { return [] }
      var authors: [Int] = []
      // Before an author stand others and what joins them.
      var end = line.lowerBound + 1
      let first = reading.names.partitionPoint { $0.tokens.lowerBound >= end }
      for name in first..<reading.names.count {
        let mention = reading.names[name]
        guard line.contains(mention.tokens.lowerBound),
          (end..<mention.tokens.lowerBound).allSatisfy({ joins($0, reading) })
        else { break }
        if mention.kind == .person, !holders.contains(name) { authors.append(name) }
        end = mention.tokens.upperBound
      }
      return authors
    }
  }

  /// The short line that a sentence begins with, from its "By" on, where no clause stands in it.
  private static func byline(ofSentence index: Int, _ reading: Reading) -> Range<Int>? {
    let passage = reading.passage
    let sentence = passage.sentences[index].tokens
    // "(By Ana Vell -- Orlen Press)".
    let isBracketed = passage.isMark(sentence.lowerBound, UInt8(ascii: "("))
    let first = sentence.lowerBound + (isBracketed ? 1 : 0)
    guard first < sentence.upperBound, passage.tokens[first].key == by else { return nil }
    // The report may begin right below.
    let line = sentence.dropFirst(isBracketed ? 1 : 0).prefix {
      isBracketed
        ? !passage.isMark($0, UInt8(ascii: ")")) : $0 == first || !passage.beginsLine($0)
    }
    guard line.count + (isBracketed ? 1 : 0) < longestByline,
      !reading.predicates(inSentence: index).contains(where: {
        $0.isFinite && line.contains($0.head)
      })
    else { return nil }
    return line
  }

  /// Whether a token is "and" or a comma.
  private static func joins(_ token: Int, _ reading: Reading) -> Bool {
    joining.contains(reading.passage.tokens[token].key)
      || reading.passage.isMark(token, UInt8(ascii: ","))
  }

  // Tokens.
  private static let longestByline = 20
  private static let joining = WordSet("and")
  private static let by = Fold.key(of: "by")

  /// "the Daily Bugle's Ana Vell"; more of its people only where they "contributed to this report".
  private static func ofOutlets(_ reading: Reading) -> [Int] {
    let passage = reading.passage
    var found: [Int] = []
    // Of one sentence many are asked for.
    var asked: (sentence: Int, contributes: Bool)?
    func contributes(_ name: NameMention) -> Bool {
      guard let sentence = passage.sentence(at: name.range.start) else { return false }
      if let asked, asked.sentence == sentence { return asked.contributes }
      let contributes = passage.sentences[sentence].tokens.contains {
        passage.tokens[$0].key == contributed
      }
      asked = (sentence, contributes)
      return contributes
    }
    for name in reading.names.indices.dropFirst() {
      let owner = reading.names[name - 1]
      let next = owner.tokens.upperBound
      guard next + 1 == reading.names[name].tokens.lowerBound else { continue }
      let isOne =
        joins(next, reading)
        ? found.last == name - 1 && owner.kind == .person && contributes(owner)
        : passage.tokens[next].key == possessive
          && outlets.contains(Spelling(passage.string(owner.range)).key)
      if isOne { found.append(name) }
    }
    return found
  }

  private static let contributed = Fold.key(of: "contributed")
  private static let possessive = Fold.key(of: "'s")
  private static let outletNouns = WordSet(
    """
    newspaper daily weekly magazine tabloid broadcaster website blog television tv radio channel
    """
  )
  private static let professions = WordSet(
    "journalist correspondent reporter editor columnist photographer anchor broadcaster blogger"
  )

  private static let outlets: Set<String> = {
    var keys: Set<String> = []
    TabSeparated(lexicon_outlets_start(), count: lexicon_outlets_count())
      .forEachRow { keys.insert(Spelling($0[0]).key) }
    return keys
  }()
}

extension Passage {
  /// Whether a line ends between a token and the one before it.
  fileprivate func beginsLine(_ token: Int) -> Bool {
    document.text[Int(tokens[token - 1].range.end)..<Int(tokens[token].range.start)]
      .contains(UInt8(ascii: "\n"))
  }
}
