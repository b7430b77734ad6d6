import Extraction

extension Cast {
  /// Whether two sentences name different towns or regions, by those whom they name: what they have in common is
  /// a land, which is named in much that is told of it, or a noun like "medics".
  ///
  /// Linear in the product of their numbers, which are small.
  func areOfOtherPlaces(_ a: [Int], _ b: [Int]) -> Bool {
    func isPlace(_ member: Int) -> Bool { members[member].kind == .place }
    func isBroad(_ member: Int) -> Bool {
      let who = members[member]
      return who.collective != nil || who.kind == .country || who.kind == .nationality
    }
    return a.allSatisfy { !b.contains($0) || isBroad($0) }
      && a.contains { isPlace($0) && !b.contains($0) }
      && b.contains { isPlace($0) && !a.contains($0) }
  }
}
