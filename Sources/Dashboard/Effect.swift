package import Prose

/// Something that the dashboard wants done to the world; whoever owns the terminal does it.
///
/// An effect that fails comes back as ``Action/failed(_:)``.
package enum Effect: Hashable, Sendable {
  /// Read the folder again, off the input path, and answer with ``Action/loaded(_:changes:)``.
  case refresh
  /// Stop the reading under way.
  case cancelLoad
  case quit
  /// Give the terminal back to the shell until it wakes the program again.
  case suspend
  /// Draw every cell anew.
  case redraw
  /// Put a text on the clipboard; the description tells the analyst what it is.
  case copy(String, description: String)
  /// Show a document in the analyst's pager, from a line on, counted from 1.
  case page(DocumentID, line: Int)
  /// Write the situation to a file.
  case export(format: ExportFormat, path: String)
  /// Ask the terminal for mouse events, or stop asking.
  case setMouse(Bool)
}

/// The forms in which a situation can be written to a file.
package enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  case json
  case text

  /// What a file of the format is called if the analyst gives no name.
  var defaultPath: String {
    switch self {
    case .json: "situation.json"
    case .text: "situation.txt"
    }
  }
}
