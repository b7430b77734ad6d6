/// Finds the statements of a document.
enum StatementStage {
  static func run(_ reading: inout Reading) {}
}
