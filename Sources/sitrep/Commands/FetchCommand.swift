import Archive
import ArgumentParser
import Assessment
import Glibc

/// Fetches feeds into the folder of reports.
struct FetchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch",
    abstract: "Fetch feeds (RSS, Atom, JSON Feed) into the folder, each new item as a report.",
    discussion: """
      Without an address, the feeds listed in the folder's file "feeds", one address a line. Items \
      become Markdown files under "fetched"; those that are there already, and those that were \
      thrown away, are left. One whose text has changed becomes a further file, which names the \
      earlier one. It is the only command that uses the network, by the program curl.
      """,
  )

  @Argument(help: "Addresses of feeds.")
  var addresses: [String] = []

  @Option(help: "The folder of reports.", completion: .directory)
  var folder: String?

  @Option(help: "Seconds that a feed may take.")
  var timeout = 30

  func validate() throws {
    if !(1...3600).contains(timeout) {
      throw ValidationError("The timeout must be 1 to 3600 seconds.")
    }
  }

  func run() throws {
    let folder = try ReportOptions.checked(folder)
    let addresses = try addresses.isEmpty ? listed(in: folder) : addresses
    if addresses.isEmpty { throw Complaint(Messages.noFeeds, .usage) }
    // Of two at once each would save what the other has just saved.
    let lock = Self.lock(folder)
    defer { lock?.hold() }
    var curl = Curl()
    curl.seconds = timeout
    var fetch: Fetch
    do throws(FolderListing.Unreadable) {
      fetch = try Fetch(into: folder, curl: curl)
    } catch {
      throw Complaint(Messages.cannotReadFolder(error.path, error.code), .noSuchFolder)
    }
    var failed = false
    for address in addresses {
      let file = StateFolder.feedFile(of: address, in: folder)
      let before = file.flatMap { try? TextFile.read($0) }.flatMap { FetchLog($0) } ?? FetchLog()
      var log = before
      let outcome: Fetch.Outcome
      do throws(Fetch.Failure) {
        outcome = try fetch.take(address, &log)
      } catch .request(.notInstalled) {
        // Nor would it be for the next.
        throw Complaint(Messages.notFetched(address, .request(.notInstalled)), .inputOutput)
      } catch {
        // One feed that fails stops no other.
        StandardOutput.complain(Messages.notFetched(address, error))
        failed = true
        continue
      }
      // What is saved is remembered, whether or not anybody can be told.
      if let file, log != before { StateFolder.write(log.bytes, to: file) }
      if let line = outcome.fault {
        StandardOutput.complain(Messages.brokenFeed(address, line))
        failed = true
      }
      try StandardOutput.write(Array("\(Messages.fetched(outcome, from: address))\n".utf8))
    }
    if failed { throw ExitStatus.inputOutput.code }
  }

  /// The right to fetch into the folder, after whoever has it, in whatever account; nil where none can be had: whether
  /// anything can be saved will show.
  private static func lock(_ folder: String) -> FileLock? {
    do throws(FileLock.Failure) {
      return try Fetch.lock(folder, patience: .zero)
    } catch {
      guard error == .taken else { return nil }
      StandardOutput.complain(Messages.waitsForFetch)
      return try? Fetch.lock(folder, patience: nil)
    }
  }

  private func listed(in folder: String) throws -> [String] {
    let path = "\(folder)/\(FeedList.fileName)"
    do throws(TextFile.Unusable) {
      return FeedList.addresses(in: try TextFile.read(path))
    } catch {
      if case .unreadable(code: ENOENT) = error.reason { return [] }
      if case .empty = error.reason { return [] }
      throw Complaint(Messages.unusable(path, error.reason.sentence), .badData)
    }
  }
}
