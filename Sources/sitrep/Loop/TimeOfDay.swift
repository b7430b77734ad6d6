import Glibc

/// The time on the clock of the place where the program runs.
enum TimeOfDay {
  /// Hours and minutes now, "06:12"; empty where the system cannot tell.
  static var now: String {
    var seconds = time(nil)
    var local = tm()
    guard localtime_r(&seconds, &local) != nil else { return "" }
    return digits(local.tm_hour) + ":" + digits(local.tm_min)
  }

  private static func digits(_ number: Int32) -> String { (number < 10 ? "0" : "") + "\(number)" }
}
