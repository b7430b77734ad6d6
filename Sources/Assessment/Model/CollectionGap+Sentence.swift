extension CollectionGap.Reason {
  /// Why the document is missing and, where something can be done about it, what.
  package var sentence: String {
    switch self {
    case .empty: "The file is empty."
    case .tooLarge(let bytes, let limit):
      "It is larger than \(Self.size(limit)) (\(Self.size(bytes))); split it into parts."
    case .notText(let offset): "It is no text: binary content at byte \(offset)."
    case .brokenUTF8(let offset):
      "It is not valid UTF-8 at byte \(offset); convert it, for example with iconv."
    case .noPermission: "There is no permission to read it; check with ls -l."
    case .notAFile: "It is a device, pipe or socket, not a file."
    case .loop: "It is a link that leads back to a folder above it."
    case .tooDeep(let limit): "It lies more than \(limit) folders deep; move it further up."
    case .unreadable(let code): "The system could not read it (error \(code))."
    }
  }

  private static func size(_ bytes: Int) -> String {
    switch bytes {
    case 1_048_576...: "\((bytes + 524_288) / 1_048_576) MiB"
    case 1024...: "\((bytes + 512) / 1024) KiB"
    default: "\(bytes) bytes"
    }
  }
}
