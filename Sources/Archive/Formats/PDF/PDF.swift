import Assessment
import Glibc

/// Text out of PDF, which another program takes out where it is installed.
enum PDF {
  /// The text of a file in the order in which it is read.
  static func text(of path: String) throws(TextFile.Unusable) -> [UInt8] {
    // A path that begins with a hyphen would be an option.
    try text(of: path.hasPrefix("-") ? "./\(path)" : path, input: [])
  }

  /// The text of a file that lies in another.
  static func text(of file: [UInt8]) throws(TextFile.Unusable) -> [UInt8] {
    try text(of: "/dev/stdin", input: file)
  }

  private static func text(of operand: String, input: [UInt8]) throws(TextFile.Unusable) -> [UInt8]
  {
    // As it is drawn, since tables and the space between paragraphs are lost otherwise.
    let command = ["pdftotext", "-layout", "-enc", "UTF-8", "-q", operand, "-"]
    let output: ChildProcess.Output
    do throws(ChildProcess.NotStarted) {
      output = try ChildProcess.run(
        command,
        input: input,
        limit: TextFile.limit,
        seconds: 60,
      )
    } catch {
      guard error.code == ENOENT else { throw TextFile.Unusable(error.code) }
      throw TextFile.Unusable(.programMissing(name: "pdftotext", package: "poppler-utils"))
    }
    guard output.ending == .exited(0) else {
      throw TextFile.Unusable(.programFailed(name: "pdftotext"))
    }
    return PDFPages.text(of: output.bytes)
  }
}
