import Foundation
import Glibc

/// A real ssh server on this machine that lets in one key, with nothing of it outside its folder.
final class SecureShellServer {
  let scratch: Scratch
  private let port: UInt16
  private let daemon: Child

  /// Starts a server on a port that nobody uses, with further lines of configuration.
  init(also configuration: String = "") throws {
    let scratch = try Scratch()
    let port = try Self.freePort()
    // The superuser's server wants this folder, which the package makes only where it is started.
    if geteuid() == 0 { mkdir("/run/sshd", 0o755) }
    for key in ["host", "user"] {
      _ = try Program.run(
        ["-q", "-t", "ed25519", "-N", "", "-f", scratch[key]],
        program: "ssh-keygen",
      )
    }
    let hostKey = try String(contentsOfFile: scratch["host.pub"], encoding: .utf8)
    try scratch.write("known_hosts", "[127.0.0.1]:\(port) \(hostKey)")
    try scratch.write(
      "sshd_config",
      """
      ListenAddress 127.0.0.1:\(port)
      HostKey \(scratch["host"])
      AuthorizedKeysFile \(scratch["user.pub"])
      PidFile none
      StrictModes no
      UsePAM no
      PermitRootLogin prohibit-password
      PasswordAuthentication no
      KbdInteractiveAuthentication no
      AcceptEnv LANG LC_*
      SetEnv XDG_STATE_HOME=\(scratch.path) SWIFT_BACKTRACE=enable=no
      \(configuration)
      """,
    )
    daemon = try Child(
      "/usr/sbin/sshd",
      ["-D", "-e", "-f", scratch["sshd_config"]],
      environment: Program.environment(home: scratch.path),
      directory: "/",
      streams: .files(input: "/dev/null", output: scratch["output"], errors: scratch["log"]),
    )
    self.scratch = scratch
    self.port = port
    try awaiting("a listening server", seen: { self.log }) { log.contains("Server listening") }
  }

  /// What the server wrote down.
  var log: String { (try? String(contentsOfFile: scratch["log"], encoding: .utf8)) ?? "" }

  /// The server's own processes for those who are logged in.
  var sessions: [pid_t] { ProcessTable.children(of: daemon.pid) }

  /// The line with which an analyst runs a program on the server, in a terminal there.
  func line(running command: String) -> String {
    """
    ssh -F none -p \(port) -i '\(scratch["user"])' -o IdentitiesOnly=yes \
    -o UserKnownHostsFile='\(scratch["known_hosts"])' -o SendEnv='LANG LC_*' -q \
    -t \(NSUserName())@127.0.0.1 "\(command)"
    """
  }

  private static func freePort() throws -> UInt16 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(INADDR_LOOPBACK).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let failure = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) | getsockname(descriptor, $0, &length)
      }
    }
    guard failure == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    return UInt16(bigEndian: address.sin_port)
  }
}
