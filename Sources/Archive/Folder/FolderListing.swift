package import Assessment
import Glibc

/// The files of a folder and its subfolders that may hold reports.
package struct FolderListing: Sendable {
  /// In the order of their names, compared byte by byte.
  package let files: [File]
  /// What could not be entered.
  package let gaps: [CollectionGap]
  /// How many files have an ending that is not read here.
  package let others: Int
  /// The file of a report, of which a file may hold several: `a.jsonl` of `a.jsonl#12`.
  static func file(of report: String) -> String {
    report.lastIndex(of: "#").map { String(report[..<$0]) } ?? report
  }

  /// Of all files together, in bytes; linear in their number.
  var size: Int { files.reduce(0) { $0 + Int($1.stamp.size) } }

  /// A file that may hold a report.
  package struct File: Hashable, Sendable {
    /// Path inside the folder, with "/" between its parts.
    package let name: String
    package let stamp: Stamp

    /// By which it is told from all others in the folder.
    var exactName: ExactString { ExactString(name) }
  }

  /// What tells that a file has not been written to: no clock's word is taken for it alone.
  package struct Stamp: Hashable, Sendable {
    package let size: Int64
    package let seconds: Int
    package let nanoseconds: Int
    package let inode: UInt64
    package let device: UInt64
    /// When the entry itself last changed, which catches a restored modification time.
    package let changedSeconds: Int
    package let changedNanoseconds: Int
  }

  /// The endings of files that are read, in small letters.
  package static let endings = Format.endings
  /// How many folders deep files may lie.
  package static let depthLimit = 32

  /// Lists a folder, telling the path of it and of each folder in it before that is looked into.
  package init(
    of path: String,
    entering: (String) -> Void = { _ in },
  ) throws(Unreadable) {
    var walk = Walk(root: path)
    guard walk.visit("", depth: 0, entering) else { throw Unreadable(path: path, code: errno) }
    files = walk.files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    gaps = walk.gaps.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    others = walk.others
  }

  /// Whether a file written to `path` would be taken for a report of a folder.
  package static func wouldRead(_ path: String, in folder: String) -> Bool {
    guard isReport(path), let parent = realPath(ofParent: path), let root = realpath(folder, nil)
    else { return false }
    defer { free(root) }
    return (parent + "/").hasPrefix(String(cString: root) + "/")
  }

  private static func realPath(ofParent path: String) -> String? {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let parent = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    guard let real = realpath(parent, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// Whether a name has the ending of a report.
  static func isReport(_ name: String) -> Bool {
    endings.contains(ending(of: name))
  }

  /// What follows the last dot of a name, in small letters.
  static func ending(of name: String) -> String {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// A folder that cannot be listed at all.
  package struct Unreadable: Error, Hashable {
    package let path: String
    /// The system's error number.
    package let code: Int32
  }
}

/// A walk through a tree of folders.
private struct Walk {
  let root: String
  var files: [FolderListing.File] = []
  var gaps: [CollectionGap] = []
  var others = 0
  /// Device and inode of the folders above, to notice links that lead back.
  private var above: [(device: UInt64, inode: UInt64)] = []

  init(root: String) { self.root = root }

  /// Takes in one folder; false, with `errno` set, if it cannot be opened.
  mutating func visit(_ name: String, depth: Int, _ entering: (String) -> Void) -> Bool {
    let path = name.isEmpty ? root : root + "/" + name
    entering(path)
    guard let stream = opendir(path) else { return false }
    defer { closedir(stream) }
    var status = stat()
    guard fstat(dirfd(stream), &status) == 0 else { return false }
    let here = (device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    guard !above.contains(where: { $0 == here }) else {
      gaps.append(CollectionGap(name: name, reason: .loop))
      return true
    }
    above.append(here)
    defer { above.removeLast() }
    while let entry = readdir(stream) {
      let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      // Hidden files, and the folder and its parent.
      if bytes.first == UInt8(ascii: ".") { continue }
      let prefix = name.isEmpty ? "" : name + "/"
      if let child = String(validating: bytes, as: UTF8.self) {
        take(prefix + child, depth: depth, entering)
      } else {
        // It cannot be called by a name that is no text.
        note(prefix + String(decoding: bytes, as: UTF8.self), EILSEQ)
      }
    }
    return true
  }

  private mutating func take(_ name: String, depth: Int, _ entering: (String) -> Void) {
    var status = stat()
    guard stat(root + "/" + name, &status) == 0 else {
      if FolderListing.isReport(name) { note(name, errno) }
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      guard depth < FolderListing.depthLimit else {
        gaps.append(CollectionGap(name: name, reason: .tooDeep(limit: FolderListing.depthLimit)))
        return
      }
      if !visit(name, depth: depth + 1, entering) { note(name, errno) }
    case S_IFREG where FolderListing.isReport(name):
      files.append(FolderListing.File(name: name, stamp: FolderListing.Stamp(status)))
    case S_IFREG: others += Self.ours.contains(name) ? 0 : 1
    default:
      if FolderListing.isReport(name) { gaps.append(CollectionGap(name: name, reason: .notAFile)) }
    }
  }

  /// What the program itself has in a folder, beside the reports.
  private static let ours: Set<String> = [Corrections.fileName, FeedList.fileName]

  private mutating func note(_ name: String, _ code: Int32) {
    gaps.append(CollectionGap(name: name, reason: TextFile.Unusable(code).reason))
  }
}

extension FolderListing.Stamp {
  fileprivate init(_ status: stat) {
    self.init(
      size: Int64(status.st_size),
      seconds: status.st_mtim.tv_sec,
      nanoseconds: status.st_mtim.tv_nsec,
      inode: UInt64(status.st_ino),
      device: UInt64(status.st_dev),
      changedSeconds: status.st_ctim.tv_sec,
      changedNanoseconds: status.st_ctim.tv_nsec,
    )
  }
}
