/// The program that shows a text page by page.
struct Pager: Hashable {
  /// The program and its own options; `less` unless the environment names another.
  private let words: [String]

  /// Reads the value of `PAGER`; there is no shell, so quotes in it mean nothing.
  init(environment: String?) {
    let words = environment?.split(separator: " ").map(String.init) ?? []
    self.words = words.isEmpty ? ["less"] : words
  }

  var name: String { words.first ?? "less" }

  /// The command to open a text at a line, counted from 1.
  ///
  /// The pagers that know `+12` are the ones that everybody has; to others the line is not told.
  func arguments(line: Int) -> [String] {
    let program = name.split(separator: "/").last.map(String.init) ?? name
    return ["less", "more", "most", "pg"].contains(program) ? words + ["+\(line)"] : words
  }
}
