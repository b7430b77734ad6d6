package import Prose

/// What a party and another one do to each other, deed by deed.
package struct Relation: Hashable, Sendable {
  /// Name of the other party.
  package let other: String
  /// In order of documents and text, those of undated documents last; never empty.
  package let deeds: [Deed]

  package init(other: String, deeds: [Deed]) {
    self.other = other
    self.deeds = deeds
  }

  /// Something that one of the two said or did to the other.
  package struct Deed: Hashable, Sendable {
    package let quad: QuadClass
    /// Whether the other party does it to this one.
    package let isByOther: Bool
    /// The publication day of the document that tells it, nil if unknown.
    package let day: Day?
    /// The sentence.
    package let citation: Citation

    package init(quad: QuadClass, isByOther: Bool, day: Day?, citation: Citation) {
      self.quad = quad
      self.isByOther = isByOther
      self.day = day
      self.citation = citation
    }
  }

  /// The four classes that PLOVER sums its categories up in
  /// (https://github.com/openeventdata/PLOVER).
  package enum QuadClass: String, Hashable, Sendable, CaseIterable {
    case verbalCooperation = "verbal cooperation"
    case materialCooperation = "material cooperation"
    case verbalConflict = "verbal conflict"
    case materialConflict = "material conflict"

    /// Whether it sets apart rather than brings together.
    package var isConflict: Bool { self == .verbalConflict || self == .materialConflict }
    /// Whether it is done rather than said.
    package var isMaterial: Bool { self == .materialCooperation || self == .materialConflict }
  }

  /// Which way a relation goes.
  package enum Trend: String, Hashable, Sendable, CaseIterable {
    case warming
    case steady
    case cooling
  }

  /// The sentences, each once.
  package var citations: [Citation] {
    var seen: Set<Citation> = []
    return deeds.map(\.citation).filter { seen.insert($0).inserted }
  }

  /// How many deeds are of a class, by both or by one of the two.
  package func count(_ quad: QuadClass, byOther: Bool? = nil) -> Int {
    deeds.count { $0.quad == quad && (byOther == nil || $0.isByOther == byOther) }
  }

  /// Whether more of what they do sets them apart than brings them together.
  package var isClash: Bool { deeds.count { $0.quad.isConflict } * 2 > deeds.count }

  /// How the later half of the dated deeds compares with the earlier half.
  ///
  /// A deed counts 2 where it is material and 1 where it is verbal, conflict below zero; the halves
  /// part between two days. Means that differ by half a point or less are steady. Nil for fewer than
  /// six dated deeds or a single day.
  package var trend: Trend? {
    let dated = deeds.filter { $0.day != nil }
    guard dated.count >= 6 else { return nil }
    var middle = dated.count / 2
    while middle < dated.count, dated[middle].day == dated[middle - 1].day { middle += 1 }
    if middle == dated.count {
      middle = dated.count / 2
      while middle > 0, dated[middle].day == dated[middle - 1].day { middle -= 1 }
    }
    guard middle > 0 else { return nil }
    let change = Self.mean(dated[middle...]) - Self.mean(dated[..<middle])
    return change > 0.5 ? .warming : change < -0.5 ? .cooling : .steady
  }

  private static func mean(_ deeds: ArraySlice<Deed>) -> Double {
    let sum = deeds.reduce(0) { $0 + $1.quad.weight }
    return Double(sum) / Double(max(1, deeds.count))
  }
}

extension Relation.QuadClass {
  fileprivate var weight: Int { (isConflict ? -1 : 1) * (isMaterial ? 2 : 1) }
}
