import Archive
import Glibc
import Synchronization
import Testing

/// A web server on this machine that answers as a test wants, one connection after the other.
final class LoopbackServer: Sendable {
  /// A connection of a client, as an answer sees it.
  struct Connection {
    let descriptor: Int32

    /// Sends bytes; false when the client is gone.
    @discardableResult
    func send(_ bytes: some Collection<UInt8>) -> Bool {
      var rest = Array(bytes)[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes {
          Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }

    func send(status: String, _ headers: [String] = [], body: [UInt8] = []) {
      let head = ["HTTP/1.1 \(status)", "Content-Length: \(body.count)", "Connection: close"]
      send("\((head + headers).joined(separator: "\r\n"))\r\n\r\n".utf8)
      send(body)
    }

    /// The lines of the next request up to the empty one.
    func request() -> String { LoopbackServer.head(from: descriptor) }

    /// Waits until the client gives up.
    func hold() {
      var byte: UInt8 = 0
      while recv(descriptor, &byte, 1, 0) > 0 {}
    }
  }

  /// Answers a request, of which it gets all lines up to the empty one.
  typealias Answer = @Sendable (_ path: String, _ request: String, Connection) -> Void

  private let listener: Int32
  let port: Int
  private let heard = Mutex<[String]>([])

  /// Starts a server on a port that the system chooses.
  init(_ answer: @escaping Answer) throws {
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    try #require(listener >= 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = listener
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, length) == 0 && listen(listener, 16) == 0
          && getsockname(listener, $0, &length) == 0
      }
    }
    try #require(isBound)
    port = Int(UInt16(bigEndian: address.sin_port))
    let thread = PosixThread { [weak self] in
      while true {
        let client = accept(listener, nil, nil)
        guard client >= 0 else { return }
        let request = Self.head(from: client)
        self?.heard.withLock { $0.append(request) }
        let words = request.split(separator: " ")
        answer(words.count > 1 ? String(words[1]) : "", request, Connection(descriptor: client))
        close(client)
      }
    }
    try #require(thread).detach()
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  func address(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  /// The requests so far, in their order.
  var requests: [String] { heard.withLock(\.self) }

  fileprivate static func head(from client: Int32) -> String {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while !bytes.ends(with: "\r\n\r\n".utf8), recv(client, &byte, 1, 0) == 1 {
      bytes.append(byte)
      // A handshake of TLS has no end of lines; this server understands none.
      if bytes == [0x16] { break }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension [UInt8] {
  fileprivate func ends(with end: some Collection<UInt8>) -> Bool {
    suffix(end.count).elementsEqual(end)
  }
}

/// Bytes in the gzip format, stored without being made smaller.
func gzip(_ bytes: [UInt8]) -> [UInt8] {
  var crc: UInt32 = 0xffff_ffff
  for byte in bytes {
    crc ^= UInt32(byte)
    for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xedb8_8320 : crc >> 1 }
  }
  func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
  let stored = [0x01] + little(bytes.count, 2) + little(~bytes.count & 0xffff, 2) + bytes
  return [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3] + stored + little(Int(~crc), 4)
    + little(bytes.count, 4)
}

/// Eight million spaces in the gzip format, in some fifty thousand bytes: by the fixed code of RFC
/// 1951, one space and then nothing but the longest repetitions of it.
func gzipBomb() -> [UInt8] {
  var bits: [UInt8] = [1, 1, 0]
  func code(_ value: Int, _ length: Int) -> [UInt8] {
    (0..<length).reversed().map { UInt8(value >> $0 & 1) }
  }
  bits += code(0x30 + 0x20, 8)
  // Length 258, distance 1.
  let repetition = code(0xc5, 8) + code(0, 5)
  for _ in 0..<(8_000_000 / 258) { bits += repetition }
  bits += code(0, 7)
  let packed = stride(from: 0, to: bits.count, by: 8).map { start in
    bits[start..<min(start + 8, bits.count)].enumerated().reduce(UInt8(0)) { $0 | $1.1 << $1.0 }
  }
  return [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3] + packed + [UInt8](repeating: 0, count: 8)
}
