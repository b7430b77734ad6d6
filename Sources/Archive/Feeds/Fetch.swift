import Extraction
import Prose

/// Brings the items of feeds into a folder of reports, each as a file of its own.
package struct Fetch {
  private let folder: String
  private let curl: Curl
  /// What the folder has already.
  private var known: Set<String>

  /// Looks through the folder for what it has already.
  package init(into folder: String, curl: Curl = Curl()) throws(FolderListing.Unreadable) {
    self.folder = folder
    self.curl = curl
    known = []
    for file in try FolderListing(of: folder).files {
      let reports = try? ReportFile.read("\(folder)/\(file.name)", name: file.name)
      for document in reports?.documents ?? [] {
        known.formUnion(ReportIdentity(document).marks)
      }
    }
  }

  /// What came of a feed.
  package struct Outcome: Hashable, Sendable {
    /// Paths of new files inside the folder.
    package var saved: [String] = []
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
    case notAFeed
    case notWritten(AtomicFile.Failure)
  }

  /// Fetches a feed and saves what is new; the log is brought up to date if all of that went well.
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
    guard response.status == 200 else { throw .status(response.status) }
    let label = StatedCharset.label(in: response.body) ?? Self.charset(response.headers)
    guard let text = Charset.utf8(response.body, label: label), let feed = Feed(text) else {
      throw .notAFeed
    }
    var seen: Set<String> = []
    for entry in feed.entries {
      guard let draft = entry.draft(of: feed), TextDefect(in: draft.text) == nil else { continue }
      let marks = ReportIdentity(entry, draft).marks
      seen.formUnion(marks)
      guard known.isDisjoint(with: marks), log.seen.isDisjoint(with: marks) else {
        outcome.known += 1
        continue
      }
      do throws(AtomicFile.Failure) {
        outcome.saved.append(try FetchedFile(entry, draft).write(in: folder))
      } catch {
        throw .notWritten(error)
      }
      known.formUnion(marks)
    }
    outcome.fault = feed.fault
    log.seen = seen
    // A feed that was cut off is to be asked for again, whole.
    log.marks =
      feed.fault == nil
      ? Curl.Marks(tag: response.headers["etag"], modified: response.headers["last-modified"])
      : Curl.Marks()
    return outcome
  }

  private static func charset(_ headers: [String: String]) -> String? {
    let type = MailHeaders(Array("content-type: \(headers["content-type"] ?? "")".utf8)[...])
    return type.parameters(of: "content-type")["charset"]
  }
}
