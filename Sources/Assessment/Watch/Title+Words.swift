import Extraction
import Prose

/// The words by which a title is cut.
extension Title {
  /// Stands where a title leaves words out.
  static let gap = " … "
  static let it = Fold.key(of: "it")
  /// The most tokens of a list's first item.
  static let longestItem = 5
  static let one = Fold.key(of: "one")
  static let bodies = WordSet(
    """
    company bank firm union agency ministry group government council party board commission \
    department administration army military police court association organization organisation \
    airline carrier maker retailer lender regulator team club university hospital school church \
    committee panel fund charity
    """
  )
  static let they = Fold.key(of: "they")
  static let persons = WordSet("he she")
  static let pronouns = WordSet("he she it they i we who which")
  static let that = Fold.key(of: "that")
  static let saying = WordSet(
    "said says say saying told tells added adds"
  )

  static let judges = WordSet("critics opponents detractors analysts experts observers")
  static let joining = WordSet("but and so yet")
  static let relatives = WordSet("which who whom whose")
  static let conditions: WordSet = ["if", "unless", "should"]
  static let leading: WordSet = ["while", "although", "though"]
  static let `if` = Fold.key(of: "if")
  static let openings: WordSet = ["whether", "if", "how", "when", "who", "what"]
}
