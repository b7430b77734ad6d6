import Prose

/// Tells when a finding is, from the day of the report and what the story told before.
struct TimeResolver {
  private(set) var frame: TimeFrame
  /// The date that the finding before named.
  private var previous: CalendarDate?

  init(_ frame: TimeFrame) { self.frame = frame }

  /// Resolves one finding and remembers the date it names; `next` is the one after it.
  mutating func resolve(_ finding: TimeFinding, next: TimeFinding?) -> ResolvedTime {
    var resolved = meaning(finding.sense, finding, next: next)
    if case .report(let offset, .day) = resolved.when?.start { frame.tell(offset: offset) }
    if let date = resolved.date, frame.isNarrative || !finding.isComparison,
      !(finding.closesStretch && date.part == .year), !frame.isNarrative || finding.isStoryTime
    {
      frame.tell(date, in: finding.sentence, isScene: finding.isScene)
    }
    previous = resolved.date
    if finding.isApproximate { resolved.when?.isApproximate = true }
    if finding.lead == .since, resolved.kind == .date { resolved.when?.end = nil }
    return resolved
  }

  private func meaning(
    _ sense: TimeSense,
    _ finding: TimeFinding,
    next: TimeFinding? = nil,
  ) -> ResolvedTime {
    switch sense {
    case .date(let date):
      if date.year != nil { return ResolvedTime(date) }
      if finding.borrows, let next, case .date(let lender) = next.sense, let year = lender.year,
        lender.part != .year || finding.opensStretch
      {
        return ResolvedTime(borrowed(date, from: lender, year, finding.opensStretch))
      }
      if finding.follows, let lender = previous, let year = lender.year {
        return ResolvedTime(following(date, lender, year))
      }
      return ResolvedTime(
        frame.completed(date, finding.tense, isCertain: finding.isCertain)
      )
    case .named(let part, let reach): return ResolvedTime(frame.named(part, reach, finding.tense))
    case .weekday(let weekday, let reach):
      let isSince = finding.lead == .since
      return frame.weekday(weekday, reach, finding.tense, isSince: isSince)
    case .weekend(let reach): return frame.weekend(reach, finding.tense)
    case .unit(let unit, let offset):
      // A history has no present of its own: its "this year" is the one it tells of.
      return frame.isNarrative && unit != .day
        ? frame.told(unit, offset) : frame.reported(unit, offset)
    case .told(let unit, 0)
    where (unit == .month || unit == .year) && finding.tense == .future && !frame.isNarrative:
      // "Is due to report by the end of the month": the report's, whichever was told last.
      return frame.reported(unit, 0)
    case .told(let unit, let offset): return frame.told(unit, offset)
    case .same(let unit):
      // "The port will stay shut until 2040. It was sold in May of that year": no year to come.
      return (finding.tense == .past ? frame.lookingBack : frame).same(unit)
    case .distance(let amount, let unit, let direction, let origin):
      let time = frame.distance(amount, unit, direction, origin)
      // "Ahead of next week's vote. A day earlier, two were arrested": not a day before the vote.
      if direction == .back, origin == .narrative, finding.tense == .past, !frame.isNarrative,
        let report = frame.report, let first = time.date?.days?.lowerBound, first > report
      {
        return frame.lookingBack.distance(amount, unit, direction, origin)
      }
      // "A month later they met": nothing that was is told of what is to come.
      if direction == .ahead, origin == .narrative, frame.told == nil, frame.report != nil,
        finding.tense == .past
      {
        return ResolvedTime(kind: .date, value: TimeSense.Reference.past.rawValue)
      }
      // "Two years later, the mine is shut": what is no longer ahead of its report is now.
      guard direction == .ahead, origin == .narrative, !frame.isNarrative,
        let report = frame.report, let first = time.date?.days?.lowerBound, first > report,
        let told = frame.told?.days?.lowerBound, told <= report
      else { return time }
      return frame.reported(unit == .hour || unit == .minute || unit == .second ? .day : unit, 0)
    case .ago(let amount, let unit, from: let day):
      guard let count = amount.count, let from = meaning(day, finding).date?.days?.lowerBound,
        let then = TimeFrame.day(-count, unit, from: from)
      else { return frame.distance(amount, unit, .back, .report) }
      return ResolvedTime(CalendarDate(then))
    case .duration(let amount, let unit):
      var time = duration(amount, unit, finding)
      if let direction = finding.anchor, let next, let from = meaning(next.sense, next).date {
        time.when = TimeFrame.moment(amount, unit, direction, from: from)
      }
      return time
    case .stretch(let amount, let unit, let direction):
      return stretch(amount, unit, direction, finding)
    case .reference(let reference): return ResolvedTime(kind: .date, value: reference.rawValue)
    case .every(let amount, let unit):
      return ResolvedTime(kind: .set, value: TimeValue.duration(amount, unit))
    case .everyWeekend: return ResolvedTime(kind: .set, value: "XXXX-WXX-WE")
    case .everyWeekday(let weekday): return ResolvedTime(kind: .set, value: "XXXX-WXX-\(weekday)")
    case .everyPart(let part):
      return ResolvedTime(kind: .set, value: CalendarDate(year: nil, part: part).timex)
    case .part(let part, of: let day): return time(part.timex, of: day, finding)
    case .clock(let minutes, zone: _, of: let day):
      return time("T\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))", of: day, finding)
    case .holiday(let holiday, let year, let reach):
      return frame.holiday(holiday, year, reach, finding.tense, isCertain: finding.isCertain)
    case .inside(let part, let year):
      let outer = meaning(year, finding)
      guard let number = outer.date?.year else {
        return ResolvedTime(CalendarDate(year: nil, part: part))
      }
      let date = CalendarDate(year: number, part: part)
      // "The shots of that November" have been heard.
      if case .same = year, finding.tense != .future, let report = frame.report,
        let first = date.days?.lowerBound, first > report
      {
        return ResolvedTime(CalendarDate(year: number - 1, part: part))
      }
      return ResolvedTime(date)
    case .dayInMonth(let day, let month): return frame.day(day, inMonth: month)
    case .weekdayIn(let weekday, let week): return frame.weekday(weekday, inWeek: week)
    case .containing(let unit, let day): return containing(unit, day ?? next?.sense, finding)
    case .quarterTold(let year): return ResolvedTime(frame.quarterTold(in: year))
    case .dayOfMonth(let day): return frame.dayOfMonth(day)
    }
  }

