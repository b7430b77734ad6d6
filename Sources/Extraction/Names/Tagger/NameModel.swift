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

  /// The row of a feature.
  @inline(__always)
  func row(_ feature: UInt32) -> Row {
    Self.load(start + (Int(feature) + Self.transitionRows) * SpanTag.lanes)
  }

  /// The sum of the rows of features, of which there are at most `featureLimit`.
  ///
  /// The rows lie far apart; with all their places known first, many are on their way at once.
  @inline(__always)
  func sum(ofFeatures tell: ((UInt32) -> Void) -> Void) -> Row {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Self.featureLimit) { places in
      var count = 0
      tell {
        places[count] = $0
        count += 1
      }
      var sum = Row()
      for place in places[..<count] { sum &+= row(place) }
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
