import Prose

extension Antecedents {
  /// The names that a word was found to lead to.
  struct Bearer {
    private var name: Int?
    private var surname: UInt64 = 0
    private var isOne = true

    /// The last of them, if all are of one bearer.
    var only: Int? { isOne ? name : nil }

    mutating func add(_ other: Int, _ key: UInt64) {
      if name != nil, key != surname { isOne = false }
      (name, surname) = (other, key)
    }
  }

  /// The only person in what is said whose lawyers say it: "Vell had left, her lawyers said".
  func client(in said: Range<Int>, _ pronoun: UInt64) -> Int? {
    var people = Bearer()
    for name in reading.names(in: reading.passage.range(ofTokens: said))
    where reading.names[name].kind == .person && genders.allows(name, for: pronoun) {
      people.add(name, surname(of: name))
    }
    return people.only
  }

  /// What companies and the like are called instead of their names.
  static let companies = WordSet(
    """
    company firm agency organization organisation airline carrier bank lender insurer manufacturer \
    carmaker retailer operator regulator watchdog charity nonprofit broadcaster developer utility
    """
  )

  /// What companies have.
  static let ofCompanies = WordSet(
    "shares share stock stocks profit profits sales revenue revenues board bonds debt earnings"
  )
}
