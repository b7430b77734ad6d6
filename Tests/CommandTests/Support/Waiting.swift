import Foundation
import Glibc

/// What a test waited for and did not get.
struct TimedOut: Error, CustomStringConvertible {
  let awaited: String
  let seen: String

  var description: String { "never saw \(awaited); saw instead:\n\(seen)" }
}

/// How long a test waits before it says that something will never come: long, since a test that
/// passes never waits it out.
let patience: TimeInterval = 15

/// Looks again and again until there is something to return, and throws with what it saw last.
@discardableResult
func awaiting<Found>(
  _ awaited: String,
  seen: () -> String = { "" },
  look: () throws -> Found?,
) throws -> Found {
  let deadline = Date(timeIntervalSinceNow: patience)
  while true {
    if let found = try look() { return found }
    guard Date() < deadline else { throw TimedOut(awaited: awaited, seen: seen()) }
    rest()
  }
}

/// The same for a condition.
func awaiting(
  _ awaited: String,
  seen: () -> String = { "" },
  until condition: () throws -> Bool,
) throws {
  try awaiting(awaited, seen: seen, look: { try condition() ? () : nil })
}

/// Gives way to the process that is waited for, between two looks.
private func rest() {
  poll(nil, 0, 10)
}
