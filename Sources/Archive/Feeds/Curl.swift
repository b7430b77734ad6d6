import Glibc

/// Fetching over HTTP and HTTPS by the program `curl`, which keeps certificates, proxies and protocols
/// in order better than this one could.
package struct Curl: Sendable {
  /// How many bytes a feed may have, after decompression.
  package var limit = 16 << 20
  /// How long one request may take in all, redirects included.
  package var seconds = 30

  package init() {}

  /// What a server said.
  package struct Response: Hashable, Sendable {
    package let status: Int
    /// By name in small letters; of a name given twice the last counts.
    package let headers: [String: String]
    package let body: [UInt8]
  }

  package enum Failure: Error, Hashable, Sendable {
    case notInstalled
    /// The system did not start curl, with its error number.
    case notStarted(code: Int32)
    case notAnAddress
    case tooLarge(limit: Int)
    case tooSlow(seconds: Int)
    case noSuchHost
    case noConnection
    /// The connection ended before the answer did.
    case brokenOff
    case tooManyRedirects
    case forbiddenProtocol
    case certificate
    /// Anything else, by curl's own number.
    case other(code: Int32)
  }

  /// Gets an address, unless it is as it was when it had these marks.
  package func get(_ address: String, marks: Marks = Marks()) throws(Failure) -> Response {
    guard Self.isAddress(address) else { throw .notAnAddress }
    let output: ChildProcess.Output
    do throws(ChildProcess.NotStarted) {
      output = try ChildProcess.run(
        arguments(marks),
        // All accounts of a machine see what a program is called with, and an address may be a secret.
        input: Self.configuration(for: address),
        // Headers come before the body; a server that sends too many is one that sends too much.
        limit: limit + Self.headerLimit,
        seconds: seconds + 5,
      )
    } catch {
      throw error.code == ENOENT ? .notInstalled : .notStarted(code: error.code)
    }
    switch output.ending {
    case .exited(0): break
    case .exited(let code): throw failure(code)
    case .tooMuch: throw .tooLarge(limit: limit)
    case .tooLong: throw .tooSlow(seconds: seconds)
    case .signalled, .lost: throw .brokenOff
    }
    guard let response = Response(output.bytes) else { throw .brokenOff }
    if response.body.count > limit { throw .tooLarge(limit: limit) }
    return response
  }

  /// What a server gave with an answer to tell later whether it is still the same.
  package struct Marks: Hashable, Sendable, Codable {
    package var tag: String?
    package var modified: String?

    package init(tag: String? = nil, modified: String? = nil) {
      self.tag = tag
      self.modified = modified
    }
  }

  private static let headerLimit = 256 << 10

  /// Whether it is an address of the web in one word; what else it may hold is for curl to judge.
  package static func isAddress(_ text: String) -> Bool {
    let start = text.prefix(8).lowercased()
    return (start.hasPrefix("http://") || start.hasPrefix("https://")) && text.utf8.count <= 2048
      && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7f }
  }

  func arguments(_ marks: Marks) -> [String] {
    var arguments = [
      // First of all: no file of the user's own may change what this does.
      "curl", "--disable",
      "--silent", "--include", "--globoff", "--compressed",
      // A proxy's word that it has made the connection is no answer of the server.
      "--suppress-connect-headers",
      "--location", "--max-redirs", "5",
      "--proto", "=http,https", "--proto-redir", "=http,https",
      "--connect-timeout", "\(min(seconds, 15))", "--max-time", "\(seconds)",
      "--max-filesize", "\(limit)",
      "--user-agent", "sitrep",
      "--header",
      "Accept: application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5",
    ]
    if let tag = marks.tag, Self.isHeaderValue(tag) {
      arguments += ["--header", "If-None-Match: \(tag)"]
    }
    if let modified = marks.modified, Self.isHeaderValue(modified) {
      arguments += ["--header", "If-Modified-Since: \(modified)"]
    }
    return arguments + ["--config", "-"]
  }

  /// A file of settings for curl.
  static func configuration(for address: String) -> [UInt8] {
    Array("url = \"\(address.marked(with: "\\", before: "\"\\"))\"\n".utf8)
  }

  private static func isHeaderValue(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7f }
  }

  private func failure(_ code: Int32) -> Failure {
    switch code {
    case 1: .forbiddenProtocol
    case 3: .notAnAddress
    case 5, 6: .noSuchHost
    case 7: .noConnection
    case 18, 52, 55, 56, 92: .brokenOff
    case 28: .tooSlow(seconds: seconds)
    case 35, 51, 53, 54, 58, 59, 60, 66, 77, 80, 82, 83, 90, 91: .certificate
    case 47: .tooManyRedirects
    case 63: .tooLarge(limit: limit)
    default: .other(code: code)
    }
  }
}

extension Curl.Response {
  /// Parses what curl prints: a block of headers for each answer on the way, then the last one's
  /// body.
  init?(_ bytes: [UInt8]) {
    var rest = bytes[...]
    var status: Int?
    var headers: [String: String] = [:]
    while rest.starts(with: "HTTP/".utf8) {
      // An answer of its own follows only one that says so.
      if let status, !(100..<200).contains(status), !(300..<400).contains(status) { break }
      let (head, body) = MailHeaders.split(rest)
      let lines = head.split(separator: 0x0a).map {
        String(decoding: $0, as: UTF8.self).trimmed
      }
      let words = lines.first?.split(separator: " ") ?? []
      guard words.count > 1, let code = Int(words[1]) else { return nil }
      status = code
      headers = [:]
      for line in lines.dropFirst() {
        guard let colon = line.firstIndex(of: ":") else { continue }
        headers[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmed
      }
      rest = body
    }
    guard let status else { return nil }
    self.status = status
    self.headers = headers
    body = Array(rest)
  }
}
