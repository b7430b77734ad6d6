/// What sites, mail programs and feeds say to their readers around a text: none of it is news.
enum Notice {
  /// Whether a block is a notice and nothing else.
  static func isWhole(_ text: String) -> Bool {
    let head = key(text.unicodeScalars.prefix(longestOpening))
    return openings.contains { head.hasPrefix($0) }
      || text.utf8.count < longestOpening && labels.contains(head)
  }

  /// Whether a block only says where else a text stands: "The post Talks fail appeared first on Vale
  /// Courier", both names being links.
  private static func isCredit(_ block: PageBlock) -> Bool {
    guard block.linkDensity > 0.3 else { return false }
    let words = key(block.block.text.unicodeScalars)
    return credits.contains { words.hasPrefix($0.start) && words.contains($0.inside) }
  }

  /// Whether a block offers the rest of a text to those who pay or sign in.
  static func isOffer(_ text: String) -> Bool {
    guard text.utf8.count < longest else { return false }
    let words = key(text.unicodeScalars)
    return offers.contains { words.hasPrefix($0) } || words.contains("already a subscriber?")
  }

  /// Blocks without notices, and without the small print below an offer in the element of that.
  static func removed(from blocks: [PageBlock], in tree: PageTree) -> [PageBlock] {
    var kept: [PageBlock] = []
    var isBehindText = false
    var i = 0
    while i < blocks.count {
      let block = blocks[i]
      i += 1
      guard isOffer(block.block.text) else {
        if !isWhole(block.block.text), !isCredit(block) {
          kept.append(block)
          if !block.block.kind.isHeading { isBehindText = true }
        }
        continue
      }
      // An offer above a text, or in the middle of one, has more below it than small print.
      guard isBehindText else { continue }
      let box = tree.isOwn(block.element) ? tree.elements[block.element].parent : block.element
      var end = i
      var length = 0
      while end < blocks.count, length < mostPrint,
        tree.path(from: blocks[end].element).contains(box)
      {
        length += blocks[end].length
        end += 1
      }
      if length < mostPrint { i = end }
    }
    return kept
  }

  /// How much of a block is looked at for what notices begin with.
  private static let longestOpening = 64
  /// Longer blocks are more than an offer, in bytes.
  private static let longest = 200
  /// Prices, terms and the address of those who sell, in bytes.
  private static let mostPrint = 600

  /// Small letters without quotation marks and stars; apostrophes are straight.
  private static func key(_ scalars: some Sequence<UnicodeScalar>) -> String {
    var key = ""
    for scalar in scalars {
      switch scalar {
      case "\"", "“", "”", "«", "»", "*": continue
      case "’": key += "'"
      case "A"..."Z": key.unicodeScalars.append(UnicodeScalar(UInt8(scalar.value) | 0x20))
      default: key.unicodeScalars.append(scalar)
      }
    }
    return key
  }

  /// What a notice begins with.
  private static let openings = [
    // Print.
    "print this page", "printed from ", "print this article", "this article was printed from",
    // Mail.
    "unsubscribe", "to unsubscribe", "click here to unsubscribe", "view in browser",
    "view in your browser", "view this email in", "view this message in", "view online",
    "having trouble viewing this", "you are receiving this", "you're receiving this",
    "you received this email", "you received this message", "you have received this email",
    "this email was sent to",
    "this message was sent to", "your email client does not support", "add us to your address book",
    "update your preferences", "manage your preferences", "manage your subscription",
    // Cookies.
    "we use cookies", "we and our partners use", "we and our partners store",
    "this site uses cookies", "this website uses cookies",
    "our website uses cookies", "by clicking accept", "by continuing to use this",
    "by continuing to browse", "if you choose to accept all", "if you choose to reject all",
    "select more options to see", "we value your privacy",
    // Rights.
    "© ", "©2", "(c) 20", "copyright ©", "copyright (c)", "copyright 20", "all rights reserved",
  ]
  private static let credits = [
    (start: "the post ", inside: " appeared first on "),
    (start: "the article ", inside: " appeared first on "),
    (start: "this article ", inside: " first appeared on "),
    (start: "this article ", inside: " originally published on "),
  ]
  /// What a notice is from end to end.
  private static let labels: Set<String> = [
    "advertisement", "advertisements", "sponsored content", "before you continue",
    "skip to content", "skip to main content", "story continues below advertisement",
    "article continues below advertisement", "close window", "back to top",
  ]
  private static let offers = [
    "subscribe to continue", "subscribe to keep reading", "subscribe to read", "subscribe now to",
    "sign in to continue", "sign in to read", "sign up to continue", "sign up to read",
    "log in to continue", "log in to read", "register to continue", "register to read",
    "to continue reading", "to read the full article, ", "to read the full story, ",
    "to read this article in full", "already have an account?", "this article is for subscribers",
    "this content is for subscribers", "this story is for subscribers",
  ]
}
