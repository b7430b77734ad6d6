package import Prose

extension Document {
  /// Makes a document of a file's bytes, which must be valid UTF-8.
  ///
  /// Its text are those bytes, of Markdown without the marks that a reader of the page does not see.
  ///
  /// - Parameters:
  ///   - name: The path inside the folder; a date in it is the weakest evidence of publication.
  ///   - text: The bytes of the file.
  ///   - given: The publication day if nothing tells another.
  package init(name: String, text: [UInt8], given: Day? = nil) {
    let matter = FrontMatter(text)
    let start = matter.map { Int($0.body.start) } ?? FrontMatter.mark(of: text)
    let text =
      Format.isMarkdown(name)
      ? text[..<start] + InlineMarks.removed(from: MarkdownLines.plain(text[start...])[...]) : text
    let whole = ByteRange(start, text.count)
    let report = ByteRange(Int(whole.start), ReaderComments.start(in: text, whole))
    let body = ByteRange(Int(whole.start), EditorsNotes.start(in: text, report))
    let values = matter?.values ?? [:]
    self.init(
      id: DocumentID(of: text),
      name: name,
      text: text,
      body: body,
      title: values["title"].map(Self.unmarked),
      source: values["source"] ?? values["publisher"] ?? values["outlet"],
      address: Dating.addresses(in: values).first,
      publication: Dating.publication(
        of: text,
        body: body,
        matter: values,
        name: name,
        given: given,
      ),
      updates: values[FetchedFile.updatesKey],
    )
  }

  /// A title without the marks of a heading: whoever made the file may have copied its first line.
  private static func unmarked(_ title: String) -> String {
    let rest = title.drop { $0 == "#" }
    return rest.first == " " ? rest.trimmed : title
  }

  /// Makes a document of a converted report.
  init(name: String, draft: Draft, given: Day?) {
    let body = ByteRange(0, EditorsNotes.start(in: draft.text, ByteRange(0, draft.text.count)))
    self.init(
      id: DocumentID(of: draft.text),
      name: name,
      text: draft.text,
      body: body,
      title: draft.title,
      source: draft.source,
      address: draft.address,
      publication: draft.publication
        ?? Dating.publication(
          of: draft.text,
          body: body,
          matter: draft.address.map { ["url": $0] } ?? [:],
          name: name,
          given: given,
        ),
    )
  }
}
