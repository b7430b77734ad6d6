import Glibc
import Prose

extension Loader {
  /// Looks up on which days the documents were first seen, and posts what is known of it.
  ///
  /// On a thread of its own: a large store takes its time, and a reading may hold it.
  package func lookUpFirstSeen() {
    guard let store else { return }
    PosixThread { [mailbox] in
      let days = store.firstSeen().compactMapValues(Day.init(local:))
      if !days.isEmpty { mailbox.post(.firstSeen(days)) }
    }?.detach()
  }
}

extension Day {
  /// The day of a time, in seconds since 1970, at the place where the program runs; nil where the
  /// system cannot tell.
  package init?(local seconds: Int) {
    var time = time_t(seconds)
    var local = tm()
    guard localtime_r(&time, &local) != nil else { return nil }
    self.init(
      year: Int(local.tm_year) + 1900,
      month: Int(local.tm_mon) + 1,
      day: Int(local.tm_mday),
    )
  }
}
