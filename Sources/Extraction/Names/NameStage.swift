/// Finds the names of a document.
enum NameStage {
  static func run(_ reading: inout Reading) {}
}
