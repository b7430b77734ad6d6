import CLexicon

/// The weights of the tagger: a row for each hashed feature, a value in it for each tag; behind them
/// the classes of words.
///
/// The bytes are used where the program holds them, nothing is read or copied at the start.
package struct NameModel: @unchecked Sendable {
  /// One value for each tag.
  package typealias Row = SIMD16<Int16>

  /// How many bits of a feature's hash choose its row.
  package static let rowBits = 17
  package static let rowCount = 1 << rowBits
  /// The first rows: what each tag is worth behind another.
  package static let transitionRows = 16
  /// The size of the weights in bytes.
  package static let weightCount = (rowCount + transitionRows) * SpanTag.lanes
  /// The size of a model in bytes.
  package static let byteCount = weightCount + WordClasses.byteCount

  private let start: UnsafePointer<Int8>
  /// The classes of words that its features are made of.
  package let classes: WordClasses

  /// The model that the program carries.
  static let shared = NameModel(lexicon_name_model_start(), count: lexicon_name_model_count())

  /// Wraps the bytes of a model, which live longer than it.
  package init?(_ bytes: UnsafeRawPointer, count: Int) {
    guard count == Self.byteCount,
      let classes = WordClasses(bytes + Self.weightCount, count: WordClasses.byteCount)
    else { return nil }
    start = bytes.assumingMemoryBound(to: Int8.self)
    self.classes = classes
  }

  /// Where the row of a feature lies.
  @inline(__always)
  private func place(of feature: UInt32) -> UnsafePointer<Int8> {
    start + (Int(feature) + Self.transitionRows) * SpanTag.lanes
  }

  /// The sum of the rows of features, of which there are at most `featureLimit`.
  ///
  /// The rows lie far apart; each is asked for as soon as its place is known, and read when all are.
  @inline(__always)
  func sum(ofFeatures tell: ((UInt32) -> Void) -> Void) -> Row {
    withUnsafeTemporaryAllocation(
      of: UnsafePointer<Int8>.self,
      capacity: Self.featureLimit,
    ) { places in
      var count = 0
      tell {
        precondition(count < Self.featureLimit, "more features than there is room for")
        let place = place(of: $0)
        lexicon_prefetch(place)
        places[count] = place
        count += 1
      }
      // Two values are read as one number, little end first; shifts widen the one and the other.
      var (lower, upper) = (SIMD8<Int16>(), SIMD8<Int16>())
      for place in places[..<count] {
        let pairs = UnsafeRawPointer(place).loadUnaligned(as: SIMD8<Int16>.self)
        lower &+= (pairs &<< 8) &>> 8
        upper &+= pairs &>> 8
      }
      var sum = Row()
      (sum.evenHalf, sum.oddHalf) = (lower, upper)
      return sum
    }
  }

  private static let featureLimit = 128

  /// What each tag is worth behind a tag.
  func transitions(after tag: Int) -> Row { Self.load(start + tag * SpanTag.lanes) }

  @inline(__always)
  private static func load(_ pointer: UnsafePointer<Int8>) -> Row {
    Row(
      truncatingIfNeeded: UnsafeRawPointer(pointer).loadUnaligned(as: SIMD16<Int8>.self)
    )
  }
}
