import Assessment
import Canvas
import Prose

extension Relation {
  /// What one of the two does to the other.
  func deeds(byOther: Bool) -> [Deed] { deeds.filter { $0.isByOther == byOther } }

  /// The relation in four columns: `+` verbal and `++` material cooperation, `-` verbal and `--`
  /// material conflict.
  ///
  /// Letters and colour add nothing to it; it is the same in ASCII.
  func marks(byOther: Bool?) -> StyledText {
    var text = StyledText()
    text.append(mark("+", .verbalCooperation, .materialCooperation, byOther), .good)
    text.append(mark("-", .verbalConflict, .materialConflict, byOther), .danger)
    return text
  }

  private func mark(
    _ sign: ShownText,
    _ verbal: QuadClass,
    _ material: QuadClass,
    _ byOther: Bool?,
  ) -> ShownText {
    if count(material, byOther: byOther) > 0 { return sign.repeated(2) }
    return count(verbal, byOther: byOther) > 0 ? "\(sign) " : "  "
  }

  /// "cooperation 2 verbal, 1 material; conflict 3 verbal".
  func summary(byOther: Bool?) -> String {
    let sides = [("cooperation", false), ("conflict", true)].compactMap { side, isConflict in
      let parts = [("verbal", false), ("material", true)].compactMap {
        half,
        isMaterial -> String? in
        let quad = QuadClass.allCases.first {
          $0.isConflict == isConflict && $0.isMaterial == isMaterial
        }
        let count = quad.map { self.count($0, byOther: byOther) } ?? 0
        return count > 0 ? "\(grouped(count)) \(half)" : nil
      }
      return parts.isEmpty ? nil : "\(side) " + parts.joined(separator: ", ")
    }
    return sides.joined(separator: "; ")
  }
}

extension [Relation.Deed] {
  /// The latest day first, deeds of undated documents last, each day in order of the text.
  var newestFirst: [Relation.Deed] {
    enumerated().sorted { a, b in
      let (x, y) = (a.element.day?.number ?? .min, b.element.day?.number ?? .min)
      return x != y ? x > y : a.offset < b.offset
    }.map(\.element)
  }
}

extension Relation.QuadClass {
  var style: Style { isConflict ? .danger : .good }
}
