import Assessment
import Glibc

/// Text out of PDF, which another program takes out where it is installed.
enum PDF {
  /// The text of a file, its pages divided by empty lines.
  static func text(of path: String) throws(TextFile.Unusable) -> [UInt8] {
    // A path that begins with a hyphen would be an option.
    let operand = path.hasPrefix("-") ? "./\(path)" : path
    let command = ["pdftotext", "-layout", "-enc", "UTF-8", "-q", operand, "-"]
    let output: ChildProcess.Output
    do throws(ChildProcess.NotStarted) {
      output = try ChildProcess.run(command, limit: TextFile.limit, seconds: 60)
    } catch {
      guard error.code == ENOENT else { throw TextFile.Unusable(error.code) }
      throw TextFile.Unusable(.programMissing(name: "pdftotext", package: "poppler-utils"))
    }
    guard output.ending == .exited(0) else {
      throw TextFile.Unusable(.programFailed(name: "pdftotext"))
    }
    var text: [UInt8] = []
    text.reserveCapacity(output.bytes.count)
    for byte in output.bytes {
      // A new page is a form feed.
      if byte == 0x0c { text.append(contentsOf: "\n\n".utf8) } else { text.append(byte) }
    }
    return text
  }
}
