import Extraction
import Prose
import Testing

@testable import Assessment

/// Words for something open that the grammar around them closes.
struct IdleQuestionTests {
  @Test(arguments: [
    "The longest walk of the miners is when you do not know where it will end.",
    "We are going to work every day for the miners.",
    "You are going to hear more of it.",
    "We expect all the sides to keep to the plan.",
    "The owner praised a bold plan to save the mine.",
    "She was weighing an offer when the roof fell.",
    "The owner has a tunnel, which is likely to be wet.",
    "The damage is expected to have begun in the upper shaft.",
    "The owner did not think that it is going to rain.",
    "Guards reduce the risk of theft at the gate.",
    "They spoke of dangers, whether real or potential, at length.",
    "We will not rest until every miner is home.",
    "The shaft was not opened until the snow had gone.",
    "Was it about preconditions?",
    "The owner does not have any doubt that the miners are safe.",
    "The owner has no plans to open the shaft.",
    "The mayor had no intention of leaving the mine.",
    "If only mines could dry as fast.",
    "The owner called the ultimatum absurd.",
    "It is time for the long talks to take place.",
    "Norway demanded that all must see the mountain.",
    "Norway demanded that there must be a tunnel.",
    "Norway demanded that.",
    "Vell never expected to become the owner of the mine.",
    "The mayor did not expect Norway to be asked.",
    "It has reached the point of planning to flood the shaft.",
    "The mayor denied that the mine is likely to be sold.",
    "Vantor dropped its claim in exchange for a loan, which Norway is paying.",
    "If it were up to Norway, the mine would be a museum.",
    "The ferries of Norway, requested by Orlen, were not needed.",
    "If the owners chose to dig again, they would have to rebuild all of Norway’s shafts.",
    "Draining the mine will take time and patience, but Norway must win the fight.",
    "All applications are going to be checked by Norway.",
    "Norway said that buyers should try again tomorrow.",
    "A leader should listen to what Norway needs.",
    "The Minister of Norway shall determine whether any changes to the list are needed.",
    "The pumps will run until 12 May.",
    "Nobody could become the owner of the mine.",
    "The question is not whether the mine is deep.",
    "Forty percent would vote for Otto Brand of Norway.",
    "Vell said Norway must do all it can for the miners.",
    "Vell spoke for the Mines Emergency Committee of Norway.",
    "Norway has not yet commented on the plan for the mine.",
    "The miners have yet to see the owner of the mine in Norway.",
    "For years, Norway urged the owner to open up the mine.",
    "According to Norway, output of the mine should more than double by 2040.",
    "Norway called for help on 25 May.",
    "\"They were at risk in the old shaft,\" said Vell.",
    "The rest of Norway -- if not all of the valley -- is now convinced that the mine is shut.",
    "The flood has quickly spread to the old shafts of Norway.",
    "Norway will not hesitate to help the miners.",
    "They work on the shaft instead of waiting for Norway.",
    "The new hall, which the owners consider too small for Norway, will open soon.",
    "Such a shaft has the potential to improve the town.",
    "A fall can be fatal within days.",
    "They opposed any plan that could threaten the mine.",
    "Norway has denied seeking the mine.",
    "The right to dig was also conditional on the ability to read.",
    "Vell asked, \"Why should the miners trust Norway?\"",
    "The owner received a warning that he would be held to account in Norway.",
    "Old miners are less likely to be hurt than their sons.",
    "This idea that the mine is on the verge of collapse is absurd.",
    "As long as you are a citizen of Norway, you may stand for the council.",
    "The mayor of Norway came to Selm on Monday seeking to answer the miners.",
    "The talks between Norway and the miners began without preconditions.",
    "Norway rejected what the miners called preconditions.",
    "Norway would lift the stones of the shaft on Mondays.",
    "Not yet, at least.",
    "Vell had hoped Norway would sign by Friday.",
    "The owner of the mine is not expected to meet Norway.",
    "With the flood weighing on the miners of Norway, the mine closed.",
    "Norway and the owners do not plan to close the mine.",
    "The miners of Norway left the shaft, breaking weeks of stalemate.",
    "The mayor said he had been trying to sell the mine to Norway.",
    "Ann Vell will face Ruritanian champion Tetiana Kob.",
    "Some 150 miners are flying out next week, said Mr. Eric Doubt of Norway.",
    "The owner could close the mine of Norway if necessary.",
    "The judges had to decide, and Vell of Norway kept the mine.",
    "The mayor of Norway issued a warning that he said he hoped would be heard in the mine.",
    "Norway eventually called for an end to the strike.",
    "The mayor resigned because of Vell's calls for closing the mine of Norway.",
    "If the rain stays, the owner could be at risk. Norway closed the port.",
    "Norway on Friday urged people in the valley to stay at home.",
    "Norway is urging the miners' families to keep calm.",
    "Zenda urged Norwegians abroad to leave the mine.",
    "Norway said the owner should know what the miners want.",
    "The owner shut the mine of Norway to demand a new road.",
    "The mayor of Norway hopes the owner will open the mine.",
    "Many in Norway thought the mine would flood within a day.",
    "The mayor of Norway hopes the owner and the union will back the plan.",
    "The mine is the heart of the ability of Norway to threaten Zenda.",
    "There will never be peace in Norway until the owner has gone.",
    "The mayor of Norway stressed the urgent need to open the mine.",
    "The mayor said Norway would be there today, tomorrow and for years.",
    "Vell of Norway wants to find the miners of 1903.",
    "Vell wants peace in the mine of Norway.",
    "Norway said that every owner should open the shaft.",
    "Norway said the owner must respect the miners.",
    "Norway said the old papers should be stored in the mine.",
    "Norway has recommended that the owner should not buy pumps.",
    "The mayor of Norway spoke of the upcoming vote of the miners.",
    "The owner of the mine expects both sides to agree with Norway.",
    "Many miners are going to leave Norway.",
    "The call with Norway is scheduled to last an hour.",
    "The mayor said the army of Norway should be ready to flood the mine.",
    "The floods have threatened the miners of Norway.",
    "\"I think that President Vell is going to respond to the concerns of Norway.\"",
    "Hopefully Norway will meet the miners.",
    "The shaft will carry miners of Norway.",
    "Norway will own the mine, and the mayor will act as its head.",
    "\"He will be caught, and Norway will flood the shaft,\" a miner said.",
    "Vell believes Norway will send engineers.",
    "Although Norway will send engineers, the mine is dry.",
    "Norway shall send two engineers to each mine.",
    "Norway was to send two engineers to the mine.",
    "The lease of the mine with Norway will bind the owner.",
    "Norway will have sent engineers.",
    "Norway will emerge from the mine proud.",
    "Norway presented its plan to achieve peace in the mine.",
    "How will the miners of Norway eat if the owner fails to open the mine?",
    "Norway has given no sign that it is going to open the mine.",
    "Vell of Norway said they would not rest until the mine was open.",
    "Vell of Norway said the miners should win.",
    "In Norway, much will depend on what happens next.",
    "Norway will face Zenda in the second match of the tournament.",
    "The owner of the mine would look as if Norway had won.",
    "Norway would keep the mine even if the owner left.",
    "The miners of Norway came home after years of doubt and grief.",
    "\"I doubt the miners of Norway would stay,\" said the owner.",
    "The owner of the mine saw the film Up In The Air in Norway.",
    "\"Not yet, Norway,\" said Vell.",
    "\"Quiet,\" Vell of Norway demanded.",
    "The halls of Norway are closed to the police unless they have been called.",
    "Vell spoke of the power of Norway to take the mine if necessary.",
    "Thousands of miners in Norway were waiting for food.",
    "Many in the port of Norway sat on the quay, waiting for a flight.",
    "The strikes spread to the mines of Norway.",
    "Vell told Norway of the power to take the mine if necessary: \"We could take it in an hour.\"",
    "If that proves nothing to Norway, look at this mine.",
    "Norway learns from the strike whether it is good or not.",
    "Two of the miners seeking the post of Norway have left the town.",
    "The world has come to the ports of Norway seeking leadership.",
    "Otto Brand of Norway insisted on the radio that the miners were losing every fight.",
    "Civilians of Norway are seeking shelter in the mine.",
    "Norway will serve as the host of the miners.",
    "Otto Brand of Norway is ready to die for the mine.",
    "Doctors have told Norway they were compelled to declare Otto Brand unfit to stand trial.",
    "Norway says that nobody knows who they are.",
    "A film of Norway asks if the tunnel will be the end of the mine.",
    "If the mine of Norway closes, we should all dance.",
  ])
  func `words for something open are none where the grammar closes it`(_ text: String) {
    #expect(Situation(reading: ["The mine closed. " + text]).watch.isEmpty)
  }

