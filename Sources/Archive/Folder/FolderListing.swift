package import Assessment
import Glibc

/// The files of a folder and its subfolders that may hold reports.
package struct FolderListing: Sendable {
  /// In the order of their names, compared byte by byte.
  package let files: [File]
  /// What could not be entered, and of which kinds there are files that are not read.
  package let gaps: [CollectionGap]
  /// How many files of other kinds there are, by their endings; those that are never reports are not
  /// counted.
  package let others: [String: Int]

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
  ///
  /// A folder that several names lead to is listed once: under the name that is no link, else under the link
  /// that comes first. Near linear in the number of names, however links lead to and fro.
  ///
  package init(
    of path: String,
    entering: @escaping (String) -> Void = { _ in },
  ) throws(Unreadable) {
    try self.init(of: path, entering: entering) { readdir($0) }
  }

  /// Lists a folder by a way to read the next entry of an open one: the system's, but for tests.
  init(
    of path: String,
    entering: @escaping (String) -> Void = { _ in },
    next: @escaping (OpaquePointer) -> UnsafeMutablePointer<dirent>?,
  ) throws(Unreadable) {
    var walk = Walk(root: path, next: next, entering: entering)
    let code = walk.visit("", under: [])
    guard code == 0 else { throw Unreadable(path: path, code: code) }
    walk.followLinks()
    files = walk.files.sorted { $0.exactName < $1.exactName }
    others = walk.others
    let kinds = others.map { ending, count in
      CollectionGap(name: "*.\(ending)", reason: .otherKind(count: count))
    }
    gaps = (walk.gaps + kinds).sorted { ExactString($0.name) < ExactString($1.name) }
  }

  /// Whether a file written to `path` would be taken for a report of a folder.
  package static func wouldRead(_ path: String, in folder: String) -> Bool {
    guard isReport(path), let parent = Paths.real(Paths.parent(of: path)),
      let root = Paths.real(folder)
    else { return false }
    return (parent + "/").hasPrefix(root + "/")
  }

  /// Whether a name has the ending of a report, or none: then what the file holds will tell.
  static func isReport(_ name: String) -> Bool {
    let ending = ending(of: name)
    return ending.isEmpty ? kind(of: name) == .other : endings.contains(ending)
  }

  /// What a file is by its path alone.
  fileprivate enum Kind {
    /// The program's own, or what an editor has beside a file for a while.
    case ours
    /// What pages are made of, and programs.
    case never
    case other
  }

  fileprivate static func kind(of path: String) -> Kind {
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.index(after: $0)...] }
    // A file is written under a longer name at first.
    if own.contains(where: { path == $0 || path.hasPrefix("\($0).") }) { return .ours }
    let last = name ?? path[...]
    if last.hasPrefix("~$") || last.hasSuffix("~") || last.hasPrefix("#") { return .ours }
    return never.contains(ending(of: path)) ? .never : .other
  }

  private static let own = [Corrections.fileName, FeedList.fileName]
  private static let never: Set<String> = [
    "avif", "bak", "bmp", "crdownload", "css", "eot", "gif", "ico", "jfif", "jpeg", "jpg", "js",
    "lock", "map", "mjs", "otf", "part", "php", "png", "svg", "tmp", "ttf", "webp", "woff", "woff2",
  ]

  /// What follows the last dot of a name, in small letters; empty where it is no ending.
  static func ending(of name: String) -> String {
    let bytes = name.utf8
    guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    let ending = name[name.index(after: dot)...].lowercased()
    guard ending.utf8.count <= 12, ending.utf8.contains(where: { (0x61...0x7a).contains($0) }),
      ending.utf8.allSatisfy({ (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) })
    else { return "" }
    return ending
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
  let next: (OpaquePointer) -> UnsafeMutablePointer<dirent>?
  let entering: (String) -> Void
  var files: [FolderListing.File] = []
  var gaps: [CollectionGap] = []
  var others: [String: Int] = [:]
  private var visited: Set<Place> = []
  /// Links to folders that are yet to be followed.
  private var links: [Folder] = []

  /// What tells a folder from others, whatever it is called.
  struct Place: Hashable {
    let device: UInt64
    let inode: UInt64

    init(_ status: stat) {
      device = UInt64(status.st_dev)
      inode = UInt64(status.st_ino)
    }
  }

  /// A folder by its name, with those above it, to notice links that lead back.
  private struct Folder {
    let name: String
    let above: [Place]
  }

  init(
    root: String,
    next: @escaping (OpaquePointer) -> UnsafeMutablePointer<dirent>?,
    entering: @escaping (String) -> Void,
  ) {
    self.root = root
    self.next = next
    self.entering = entering
  }

  /// Goes where links lead, and where links found there lead, unless somebody has been there.
  mutating func followLinks() {
    while !links.isEmpty {
      let round = links.sorted { ExactString($0.name) < ExactString($1.name) }
      links = []
      for link in round { enter(link) }
    }
  }

  private mutating func enter(_ folder: Folder) {
    let code = visit(folder.name, under: folder.above)
    if code != 0 { note(folder.name, code) }
  }

  /// Takes in one folder and those in it that no link leads to; the system's error number if it could not
  /// be read to its end, else 0.
  mutating func visit(_ name: String, under above: [Place]) -> Int32 {
    let path = name.isEmpty ? root : root + "/" + name
    entering(path)
    guard let stream = opendir(path) else { return errno }
    defer { closedir(stream) }
    var status = stat()
    guard fstat(dirfd(stream), &status) == 0 else { return errno }
    let here = Place(status)
    if above.contains(here) {
      gaps.append(CollectionGap(name: name, reason: .loop))
      return 0
    }
    guard visited.insert(here).inserted else { return 0 }
    let prefix = name.isEmpty ? "" : name + "/"
    var folders: [String] = []
    var code: Int32 = 0
    let descriptor = dirfd(stream)
    while true {
      errno = 0
      guard let entry = next(stream) else {
        code = errno
        break
      }
      let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      // Hidden files, and the folder and its parent.
      if bytes.first == UInt8(ascii: ".") { continue }
      if let child = String(validating: bytes, as: UTF8.self) {
        if take(child, of: descriptor, as: prefix + child) { folders.append(prefix + child) }
      } else {
        // It cannot be called by a name that is no text.
        note(prefix + String(decoding: bytes, as: UTF8.self), EILSEQ)
      }
    }
    descend(folders, under: above + [here])
    return code
  }

  /// Goes into the folders of a folder, in an order that is always the same: two may be one.
  private mutating func descend(_ folders: [String], under above: [Place]) {
    for name in folders.sorted(by: { ExactString($0) < ExactString($1) }) {
      guard above.count <= FolderListing.depthLimit else {
        gaps.append(CollectionGap(name: name, reason: .tooDeep(limit: FolderListing.depthLimit)))
        continue
      }
      var status = stat()
      let isLink = lstat(root + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
      if isLink {
        links.append(Folder(name: name, above: above))
      } else {
        enter(Folder(name: name, above: above))
      }
    }
  }

  /// Takes in what a name in an open folder stands for, but for a folder; says whether it is one.
  private mutating func take(_ child: String, of folder: Int32, as name: String) -> Bool {
    var status = stat()
    guard fstatat(folder, child, &status, 0) == 0 else {
      if FolderListing.isReport(name) { note(name, errno) }
      return false
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return true
    case S_IFREG where FolderListing.isReport(name):
      files.append(FolderListing.File(name: name, stamp: FolderListing.Stamp(status)))
    case S_IFREG where FolderListing.kind(of: name) == .other:
      others[FolderListing.ending(of: name), default: 0] += 1
    case S_IFREG: break
    default:
      if FolderListing.isReport(name) { gaps.append(CollectionGap(name: name, reason: .notAFile)) }
    }
    return false
  }

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
