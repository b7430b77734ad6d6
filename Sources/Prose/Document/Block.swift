/// A paragraph, heading, bullet or quotation of a document.
package struct Block: Hashable, Sendable {
  package let kind: Kind
  /// The text of the block without its bullet, number or marks; never empty.
  package let range: ByteRange
  /// The index of the heading this block stands under; nil before the first, a title is none.
  package let heading: Int?

  package init(kind: Kind, range: ByteRange, heading: Int?) {
    self.kind = kind
    self.range = range
    self.heading = heading
  }

  /// What the block is to the document.
  package enum Kind: Hashable, Sendable {
    case title
    case heading
    case paragraph
    /// An item of a list; `depth` 0 is the outermost.
    case bullet(depth: Int)
    /// A block quotation.
    case quote
  }
}
