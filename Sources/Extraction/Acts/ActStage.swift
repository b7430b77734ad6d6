/// Finds the acts of a document.
enum ActStage {
  static func run(_ reading: inout Reading) {
    var finder = ActFinder(reading)
    reading.acts = finder.find()
  }
}
