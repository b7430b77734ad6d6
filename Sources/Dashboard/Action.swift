package import Assessment
package import Canvas
package import Prose

/// Everything that can happen to the dashboard: a key's command, typed text, or news from outside.
package enum Action: Sendable {
  /// A command, by key or by name.
  case run(Command)
  /// Text typed or pasted into the line at the foot of the screen.
  case type(String)
  /// One edit of that line.
  case edit(LineEdit)
  case mouse(MouseEvent)

  /// The terminal has another size.
  case resized(Size)
  /// Reading goes on: so many of so many documents are done.
  case progress(done: Int, total: Int)
  /// What is known before the reading under way is over.
  case preview(Situation)
  /// What was loaded last once more, in less memory.
  case repacked(Situation)
  /// Reading is over, with what it found changed; the text says when ("06:12").
  case loaded(Situation, ChangesFound, at: String = "")
  /// Something has happened in the folder, and is to wait until the analyst asks for it.
  case folderChanged
  /// The folder cannot be read; one sentence that says why.
  case unreadable(String)
  /// The days on which documents were first seen in the folder.
  case firstSeen([DocumentID: Day])
  /// The reading under way was stopped; what was read before is still shown.
  case cancelled
  /// The file of corrections was changed as asked; the reading that follows applies it.
  case corrected(CorrectionDone)
  /// Lines of corrections that the viewer wrote in earlier visits.
  case wrote([String])
  /// There is a file already where the situation was to be written, whose full path this is.
  case exists(String, format: ExportFormat)
  /// Something the analyst asked for did not work; one sentence that says what to do.
  case failed(String)
  /// Something worth a line at the foot of the screen until the next key.
  case note(String)
}

/// What a key does to the line that is being typed.
package enum LineEdit: Hashable, Sendable {
  case erase
  case eraseNext
  case eraseWord
  case eraseRest
  case eraseAll
  case left
  case right
  case start
  case end
  case complete
  case submit
  case cancel
  case older
  case newer
}
