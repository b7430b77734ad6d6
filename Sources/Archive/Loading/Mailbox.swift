package import Assessment
import CStore
import Glibc
package import Prose
import Synchronization

/// What the loading thread tells the thread that owns the terminal.
package enum News: Sendable {
  /// So many of so many files are read.
  case progress(done: Int, total: Int)
  /// What is known before the reading is over: what was kept of an earlier one, or what the first
  /// reports give.
  case preview(Situation)
  /// A situation is ready, with what changed.
  case loaded(Situation, ChangesFound)
  /// The situation that was loaded last once more, in less memory than it was assessed in.
  case repacked(Situation)
  /// Working ahead of a refresh is over.
  case prepared
  /// The folder could not be read, with the system's error number.
  case unreadable(path: String, code: Int32)
  case cancelled
  /// The days on which documents that are or were in the folder were first seen in it.
  case firstSeen([DocumentID: Day])
  /// What was read is not kept as it should be; the reports themselves are not concerned.
  case trouble(StoreTrouble)
  /// What happens in the folder, or in some of those in it, will not show by itself, with the system's error
  /// number.
  case unwatched(code: Int32)
}

/// News from other threads, with a descriptor that `poll` can wait on.
package final class Mailbox: Sendable {
  /// Readable while there is news.
  package let descriptor: Int32
  private let signal: Int32
  private let news = Mutex<[News]>([])

  /// Makes an empty box; throws if the system gives no pipe.
  package init() throws(SystemFailure) {
    var ends: [Int32] = [-1, -1]
    guard store_pipe(&ends) == 0 else { throw SystemFailure(code: errno) }
    (descriptor, signal) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
  }

  deinit {
    close(descriptor)
    close(signal)
  }

  /// Adds news and wakes the reader; progress gives way to whatever follows it.
  package func post(_ item: News) {
    news.withLock { news in
      let wasEmpty = news.isEmpty
      if case .progress? = news.last { news.removeLast() }
      news.append(item)
      guard wasEmpty else { return }
      var byte: UInt8 = 1
      _ = write(signal, &byte, 1)
    }
  }

  /// Takes everything out, oldest first; empty if there is none.
  package func take() -> [News] {
    news.withLock { news in
      var bytes = [UInt8](repeating: 0, count: 16)
      while read(descriptor, &bytes, bytes.count) > 0 {}
      defer { news = [] }
      return news
    }
  }
}
