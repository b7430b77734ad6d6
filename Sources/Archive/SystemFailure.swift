/// What the system did not do.
package struct SystemFailure: Error, Hashable {
  /// The system's error number (`errno`).
  package let code: Int32

  package init(code: Int32) { self.code = code }
}
