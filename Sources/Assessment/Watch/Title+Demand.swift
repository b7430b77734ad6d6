import Extraction
import Prose

/// Titles of what is demanded.
extension Title {
  /// What is said to be due, else who demands it and the verb as well; nil if that says too little.
  var ofDemand: String? {
    mutating get {
      guard cues.origin == nil, let demand else { return nil }
      let words = words(of: demand)
      return words.utf8.count >= Self.shortest ? words : nil
    }
  }

  private mutating func words(of demand: Statement) -> String {
    let whole = content(of: demand)
    let duty = predicates.first {
      $0.reality == .obligation && reading.tokens(in: whole).contains($0.head)
    }
    let content = part(of: whole, with: duty?.head)
    // "That the shaft must open" is a clause by itself, "that the shaft be opened" is none.
    guard let cue = demand.cue, cue.end <= content.start, duty == nil else {
      // "The council -- with Norway -- must meet": the verb stands behind what is put in.
      let plain = duty != nil ? excerpt(Dateline.skipped(content, passage)) : nil
      return plain.flatMap { withVerb($0, before: content.end) } ?? clause(content)
    }
    let asked = ByteRange(Int(cue.start), Int(content.end))
    // What stands in the dateline demands nothing.
    guard let source = demand.source, source.end <= cue.start, source.start >= sentence.start
    else { return attributed(clause(asked), cue, to: demand.speaker) }
    // "A film that urges them to vote": the film does.
    if let title = ofThing(source, cue, before: content.end) { return title }
    // "Ana Vell, who called for a vote".
    if let first = reading.tokens(in: source).first,
      Self.relatives.contains(passage.tokens[first].key)
    {
      return attributed(clause(asked), cue, to: demand.speaker)
    }
    let who = passage.string(source).oneLine
    if cue.start - source.start < 60 {
      let whole = source.union(content)
      // "Norway sent ships, urging Zenda to sign": what is asked stands behind what was done.
      let isReached = excerpt(Dateline.skipped(whole, passage)).map { part in
        part.isCut || passage.range(ofTokens: part.tokens).end > cue.start
      }
      return isReached == false ? who + Self.gap + clause(asked) : clause(whole)
    }
    let verb = predicates.first {
      $0.isFinite && $0.clause == .main && reading.tokens(in: cue).contains($0.head)
    }
    let title = verb.flatMap { joined(who, $0, before: content.end) }
    return title ?? attributed(clause(asked), cue, to: demand.speaker)
  }

  /// A demand with the words that "that" or "which" stands for, which makes it; nil where nothing such does.
  private mutating func ofThing(_ source: ByteRange, _ cue: ByteRange, before end: Int32) -> String?
  {
    let (words, asking) = (reading.tokens(in: source), reading.tokens(in: cue))
    let verb = predicates.first { $0.subject == words && $0.isFinite && $0.clause == .relative }
    guard let verb, verb.head < asking.upperBound,
      passage.tokens[words.lowerBound].key != Antecedent.who
    else { return nil }
    return ofAntecedent(words, verb, before: end)
  }

  /// What is demanded, up to the end of what somebody says that it stands in: "rumours that Vell seeks a deal |
  /// moved the market".
  private func content(of demand: Statement) -> ByteRange {
    let content = demand.content
    let outer = reading.statements(along: content).first {
      $0.content.start < content.start && $0.content.end > content.start
        && $0.content.end < content.end
    }
    return outer.map { ByteRange(Int(content.start), Int($0.content.end)) } ?? content
  }

  /// What is asked behind the name of who asks it, where that is known: "Norway … called for a vote", in
  /// brackets where the sentence does not name it.
  private func attributed(_ asked: String, _ cue: ByteRange, to speaker: Int?) -> String {
    // Whoever is "demanding" something may be far off.
    guard let name = speaker.map({ reading.names[$0] }), name.form != .demonym,
      let verb = reading.tokens(in: cue).first,
      !passage.tokens[verb].ends(in: "ing", passage.document.text)
    else { return asked }
    let words = passage.string(name.range).oneLine
    return sentence.contains(name.range) ? words + Self.gap + asked : "[\(words)] \(asked)"
  }

  // Bytes: what says what a demand is.
  private static let shortest = 16
}
