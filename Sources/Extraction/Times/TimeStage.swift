import Prose

/// Finds the times of a document: sentence by sentence what they say, then in order what they mean.
enum TimeStage {
  static func run(_ reading: inout Reading) {
    let findings = findings(in: reading)
    let report = reading.document.publication?.day
    var resolver = TimeResolver(
      TimeFrame(
        report: report,
        reportWeekday: report?.weekday ?? ReportDay.weekday(findings),
        isNarrative: ReportDay.isNarrative(findings, report: report),
      )
    )
    var times: [TimeMention] = []
    times.reserveCapacity(findings.count)
    var opening: Int?
    for (index, finding) in findings.enumerated() {
      let next = index + 1 < findings.count ? findings[index + 1] : nil
      let resolved = resolver.resolve(
        finding,
        next: next?.sentence == finding.sentence ? next : nil,
      )
      times.append(
        TimeMention(
          range: finding.range,
          kind: resolved.kind,
          value: resolved.value,
          mod: finding.mod ?? resolved.mod,
          when: resolved.when,
          rule: finding.rule,
        )
      )
      if let first = opening {
        let isWeekday = if case .weekday = finding.sense { true } else { false }
        close(
          &times,
          first,
          isPast: finding.tense == .past,
          before: isWeekday ? report : nil,
        )
      }
      opening = finding.opensStretch ? times.count - 1 : nil
    }
    reading.times = times
  }

  /// Gives the first mention of a stretch the whole of it: "from 3 to 5 May".
  ///
  /// Of two days of the week each was taken for the nearest: "ran from Monday to Wednesday" began in
  /// the week before, "runs from Monday to Wednesday" ends in the next. What ran has not ended tomorrow.
  private static func close(
    _ times: inout [TimeMention],
    _ first: Int,
    isPast: Bool,
    before report: Day?,
  ) {
    let last = times.count - 1
    if isPast, let report, let start = times[first].when?.days?.lowerBound,
      let end = times[last].when?.days?.lowerBound, end > report, start <= end
    {
      times[first] = times[first].on(start + -week)
      times[last] = times[last].on(end + -week)
    }
    if let days = inverted(times[first], times[last]) {
      guard days.start - days.end < week else { return }
      if isPast {
        times[first] = times[first].on(days.start + -week)
      } else {
        times[last] = times[last].on(days.end + week)
      }
    }
    guard let start = times[first].when?.start, let end = times[last].when?.end,
      let whole = times[first].when
    else { return }
    times[first] = times[first].with(
      When(from: start, to: end, approximate: whole.isApproximate),
      value: times[first].value,
    )
  }

  /// The days of two mentions of one day each, of which the second lies before the first.
  private static func inverted(_ a: TimeMention, _ b: TimeMention) -> (start: Day, end: Day)? {
    guard let start = a.when?.days, let end = b.when?.days, start.lowerBound > end.upperBound else {
      return nil
    }
    return (start.lowerBound, end.upperBound)
  }

  private static let week = 7

  private static func findings(in reading: Reading) -> [TimeFinding] {
    let passage = reading.passage
    var atomizer = TimeAtomizer(reading)
    var all: [TimeFinding] = []
    for (index, sentence) in passage.sentences.enumerated() where atomizer.read(sentence.tokens) {
      let kind = passage.blocks[sentence.block].kind
      let isHeading = kind == .heading || kind == .title
      for var finding in TimeFinder.findings(atomizer.atoms)
      where !TimesInNames.hold(finding, atomizer.tokens(finding.atoms), isHeading, reading) {
        let tokens = atomizer.tokens(finding.atoms)
        finding.sentence = index
        finding.isHeading = isHeading
        finding.tense =
          atomizer.isPossessive(after: finding.atoms)
          ? Tense.ofPossessive(
            tokens,
            isMonth: finding.sense.isMonth,
            in: sentence.tokens,
            of: passage,
          )
          : Tense.around(tokens, in: sentence.tokens, of: passage)
        finding.isCertain =
          finding.tense == .past && Tense.isCertain(tokens, in: sentence.tokens, of: passage)
        finding.isPerfect = Tense.isPerfect(
          before: tokens.lowerBound,
          in: sentence.tokens,
          of: passage,
        )
        all.append(finding)
      }
    }
    return all
  }
}

extension TimeMention {
  /// The mention on another day.
  fileprivate func on(_ day: Day) -> TimeMention { with(When(day), value: "\(CalendarDate(day))") }

  fileprivate func with(_ when: When, value: String) -> TimeMention {
    TimeMention(range: range, kind: kind, value: value, mod: mod, when: when, rule: rule)
  }
}
