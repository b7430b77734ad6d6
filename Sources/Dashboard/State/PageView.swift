import Assessment
import Canvas
import Prose

/// A text made of the situation: the detail of a row, the help, the list of documents or of gaps.
struct PageView: Sendable {
  let subject: Subject
  private(set) var title = ShownText.empty
  private(set) var lines: [PageLine] = []
  /// Each line wrapped to the width of the pane.
  private(set) var wrapped: [[StyledText]] = []
  var scroller = Scroller()
  /// The area that the lines are wrapped to; nil for new ones.
  private var area: Size?

  /// What a page is about.
  enum Subject: Hashable, Sendable {
    case row(RowID)
    case documents
    case gaps
    case figures
    /// What follows if things go one way or the other.
    case stakes
    case help
    /// Documents that have the words.
    case found(String)
    /// What changed since the last visit.
    case changes
    case corrections
    /// What the first party says and does to the second.
    case relation(String, String)
  }

  init(_ subject: Subject) { self.subject = subject }

  /// Takes the page's text in; the selection stays at the same line of the page.
  mutating func fill(title: ShownText, lines: [PageLine]) {
    self.title = title
    self.lines = lines
    area = nil
  }

  var selectedLine: PageLine? { scroller.selected.map { lines[$0] } }

  /// What the selected line stands under: the last row or figure that a line up to it names.
  var selectedPlace: Change.Place? {
    scroller.selected.flatMap { lines[...$0].last { $0.place != nil }?.place }
  }

  /// Selects the first line under the one that names a row or figure, which stays in sight.
  mutating func select(_ place: Change.Place) {
    guard let head = lines.firstIndex(where: { $0.place == place }),
      let line = lines[head...].indices.first(where: { lines[$0].target != nil })
    else { return }
    scroller.select(line, at: (1, 3))
  }

  /// Wraps the page to an area if it is another than before.
  mutating func lay(in area: Size) {
    guard area != self.area else { return }
    self.area = area
    wrapped = lines.map { line in
      let indent = min(line.indent, area.columns / 4) + 1
      let lead = line.lead.width * 2 < area.columns ? line.lead : StyledText()
      let text = lead.width == line.lead.width ? line.text : line.lead + line.text
      return text.wrapped(to: max(1, area.columns - indent - lead.width)).enumerated().map {
        StyledText(.blanks(indent)) + ($0 == 0 ? lead : StyledText(.blanks(lead.width))) + $1
      }
    }
    scroller.lay(
      heights: wrapped.map(\.count),
      selectable: lines.map { $0.target != nil },
      rows: area.rows,
      select: scroller.selected ?? 0,
    )
  }
}

/// One line of a page before it is wrapped.
struct PageLine: Sendable {
  /// A column of its own before the text, where there is room for two.
  let lead: StyledText
  let text: StyledText
  /// Blanks before each of its lines.
  let indent: Int
  /// What opens on Enter; nil where nothing does.
  let target: Target?

  enum Target: Sendable {
    /// The citations that the line rests on, never none, and the one that it shows; lines that show
    /// one after the other of the same citations share them.
    case citations([Citation], at: Int = 0)
    case document(DocumentID)
    /// A row of a list.
    case row(RowID)
    /// A figure on its page.
    case figure(RowKey)
    /// A line of the file of corrections.
    case correction(text: String, number: Int)
    /// A row that is no more, and the documents that it was in, as far as they are known.
    case gone(origin: String?)
  }

  /// The spelling of a party's name that the line is about.
  let alias: String?
  /// The row or figure whose change is seen when the line is in sight.
  let place: Change.Place?
  /// Changes that have no line of their own, and are seen with this one.
  let unlisted: [Change.Place]

  init(
    _ text: StyledText,
    lead: StyledText = StyledText(),
    indent: Int = 0,
    target: Target? = nil,
    alias: String? = nil,
    place: Change.Place? = nil,
    unlisted: [Change.Place] = [],
  ) {
    self.lead = lead
    self.text = text
    self.indent = indent
    self.target = target
    self.alias = alias
    self.place = place
    self.unlisted = unlisted
  }

  init(_ text: ShownText, _ style: Style = .normal, indent: Int = 0) {
    self.init(StyledText(text, style), indent: indent)
  }

  /// An empty line.
  static let gap = PageLine(StyledText(), indent: 0)

  /// The head of a section.
  static func heading(_ text: ShownText) -> PageLine { PageLine(text, .title) }
}
