package import Assessment
package import Prose

/// Something that the dashboard wants done to the world; whoever owns the terminal does it.
///
/// An effect that fails comes back as ``Action/failed(_:)``.
package enum Effect: Hashable, Sendable {
  /// Read the folder again, off the input path, and answer with ``Action/loaded(_:_:at:)``.
  case refresh
  /// Stop the reading under way.
  case cancelLoad
  /// Look up when documents were first seen and answer with ``Action/firstSeen(_:)`` if it is known.
  case lookUpFirstSeen
  case quit
  /// Give the terminal back to the shell until it wakes the program again.
  case suspend
  /// Draw every cell anew.
  case redraw
  /// Put a text on the clipboard; the description tells the analyst what it is.
  case copy(String, description: String)
  /// Show a document in the analyst's pager, from a line on, counted from 1.
  case page(DocumentID, line: Int)
  /// Write the situation to a file; where there is one of the name, only if that is to be replaced,
  /// else answer with ``Action/exists(_:format:)``.
  case export(format: ExportFormat, path: String, replacing: Bool = false)
  /// Change the file of corrections and answer with ``Action/corrected(_:)``.
  case correct(CorrectionRequest)
  /// Take the last correction away that the analyst wrote in an earlier visit, as ``correct(_:)`` does.
  case undoEarlier
  /// Ask the terminal for mouse events, or stop asking.
  case setMouse(Bool)
}

/// A change of the file of corrections, to be made on the file as it is by then.
package enum CorrectionRequest: Hashable, Sendable {
  case add(Correction)
  /// Take a line away.
  case remove(text: String, number: Int)
  /// Put a line back that was taken away.
  case restore(text: String, number: Int)
  /// Write a line in the place of another.
  case change(text: String, number: Int, to: String)

  /// The corrections with the change made; nil if there is no such line, or nothing would change.
  package func made(in corrections: Corrections) -> (Corrections, CorrectionDone)? {
    switch self {
    case .add(let correction):
      guard corrections.last?.correction != correction else { return nil }
      let changed = corrections.adding(correction)
      // As it stands there: a file whose lines end in a carriage return gets another one that does.
      let added = changed.lines.last { !$0.text.isEmpty }
      return (changed, .added(added?.text ?? correction.line))
    case .remove(let text, let number):
      guard let line = corrections.line(text, at: number),
        let changed = corrections.removing(text, at: line.number)
      else { return nil }
      return (changed, .removed(text, line.number))
    case .restore(let text, let number):
      return (corrections.inserting(text, at: number), .restored(text))
    case .change(let text, let number, let new):
      guard let line = corrections.line(text, at: number), new != text,
        let cut = corrections.removing(text, at: line.number)
      else { return nil }
      let changed = cut.inserting(new, at: line.number)
      return (changed, .changed(text, line.number, to: changed.lines[line.number - 1].text))
    }
  }
}

/// What was done to the file of corrections: the line, and its number where it is gone.
package enum CorrectionDone: Hashable, Sendable {
  case added(String)
  case removed(String, Int)
  case restored(String)
  case changed(String, Int, to: String)

  /// The line that stands in the file by it; nil where one is gone.
  var line: String? {
    switch self {
    case .added(let line), .restored(let line), .changed(_, _, let line): line
    case .removed: nil
    }
  }
}

/// The forms in which a situation can be written to a file.
package enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  case json, jsonl, markdown, csv, ics, text

  /// What a file of the format is called if the analyst gives no name.
  var defaultPath: String {
    switch self {
    case .json, .jsonl, .csv, .ics: "situation.\(rawValue)"
    case .markdown: "situation.md"
    case .text: "situation.txt"
    }
  }
}
