package import Prose

extension Document {
  /// Makes a document of a file's bytes, which must be valid UTF-8.
  package init(name: String, text: [UInt8], given: Day? = nil) {
    let matter = FrontMatter(text)
    let stated = matter?.values["date"] ?? matter?.values["published"]
    let publication =
      stated.flatMap { Day(iso: String($0.prefix(10))) }
      .map { Publication(day: $0, basis: .frontMatter) }
      ?? given.map { Publication(day: $0, basis: .given) }
    self.init(
      id: DocumentID(of: text),
      name: name,
      text: text,
      body: matter?.body,
      title: matter?.values["title"],
      source: matter?.values["source"],
      publication: publication,
    )
  }
}