  /// "From October to March 1945": a month after the lender's is of the year before.
  private func borrowed(
    _ date: CalendarDate,
    from lender: CalendarDate,
    _ year: Int,
    _ isStretch: Bool,
  ) -> CalendarDate {
    var date = date
    let isBefore = !isStretch || (date.month ?? 0) <= (lender.month ?? 12)
    date.year = isBefore ? year : year - 1
    return date
  }

  /// The unit around a day; without a day the one that is spoken of.
  private func containing(
    _ unit: TimeUnit,
    _ day: TimeSense?,
    _ finding: TimeFinding,
  ) -> ResolvedTime {
    guard let day, let date = meaning(day, finding).date else { return frame.told(unit, 0) }
    return ResolvedTime(TimeFrame.unit(unit, 0, from: date))
  }

  /// "In May 2024 and June": a month before the lender's is of the year after.
  private func following(_ date: CalendarDate, _ lender: CalendarDate, _ year: Int)
    -> CalendarDate
  {
    var date = date
    date.year = (date.month ?? 12) >= (lender.month ?? 0) ? year : year + 1
    return date
  }

  // MARK: Lengths

  private func duration(
    _ amount: Amount,
    _ unit: TimeUnit,
    _ finding: TimeFinding,
  ) -> ResolvedTime {
    var time = ResolvedTime(kind: .duration, value: TimeValue.duration(amount, unit))
    // "An over three hour interview" is long over.
    let isRunning =
      finding.isRunning && finding.lead != .for && unit.rawValue >= TimeUnit.day.rawValue
    if isRunning || finding.lead == .for && finding.isPerfect {
      // "The nearly four-year siege", "has been closed for ten months": it still goes on.
      time.when = frame.distance(amount, unit, .back, .report).when
      if amount.count == nil || frame.isNarrative { time.when = nil }
      time.when?.end = nil
    } else if finding.lead == .within {
      // "Within days it was over": not of the days to come.
      time.when = finding.tense == .past ? nil : span(amount, unit, .ahead)
    } else if finding.lead == .in, finding.tense == .future, amount.count != nil {
      time.when = frame.distance(amount, unit, .ahead, .report).when
      time.when?.isApproximate = true
    }
    return time
  }

  private func stretch(
    _ amount: Amount,
    _ unit: TimeUnit,
    _ direction: TimeSense.Direction,
    _ finding: TimeFinding,
  ) -> ResolvedTime {
    ResolvedTime(
      kind: .duration,
      value: TimeValue.duration(amount, unit),
      when: span(amount, unit, direction),
    )
  }

  /// From the report so far back or ahead; open where the text does not say how far.
  private func span(
    _ amount: Amount,
    _ unit: TimeUnit,
    _ direction: TimeSense.Direction,
  ) -> When? {
    // A history's "next two years" do not begin with its publication.
    if frame.isNarrative { return nil }
    let here = frame.reported(unit == .hour || unit == .minute ? .hour : .day, 0).when?.start
    guard amount.count != nil else {
      // "Within hours" is still today.
      let isToday = unit == .hour || unit == .minute
      return direction == .ahead
        ? When(from: here, to: isToday ? here : nil, approximate: true) : nil
    }
    let far = frame.edge(amount, unit, direction)
    return direction == .ahead ? When(from: here, to: far) : When(from: far, to: here)
  }

  // MARK: Times of day

  private func time(
    _ value: String,
    of day: TimeSense?,
    _ finding: TimeFinding,
  ) -> ResolvedTime {
    let base: ResolvedTime =
      if let day { meaning(day, finding) } else if isBare(finding) {
        ResolvedTime(kind: .date, value: "XXXX-XX-XX")
      } else { frame.day(in: finding.sentence) }
    var time = base
    time.kind = .time
    time.value = base.value + value
    return time
  }

  /// "Night raids", "at night": no certain night.
  private func isBare(_ finding: TimeFinding) -> Bool {
    if case .part(let part, _) = finding.sense {
      return finding.atoms.count == 1 && part != .noon && part != .midnight
        && !finding.isApproximate
    }
    return false
  }
}
