package import Assessment
import Glibc

/// The file in a folder of reports that holds the analyst's corrections.
///
/// It is no report. It is read anew before each change, so that what was edited by hand or by another
/// analyst in the meantime stays, and written whole or not at all.
package struct CorrectionsFile: Sendable {
  package let path: String

  /// How long another analyst's change is waited for; a process may be stopped for good.
  private let patience: Duration

  package init(in folder: String, patience: Duration = .seconds(5)) {
    path = folder + "/" + Corrections.fileName
    self.patience = patience
  }

  /// What it holds; nothing where there is no such file.
  func read() throws(TextFile.Unusable) -> Corrections {
    guard access(path, F_OK) == 0 || errno != ENOENT else { return Corrections() }
    do throws(TextFile.Unusable) {
      return Corrections(String(decoding: try TextFile.read(path), as: UTF8.self))
    } catch {
      if error.reason == .empty { return Corrections() }
      throw error
    }
  }

  /// Why a change was not made; the file is as it was.
  package enum Failure: Error, Hashable {
    case unusable(CollectionGap.Reason)
    /// Others are changing it, for longer than it was waited.
    case taken
    /// The system's error number.
    case notWritten(code: Int32)
    /// There was nothing to change: the line that was to go is not there.
    case lineGone
  }

  private static func lock(ofFolder path: String, _ patience: Duration) throws(Failure) -> FileLock
  {
    do throws(FileLock.Failure) {
      return try FileLock(ofFolder: path, patience: patience)
    } catch {
      switch error {
      case .taken: throw .taken
      case .unusable(let code): throw .notWritten(code: code)
      }
    }
  }

  /// Makes a change to what it holds; a change that is nil means that the line is gone.
  ///
  /// One analyst at a time does this: of two who have read the same the later would write over what the
  /// earlier wrote.
  package func change(_ change: (Corrections) -> Corrections?) throws(Failure) {
    // Where a link names the file, analysts of several folders can meet there.
    let place = Paths.parent(of: Paths.real(path) ?? Paths.end(ofLinks: path))
    let lock = try Self.lock(ofFolder: place, patience)
    defer { lock.hold() }
    let before: Corrections
    do throws(TextFile.Unusable) {
      before = try read()
    } catch {
      throw .unusable(error.reason)
    }
    guard let after = change(before) else { throw .lineGone }
    // A file that may not be written would be replaced all the same.
    if access(path, F_OK) == 0, access(path, W_OK) != 0 { throw .notWritten(code: errno) }
    do throws(AtomicFile.Failure) {
      try AtomicFile.write(Array(after.text.utf8), to: path)
    } catch {
      throw .notWritten(code: error.code)
    }
  }
}
