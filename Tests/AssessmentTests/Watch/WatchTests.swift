import Extraction
import Prose
import Testing

@testable import Assessment

struct WatchTests {
  @Test func `bullets under a watch heading are items under their own titles`() {
    let situation = Situation([
      Report(
        """
        The talks in Ostrava go on. They began in spring.

        What to watch for

        - Border crossings: Whether the northern post opens again.
        - Grain. Prices have doubled since the harvest failed in the valley.

        Why this matters

        Bread is dear.
        """
      )
    ])
    #expect(situation.watch.map(\.title).prefix(2) == ["Border crossings", "Grain"])
    #expect(situation.watch.allSatisfy { $0.origin == .stated })
    #expect(situation.watch[0].question == "Whether the northern post opens again.")
    #expect(situation.stakes.map(\.text) == ["Bread is dear."])
  }

  @Test func `a lead-in opens a question inside a paragraph`() {
    let situation = Situation([
      Report("The dam broke. What's next: The council will vote on a new one.")
    ])
    // A lead-in counts at the head of its paragraph only.
    #expect(situation.watch.map(\.origin) != [.stated])
    let own = Situation([
      Report("The dam broke.\n\nWhat's next: The council will vote on a new one.")
    ])
    #expect(own.watch.map(\.origin) == [.stated])
    #expect(own.watch[0].question == "The council will vote on a new one.")
  }

  @Test func `what is long overdue stands behind what is open`() throws {
    let due = try #require(Day(iso: "2030-01-10"))
    let old = Report("Calm. The final deadline for bids is 10 January.", published: "2030-01-05")
      .timing("10 January", When(due))
    let open = Report(
      "Calm. The delegates will meet again in the hall.",
      published: "2031-02-01",
      name: "b",
    )
    let watch = Situation([old, open], now: "2031-02-02").watch
    #expect(watch.map(\.status) == [.open, .overdue])
  }

  @Test func `what nothing was heard of for long sinks`() {
    func report(_ text: String, _ day: String, _ name: String) -> Report {
      Report("Calm. " + text, published: day, name: name).naming("Vantor", .organization)
    }
    let situation = Situation(
      [
        report("It is unclear whether Vantor and the mayor will meet.", "2030-01-05", "a"),
        report("The port reopens only if the river is dredged.", "2030-12-20", "b"),
      ],
      now: "2031-01-01",
    )
    #expect(situation.watch.map { $0.raised?.description } == ["2030-12-20", "2030-01-05"])
    let early = Situation(
      [report("It is unclear whether Vantor and the mayor will meet.", "2030-01-05", "a")],
      now: "2030-01-05",
    )
    #expect(early.watch[0].priority > situation.watch[1].priority * 3)
  }

  @Test func `a meeting whose day has passed sinks sooner than what was owed by that day`() {
    let watch = Situation(
      reading: [
        "Calm. The council of Norway will meet in Selm on 3 February 2030.",
        "Calm. The owner of the mine of Norway has until 3 February 2030 to answer.",
        "All is calm in the valley.",
      ],
      days: ["2030-02-01", "2030-02-01", "2030-02-12"],
    ).watch
    #expect(watch.map(\.status) == [.overdue, .overdue])
    #expect(watch.map(\.origin) == [.deadline, .scheduledEvent])
    #expect(2 * watch[0].priority > 3 * watch[1].priority)
  }

  @Test func `what is settled stands behind what is as open, and by itself after a month`() {
    let watch = Situation(
      reading: [
        """
        Calm. It is unclear whether Norway will sign the treaty. It is unclear whether Norway will open the \
        port.
        """, "Rain. Norway has signed the treaty.",
      ],
      days: ["2030-02-01", "2030-02-10"],
    ).watch
    #expect(watch.map(\.status) == [.open, .answered])
    #expect(watch.map { $0.standing(now: Day(iso: "2030-03-12")) } == [.live, .live])
    #expect(watch.map { $0.standing(now: Day(iso: "2030-03-13")) } == [.live, .quiet])
  }