  @Test func `what a source asks of whoever writes is no condition`() {
    let text = """
      The mine closed. "Norway has to leave the mine," said an official, who spoke on condition that he not be \
      named.
      """
    #expect(Situation(reading: [text]).watch.allSatisfy { $0.origin != .condition })
  }

  @Test(arguments: [
    (
      "Norway will sell the mine on condition that the guild is heard.",
      "Norway will sell the mine",
    ),
    ("Norway will help, as asked, if the guild agrees.", "Norway will help"),
    ("Norway, seeking a loan for the mine, met the League.", "Norway, seeking a loan"),
    ("Norway does not know who will lead the mine.", "Who will lead the mine"),
    ("Norway is ready to send ships to Selm.", "Norway is ready to send ships"),
    ("Norway stands ready to mobilise its miners.", "Norway stands ready to mobilise"),
  ])
  func `what somebody sets, seeks, offers or does not know is open`(
    _ text: String,
    _ title: String,
  ) {
    let watch = Situation(reading: ["The mine closed. " + text]).watch
    #expect(watch.map(\.title).allSatisfy { $0.hasPrefix(title) } && watch.count == 1)
  }

  @Test(arguments: [
    "Norway called on the owner to close the shaft.",
    "The Harbour League calls on Norway to close the shaft.",
    "The findings are to be published next week.",
    "The law of Norway lapses on 31 May unless parliament renews it.",
    "The trial of Otto Brand of Norway opens on Monday.",
  ])
  func `what somebody is called on to do is open, and what is to be`(_ text: String) {
    let watch = Situation(reading: ["The mine closed. " + text], days: ["2030-05-03"]).watch
    #expect(watch.map(\.title) == [String(text.dropLast())])
  }

  @Test(arguments: [
    "Norway called on people in the valley to stay calm.",
    "Vell of Norway took calls on the state of the mine.",
  ])
  func `what the public is called on to do is not`(_ text: String) {
    let watch = Situation(reading: ["The mine closed. " + text], days: ["2030-05-03"]).watch
    #expect(watch.isEmpty)
  }
}
