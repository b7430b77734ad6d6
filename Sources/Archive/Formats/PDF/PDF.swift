import Assessment
import Glibc

/// Text out of PDF, which another program takes out where it is installed.
enum PDF {
  /// The text of a file in the order in which it is read.
  static func text(of path: String) throws(TextFile.Unusable) -> [UInt8] {
    // A path that begins with a hyphen would be an option.
    let operand = path.hasPrefix("-") ? "./\(path)" : path
    // As it is drawn, since tables and the space between paragraphs are lost otherwise.
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
    return PDFPages.text(of: output.bytes)
  }
}
