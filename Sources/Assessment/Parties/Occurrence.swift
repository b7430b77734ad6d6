import Extraction
import Prose

extension NameGraph {
  /// A name of a document, with what is asked of it again and again: accounts lie far apart.
  struct Occurrence: Comparable, Sendable {
    private let documentNumber: Int32
    private let nameNumber: Int32
    private let spellingNumber: Int32
    /// Where it stands, with the words that widen it.
    let range: ByteRange
    let acting: Acting
    let marks: NameMarks
    let form: EntityForm?
    /// Whether it stands for an entity by itself.
    let hasEntity: Bool
    /// Whether it stands in the title or lead, without the words that widen it.
    let isAtHead: Bool

    init(_ document: Int, _ index: Int, _ name: Account.Name, range: ByteRange, spelling: Int) {
      documentNumber = Int32(document)
      nameNumber = Int32(index)
      spellingNumber = Int32(spelling)
      self.range = range
      acting = name.acting
      marks = name.marks
      form = name.form
      hasEntity = name.entity != nil
      isAtHead = name.range.start < Self.headBytes
    }

    /// The bytes of a report that hold its title and lead.
    private static let headBytes = 400

    var document: Int { Int(documentNumber) }
    var name: Int { Int(nameNumber) }
    /// The number of its spelling, that of the words that widen it too.
    var spelling: Int { Int(spellingNumber) }

    static func == (a: Occurrence, b: Occurrence) -> Bool {
      a.documentNumber == b.documentNumber && a.nameNumber == b.nameNumber
    }

    static func < (a: Occurrence, b: Occurrence) -> Bool {
      a.documentNumber != b.documentNumber
        ? a.documentNumber < b.documentNumber : a.nameNumber < b.nameNumber
    }
  }
}
