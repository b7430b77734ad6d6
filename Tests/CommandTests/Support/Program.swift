import Foundation

/// The program under test, and one run of it without a terminal.
enum Program {
  /// Where the package is.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path(percentEncoded: false)
    .trimmingTrailingSlash

  /// The binary: the one that `SITREP` names, else the one built together with the tests.
  static let path =
    ProcessInfo.processInfo.environment["SITREP"]
    ?? Bundle.main.executableURL.map {
      $0.deletingLastPathComponent().appending(path: "sitrep").path(percentEncoded: false)
    } ?? "sitrep"

  /// Whether it is the release build, made to stand alone.
  static let isRelease = ProcessInfo.processInfo.environment["SITREP"] != nil

  /// The seed document's folder.
  static let seeds = root + "/seeds"

  /// What a run left behind.
  struct Output {
    let ending: Child.Ending
    let bytes: [UInt8]
    let errors: String

    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// The little that a program finds in its environment, with a home of its own.
  static func environment(
    home: String,
    term: String = "xterm-256color",
    locale: String = "C.UTF-8",
  ) -> [String: String] {
    [
      // Swift's own crash reporter, which only debug builds carry, asks questions on the terminal.
      "SWIFT_BACKTRACE": "enable=no",
      "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
      "HOME": home,
      "SHELL": "/bin/bash",
      "TERM": term,
      "LC_ALL": locale,
    ]
  }

  /// The names of the seed's parties, in the order in which they are listed.
  static func parties() throws -> [String] {
    let export = try run(["export", seeds])
    let situation = try JSONSerialization.jsonObject(with: Data(export.bytes)) as? [String: Any]
    return (situation?["parties"] as? [[String: Any]] ?? []).compactMap { $0["name"] as? String }
  }

  /// Runs the program, or another, to its end: standard input from a file, no terminal anywhere, and
  /// the environment with some changes.
  static func run(
    _ arguments: [String],
    program: String = path,
    directory: String = root,
    input: String = "/dev/null",
    environment changes: [String: String] = [:],
  ) throws -> Output {
    let scratch = try Scratch()
    let child = try Child(
      program,
      arguments,
      environment: environment(home: scratch.path).merging(changes) { $1 },
      directory: directory,
      streams: .files(input: input, output: scratch["output"], errors: scratch["errors"]),
    )
    let ending = try child.end()
    return Output(
      ending: ending,
      bytes: Array(try Data(contentsOf: URL(filePath: scratch["output"]))),
      errors: try String(contentsOfFile: scratch["errors"], encoding: .utf8),
    )
  }
}

extension String {
  fileprivate var trimmingTrailingSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}
