import Extraction
import Prose
import Testing

@testable import Assessment

/// Sentences that leave something open without being listed as questions.
struct OpenSentenceTests {
  @Test(arguments: [
    ("It is unclear whether the miners will return.", WatchItem.Origin.whether),
    ("The deadline for bids expires when the office closes.", .deadline),
    ("The port reopens only if the river is dredged.", .condition),
    ("The loan of the miners falls due on 3 May.", .deadline),
    ("What remains unexplained is why the sirens of the mine did not sound.", .whether),
    ("If judges side with it, the union faces fines of millions.", .condition),
    ("The council has yet to answer the farmers.", .decisionPending),
    ("The delegates will meet again in the old town hall.", .scheduledEvent),
    ("The fate of the miners is unknown.", .whether),
    ("The fate of the miners now depends on the owner.", .condition),
    ("The cause of the fire in the mine is under investigation.", .whether),
    ("The owner gave the miners 48 hours to leave the shaft.", .deadline),
    ("Nobody knows what will become of the miners.", .whether),
    ("Guards are trying to establish what caused the fire.", .whether),
    ("The owner has not said when the shaft will be opened.", .whether),
    ("It is not yet known who opened the lock.", .whether),
    ("The motive of the thief of Orlen has not been established.", .whether),
    ("The council of Orlen has not published what it found in the mine.", .decisionPending),
    ("The miners do not know how long they will have to stay below.", .whether),
    ("None of the guards could say which of the miners opened the lock.", .whether),
    ("The dockers are balloting on a strike.", .decisionPending),
    ("The owners have until Friday to answer.", .deadline),
    ("The tower may fall at any time.", .risk),
    ("The owner could leave as early as Monday.", .scheduledEvent),
    ("No date has been set for the vote.", .decisionPending),
    ("The council must approve the sale.", .condition),
    ("The farmers go to the polls on Sunday.", .scheduledEvent),
    ("Traders are waiting to see whether the bridge holds.", .whether),
    ("The miners are waiting for an answer.", .decisionPending),
    ("The miners are still waiting for aid.", .decisionPending),
    ("The town is running out of water.", .risk),
    ("The dispute remains unresolved.", .decisionPending),
    ("The plan is under review.", .decisionPending),
    ("The owners remain far apart on pay.", .decisionPending),
    ("The owner has given the miners until Friday to answer.", .deadline),
    ("The two owners are to meet in the hall.", .scheduledEvent),
    ("The owner faces calls to resign.", .decisionPending),
    ("Should the owner close the shaft, the miners would strike.", .condition),
    ("Without a new pump the shaft will flood.", .condition),
    ("The boats may have to stop unless the owner pays.", .condition),
    ("Norway will agree as soon as the miners return.", .condition),
    ("The owner has not responded to a demand that he leave.", .decisionPending),
    ("The owner has yet to say how he will vote on the sale.", .decisionPending),
    ("The owner would not hesitate to close the shaft.", .threat),
    ("A vote is pencilled in for Friday.", .scheduledEvent),
    ("No one has claimed responsibility for the fire.", .whether),
    ("The fire could engulf the mine.", .risk),
    ("Forty miners are still trapped in the shaft.", .risk),
    ("Two of the miners are still under guard.", .decisionPending),
    ("Repair of the pumps has been delayed.", .decisionPending),
    ("The owner faces up to four years in prison if convicted.", .condition),
    ("Guards are currently investigating how the lock was opened.", .whether),
    ("A trial of the owner is currently ongoing.", .decisionPending),
    ("The owner challenged the union to a debate.", .decisionPending),
    ("The sale will have to be approved by the council.", .condition),
    ("Tests of the water could take weeks.", .decisionPending),
    ("The guards are about to open the lock.", .scheduledEvent),
    ("The real question is how long the miners can hold out.", .whether),
    ("The owner filed an appeal against the ruling.", .decisionPending),
    ("The union is negotiating a loan with the owner.", .decisionPending),
    ("The owner is in the process of negotiating a loan.", .decisionPending),
    ("The two owners are holding talks on the shaft.", .decisionPending),
    ("Talks are continuing.", .decisionPending),
    ("Guards launched an investigation into the fire.", .decisionPending),
    ("The owner did not rule out closing the shaft.", .whether),
    ("The miners fear the owner will close the shaft.", .risk),
    ("The owner said he will soon open the shaft.", .scheduledEvent),
    ("Many of the miners remain trapped in the shaft.", .risk),
    ("The owner has offered to reopen the shaft.", .decisionPending),
    ("The jury in the trial of the owner is deliberating.", .decisionPending),
    ("Guards are still looking for the thieves.", .decisionPending),
    ("The owner risks losing the mine.", .risk),
  ])
  func `a sentence that leaves something open is an item`(
    _ text: String,
    _ origin: WatchItem.Origin,
  ) {
    let situation = Situation([Report("The mine closed. " + text)])
    #expect(situation.watch.map(\.origin) == [origin])
    #expect(situation.watch.first?.citations.map(\.text) == [text])
  }

  @Test(arguments: [
    "Norway will send two engineers to the mine.", "Norway said the mayor will send engineers.",
    "The mayor of Orlen will then inspect the mine.",
    "Norway will send all of its engineers by the end of this year.",
    "Norway is to discuss a plan for the mine.", "Norway has unveiled plans to flood the shaft.",
    "The mayor will discuss the mine with Norway.",
    "Norway criticised the owner's plan to flood the shaft.",
  ])
  func `what somebody is said to do one day is an event to wait for`(_ text: String) {
    let watch = Situation(reading: ["The mine closed. \(text)"]).watch
    #expect(watch.map(\.origin) == [.scheduledEvent])
    #expect(watch.first?.citations.map(\.text) == [text])
  }

  @Test func `a participle behind its noun has no part in the tense before it`() {
    let text =
      "Otto Brand was charged with fraud, with a trial expected to begin next year."
    let watch = Situation(reading: ["The mine closed. \(text)"], days: ["2031-05-05"]).watch
    #expect(watch.map(\.origin) == [.scheduledEvent])
    #expect(watch.first?.due?.description == "2032")
    #expect(watch.first?.title == "A trial expected to begin next year")
  }

  @Test func `what is put off in its own sentence sets no condition`() {
    let text = "Norway said the mine that will open next month was postponed until August."
    let watch = Situation(reading: ["It rained. \(text)"], days: ["2031-05-05"]).watch
    #expect(!watch.contains { $0.origin == .condition })
    let held = "Norway said the mine that will open next month must be pumped until it is dry."
    #expect(!Situation(reading: ["It rained. \(held)"], days: ["2031-05-05"]).watch.isEmpty)
  }

  @Test(arguments: [
    ("Nobody had been there before. Norway will send engineers.", 1),
    ("Plans to flood the mine are Norway's.", 1), ("Will Norway, the mayor said.", 0),
    ("'ll Norway send engineers.", 0), ("Norway's plan to flood the mine failed.", 1),
  ])
  func `a document may begin with what opens a question`(_ text: String, _ count: Int) {
    #expect(Situation(reading: [text]).watch.count == count)
  }
}
