/// Finds the acts of a document, and with them what its names do.
enum ActStage {
  static func run(_ reading: inout Reading) {
    var finder = ActFinder(reading)
    (reading.acts, reading.uses) = finder.find()
  }
}
