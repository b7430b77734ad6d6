package import Assessment
package import Prose

/// What a file gives: reports in their order, and what of it could not be taken in.
package struct FileReports: Sendable {
  package var documents: [Document] = []
  /// Named by the file; the file may have given documents nevertheless.
  package var gaps: [CollectionGap] = []
  /// Where reports stood on the web, by their names, as far as files say that have no front matter.
  var addresses: [String: String] = [:]
}

/// A file of any format that holds one report or several.
package enum ReportFile {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: Where it is.
  ///   - name: Its path inside the folder; of a file with several reports the third is `name#3`.
  ///   - given: The publication day of reports that tell none.
  ///   - helpers: Who takes a share of a file with many reports; once they are stopped, reports may
  ///     be missing.
  /// - Returns: At least one report.
  /// - Throws: Why the file gives none.
  package static func read(
    _ path: String,
    name: String,
    given: Day? = nil,
    _ helpers: Helpers = .none,
  ) throws(TextFile.Unusable) -> FileReports {
    let raw = try TextFile.bytes(of: path)
    if Format(binary: raw, name: name) == .pdf {
      let text = try PDF.text(of: path)
      return try single(Draft(text: text), name, given, else: .noReport)
    }
    let text = try utf8(raw, name: name)
    let content = FrontMatter.unmarked(text)
    guard let format = Format(of: content, name: name) else { throw TextFile.Unusable(.noReport) }
    switch format {
    case .text, .pdf:
      return FileReports(documents: [Document(name: name, text: text, given: given)])
    case .page:
      return try any(Draft.reports(page: content), name, given, else: .noArticle, helpers)
    case .mail: return try messages([Mail(content)], name, given, helpers)
    case .mailbox:
      let mails = helpers.map(MailArchive.messages(in: content)) { Mail($0) }.compactMap(\.self)
      return try messages(mails, name, given, helpers)
    case .savedPage:
      let mail = Mail(content)
      guard let page = mail.page else { throw TextFile.Unusable(.noReport) }
      return try any(Draft.reports(page: page, of: mail), name, given, else: .noArticle, helpers)
    case .feed:
      guard let feed = Feed(content) else { throw TextFile.Unusable(.noReport) }
      return try several(feed, name, given, helpers)
    case .json:
      switch JSONReports(content) {
      case .feed(let feed): return try several(feed, name, given, helpers)
      case .objects(let objects):
        let drafts = helpers.map(objects) { Draft(json: $0) }
        return try several(drafts.map { $0 ?? nil }, name, given, fault: nil, helpers)
      case .lines(let lines):
        let drafts = helpers.map(lines) { JSONTree($0).flatMap { Draft(json: $0) } }
        return try several(drafts.map { $0 ?? nil }, name, given, fault: nil, helpers)
      }
    }
  }

  /// The bytes as a sound text; UTF-8 stays as it is.
  ///
  /// Of a message they are as they are: each part of it has a character set of its own.
  private static func utf8(
    _ raw: [UInt8],
    name: String,
  ) throws(TextFile.Unusable) -> [UInt8] {
    guard let defect = TextDefect(in: raw) else { return labelled(raw) }
    if case .empty = defect.reason { throw TextFile.Unusable(.empty) }
    let isWide = Charset.wideName(of: raw) != nil
    if case .notText = defect.reason, !isWide { throw TextFile.Unusable(defect.reason) }
    let format = isWide ? nil : Format(of: FrontMatter.unmarked(raw), name: name)
    if format?.isMail == true { return raw }
    let label = StatedCharset.label(in: raw)
    // Nothing can be mended of a text that is cited as it stands.
    let isCited = format == nil || format == .text
    let text = isCited ? Charset.utf8(raw, label: label) : Charset.mended(raw, label: label)
    guard let text else { throw TextFile.Unusable(defect.reason) }
    // Binary content becomes controls in any character set.
    if let defect = TextDefect(in: text) { throw TextFile.Unusable(defect.reason) }
    return text
  }

  /// ASCII may be another character set's escapes, where a page says so.
  private static func labelled(_ raw: [UInt8]) -> [UInt8] {
    guard raw.contains(0x1b), let label = StatedCharset.label(in: raw) else { return raw }
    return Charset.utf8(raw, label: label) ?? raw
  }

  private static func single(
    _ draft: Draft?,
    _ name: String,
    _ given: Day?,
    else reason: CollectionGap.Reason,
  ) throws(TextFile.Unusable) -> FileReports {
    guard let draft else { throw TextFile.Unusable(reason) }
    if let defect = TextDefect(in: draft.text) { throw TextFile.Unusable(defect.reason) }
    var reports = FileReports(documents: [Document(name: name, draft: draft, given: given)])
    reports.addresses[name] = draft.address
    return reports
  }

  /// Messages, those that they pass on, and the reports that are attached to them.
  private static func messages(
    _ mails: [Mail],
    _ name: String,
    _ given: Day?,
    _ helpers: Helpers,
  ) throws(TextFile.Unusable) -> FileReports {
    var gaps: [CollectionGap] = []
    var left: [String] = []
    var drafts: [Draft] = []
    for mail in mails {
      var attached: [(name: String, text: [UInt8])] = []
      for attachment in mail.attachments {
        guard let pdf = attachment.pdf else {
          left.append(attachment.name)
          continue
        }
        do throws(TextFile.Unusable) {
          let text = try PDF.text(of: pdf)
          if let defect = TextDefect(in: text) { throw TextFile.Unusable(defect.reason) }
          attached.append((attachment.name, text))
        } catch {
          gaps.append(CollectionGap(name: "\(name)#\(attachment.name)", reason: error.reason))
        }
      }
      drafts += mail.reports(attached: attached)
    }
    if !left.isEmpty {
      gaps.append(CollectionGap(name: name, reason: .attachmentsLeftOut(names: left)))
    }
    if drafts.isEmpty, let first = gaps.first { throw TextFile.Unusable(first.reason) }
    var reports = try any(drafts, name, given, else: .noReport, helpers)
    reports.gaps += gaps
    return reports
  }

  /// Reports of a file that has one as a rule.
  private static func any(
    _ drafts: [Draft],
    _ name: String,
    _ given: Day?,
    else reason: CollectionGap.Reason,
    _ helpers: Helpers,
  ) throws(TextFile.Unusable) -> FileReports {
    drafts.count > 1
      ? try several(drafts, name, given, fault: nil, helpers)
      : try single(drafts.first, name, given, else: reason)
  }

  private static func several(_ feed: Feed, _ name: String, _ given: Day?, _ helpers: Helpers)
    throws(TextFile.Unusable) -> FileReports
  {
    let fault = feed.fault.map(CollectionGap.Reason.brokenFeed(line:))
    let drafts = helpers.map(feed.entries) { $0.draft(of: feed) }.map { $0 ?? nil }
    return try several(drafts, name, given, fault: fault, helpers)
  }

  private static func several(
    _ drafts: [Draft?],
    _ name: String,
    _ given: Day?,
    fault: CollectionGap.Reason?,
    _ helpers: Helpers,
  ) throws(TextFile.Unusable) -> FileReports {
    let documents = helpers.map(Array(drafts.enumerated())) { i, draft -> Document? in
      guard let draft, TextDefect(in: draft.text) == nil else { return nil }
      return Document(name: "\(name)#\(i + 1)", draft: draft, given: given)
    }.map { $0 ?? nil }
    var reports = FileReports(documents: documents.compactMap(\.self))
    for case (let document?, let draft?) in zip(documents, drafts) {
      reports.addresses[document.name] = draft.address
    }
    let unusable = documents.indices.filter { documents[$0] == nil }
    if reports.documents.isEmpty { throw TextFile.Unusable(fault ?? .noReport) }
    if let fault { reports.gaps.append(CollectionGap(name: name, reason: fault)) }
    if let first = unusable.first {
      let reason = CollectionGap.Reason.entriesLeftOut(count: unusable.count, first: first + 1)
      reports.gaps.append(CollectionGap(name: name, reason: reason))
    }
    return reports
  }
}
