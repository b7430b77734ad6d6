extension CollectionGap.Reason {
  /// The reason in words: what is wrong and, where it helps, what to do.
  package var sentence: String {
    switch self {
    case .empty: "it is empty"
    case .tooLarge(let bytes, let limit):
      "it has \(bytes) bytes and \(limit) are allowed; split it"
    case .notText(let offset): "it is no text: binary content at byte \(offset)"
    case .brokenUTF8(let offset): "its UTF-8 is broken at byte \(offset); convert it to UTF-8"
    case .noPermission: "permission to read it is missing"
    case .notAFile: "it is no regular file"
    case .loop: "it is a link that leads back to a folder above it"
    case .tooDeep(let limit): "it lies more than \(limit) folders deep"
    case .unreadable(let code): "the system could not read it (error \(code))"
    }
  }
}