  @Test func `what concerns a party, and may be any day of a month or no year, comes first`() {
    let watch = Situation(
      reading: [
        """
        Calm. The council of Norway rejected the plan. The council of Norway will vote in 2031. The council \
        of Norway will meet in February 2030. The pumps are scheduled to be tested on 10 March 2030.
        """
      ],
      days: ["2030-02-01"],
    ).watch
    #expect(
      watch.map(\.title) == [
        "The council of Norway will meet in February 2030",
        "The council of Norway will vote in 2031",
        "The pumps are scheduled to be tested on 10 March 2030",
      ]
    )
  }

  @Test func `what nothing was heard of for half a year stands behind all that is alive`() {
    func standing(_ due: String?, raised: String, now: String) -> WatchItem.Standing {
      let texts = due.map { ["Calm. The council of Norway will vote on \($0)."] }
      return Situation(
        reading: texts ?? ["Calm. It is unclear whether the council of Norway will meet."],
        days: [raised],
      ).watch[0].standing(now: Day(iso: now))
    }
    #expect(standing(nil, raised: "2030-01-05", now: "2030-07-04") == .live)
    #expect(standing(nil, raised: "2030-01-05", now: "2030-07-05") == .quiet)
    #expect(standing("1 June 2030", raised: "2030-01-05", now: "2030-07-05") == .live)
    let plan = Situation(
      reading: ["Calm. The mayor of Norway will host the games."],
      days: ["2030-01-05"],
    ).watch
    #expect(plan.map { $0.standing(now: Day(iso: "2030-03-06")) } == [.live])
    #expect(plan.map { $0.standing(now: Day(iso: "2030-03-07")) } == [.quiet])
    let watch = Situation(
      reading: [
        "Calm. The council of Norway will vote on the Norwegian mines of Norway on 3 February 2030.",
        "Calm. It is unclear whether the talks will go on.",
      ],
      days: ["2030-01-05", "2031-01-05"],
    ).watch
    #expect(watch.map { $0.standing(now: Day(iso: "2031-01-05")) } == [.live, .quiet])
  }

  @Test(arguments: [
    "I hope the miners will meet again.",
    "The owner said this was no recipe for a stalemate.",
    "The miners returned.",
    "He asked whether the bridge was open.",
    "The farmers wonder if the bridge will hold.",
    "The valley is, if you will, a bridge to the sea.",
    "The mine could have closed earlier.",
    "The war began in the mountains.",
  ])
  func `a settled matter is none`(_ text: String) {
    #expect(Situation([Report("The mine closed. " + text)]).watch.isEmpty)
  }

  @Test func `what is to be by the end of the week is due then`() {
    func due(_ text: String) -> [When?] {
      let day = Day(iso: "2031-05-07").map { Publication(day: $0, basis: .given) }
      let report = Document(
        id: .init(high: 0, low: 1),
        name: "a.txt",
        text: Array(("The hall closed. " + text).utf8),
        publication: day,
      )
      return Situation(of: [Reading(of: report)], gaps: []).watch.map(\.due)
    }
    #expect(
      due("Plans are expected to be finalized by the end of this week.").map { $0?.description }
        == ["2031-W19~"]
    )
    let summit = due("On 28 December, Ana Vell will meet Otto Brand at the 2031 Selm Summit.")
    #expect(summit.map { $0?.description } == ["2031-12-28"])
    let begun = due("Plans are expected to be finalized this week.")
    #expect(begun.map { $0?.description } == ["2031-W19"])
    let near = due("Plans are expected to be finalized in the next 24 hours.")
    #expect(near.map { $0?.description } == ["2031-05-07/2031-05-08"])
    #expect(due("Earlier this week the mayor said that the quay could collapse.") == [nil])
    #expect(due("The spring crisis is expected to end soon.") == [nil])
    let season = due("The crisis is expected to end this spring.")
    #expect(season.map { $0?.description } == ["2031-21"])
  }

  @Test func `what was planned for a day before the report is none`() {
    func watch(_ month: String) -> [WatchItem] {
      let text = "The hall closed. Vell was hired for a series of concerts scheduled for \(month)."
      let day = Day(iso: "2031-05-05").map { Publication(day: $0, basis: .given) }
      let report = Document(
        id: .init(high: 0, low: 1),
        name: "a.txt",
        text: Array(text.utf8),
        publication: day,
      )
      return Situation(of: [Reading(of: report)], gaps: []).watch
    }
    #expect(watch("April").isEmpty)
    #expect(watch("July").count == 1)
  }

  @Test(arguments: [
    "The old owners plan to save the mine.",
    "Vantor is likely to be sold in the spring.",
    "The tunnel is going to be flooded.",
    "The mayor will try to reopen the shaft, if the rain stops.",
    "Guards warn of the risk of theft at the gate.",
    "It is unclear whether the old shafts will open.",
    "Norway demanded that the shafts be opened.",
    "Vantor has not said when the shafts are going to be opened.",
    "The talks will not resume until every miner is home.",
    "The mine will not open until 12 May.",
    "Norway will give the owner until 12 May.",
    "The flood could spread to the old shafts of Norway.",
    "Norway will not hesitate to close the road.",
    "They are waiting for Norway.",
    "Norway will consider the offer of the miners.",
    "Such a shaft has the potential to flood the town.",
    "The mine must be shut within days.",
    "The right to dig is conditional on a new map.",
    "The mine will give up its lake in exchange for a road.",
    "Vantor could be fined if convicted.",
    "Vell said they would open the shaft if the rain stopped.",
    "Officials said that they were at risk in the old shaft.",
    "The old shafts are likely to be flooded.",
    "The upcoming vote of the miners divides Norway.",
    "Norway demanded that any deal must respect the miners.",
    "The mine is on the verge of collapse.",
    "If you stay in Norway, you will be arrested.",
    "Norway is ready to drain the old shaft if the miners come back.",
  ])
  func `the same words open something elsewhere`(_ text: String) {
    #expect(situation(of: "The mine closed. " + text).watch.map { $0.citations[0].text } == [text])
  }

  /// A situation as the whole of the extraction finds it.
  private func situation(of text: String) -> Situation {
    Situation(
      of: [
        Reading(of: Document(id: .init(high: 0, low: 1), name: "a.txt", text: Array(text.utf8)))
      ],
      gaps: [],
    )
  }

  @Test func `a question is due when its own clause says so`() {
    func due(_ text: String) -> String? {
      Situation(reading: ["The mine closed. " + text], days: ["2030-01-05"]).watch.first?.due?
        .description
    }
    let given =
      "Norway, which had given the mine until 31 May, said its owners would meet on 12 May."
    #expect(due(given) == "2030-05-31")
    let other =
      "The old shaft of Norway could collapse, but the owner has rented a pump until 2033."
    #expect(due(other) == nil)
    #expect(due("The old shaft of Norway could collapse, but it will be shut in May.") == "2030-05")
    #expect(due("The old shaft could collapse in May; the owner pays until 2033.") == "2030-05")
    #expect(due("Norway demanded on Monday that the owner pay the miners.") == nil)
    #expect(due("Norway will open the mine in the coming days.") == "2030-01-05/2030-01-19~")
    #expect(
      due("Norway is expected to open the mine in the next few weeks.") == "2030-01-05/2030-03-06~"
    )
    #expect(due("People thought Norway would fall in less than a week.") == nil)
    #expect(due("Norway demanded that the owner pay the miners by 12 May.") == "2030-05-12")
    #expect(due("Next month Norway will vote on the 2040 Plan.") == "2030-02")
    #expect(due("Ana Vell of Norway said: “We will sell the mine on 12 May.”") == "2030-05-12")
    let late = "The ship of Norway, first due later this year, will be delayed until October 2032."
    #expect(due(late) == "2032-10")
  }

  @Test(arguments: [
    (
      "Norway has suspended the walkout of its pilots planned for 14 May.",
      WatchItem.Status.changed,
    ),
    ("Norway said its pilots will not strike on 14 May after all.", .answered),
    ("Norway has suspended the sale of maps planned for 14 May.", .open),
  ])
  func `what is called off on its day is open no more`(
    _ text: String,
    _ status: WatchItem.Status,
  ) {
    let question = "The pilots of Norway will walk out on 14 May unless they are paid."
    let situation = Situation(reading: [question, text], days: ["2030-05-05", "2030-05-07"])
    let item = situation.watch.first { $0.citations.contains { $0.text == question } }
    #expect(item?.status == status)
    #expect(item?.moves.last?.citation.text == (status == .open ? nil : text))
    #expect(!situation.watch.contains { $0.citations[0].text == text })
  }

  @Test(arguments: [
    ("The envoy of Norway will fly to Selm on 14 May.", 1),
    ("Norway said the envoy would fly to Selm on 14 May.", 1),
    ("The council of Norway meets on 14 May.", 1),
    ("When the council of Norway meets on 14 May, the snow is gone.", 0),
    ("14 May - The council of Norway meets in Selm.", 0),
    ("The envoy will fly to Selm, where the road was opened on 14 May.", 0),
    ("The price of coal in Norway will average 40 a ton in 2033.", 0),
    ("The envoy of Norway would fly to Selm on 14 May.", 0),
    ("The envoy of Norway will be glad on 14 May.", 0),
    ("The storm was expected to reach Norway on 14 May, its institute said.", 1),
    ("The storm was expected to reach Norway, its institute said.", 0),
    ("The union has demanded that Norway pay by 14 May.", 1),
    ("The hearing in Norway has been delayed until 14 May.", 1),
    ("The mine has cancelled its feast and plans to open a new shaft on 14 May.", 1),
  ])
  func `what will be done on a day is awaited, whatever it is`(_ text: String, _ count: Int) {
    let situation = Situation(reading: ["The mine closed. " + text], days: ["2030-05-05"])
    #expect(situation.watch.count == count)
  }

  @Test func `a short report may leave much open, where each of it is plain`() {
    let text = """
      It is unclear whether Norway will sell the mine. The mine will close unless Norway pays. \
      Norway has yet to answer the miners by 12 May. The owners will meet on 13 May. The mayor will \
      fly to Selm on 14 May.
      """
    #expect(Situation(reading: [text], days: ["2030-05-05"]).watch.count == 5)
  }

  @Test func `what two documents ask of one party is one item`() {
    func report(_ text: String, _ name: String) -> Report {
      Report("News of the day. " + text, published: "2030-01-0\(name)", name: name)
        .naming("Vantor", .organization)
    }
    let situation = Situation([
      report("It is unclear whether Vantor will close the smelter in the valley.", "1"),
      report("Still unclear: whether Vantor closes the valley smelter.", "2"),
    ])
    #expect(situation.watch.count == 1)
    #expect(situation.watch[0].citations.count == 2)
    #expect(situation.watch[0].parties == ["Vantor"])
  }

  @Test func `an item whose day has passed is overdue`() throws {
    let due = try #require(Day(iso: "2030-01-10"))
    let report = Report("Calm. The deadline for bids is 10 January.", published: "2030-01-05")
      .timing("10 January", When(due))
    #expect(Situation([report]).watch.map(\.status) == [.open])
    #expect(Situation([report]).watch[0].due == When(due))
    #expect(Situation([report], now: "2030-01-11").watch.map(\.status) == [.overdue])
  }

  @Test func `a later sentence that tells the outcome answers an item`() {
    func report(_ text: String, _ day: String, _ who: String) -> Report {
      Report("News of the day. " + text, published: "2030-01-0\(day)", name: day)
        .naming(who, .organization)
    }
    let question = report(
      "It is unclear whether Vantor will close the valley smelter.",
      "1",
      "Vantor",
    )
    let answer = "Vantor closed the smelter in the valley."
    let told = Situation([question, report(answer, "2", "Vantor")]).watch
    #expect(told.map(\.status) == [.answered])
    #expect(told.first?.evidence.map(\.text) == [answer])
    let other = "Brand closed the smelter in the valley."
    #expect(Situation([question, report(other, "2", "Brand")]).watch.map(\.status) == [.open])
  }

  @Test func `what a reporter asks and what a speech vows opens nothing`() {
    let situation = Situation(reading: [
      """
      Q    I wanted to ask a question. Will the council vote by 12 May unless Chile agrees?

      MS. VELL:  Together we will work until Norway has prevailed. It is unclear whether Chile \
      will sign the treaty.
      """
    ])
    let question = "It is unclear whether Chile will sign the treaty."
    #expect(situation.watch.map(\.question) == [question])
  }
}
