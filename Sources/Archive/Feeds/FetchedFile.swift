import Glibc
import Prose

/// An item of a feed as a file of the folder: Markdown with front matter.
struct FetchedFile {
  let text: [UInt8]
  /// The path inside the folder without a number that tells it from others, and without the ending.
  let stem: String
  /// The front matter, by which it is known later.
  let matter: [String: String]

  /// Where items lie inside the folder of reports.
  static let folder = "fetched"
  /// The key in front matter of the mark of the text as the feed had it, whatever becomes of the file.
  static let versionKey = "version"
  /// The key in front matter of the mark of the feed, within which what it calls the item is unique.
  static let feedKey = "feed"
  /// The key in front matter of the file that this one is a later version of.
  static let updatesKey = "updates"

  /// - Parameters:
  ///   - entry: The item.
  ///   - draft: The item as a report.
  ///   - feed: What stands for the feed.
  ///   - version: What stands for its text.
  ///   - updates: What it is a later version of, if it is one: the path of a file, or what the feed
  ///     calls the item.
  init(
    _ entry: FeedEntry,
    _ draft: Draft,
    feed: String? = nil,
    version: String,
    updates: String? = nil,
  ) {
    var matter: [String: String] = [:]
    var head = "---\n"
    func line(_ key: String, _ value: String?) {
      // Single quotes know no escape but their own doubling.
      guard let value = value?.flattened, !value.isEmpty else { return }
      matter[key] = value
      head += "\(key): '\(value.marked(with: "'", before: "'"))'\n"
    }
    line("title", draft.title)
    line("date", draft.publication.map { "\($0.day)" })
    line("source", draft.source)
    line("url", entry.address)
    line("guid", entry.id)
    line(Self.feedKey, feed)
    line(Self.versionKey, version)
    line(Self.updatesKey, updates)
    self.matter = matter
    text = Array("\(head)---\n\n".utf8) + draft.text
    let name = [draft.publication.map { "\($0.day)" }, Self.slug(draft.title ?? "")]
      .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "-")
    let source = Self.slug(draft.source ?? "")
    stem = "\(Self.folder)/\(source.isEmpty ? "feed" : source)/\(name.isEmpty ? "item" : name)"
  }

  /// Letters and digits of a text in small letters, hyphens for all else: no name that comes from
  /// outside reaches a path.
  ///
  /// "Vell's 2nd visit: ../../etc" is `vell-s-2nd-visit-etc`.
  static func slug(_ text: String) -> String {
    var slug = ""
    for scalar in text.lowercased().unicodeScalars {
      // A path's part may have 255 bytes, and a name is to be read.
      if slug.utf8.count >= 60 { break }
      if scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal {
        slug.unicodeScalars.append(scalar)
      } else if !slug.isEmpty, slug.last != "-" {
        slug += "-"
      }
    }
    return slug.last == "-" ? String(slug.dropLast()) : slug
  }

  /// Writes the file into a folder under a name that nothing has, whole or not at all.
  ///
  /// - Parameters:
  ///   - folder: Where the reports are.
  ///   - names: The names that are known to be taken.
  /// - Returns: Its path inside the folder.
  /// - Throws: The system's refusal.
  func write(in folder: String, _ names: inout FetchedNames) throws(AtomicFile.Failure) -> String {
    var above = folder
    for part in stem.split(separator: "/").dropLast() {
      above += "/\(part)"
      guard mkdir(above, 0o777) == 0 || errno == EEXIST else {
        throw AtomicFile.Failure(path: above, code: errno)
      }
    }
    let stem = stem
    let first = names.next(after: stem)
    let paths = (first...).lazy.map { "\(folder)/\(FetchedNames.name(stem, $0))" }
    guard let place = try AtomicFile.create(text, at: paths) else {
      throw AtomicFile.Failure(path: "\(folder)/\(stem).md", code: EEXIST)
    }
    names.take(first + place, of: stem)
    return FetchedNames.name(stem, first + place)
  }
}

/// The names that items of a feed have taken: without it every item of one name would try all that the
/// others have.
struct FetchedNames: Hashable, Sendable {
  /// The highest number that is known to be taken, by the name without it.
  private var taken: [String: Int] = [:]

  /// The first number of a name that may be free.
  func next(after stem: String) -> Int { (taken[stem] ?? 0) + 1 }

  mutating func take(_ number: Int, of stem: String) { taken[stem] = number }

  /// A file's name: `vell-speaks.md`, `vell-speaks-2.md`.
  static func name(_ stem: String, _ number: Int) -> String {
    number == 1 ? "\(stem).md" : "\(stem)-\(number).md"
  }
}
