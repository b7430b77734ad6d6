import Prose

/// A number of a sentence and what it counts; an object, for it is held against many others.
final class Counted: Sendable {
  let place: Place
  let measure: KeyFigure.Measure
  let amount: Double
  /// Content words of the sentence without numbers, times and words of counting.
  let words: Words
  /// Members of the cast named in the sentence, in order.
  let members: [Int]
  /// The day it is counted for: one in the sentence, else the report's.
  let day: Day?
  /// Whether the sentence speaks of a count that goes on: "the toll rose".
  let isRunning: Bool
  let bound: KeyFigure.Bound
  /// Members that the words for those counted name: "12 Norwegian miners", "36 of Vantor's staff".
  let owners: [Int]
  /// The member where they were counted: "12 people in Selm".
  let site: Int?
  /// When it was, where that is long before the report.
  let past: ClosedRange<Day>?
  /// Whether it is yet to come: "could leave 12 dead".
  let isExpected: Bool
  /// The day that its sentence tells, nil where that is the report's.
  let told: Day?
  /// It and each other number of people in its sentence: "12 were killed and 30 hurt".
  let twins: [Set<Number>]

  /// How many of what.
  struct Number: Hashable {
    let measure: KeyFigure.Measure
    let amount: Double
  }

  init(
    _ count: Account.Count,
    _ account: Account,
    _ cast: Cast,
    document: Int,
    beside: [Number] = [],
  ) {
    place = Place(document: document, sentence: count.sentence)
    measure = count.measure
    amount = count.amount
    words = account.words(count.stems)
    let telling = ByteRange(Int(count.start), Int(account.sentences[count.sentence].range.end))
    members = cast.named(in: telling, of: document)
    day = count.day
    isRunning = count.isRunning
    bound = count.bound
    owners = cast.named(in: count.phrase, of: document)
    site = count.site.map { cast.memberOf[document][$0] }
    past = count.past
    isExpected = count.isExpected
    told = count.day == account.day ? nil : count.day
    let number = Number(measure: count.measure, amount: count.amount)
    twins = count.measure.isOfPeople ? beside.map { [number, $0] } : []
  }

  var number: Number { Number(measure: measure, amount: amount) }
}
