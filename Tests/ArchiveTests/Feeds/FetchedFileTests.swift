import Testing

@testable import Archive

/// Under which names the items of feeds lie.
struct FetchedFileTests {
  @Test func `there is a name for any number of items, found without trying those that are taken`()
    throws
  {
    let folder = try TemporaryFolder()
    let file = FetchedFile(FeedEntry(), Draft(title: "Vell speaks", blocks: []), version: "1")
    var names = FetchedNames()
    #expect(try file.write(in: folder.path, &names) == "fetched/feed/vell-speaks.md")
    #expect(try file.write(in: folder.path, &names) == "fetched/feed/vell-speaks-2.md")
    names.take(20_000, of: file.stem)
    #expect(try file.write(in: folder.path, &names) == "fetched/feed/vell-speaks-20001.md")
    #expect(names.next(after: file.stem) == 20_002)
    #expect(names.next(after: "fetched/feed/other") == 1)
  }
}
