import Archive
import Glibc
import Prose

/// The time on the clock of the place where the program runs.
enum TimeOfDay {
  /// Hours and minutes now, "06:12"; empty where the system cannot tell.
  static var now: String {
    var seconds = time(nil)
    var local = tm()
    guard localtime_r(&seconds, &local) != nil else { return "" }
    return digits(local.tm_hour) + ":" + digits(local.tm_min)
  }

  /// The day there; nil where the system cannot tell.
  static var today: Day? { Day(local: time(nil)) }

  private static func digits(_ number: Int32) -> String { (number < 10 ? "0" : "") + "\(number)" }
}
