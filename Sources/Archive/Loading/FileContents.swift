package import Assessment

/// What a file gives.
package struct FileContents: Sendable {
  /// Of the reports in it, in their order.
  package let accounts: [Account]
  /// What of it could not be taken in.
  package let gaps: [CollectionGap]

  package init(accounts: [Account], gaps: [CollectionGap]) {
    self.accounts = accounts
    self.gaps = gaps
  }

  /// Whether it may be other the next time, though the file stays what it is: the system's trouble passes, a program
  /// is installed.
  var mayPass: Bool {
    gaps.contains { gap in
      switch gap.reason {
      case .unreadable, .programMissing: true
      default: false
      }
    }
  }

  /// Whether a program had trouble with it, which another run may not have.
  var hasFailed: Bool {
    gaps.contains { gap in
      if case .programFailed = gap.reason { true } else { false }
    }
  }
}
