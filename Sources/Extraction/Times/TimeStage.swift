/// Finds the times of a document.
enum TimeStage {
  static func run(_ reading: inout Reading) {}
}
