import Extraction
import Prose

/// What parties do to one another, deed by deed over the documents.
///
/// A deed is an act between two parties, or a statement that takes a stance on one other party
/// (`RemarkTarget`). What an official does or suffers counts for the party it acts for as well.
struct Relations {
  /// For each member of the cast, the other with most deeds first.
  private(set) var of: [Int: [Relation]] = [:]

  private let corpus: Corpus
  private let cast: Cast
  private let names: [String?]
  /// For each member the one that it acts for, where that has a row.
  private let principal: [Int?]
  private var found: [Pair: Set<Found>] = [:]

  /// - Parameters:
  ///   - corpus: The documents.
  ///   - cast: Everyone who is named.
  ///   - names: For each member the name of its row, nil without.
  ///   - represents: For each member the name of the party it acts for.
  init(_ corpus: Corpus, _ cast: Cast, _ names: [String?], represents: [String?]) {
    self.corpus = corpus
    self.cast = cast
    self.names = names
    var rows: [String: Int] = [:]
    for (member, name) in names.enumerated() {
      if let name, rows[name] == nil { rows[name] = member }
    }
    principal = represents.map { $0.flatMap { rows[$0] } }
    for document in corpus.accounts.indices { gather(document) }
    sumUp()
  }

  private struct Pair: Hashable {
    let one: Int
    let other: Int
  }

  private struct Found: Hashable {
    let place: Place
    let quad: Relation.QuadClass
    let isByOther: Bool
  }

  private mutating func gather(_ document: Int) {
    let account = corpus.accounts[document]
    let members = cast.memberOf[document]
    for deed in account.deeds {
      let place = Place(document: document, sentence: deed.sentence)
      add(members[deed.actor], members[deed.recipient], deed.quad, place)
    }
    for remark in account.remarks {
      let one = members[remark.speaker]
      let others = others(than: one, among: remark.about, document)
      guard others.count == 1 else { continue }
      add(one, others[0], remark.quad, Place(document: document, sentence: remark.sentence))
    }
  }

  /// The acts between two names of a document, and the statements that take a stance on somebody.
  static func deeds(in reading: Reading) -> ([Account.Deed], [Account.Remark]) {
    let deeds = reading.acts.compactMap { act -> Account.Deed? in
      guard !act.isNegated, act.modality != .hypothetical, let actor = act.actor,
        let recipient = act.recipient
      else { return nil }
      return Account.Deed(
        actor: actor,
        recipient: recipient,
        quad: act.category.quad,
        sentence: act.sentence,
      )
    }
    let remarks = reading.statements.compactMap { statement -> Account.Remark? in
      guard !statement.isNegated, let speaker = statement.speaker,
        let stance = statement.stance, let quad = stance.quad,
        let sentence = reading.passage.sentence(at: statement.content.start),
        reading.isProse(sentence)
      else { return nil }
      return Account.Remark(
        speaker: speaker,
        about: RemarkTarget(statement, stance, sentence: sentence, reading).names,
        quad: quad,
        sentence: sentence,
      )
    }
    return (deeds, remarks)
  }

  /// The parties that some names are as such; a state that is but a place there is none.
  private func others(than one: Int, among names: Range<Int>, _ document: Int) -> [Int] {
    var others: [Int] = []
    for name in names {
      let member = cast.memberOf[document][name]
      guard member != one, self.names[member] != nil, !others.contains(member) else { continue }
      let isPlace =
        cast.members[member].kind == .country
        && corpus.accounts[document].names[name].acting.isEmpty
      if !isPlace { others.append(member) }
    }
    return others
  }

  /// Adds a deed for the two and for those whom they act for.
  private mutating func add(
    _ actor: Int,
    _ recipient: Int,
    _ quad: Relation.QuadClass,
    _ place: Place,
  ) {
    for one in [actor, principal[actor]].compactMap(\.self) {
      for other in [recipient, principal[recipient]].compactMap(\.self) {
        // Within one camp nothing is done to another party.
        guard one != other, names[one] != nil, names[other] != nil,
          principal[one] != other, principal[other] != one
        else { continue }
        note(Pair(one: one, other: other), Found(place: place, quad: quad, isByOther: false))
        note(Pair(one: other, other: one), Found(place: place, quad: quad, isByOther: true))
      }
    }
  }

  // A sentence tells one deed of a class and direction.
  private mutating func note(_ pair: Pair, _ deed: Found) {
    found[pair, default: []].insert(deed)
  }

  private mutating func sumUp() {
    var all: [Int: [(other: Int, relation: Relation)]] = [:]
    for (pair, deeds) in found {
      let sorted = deeds.sorted { a, b in
        a.place != b.place
          ? a.place < b.place
          : (a.quad.rawValue, a.isByOther ? 1 : 0) < (b.quad.rawValue, b.isByOther ? 1 : 0)
      }
      let relation = Relation(
        other: names[pair.other] ?? "",
        deeds: sorted.map { deed in
          Relation.Deed(
            quad: deed.quad,
            isByOther: deed.isByOther,
            day: corpus.days[deed.place.document],
            citation: corpus.citation(deed.place),
          )
        },
      )
      all[pair.one, default: []].append((pair.other, relation))
    }
    of = all.mapValues { relations in
      relations.sorted { a, b in
        let (x, y) = (a.relation, b.relation)
        if x.deeds.count != y.deeds.count { return x.deeds.count > y.deeds.count }
        // Two may be called alike.
        return x.other != y.other ? x.other < y.other : a.other < b.other
      }.map(\.relation)
    }
  }
}

extension Account {
  /// An act between two names.
  package struct Deed: Sendable {
    package let actor: Int
    package let recipient: Int
    package let quad: Relation.QuadClass
    package let sentence: Int

    package init(actor: Int, recipient: Int, quad: Relation.QuadClass, sentence: Int) {
      self.actor = actor
      self.recipient = recipient
      self.quad = quad
      self.sentence = sentence
    }
  }

  /// A statement that takes a stance on what it names.
  package struct Remark: Sendable {
    package let speaker: Int
    /// The names for whom the stance is taken on.
    package let about: Range<Int>
    package let quad: Relation.QuadClass
    package let sentence: Int

    package init(speaker: Int, about: Range<Int>, quad: Relation.QuadClass, sentence: Int) {
      self.speaker = speaker
      self.about = about
      self.quad = quad
      self.sentence = sentence
    }
  }
}

extension Act.Category {
  /// PLOVER's quad class; what is yielded or vacated is material cooperation, as in CAMEO's root 08.
  var quad: Relation.QuadClass {
    switch self {
    case .agree, .consult, .support: .verbalCooperation
    case .cooperate, .aid, .yield, .retreat: .materialCooperation
    case .request, .accuse, .reject, .threaten: .verbalConflict
    case .protest, .sanction, .mobilize, .coerce, .assault: .materialConflict
    }
  }
}

extension Stance {
  /// What it is to the party that it is about; nil where that depends on what is said.
  var quad: Relation.QuadClass? {
    switch self {
    case .supports, .offers: .verbalCooperation
    case .opposes, .warns, .demands: .verbalConflict
    case .denies, .commits, .claims: nil
    }
  }
}
