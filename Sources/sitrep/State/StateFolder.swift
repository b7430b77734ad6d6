import Archive
import Glibc
import Prose

/// Where the program keeps what it remembers between runs.
///
/// Forgetting is no error: whatever is kept here may be missing or unwritable. That a visit is not kept is
/// said, for each day would be the first and nobody knew why.
enum StateFolder {
  /// `$XDG_STATE_HOME/sitrep`, which is in `~/.local/state` unless told otherwise; nil without a home.
  static var path: String? {
    let state = variable("XDG_STATE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    let base = state ?? home.map { $0 + "/.local/state" }
    return base.map { $0 + "/sitrep" }
  }

  /// The file with the last visit to a folder, named by the folder's real path and, where several
  /// people share an account, by who visits it.
  static func visitFile(of folder: String) -> String? {
    guard let path, let real = Paths.real(folder) else { return nil }
    let visitor = variable("SITREP_VIEWER").map { "\n" + $0 } ?? ""
    return "\(path)/visits/\(DocumentID(of: Array((real + visitor).utf8))).json"
  }

  /// The file with what is remembered of a feed that is fetched into a folder.
  static func feedFile(of address: String, in folder: String) -> String? {
    guard let path, let real = Paths.real(folder) else { return nil }
    return "\(path)/feeds/\(DocumentID(of: Array("\(real)\n\(address)".utf8))).json"
  }

  /// The store of a folder's readings; it works in memory where there is no place for it, which
  /// inside the folder itself there is not.
  static func store(of folder: String) -> Store {
    guard let path, let real = Paths.real(folder), !(path + "/").hasPrefix(real + "/") else {
      return Store(path: nil)
    }
    return Store(path: "\(path)/stores/\(DocumentID(of: Array(real.utf8))).sqlite")
  }

  /// Writes a file, making the folders above it, which nobody else may look into.
  ///
  /// - Returns: The system's error number where the file could not be written.
  @discardableResult
  static func write(_ bytes: [UInt8], to file: String) -> Int32? {
    Paths.makeFolders(above: file)
    do throws(AtomicFile.Failure) {
      try AtomicFile.write(bytes, to: file)
      return nil
    } catch {
      return error.code
    }
  }

  /// The system's error number where no file could be written beside this one; nil where it could.
  static func trouble(beside file: String) -> Int32? {
    Paths.makeFolders(above: file)
    let folder = file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
    return access(folder, W_OK | X_OK) == 0 ? nil : errno
  }

  private static var home: String? { variable("HOME").flatMap { $0.hasPrefix("/") ? $0 : nil } }

  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}
