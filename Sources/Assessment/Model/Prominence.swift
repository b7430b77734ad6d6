/// What rows are in order by that weigh more or less: the weightiest first, equal ones by their keys.
struct Prominence: Comparable {
  let weight: Int
  let key: RowKey

  static func < (a: Prominence, b: Prominence) -> Bool {
    a.weight != b.weight ? a.weight > b.weight : a.key < b.key
  }
}
