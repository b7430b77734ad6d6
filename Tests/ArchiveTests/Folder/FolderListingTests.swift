import Assessment
import Glibc
import Testing

@testable import Archive

/// Which files of a folder count as reports.
struct FolderListingTests {
  @Test func `reports of the folder and its subfolders by name`() throws {
    let folder = try TemporaryFolder()
    for name in [
      "b.txt", "a.md", "sub/c.TEXT", "sub/deep/d.markdown", "picture.png", "notes", ".hidden.txt",
      "e.DOCX", "sub/f.docx", "g.rtf", "Note No. 3", "feeds", "sitrep.corrections",
      "sitrep.corrections.1a2b",
      "~$e.docx", "a.md~",
      ".git/e.txt",
    ] {
      try folder.write("Text.", to: name)
    }
    let listing = try FolderListing(of: folder.path)
    #expect(
      listing.files.map(\.name)
        == ["Note No. 3", "a.md", "b.txt", "notes", "sub/c.TEXT", "sub/deep/d.markdown"]
    )
    #expect(
      listing.gaps == [
        CollectionGap(name: "*.docx", reason: .otherKind(count: 2)),
        CollectionGap(name: "*.rtf", reason: .otherKind(count: 1)),
      ]
    )
  }

  @Test func `a link that leads back is a gap, one that leads on is followed`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Text.", to: "sub/a.txt")
    try folder.link("sub/back", to: "..")
    try folder.link("b.txt", to: "sub/a.txt")
    try folder.link("c.txt", to: "c.txt")
    try folder.link("d.txt", to: "nowhere")
    let listing = try FolderListing(of: folder.path)
    #expect(listing.files.map(\.name) == ["b.txt", "sub/a.txt"])
    #expect(
      listing.gaps == [
        CollectionGap(name: "c.txt", reason: .loop),
        CollectionGap(name: "d.txt", reason: .unreadable(code: ENOENT)),
        CollectionGap(name: "sub/back", reason: .loop),
      ]
    )
  }

  @Test func `a FIFO with a report's name is a gap and opens nothing`() throws {
    let folder = try TemporaryFolder()
    try #require(mkfifo(folder.path + "/a.txt", 0o644) == 0)
    #expect(
      try FolderListing(of: folder.path).gaps == [CollectionGap(name: "a.txt", reason: .notAFile)]
    )
  }

  @Test func `folders nested too deep are a gap`() throws {
    let folder = try TemporaryFolder()
    let within = Array(repeating: "d", count: FolderListing.depthLimit).joined(separator: "/")
    try folder.write("Text.", to: within + "/a.txt")
    try folder.write("Text.", to: within + "/d/b.txt")
    let listing = try FolderListing(of: folder.path)
    #expect(listing.files.map(\.name) == [within + "/a.txt"])
    #expect(
      listing.gaps == [
        CollectionGap(name: within + "/d", reason: .tooDeep(limit: FolderListing.depthLimit))
      ]
    )
  }

  @Test func `a name that is no text is a gap, even beside one that looks like it`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Text.", to: "a\u{fffd}.txt")
    let name = Array((folder.path + "/a").utf8) + [0xff] + Array(".txt".utf8) + [0]
    let file = try #require(
      name.withUnsafeBytes { fopen($0.assumingMemoryBound(to: CChar.self).baseAddress, "w") }
    )
    fclose(file)
    let listing = try FolderListing(of: folder.path)
    #expect(listing.files.map(\.name) == ["a\u{fffd}.txt"])
    #expect(
      listing.gaps == [CollectionGap(name: "a\u{fffd}.txt", reason: .unreadable(code: EILSEQ))]
    )
  }

  @Test func `a folder that is not there is an error`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/none"
    #expect(throws: FolderListing.Unreadable(path: path, code: ENOENT)) {
      try FolderListing(of: path)
    }
  }

  @Test(.enabled(if: geteuid() != 0)) func `a folder that may not be entered is a gap`() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("closed")
    chmod(folder.path + "/closed", 0)
    defer { chmod(folder.path + "/closed", 0o755) }
    #expect(
      try FolderListing(of: folder.path).gaps
        == [CollectionGap(name: "closed", reason: .noPermission)]
    )
  }

  @Test(.timeLimit(.minutes(30)))
  func `links that lead to and fro cost no more than the folders that they lead to`() throws {
    let folder = try TemporaryFolder()
    for number in 0..<30 {
      try folder.write("Text.", to: "d\(number)/a.txt")
      for link in ["x", "y", "z"] {
        try folder.link("d\(number)/\(link)", to: "../d\((number + 1) % 30)")
      }
    }
    let listing = try FolderListing(of: folder.path)
    #expect(listing.files.map(\.name) == (0..<30).map { "d\($0)/a.txt" }.sorted())
    #expect(listing.gaps == [])
  }

  @Test func `a folder is listed under its own name, else under the first link to it`() throws {
    let names = ["b.lnk", "a.lnk", "c.lnk"]
    for order in [names, names.reversed(), names.sorted()] {
      let folder = try TemporaryFolder()
      let elsewhere = try TemporaryFolder()
      try elsewhere.write("Text.", to: "deep/far.txt")
      try folder.write("Text.", to: "z/near.txt")
      for name in order {
        try folder.link("far-\(name)", to: elsewhere.path)
        try folder.link("deep-\(name)", to: elsewhere.path + "/deep")
        try folder.link("near-\(name)", to: "z")
      }
      let listing = try FolderListing(of: folder.path)
      #expect(listing.files.map(\.name) == ["deep-a.lnk/far.txt", "z/near.txt"])
      #expect(listing.gaps == [])
    }
  }

  @Test func `a folder that cannot be read to its end is told`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Text.", to: "a.txt")
    try folder.write("Text.", to: "sub/b.txt")
    var status = stat()
    stat(folder.path + "/sub", &status)
    let sub = status.st_ino
    func breaks(_ isSub: Bool) -> (OpaquePointer) -> UnsafeMutablePointer<dirent>? {
      { stream in
        var status = stat()
        fstat(dirfd(stream), &status)
        guard let entry = readdir(stream) else {
          errno = (status.st_ino == sub) == isSub ? EIO : 0
          return nil
        }
        return entry
      }
    }
    let listing = try FolderListing(of: folder.path, next: breaks(true))
    #expect(listing.files.map(\.name) == ["a.txt", "sub/b.txt"])
    #expect(listing.gaps == [CollectionGap(name: "sub", reason: .unreadable(code: EIO))])
    #expect(throws: FolderListing.Unreadable(path: folder.path, code: EIO)) {
      try FolderListing(of: folder.path, next: breaks(false))
    }
  }
}
