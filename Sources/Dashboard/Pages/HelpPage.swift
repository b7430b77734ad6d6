import Assessment
import Canvas

/// The help, printed from the table of keys and the marks that the panes use.
enum HelpPage {
  static func lines(glyphs: Glyphs) -> [PageLine] {
    Keymap.sections.flatMap { section in
      [.heading(ShownText(section.title))] + section.bindings.map(line) + [.gap]
    } + [.heading("While typing after : or /")]
      + Keymap.edits.map { line($0.keys, $0.help) } + [.gap]
      + legend(glyphs)
  }

  private static func line(_ binding: Binding) -> PageLine {
    let keys = binding.sequence.joined(separator: " ")
    let place = place(binding.contexts)
    return line(keys, binding.help + (place.isEmpty ? "" : " (\(place))"), name: binding.command)
  }

  private static func line(_ keys: String, _ help: String, name: Command? = nil) -> PageLine {
    var text = StyledText(ShownText(help))
    if let name { text.append("  :\(name.rawValue)", .dim) }
    return PageLine(text, lead: lead(ShownText(keys)))
  }

  private static func lead(_ text: ShownText) -> StyledText {
    StyledText(text.padded(to: 15), .key)
  }

  /// Where a key works, if not nearly everywhere: "in a list".
  static func place(_ contexts: Set<KeyContext>) -> String {
    switch contexts {
    case [.list]: "in a list"
    case [.source]: "in a document"
    case [.detail, .overlay]: "in a page"
    case [.overlay]: "in a page like this"
    // The grid names its cells.
    case [.menu], [.grid]: ""
    default: contexts.contains(.overlay) ? "" : "in a pane"
    }
  }

  private static func legend(_ glyphs: Glyphs) -> [PageLine] {
    let marks: [(ShownText, ShownText)] =
      Change.Kind.allCases.filter { $0 != .gone }
      .map { ($0.mark(glyphs), "\($0.rawValue) since the last visit") }
      + WatchItem.Status.allCases.map { ($0.mark(glyphs), "question \($0.rawValue)") }
      + TimelineEntry.Status.allCases.filter { $0 != .past }
      .map { ($0.mark, "\($0.rawValue) on the timeline") }
      + Party.Kind.allCases.map { ($0.mark, "\($0.rawValue)") }
      + [
        (
          TimelineEntry.offMark,
          "called off, put off or told not to have happened, on the timeline",
        ),
        (TimelineEntry.unreportedMark, "passed without a report, on the timeline"),
        ("*", "after a party's kind: something of it rests on the analyst's word"),
        ("+ ++ - --", "verbal, material cooperation; verbal, material conflict"),
        ("T", "the day of an undated report: T-2D is two days before it"),
        ("2025~", "about then; the text is vague"),
        ("x3", "told by three sources that do not copy each other"),
      ]
    // A mark that means several things, each in its place, stands once.
    var meanings: [ShownText: [ShownText]] = [:]
    for (mark, meaning) in marks { meanings[mark, default: []].append(meaning) }
    var listed: Set<ShownText> = []
    return [.heading("Marks")]
      + marks.filter { listed.insert($0.0).inserted }.map { mark, _ in
        let all = (meanings[mark] ?? []).joined(separator: "; ")
        return PageLine(StyledText(all), lead: lead(mark))
      }
  }
}
