import CLexicon

/// Names of months, full and short.
enum Month {
  /// Values are 1 to 12.
  static let names: PhraseTable = {
    var table = PhraseTable()
    TabSeparated(lexicon_months_start(), count: lexicon_months_count()).forEachRow { fields in
      guard fields.count == 2, let number = Int(fields[1]) else { return }
      table.insert(fields[0], number)
    }
    return table
  }()
}
