package import Extraction
import Prose

/// What holds for the reading of any document, whatever its bytes.
package enum ReadingLaws {
  /// The first law that a reading breaks, as a sentence; nil if it keeps them all.
  ///
  /// Spans lie in the text, names in one sentence and in order, indices point at something, and what is
  /// told in the words of others lies in them.
  package static func breach(in reading: Reading) -> String? {
    names(reading) ?? times(reading) ?? roles(reading) ?? statements(reading) ?? acts(reading)
  }

  private static func names(_ reading: Reading) -> String? {
    let passage = reading.passage
    var end: Int32 = 0
    for name in reading.names {
      if name.range.isEmpty || name.range.start < end {
        return "A name is empty or overlaps the one before: \(name)"
      }
      // Of "Ruritania-led" the name is a part of its token.
      if !fits(name, passage) { return "A name's bytes are not those of its tokens: \(name)" }
      let sentence = passage.sentence(at: name.range.start).map { passage.sentences[$0] }
      if sentence?.range.contains(name.range) != true {
        return "A name reaches out of its sentence: \(name)"
      }
      end = name.range.end
    }
    return nil
  }

  /// Whether a name begins in its first token and ends in its last one.
  private static func fits(_ name: NameMention, _ passage: Passage) -> Bool {
    let first = passage.tokens[name.tokens.lowerBound].range
    let last = passage.tokens[name.tokens.upperBound - 1].range
    return first.start <= name.range.start && name.range.start < first.end
      && last.start < name.range.end && name.range.end <= last.end
  }

  private static func times(_ reading: Reading) -> String? {
    let body = reading.document.body
    var end: Int32 = 0
    for time in reading.times {
      if time.range.isEmpty || time.range.start < end || !body.contains(time.range) {
        return "A time is empty, overlaps the one before or lies outside the text: \(time)"
      }
      if time.value.isEmpty { return "A time has no value: \(time)" }
      end = time.range.end
    }
    return nil
  }

  private static func roles(_ reading: Reading) -> String? {
    let names = reading.names.indices
    for role in reading.roles {
      if !names.contains(role.holder) || role.represents.map(names.contains) == false {
        return "A role belongs to no name: \(role)"
      }
      if role.role.isEmpty || !reading.document.body.contains(role.role) {
        return "A role is empty or lies outside the text: \(role)"
      }
    }
    return nil
  }

  private static func statements(_ reading: Reading) -> String? {
    let body = reading.document.body
    for statement in reading.statements {
      for span in [statement.content, statement.source, statement.cue].compactMap(\.self)
      where span.isEmpty || !body.contains(span) {
        return "A part of a statement is empty or lies outside the text: \(statement)"
      }
      if statement.speaker.map(reading.names.indices.contains) == false {
        return "A speaker is no name: \(statement)"
      }
      if let parent = statement.within, !holds(parent, statement, reading) {
        return "A statement is told in one that does not hold it: \(statement)"
      }
    }
    return nil
  }

  /// Whether a statement holds another one's cue in a longer content, so that none is within itself.
  private static func holds(_ parent: Int, _ child: Statement, _ reading: Reading) -> Bool {
    guard reading.statements.indices.contains(parent) else { return false }
    let content = reading.statements[parent].content
    return content.contains(child.cue ?? child.content) && content.count > child.content.count
  }

  private static func acts(_ reading: Reading) -> String? {
    let sentences = reading.passage.sentences
    for act in reading.acts {
      if !sentences.indices.contains(act.sentence) { return "An act has no sentence: \(act)" }
      if !sentences[act.sentence].range.contains(act.verb) {
        return "An act's verb stands outside its sentence: \(act)"
      }
      for name in [act.actor, act.recipient].compactMap(\.self)
      where !reading.names.indices.contains(name) {
        return "An act's actor or recipient is no name: \(act)"
      }
    }
    return nil
  }
}
