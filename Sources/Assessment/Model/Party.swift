package import Prose

/// An actor of the situation: someone who wants, says, decides or does something in it.
package struct Party: Hashable, Sendable {
  package let key: RowKey
  /// The fullest canonical name: "Ana Vell", "Ruritania".
  package let name: String
  package let kind: Kind
  /// Every spelling that stands for it as an actor, most frequent first.
  package let aliases: [Alias]
  /// Latest first.
  package let roles: [Role]
  /// The party it acts or speaks for, by name; that party need not have a row.
  package let represents: String?
  package let salience: Salience
  /// Newest first, then in order of the text.
  package let positions: [Position]
  package let relations: [Relation]
  /// What is at stake for it, from sections like "Why it matters"; never shown as fact.
  package let stakes: [Citation]
  /// The last thing it said or did.
  package let latest: Citation?
  /// Where it is named, in order of documents and text; never empty.
  package let citations: [Citation]
  /// What of it rests on the analyst's word.
  package let analyst: AnalystWord

  package init(
    key: RowKey,
    name: String,
    kind: Kind,
    aliases: [Alias],
    roles: [Role],
    represents: String?,
    salience: Salience,
    positions: [Position],
    relations: [Relation] = [],
    stakes: [Citation] = [],
    latest: Citation?,
    citations: [Citation],
    analyst: AnalystWord = AnalystWord(),
  ) {
    self.key = key
    self.name = name
    self.kind = kind
    self.aliases = aliases
    self.roles = roles
    self.represents = represents
    self.salience = salience
    self.positions = positions
    self.relations = relations
    self.stakes = stakes
    self.latest = latest
    self.citations = citations
    self.analyst = analyst
  }

  /// The role that it has now: by the analyst, else the latest of the documents.
  package var role: String? { analyst.role ?? roles.first?.text }

  /// What sort of actor it is.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case person
    case country
    case organization
    case group
    case bloc
  }

  /// A spelling of the party's name, how often it stands there, and why it was joined.
  package struct Alias: Hashable, Sendable {
    package let text: String
    package let count: Int
    /// The reason for the merge, for example "surname" or "capital for state".
    package let reason: String
    /// False for the word for its people, "Ruritanians": it stands for the party and names others.
    package let isName: Bool

    package init(text: String, count: Int, reason: String, isName: Bool = true) {
      self.text = text
      self.count = count
      self.reason = reason
      self.isName = isName
    }
  }

  /// An office or function, in the words of the text.
  package struct Role: Hashable, Sendable {
    package let text: String
    /// The publication day of the document that gives it, nil if unknown.
    package let day: Day?
    package let citation: Citation

    package init(text: String, day: Day?, citation: Citation) {
      self.text = text
      self.day = day
      self.citation = citation
    }
  }

  /// How much of the situation turns on it.
  package struct Salience: Hashable, Sendable {
    /// 0 to 1 000, the heaviest party of a situation having 1 000.
    package let weight: Int
    package let mentions: Int
    package let documents: Int

    package init(weight: Int, mentions: Int, documents: Int) {
      self.weight = weight
      self.mentions = mentions
      self.documents = documents
    }
  }
}
