extension RandomAccessCollection where Index == Int {
  /// The index of the first element that a condition holds for, `endIndex` where it holds for none.
  ///
  /// The condition must hold for all elements behind the first one that it holds for; logarithmic.
  @inlinable package func partitionPoint(_ holds: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The indices of the elements that lie inside a range, in order; logarithmic.
  ///
  /// The elements must be in the order of their places, which do not overlap.
  @inlinable package func indices(inside range: ByteRange, _ place: (Element) -> ByteRange)
    -> Range<Int>
  {
    let first = partitionPoint { place($0).start >= range.start }
    let last = partitionPoint { place($0).end > range.end }
    return first..<Swift.max(first, last)
  }
}
