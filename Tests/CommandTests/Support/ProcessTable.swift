import Foundation
import Glibc

/// The machine's processes, by what they run.
enum ProcessTable {
  /// The processes that run the binary at a path and were started from a test's own folder, which they
  /// know by their environment: the same binary may run elsewhere on the machine.
  static func running(_ executable: String, from scratch: Scratch) -> [pid_t] {
    let executable = URL(filePath: executable).resolvingSymlinksInPath().path(percentEncoded: false)
    return all.filter {
      self.executable(of: $0) == executable && environment(of: $0).contains(scratch.path)
    }
  }

  /// The processes that another one started and that still run.
  static func children(of parent: pid_t) -> [pid_t] {
    all.filter { self.parent(of: $0) == parent }
  }

  private static var all: [pid_t] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { pid_t($0) }
  }

  private static func executable(of pid: pid_t) -> String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(pid)/exe")
  }

  private static func environment(of pid: pid_t) -> String {
    (try? String(contentsOfFile: "/proc/\(pid)/environ", encoding: .utf8)) ?? ""
  }

  private static func parent(of pid: pid_t) -> pid_t? {
    guard let stat = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8),
      // A name in parentheses may hold anything; what follows is state and parent.
      let afterName = stat.lastIndex(of: ")")
    else { return nil }
    return stat[afterName...].split(separator: " ").dropFirst(2).first.flatMap { pid_t($0) }
  }
}
