import Glibc

/// Every sentence that the program says to a person outside the dashboard.
enum Messages {
  static func cannotWrite(_ code: Int32) -> String {
    "cannot write to standard output (\(reason(code)))."
  }

  static func cannotRead(_ path: String, _ code: Int32) -> String {
    "cannot read \(path) (\(reason(code)))."
  }

  static func badLine(_ number: Int, _ path: String) -> String {
    "line \(number) of \(path) is no JSON object with \"id\" and \"text\"; it was left out."
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
