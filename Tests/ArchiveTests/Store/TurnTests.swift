import Assessment
import Glibc
import Prose
import Synchronization
import TestSupport
import Testing

@testable import Archive

/// What one viewer of a folder assesses is assessed for all of them.
struct TurnTests {
  private let reports: TemporaryFolder
  private let states: TemporaryFolder

  init() throws {
    reports = try TemporaryFolder()
    states = try TemporaryFolder()
    var reporter = Reporter(seed: 29)
    // Just enough for a store to be opened: more is only slower.
    for number in 0..<12 {
      try reports.write(reporter.report() + reporter.report(), to: "r\(number).txt")
    }
  }

  private var path: String { states.path + "/store.sqlite" }
  private var file: String { states.path + "/turn" }

  @Test func `who is at the same work is waited for`() throws {
    guard let first = Turn(file, for: [1, 2], isStopped: { false }) else { throw NoTurn() }
    let isDone = Atomic<Bool>(false)
    // Whether the second has found the first at work, and what it then went on with: nobody hears what a
    // thread of the system expects.
    let second = Monitor((isWaiting: false, end: String?.none))
    let thread = try #require(
      PosixThread {
        let turn = Turn(file, for: [1, 2], patience: .seconds(60)) {
          second.change { $0.isWaiting = true }
          return false
        }
        let wasDone = isDone.load(ordering: .acquiring)
        let isTaken = turn != nil
        second.change { $0.end = !isTaken ? "no turn" : wasDone ? "done" : "not done" }
      }
    )
    #expect(second.wait { $0.isWaiting ? true : $0.end == nil ? nil : false })
    isDone.store(true, ordering: .releasing)
    _ = consume first
    thread.join()
    #expect(second.wait(for: \.end) == "done")
  }

  @Test func `who is at other work is not, nor who takes too long, nor after a wish to stop`()
    throws
  {
    guard let turn = Turn(file, for: [1, 2], isStopped: { false }) else { throw NoTurn() }
    #expect(!isFree(file, for: [1]))
    #expect(!isFree(file, for: [1, 2, 3]))
    #expect(!isFree(file, for: [1, 2], patience: .zero))
    #expect(!isFree(file, for: [1, 2], isStopped: true))
    _ = consume turn
    #expect(isFree(file, for: [3]))
    #expect(!isFree(states.path + "/none/turn", for: [3]))
  }

  /// Whether a turn can be had; it is given back at once.
  private func isFree(
    _ file: String,
    for work: [UInt8],
    patience: Duration = .seconds(60),
    isStopped: Bool = false,
  ) -> Bool {
    let turn = Turn(file, for: work, patience: patience) { isStopped }
    return turn != nil
  }

  private struct NoTurn: Error {}

  /// A viewer that has the folder on the screen.
  private func viewer() throws -> Loader {
    let library = Library(path: reports.path, store: Store(path: path))
    let loader = try Loader(library, now: nil)
    loader.refresh()
    _ = try loader.outcome()
    // What was shown has been kept and its turn given back when another reading is over.
    loader.refresh()
    _ = try loader.news(upTo: \.isLoaded)
    return loader
  }

  /// The folder as a viewer reads it, and a situation of it that nobody would assess.
  private func read() throws -> (library: Library, situation: Situation) {
    var library = Library(path: reports.path, store: Store(path: path))
    _ = try library.refresh()
    let situation = Situation(of: Array(library.accounts.dropLast()), gaps: library.gaps)
    return (library, situation)
  }

  /// A file of long ago is known by its stamp; one of this hour's end may still change without a sign.
  @Test(arguments: [1_700_000_100, Int(time(nil)) + 3600])
  func `what another viewer assesses meanwhile is waited for and shown`(_ written: Int) throws {
    let loader = try viewer()
    try reports.write("Ruritania wants other talks.", to: "new.txt", at: written)
    let (library, situation) = try read()
    let mark = try #require(library.sharedMark)
    guard let turn = library.turn(at: mark, now: nil, Cancellation()) else { throw NoTurn() }
    loader.refresh()
    let kept = Store(path: path).keep(situation, mark: mark, given: nil, now: nil)
    _ = consume turn
    #expect(try loader.outcome().situation == kept)
    // The next change is assessed again.
    try reports.write("Ruritania wants no talks.", to: "new.txt", at: written + 1)
    loader.refresh()
    #expect(try loader.outcome().situation.documents.count == library.accounts.count)
  }

  @Test func `while another viewer is at other work each assesses for itself`() throws {
    let loader = try viewer()
    try reports.write("Ruritania wants other talks.", to: "new.txt", at: Int(time(nil)))
    let library = try read().library
    guard let turn = Turn(path + ".turn", for: [1], isStopped: { false }) else { throw NoTurn() }
    defer { turn.hold() }
    loader.refresh()
    let assessed = Situation(of: library.accounts, gaps: library.gaps)
    #expect(try loader.outcome().situation == assessed)
  }
}
