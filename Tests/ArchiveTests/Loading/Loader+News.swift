import Archive
import Assessment
import Glibc
import Testing

extension Loader {
  /// All that it tells up to the first news that something holds for.
  func news(upTo isLast: (News) -> Bool) throws -> [News] {
    var all: [News] = []
    while true {
      var request = pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)
      try #require(poll(&request, 1, 60_000) == 1)
      all += mailbox.take()
      if all.contains(where: isLast) { return all }
    }
  }

  /// How the reading under way ends.
  func ending() throws -> News? { try news(upTo: \.isEnding).first(where: \.isEnding) }

  /// The next situation that it has loaded, with what the reading changed and all that was found.
  func outcome() throws -> (situation: Situation, changes: [Change], found: ChangesFound) {
    for news in try news(upTo: \.isLoaded) {
      if case .loaded(let situation, let found) = news { return (situation, found.latest, found) }
    }
    throw NoSituation()
  }
}

/// Where a situation should have been told.
struct NoSituation: Error {}

extension News {
  var isLoaded: Bool { if case .loaded = self { true } else { false } }

  /// Whether a reading is over with it.
  var isEnding: Bool {
    switch self {
    case .loaded, .unreadable, .cancelled: true
    default: false
    }
  }
}
