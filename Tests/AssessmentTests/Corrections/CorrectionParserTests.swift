import Testing

@testable import Assessment

/// Lines as hands write them, and what they say.
struct CorrectionParserTests {
  private func correction(_ line: String) -> Correction? { Corrections(line).lines[0].correction }

  @Test(arguments: [
    #"same: "Rural Relief Front" = "RRF""#, #"SAME: Rural Relief Front = RRF"#,
    "same:“Rural Relief Front”=“RRF”", "  - Same : 'Rural Relief Front' / ‘RRF’",
    #"same "Rural Relief Front" == "RRF"  # as in the wire report"#,
    "same: «Rural Relief Front» ＝ „RRF“", "same： Rural Relief Front | RRF\r",
  ])
  func `one correction in many hands`(line: String) {
    #expect(correction(line) == .same(["Rural Relief Front", "RRF"]))
  }

  @Test(arguments: [
    ("apart: Ana Vell ≠ Otto Vell", Correction.apart(["Ana Vell", "Otto Vell"])),
    ("apart: \"Ana Vell\" != \"Otto Vell\"", .apart(["Ana Vell", "Otto Vell"])),
    ("hide: Daily Courier", .hide("Daily Courier")),
    ("hide: \"Courier #1\" # a newspaper", .hide("Courier #1")),
    ("kind: Vantor = Organisation", .kind("Vantor", .organization)),
    ("kind: Vantor = g", .kind("Vantor", .group)),
    (
      "role: \"Ana Vell\" = minister for trade / industry",
      .role("Ana Vell", "minister for trade / industry"),
    ),
    ("role: \"Ana Vell\" = \"envoy\"", .role("Ana Vell", "envoy")),
    ("note: Otto Vell = met us in May; see #12", .note("Otto Vell", "met us in May; see #12")),
    ("role: \"Ana Vell\" = head of state   # as of May", .role("Ana Vell", "head of state")),
    ("role: Ana Vell = \"no. # 1\" # a title", .role("Ana Vell", "no. # 1")),
    ("kind: Vantor = group # it fights", .kind("Vantor", .group)),
    ("note: Vell = see # 5", .note("Vell", "see # 5")),
    ("note: Vell = “yes” and “no”", .note("Vell", "“yes” and “no”")),
    (
      "same: O'Hara's Men = \"The \"Red\" Band\" = X",
      .same(["O'Hara's Men", "The \"Red\" Band", "X"]),
    ),
  ])
  func `what a line says`(line: String, expected: Correction) {
    #expect(correction(line) == expected)
  }

  @Test(arguments: ["", "   ", "# same: A = B", "  # note", "\t", "\r"])
  func `comments and blank lines say nothing and are no faults`(line: String) {
    #expect(Corrections(line).lines[0].correction == nil)
    #expect(Corrections(line).lines[0].fault == nil)
  }

  @Test(arguments: [
    ("Ana Vell is Otto Vell", CorrectionFault.noVerb), ("sane: A = B", .unknownVerb("sane")),
    (": A = B", .noVerb), ("same: A", .tooFewNames(.same)), ("same: A =", .tooFewNames(.same)),
    ("hide:", .tooFewNames(.hide)), ("hide: A / B", .tooManyNames(.hide)),
    ("kind: A = army", .unknownKind("army")), ("kind: A", .noValue(.kind)),
    ("role: A =  ", .noValue(.role)), ("note: = x", .tooFewNames(.note)),
  ])
  func `what cannot be understood says why`(line: String, fault: CorrectionFault) {
    #expect(Corrections(line).lines[0].fault == fault)
    #expect(!fault.clause.isEmpty)
  }

  @Test(arguments: [
    Correction.same(["Ana Vell", "Vell \"the Elder\"", "A = B / C"]), .apart(["X", "O'Hara"]),
    .hide("Courier # 1"), .kind("Vantor", .bloc), .role("Ana Vell", "envoy = special / at large"),
    .note("Otto Vell", "two\nlines"), .role("Ana Vell", "envoy # 2"),
  ])
  func `a correction survives being written`(_ correction: Correction) {
    let read = self.correction(correction.line)
    #expect(read?.verb == correction.verb)
    #expect(read?.keys == correction.keys)
    #expect(!correction.line.contains("\n"))
    #expect(read?.line == correction.line)
  }

  @Test(.timeLimit(.minutes(30)))
  func `quotations without end and names without number take no time`() {
    let unclosed = "same: " + String(repeating: "\"a = ", count: 200_000)
    #expect(correction(unclosed) == .same(Array(repeating: "a", count: 200_000)))
    let names = (0..<100_000).map { "n\($0)" }
    let same = "same: " + names.joined(separator: " = ")
    let apart = "apart: " + names.joined(separator: " / ")
    let ledger = CorrectionLedger(Corrections("\(apart)\n\(same)\n\(apart)"))
    #expect(ledger.entries.map(\.number) == [1, 3])
  }

  @Test func `every example of the table is what it says`() {
    for verb in CorrectionVerb.allCases { #expect(correction(verb.example)?.verb == verb) }
  }
}
