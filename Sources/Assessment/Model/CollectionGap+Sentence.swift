extension CollectionGap.Reason {
  /// The reason in words: what is wrong and, where it helps, what to do.
  package var sentence: String {
    switch self {
    case .empty: "it is empty"
    case .tooLarge(let bytes, let limit):
      "it has \(bytes) bytes and \(limit) are allowed; split it"
    case .notText(let offset): "it is not text: binary content at byte \(offset)"
    case .brokenUTF8(let offset): "its UTF-8 is broken at byte \(offset); convert it to UTF-8"
    case .noPermission: "permission to read it is missing"
    case .notAFile: "it is not a regular file"
    case .loop: "it is a link that leads back to a folder above it"
    case .tooDeep(let limit): "it lies more than \(limit) folders deep"
    // ENOENT and EILSEQ, the two that people meet and can do something about.
    case .unreadable(code: 2): "it is no longer there, or a link that leads nowhere"
    case .unreadable(code: 84): "its name is not valid UTF-8; rename it"
    case .unreadable(let code): "the system could not read it (error \(code))"
    case .noArticle: "it is a page without an article; save the text itself"
    case .noReport: "it holds no report: no text, or none that could be found"
    case .brokenFeed(let line):
      "the feed is broken at line \(line); what follows it was left out"
    case .entriesLeftOut(1, let first): "its entry \(first) has no text and was left out"
    case .entriesLeftOut(let count, let first):
      "\(count) of its entries have no text and were left out, the first being number \(first)"
    case .programMissing(let name, let package):
      "reading it needs \(name); install \(package)"
    case .programFailed(let name): "\(name) could not read it; it may be damaged or locked"
    case .attachmentsLeftOut(let names) where names.count == 1:
      "what is attached to it is not read: \(names[0])"
    case .attachmentsLeftOut(let names):
      "\(names.count) files that are attached to it are not read: \(names.joined(separator: ", "))"
    case .otherKind(1): "files of this kind are not read; there is one"
    case .otherKind(let count): "files of this kind are not read; there are \(count)"
    }
  }
}
