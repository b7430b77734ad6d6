import Extraction
import FoundationEssentials
import Glibc
import Prose

/// Brings the items of feeds into a folder of reports, each as a file of its own.
package struct Fetch {
  private let folder: String
  private let curl: Curl
  /// What the folder has already.
  private var known = KnownReports()
  private var names = FetchedNames()

  /// Looks through the folder for what it has already.
  package init(into folder: String, curl: Curl = Curl()) throws(FolderListing.Unreadable) {
    self.folder = folder
    self.curl = curl
    for file in try FolderListing(of: folder).files {
      let reports = try? ReportFile.read("\(folder)/\(file.name)", name: file.name)
      for document in reports?.documents ?? [] {
        let matter = FrontMatter(document.text)?.values ?? [:]
        let address = reports?.addresses[document.name]
        known.insert(
          ReportIdentity(document, matter, address: address),
          matter,
          at: document.name,
        )
      }
    }
  }

  /// The right to fetch into a folder, which is that of its place for items: the folder itself is locked by
  /// whoever writes a correction.
  package static func lock(_ folder: String, patience: Duration?) throws(FileLock.Failure)
    -> FileLock
  {
    let place = "\(folder)/\(FetchedFile.folder)"
    mkdir(place, 0o777)
    return try FileLock(ofFolder: place, patience: patience)
  }

  /// What came of a feed.
  package struct Outcome: Hashable, Sendable {
    /// Paths of new files inside the folder.
    package var saved: [String] = []
    /// Paths of new files with items that were there before and have another text now.
    package var updated: [String] = []
    /// How many items were there before.
    package var known = 0
    /// Whether the server says that nothing has changed.
    package var isUnchanged = false
    /// The line at which the feed is broken; what stands before was taken in.
    package var fault: Int?
  }

  package enum Failure: Error, Hashable, Sendable {
    case request(Curl.Failure)
    /// The server's answer is no success.
    case status(Int)
    /// The server asks to be left alone for now, for so many seconds if it says how long.
    case busy(status: Int, seconds: Int?)
    case notAFeed
    case notWritten(AtomicFile.Failure)
  }

  /// Fetches a feed and saves what is new; the log is brought up to date if all of that went well.
  ///
  /// An item that has changed becomes a further file, which says what it is a later version of: the
  /// earlier one may have been edited and cited.
  package mutating func take(_ address: String, _ log: inout FetchLog) throws(Failure) -> Outcome {
    let response: Curl.Response
    do throws(Curl.Failure) {
      response = try curl.get(address, marks: log.marks)
    } catch {
      throw .request(error)
    }
    var outcome = Outcome()
    if response.status == 304 {
      outcome.isUnchanged = true
      return outcome
    }
    guard response.status == 200 else { throw Self.refusal(response) }
    let label = StatedCharset.label(in: response.body) ?? Self.charset(response.headers)
    guard let text = Charset.utf8(response.body, label: label), let feed = Feed(text) else {
      throw .notAFeed
    }
    let items = feed.entries.compactMap { entry -> (entry: FeedEntry, draft: Draft)? in
      var entry = entry
      entry.address = entry.address.map { Self.address($0, from: address) }
      guard let draft = entry.draft(of: feed), TextDefect(in: draft.text) == nil else { return nil }
      return (entry, draft)
    }
    let identities = ReportIdentity.distinct(items.map { ReportIdentity($0.entry, $0.draft) })
    let mark = ReportIdentity.mark(ofFeed: address)
    for ((entry, draft), identity) in zip(items, identities) {
      let source = draft.source?.flattened
      let verdict = known.verdict(on: identity, feed: mark, source: source, log)
      var updates: String?
      switch verdict {
      case .known:
        outcome.known += 1
        continue
      case .updated(let path): updates = path ?? entry.id ?? entry.address
      case .new: break
      }
      let file = FetchedFile(entry, draft, feed: mark, version: identity.text, updates: updates)
      do throws(AtomicFile.Failure) {
        let path = try file.write(in: folder, &names)
        if verdict == .new { outcome.saved.append(path) } else { outcome.updated.append(path) }
        known.insert(identity, file.matter, at: path)
      } catch {
        throw .notWritten(error)
      }
    }
    outcome.fault = feed.fault
    // What a feed that was cut off does not show it may still have.
    log.note(identities, isWhole: feed.fault == nil)
    // A feed that was cut off is to be asked for again, whole.
    log.marks =
      feed.fault == nil
      ? Curl.Marks(tag: response.headers["etag"], modified: response.headers["last-modified"])
      : Curl.Marks()
    return outcome
  }

  /// What an answer that is no success means.
  private static func refusal(_ response: Curl.Response) -> Failure {
    guard response.status == 429 || response.status == 503 else { return .status(response.status) }
    // A date may stand there as well, but rarely does.
    let seconds = response.headers["retry-after"].flatMap { Int($0) }
    return .busy(status: response.status, seconds: seconds.flatMap { $0 > 0 ? $0 : nil })
  }

  /// An address in a feed, of which the feed's own may be a part: "/news/1".
  static func address(_ text: String, from feed: String) -> String {
    if Curl.isAddress(text) { return text }
    let whole = URL(string: text, relativeTo: URL(string: feed))?.absoluteString
    return whole.flatMap { Curl.isAddress($0) ? $0 : nil } ?? text
  }

  private static func charset(_ headers: [String: String]) -> String? {
    let type = MailHeaders(Array("content-type: \(headers["content-type"] ?? "")".utf8)[...])
    return type.parameters(of: "content-type")["charset"]
  }
}
