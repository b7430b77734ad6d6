import Prose

/// Finds the names of a document, and the roles of the people in it.
///
/// Runs of capitalised words are cut into candidates by the lexicon and by the words that head
/// names; their own words, their surroundings and the whole document vote on what each is. A tagger
/// that learned from annotated text weighs these verdicts with what it sees itself.
enum NameStage {
  static func run(_ reading: inout Reading) {
    let forms = reading.numberedForms
    reading.forms = forms
    let found = judge(reading.passage, forms)
    reading.names = names(found, reading.passage, .shared)
    ShoutedWords.leaveOut(of: &reading.names, found.text)
    QuestionMarks.cut(off: &reading.names, found.text)
    LeadingNumbers.cut(off: &reading.names, found.text)
    Posts.leaveOut(of: &reading.names, found.text)
    Posts.cut(off: &reading.names, found.text)
    Regions.leaveOut(of: &reading.names, found.text)
    Currencies.leaveOut(of: &reading.names, found.text)
    Regions.settle(&reading.names, found.text)
    Storms.leaveOut(of: &reading.names, found.text)
    Headlines.cutVerbs(off: &reading.names, found.text)
    Headlines.cutLeadingVerbs(off: &reading.names, found.text)
    JoinedSubjects.settle(&reading.names, found.text)
    JoinedBodies.part(&reading.names, found.text)
    Nicknames.join(&reading.names, found.text)
    FullNames.settle(&reading.names, found.text)
    OtherNames.settle(&reading.names, found.text)
    Openers.add(to: &reading.names, found.text, reading.passage)
    Speakers.settle(&reading.names, found.text)
    Lands.settle(&reading.names, found.text)
    Pronouns.settle(&reading.names, found.text)
    Callings.settle(&reading.names, found.text)
    Brands.settle(&reading.names, found.text)
    Recurrences.add(to: &reading.names, found.text)
    Headlines.leaveOutAdverbs(of: &reading.names, found.text)
    LoneWords.leaveOut(of: &reading.names, found.text)
    leaveOutDatelines(of: &reading.names, reading.passage)
    reading.roles = RoleFinder(text: found.text, names: reading.names).roles()
    Collectives.add(to: &reading, found.text)
  }

  /// Leaves out the names in what is no part of a sentence: the datelines that headlines ran into.
  private static func leaveOutDatelines(of names: inout [NameMention], _ passage: Passage) {
    let covered = passage.sentences.reduce(0) { $0 + $1.tokens.count }
    guard covered < passage.tokens.count else { return }
    names.removeAll { name in
      passage.sentence(at: name.range.start)
        .map { !passage.sentences[$0].range.contains(name.range) } ?? true
    }
  }

  /// The names of a document, by the rules and the tagger; by the rules alone without a model.
  static func names(_ found: Findings, _ passage: Passage, _ model: NameModel?) -> [NameMention] {
    guard let model else { return found.names.compactMap(\.self) }
    let features = TaggerFeatures(found.text, found.verdicts, model.classes)
    let spans = NameTagger(model).spans(found.text, features)
    return NameAgreement(found: found, passage: passage).names(spans)
  }

  /// What the rules found in a document.
  struct Findings {
    let text: NameText
    /// In the order of the text.
    let candidates: [Candidate]
    /// The name that each candidate is, nil for none.
    let names: [NameMention?]
    let verdicts: [RuleVerdict]
  }

  /// The candidates of a document, and what the rules take each for.
  static func judge(_ passage: Passage) -> Findings {
    judge(passage, WordForms(passage.tokens, in: passage.document.text))
  }

  private static func judge(_ passage: Passage, _ forms: WordForms) -> Findings {
    let text = NameText(passage, .shared, forms)
    var candidates = Segments(text).candidates
    let inner = InnerEvidence(text: text)
    let surroundings = Surroundings(text: text)
    for i in candidates.indices {
      inner.weigh(&candidates[i])
      surroundings.weigh(&candidates[i])
    }
    Fixtures(text: text).weigh(&candidates)
    Coordination(text: text).weigh(&candidates)
    let resolution = Resolution(text: text, memory: DocumentMemory(text, candidates))
    let names = candidates.map { resolution.name($0, passage) }
    let verdicts = candidates.indices.map {
      RuleVerdict(candidates[$0], resolution.votes(for: candidates[$0]), names[$0])
    }
    return Findings(text: text, candidates: candidates, names: names, verdicts: verdicts)
  }
}
