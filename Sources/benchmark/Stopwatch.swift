/// Times of repeated work.
enum Stopwatch {
  /// The median time of a piece of work over so many rounds, after one that does not count.
  ///
  /// The work returns a number that depends on its result, so that no part of it is left out.
  static func median(of rounds: Int, _ work: () throws -> Int) rethrows -> Duration {
    let clock = ContinuousClock()
    var total = try work()
    var times: [Duration] = []
    for _ in 0..<max(1, rounds) {
      times.append(try clock.measure { total &+= try work() })
    }
    precondition(total != Int.min, "the work of every round counts")
    return times.sorted()[times.count / 2]
  }
}

extension Duration {
  var seconds: Double { self / .seconds(1) }

  var milliseconds: String { (seconds * 1e3).formatted(places: 2) }
  var microseconds: String { (seconds * 1e6).formatted(places: 1) }
}

/// Rates of work over one corpus, printed line by line.
struct SpeedTable {
  private let size: Int
  private let unit: Duration

  /// Begins a table for a corpus of so many bytes; times are compared with `unit`.
  init(size: Int, unit: Duration) {
    self.size = size
    self.unit = unit
    print("stage\tMB/s\tx tokens")
  }

  func add(_ name: String, _ time: Duration) {
    let rate = (Double(size) / 1e6 / (time / .seconds(1))).formatted(places: 1)
    print(name, rate, (time / unit).formatted(places: 2), separator: "\t")
  }
}

extension Double {
  /// The number with so many digits after the point.
  func formatted(places: Int) -> String {
    let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
    let scaled = (self * scale).rounded()
    guard scaled.magnitude < 1e15 else { return "\(self)" }
    let digits = String(Int(scaled.magnitude))
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let whole = padded.dropLast(places)
    return (scaled < 0 ? "-" : "") + whole + (places == 0 ? "" : "." + padded.suffix(places))
  }
}

extension Int {
  /// So many bytes, in millions.
  func formatted(megabytes places: Int) -> String { (Double(self) / 1e6).formatted(places: places) }
}
