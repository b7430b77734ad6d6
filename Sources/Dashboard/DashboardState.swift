package import Assessment
package import Canvas
package import Prose

/// The whole dashboard as a value: what is loaded, what is selected, what is open.
///
/// Keys become actions (``action(for:)``), actions change the state and ask for effects
/// (``reduce(_:)``), and the state draws itself (``frame()``). Nothing here knows a terminal.
package struct DashboardState: Sendable {
  /// The folder as the analyst wrote it.
  package let folder: String
  /// The folder's own name, however the way to it was written.
  let name: String
  /// The day of the clock, with which the days of reports are compared; nil where the rim does not tell.
  let today: Day?
  let glyphs: Glyphs
  package internal(set) var size: Size
  /// What is shown; empty until the folder has been read once.
  package internal(set) var situation: Situation
  var register: Register
  /// Whether the folder has been read once.
  package internal(set) var isLoaded = false
  /// Whether what is shown is that of a reading that is not over: of some documents it is not said
  /// yet what they mean for the others.
  var isProvisional = false
  /// Whether what is shown is all that the documents say.
  var isWhole: Bool { isLoaded && !isProvisional }
  /// The documents of the last reading that came to its end, by their names.
  var documentsRead: [String: DocumentID] = [:]
  /// The lines of corrections of the last reading that came to its end; nil before that.
  var linesRead: [String]?
  /// Whether there are rows to show: of the folder as it is, or, until it has been read, of an
  /// earlier reading or of the first reports.
  package internal(set) var isShown = false
  /// The time of day of the last reading, as the rim words it; empty if it does not say.
  var readAt = ""
  /// How many documents of how many are read; nil while nothing is being read.
  ///
  /// The folder is being read from the start.
  var progress: Progress? = Progress(done: 0, total: 0) {
    didSet { if progress != nil { stoppedAt = nil } }
  }
  /// How far the reading had come that was stopped; nil once another has begun.
  var stoppedAt: Progress?

  var rosters = PaneID.lists.map(Roster.init)
  /// The pane that has the keys.
  var focus = PaneID.parties
  /// What is open in the source pane, the last in front; empty when the pane is closed.
  var leaves: [Leaf] = []
  /// Whether the last key closed something, and whoever pressed it may press it once more to be sure.
  var hasJustClosed = false
  /// The list from which the source pane was reached.
  var origin = PaneID.parties
  /// A page over everything else.
  var overlay: PageView?
  var isZoomed = false
  var filter: Filter?
  var marks = ChangeMarks()
  /// Whether somebody has pressed a key: what a line shows that drops at once, nobody has seen.
  var isAttended = false
  /// When documents were first seen in the folder, as far as that has been asked for and is known.
  var firstSeen: [DocumentID: Day] = [:]

  /// What can be corrected next, after `c`; nil but while its keys are waited for.
  var menu: CorrectionMenu?
  /// The party that is to be joined with the one that Enter is pressed on.
  var joining: RowKey?
  /// Lines of corrections that were written here, the last at the end: in a folder of several analysts the
  /// last line of the file may be a colleague's.
  package internal(set) var written: [String] = []
  /// Those of earlier visits.
  var writtenBefore: Set<String> = []
  /// What stood in the place of a line that was written here, for the line to be taken back.
  var instead: [String: String] = [:]
  /// Corrections that were taken back, the last at the end.
  var undone: [UndoneLine] = []
  /// What was done to the file of corrections and is not applied yet.
  var answer: CorrectionDone?
  /// Whether what happens in the folder is taken in without being asked for.
  package internal(set) var isLive = true
  /// Whether something has happened in the folder that is not taken in.
  var isBehind = false
  /// Whether the folder could not be read the last time; what is shown is from before.
  var isLost = false
  /// Whether the analyst asked for the reading under way.
  var isAsked = false

  /// The line being typed at the foot of the screen.
  var prompt: Prompt?
  /// Commands typed before, oldest first.
  var history: [String] = []
  /// What was typed before at the other prompts, oldest first.
  var typed: [Prompt.Kind: [String]] = [:]
  /// What was looked for last, in the panes and on a page over them.
  private var searches: [PageView.Subject?: Search] = [:]
  /// What was looked for in all documents last.
  var sought = ""
  /// What stands at the foot of the screen until the next key.
  var notice: Notice?
  var isMouseOn = false

  /// Something open in the source pane.
  enum Leaf: Sendable {
    case page(PageView)
    case source(SourceView)
    case grid(GridView)
  }

  struct Progress: Hashable, Sendable {
    let done: Int
    let total: Int
  }

  struct Notice: Hashable, Sendable {
    let text: String
    let isError: Bool
  }

  /// The dashboard before anything is read.
  ///
  /// - Parameters:
  ///   - folder: The folder as the analyst wrote it.
  ///   - path: Where it really is, if that is known.
  ///   - size: The size of the terminal.
  ///   - glyphs: What it can draw.
  ///   - today: The day of the clock.
  package init(
    folder: String,
    path: String? = nil,
    size: Size,
    glyphs: Glyphs = .unicode,
    today: Day? = nil,
  ) {
    self.folder = folder
    name = (path ?? folder).split(separator: "/").last.map(String.init) ?? folder
    self.today = today
    self.glyphs = glyphs
    self.size = size
    situation = Situation(
      documents: [],
      gaps: [],
      parties: [],
      watch: [],
      timeline: [],
      stakes: [],
      now: nil,
    )
    register = Register(situation)
    settle()
  }

  /// What was looked for last where the keys are; a search on a page leaves that of the panes alone.
  var search: Search? {
    get { searches[overlay?.subject] }
    set { searches[overlay?.subject] = newValue }
  }

  /// Whether a line is being typed at the foot of the screen.
  package var isTyping: Bool { prompt != nil }

  /// Where everything stands now.
  var layout: Layout {
    Layout(
      size: size,
      focus: focus,
      origin: leaves.isEmpty ? nil : origin,
      isZoomed: isZoomed || hasGrid,
    )
  }

  /// Whether the grid of relations, or what was opened from it, fills the screen.
  private var hasGrid: Bool {
    focus == .source
      && leaves.contains { if case .grid = $0 { true } else { false } }
  }

  /// Fits every pane into the place it has now, and marks as seen what is selected.
  mutating func settle() {
    if leaves.isEmpty, focus == .source { focus = origin }
    let layout = layout
    for index in rosters.indices {
      let area = layout.content(of: rosters[index].pane).size
      if area != rosters[index].area {
        lay(rosters[index].pane, in: area, select: rosters[index].scroller.selected)
      }
    }
    if let last = leaves.indices.last {
      let content = layout.content(of: .source)
      switch leaves[last] {
      case .page(var page):
        page.lay(in: content.size)
        leaves[last] = .page(page)
      case .source(var source):
        source.lay(in: content.split(rows: 1).lower.size, glyphs: glyphs)
        leaves[last] = .source(source)
      case .grid(var grid):
        grid.lay(in: content.size)
        leaves[last] = .grid(grid)
      }
    }
    let over = overlayContent.size
    overlay?.lay(in: over)
    seeChanges()
    if focus != .source, let id = selectedID(in: focus) { marks.see(id.place) }
  }

  /// The lines of the page over everything else.
  var overlayContent: Rect {
    let inner = layout.body
    return inner.split(rows: inner.rows > 1 ? 1 : 0).lower.split(columns: inner.columns - 1).left
  }

  /// The selected row of a list.
  func selectedID(in pane: PaneID) -> RowID? {
    guard pane != .source, let row = rosters[pane.rawValue].selectedRow else { return nil }
    return RowID(pane: pane, key: key(of: row, in: pane))
  }

  func key(of row: Int, in pane: PaneID) -> RowKey {
    switch pane {
    case .parties: situation.parties[row].key
    case .watch: situation.watch[row].key
    case .timeline, .source: situation.timeline[row].key
    }
  }

  /// The citations of a row in the order in which they are shown.
  func citations(of id: RowID) -> [Citation] {
    guard let row = register.row(id) else { return [] }
    switch id.pane {
    case .parties: return situation.parties[row].evidence
    case .watch: return situation.watch[row].allCitations
    case .timeline: return situation.timeline[row].citations
    case .source: return []
    }
  }
}
