import Extraction
import Prose
import Testing

@testable import Assessment

/// The short names of open questions.
@Suite struct TitleTests {
  @Test(arguments: [
    (
      "Friends, I say this: the port reopens only if the river is dredged.",
      "The port reopens only if the river is dredged",
    ),
    (
      "But unless the river is dredged, the port stays shut.",
      "Unless the river is dredged, the port stays shut",
    ),
    (
      "The council has agreed to, among other things, decide whether to dredge the river.",
      "The council has agreed to, among other things, decide whether to dredge the river",
    ),
    (
      "The council is expected to vote on, if not pass, the new harbour rules.",
      "The council is expected to vote on, if not pass, the new harbour rules",
    ),
    (
      "The threats to the harbour, to the town and to the river will only rise if nobody acts.",
      "The threats to the harbour, to the town and to the river will only rise if nobody acts",
    ),
    ("It is unclear if the river was dredged.", "Whether the river was dredged"),
    (
      "In that respect, said Otto Vell, head of the port, the town could be at risk if nobody acts.",
      "The town could be at risk if nobody acts",
    ),
    (
      "It is uncertain, if the river rises, whether the port holds.",
      "If the river rises, whether the port holds",
    ),
    (
      "It was not clear if the new rules of the harbour council were the same as those of the port.",
      "Whether the new rules of the harbour council were the same as those of the port",
    ),
    (
      "(ii) Unless the river is dredged, the port stays shut.",
      "Unless the river is dredged, the port stays shut",
    ),
    (
      "That’s something for the council to decide, the mayor said.",
      "That’s something for the council to decide",
    ),
    (
      "Vacancy rates at hospitals, shops and yards are expected to rise if nobody acts on the new rules.",
      "Vacancy rates at hospitals … are expected to rise if nobody acts on the new rules",
    ),
    (
      "We are... likely to be asked to pay for the harbour if nobody acts.",
      "We are... likely to be asked to pay for the harbour if nobody acts",
    ),
    (
      "The port stays shut until 12:30 p.m. unless the river is dredged.",
      "The port stays shut until 12:30 p.m. unless the river is dredged",
    ),
    (
      "(Update 9:16 p.m. Oslo) The port stays shut unless the river is dredged.",
      "The port stays shut unless the river is dredged",
    ),
    (
      "By order of 4:00 the port stays shut unless the river is dredged.",
      "By order of 4:00 the port stays shut unless the river is dredged",
    ),
    (
      "The Food Fund of Norway (FFN) is expected to vote on the new harbour rules.",
      "The Food Fund of Norway (FFN) is expected to vote on the new harbour rules",
    ),
    (
      "More dams are likely to be built before the elections of next year, the envoy further warned.",
      "More dams are likely to be built before the elections of next year",
    ),
    (
      "A new levy on the owners of the old mines is expected to weaken the mood and the pace of work in "
        + "the world's most remote of valleys.",
      "A new levy on the owners of the old mines is expected to weaken the mood and the pace of work in "
        + "the world's most remote…",
    ),
    (
      "So that alarms the owner, because there is a serious risk of a flood in the shaft.",
      "That alarms the owner, because there is a serious risk of a flood in the shaft",
    ),
    (
      "In Norway, Selm, and everywhere, if the mines are flooded, the port will close.",
      "If the mines are flooded, the port will close",
    ),
    (
      "The port of Norway is expected to open a very, very big dock.",
      "The port of Norway is expected to open a very, very big dock",
    ),
    (
      "The port of Norway is expected to accept a fair, equitable deal on the dock.",
      "The port of Norway is expected to accept a fair, equitable deal on the dock",
    ),
    (
      "MS. VELL: Well, unless the river is dredged, the port stays shut.",
      "Unless the river is dredged, the port stays shut",
    ),
  ])
  func `a title holds what opens the question`(_ text: String, _ title: String) {
    #expect(Situation([Report("The mine closed. " + text)]).watch.map(\.title) == [title])
  }

  @Test(arguments: [
    (
      "The old mill is the last of its kind in the upper valley, but the new owner could "
        + "close it if the price of flour falls.",
      "The new owner could close it if the price of flour falls",
    ),
    (
      "The ban on night shifts has stood in the upper valley of the river since the spring and is "
        + "set to end on Friday.",
      "The ban on night shifts … is set to end on Friday",
    ),
    (
      "After a quiet week in the old town, Norway, in a short note, demanded that the shaft be "
        + "opened.",
      "Norway, in a short note, demanded that the shaft be opened",
    ),
    (
      "Officials say the roof fell, though the owners have yet to send a single engineer to the "
        + "place.",
      "The owners have yet to send a single engineer to the place",
    ),
    (
      "In the coming weeks, the bank of Norway in the valley -- the holder of the loans of the mine "
        + "-- will issue a note on the shaft.",
      "The bank of Norway in the valley … will issue a note on the shaft",
    ),
    (
      "Norway, which owns the road to the mine and all of the land on its eastern side, called for "
        + "the shaft to be opened.",
      "Norway … called for the shaft to be opened",
    ),
    (
      "Norway says that in addition to the rules of the owner, such as the ban on night shifts, the "
        + "mine must open a new shaft.",
      "The mine must open a new shaft",
    ),
    (
      "Officials of the mine are to assess whether the shaft should be opened, the foreign ministry "
        + "of Norway said.",
      "Whether the shaft should be opened",
    ),
    (
      "The shaft is so wet that \"nobody can tell whether the mine will open again,\" said Vell.",
      "Whether the mine will open again",
    ),
    (
      "On Sunday Norway also warned about the floods, which it says could damage the mine.",
      "On Sunday Norway also warned about the floods",
    ),
    (
      "Many in the upper valley have welcomed the offer of the owner, but the miners in the town "
        + "believe the shaft will open only if the rain stops.",
      "The shaft will open only if the rain stops",
    ),
    (
      "Norway said on Monday it would close the old shaft unless the owner pays.",
      "Norway … would close the old shaft unless the owner pays",
    ),
    (
      "Norway said it was holding 14 miners seized on the road near the river and would free them only "
        + "if the owner pays.",
      "Norway … would free them only if the owner pays",
    ),
    (
      "Norway said it would be hard to close the old shaft unless the owner pays.",
      "It would be hard to close the old shaft unless the owner pays",
    ),
    (
      "The owner, who has closed the mine, is silent. That could change if the council pays.",
      "That could change if the council pays",
    ),
    (
      "But how far the plan will take the owner remains to be seen.",
      "How far the plan will take the owner remains to be seen",
    ),
    (
      "Ana Vell, the mild, stubborn mayor of the town of Orlen in the upper valley, is set to meet the "
        + "owner of the mine on Friday.",
      "Ana Vell … is set to meet the owner of the mine on Friday",
    ),
    (
      "Critics of the owner said they would close the mine if nobody pays for the shaft.",
      "They would close the mine if nobody pays for the shaft",
    ),
    (
      "The owner says the shaft is deep, and the guards of Norway want to establish if it has a floor.",
      "Whether it has a floor",
    ),
    (
      "In a clear sign that the owner is bracing for a long battle, Norway hired a thousand miners.",
      "The owner is bracing for a long battle",
    ),
    (
      "Norway's civil war, which grew out of street protests for more freedom, has reached stalemate.",
      "Norway's civil war … has reached stalemate",
    ),
    (
      "Many there have spent a third day without food, though Ana Vell, who is due to visit Norway"
        + " next month, said help was under way.",
      "Ana Vell … is due to visit Norway next month",
    ),
    (
      "The case will run parallel with the criminal trial against Ana Vell, which is expected to begin"
        + " next year.",
      "The criminal trial against Ana Vell … is expected to begin next year",
    ),
    (
      "By Otto Brand The Post Norway is expected to close the shaft, and was fined for it.",
      "By Otto Brand The Post Norway is expected to close the shaft",
    ),
    (
      "While it is unclear who owns the mine, Norway may close the shaft.",
      "Who owns the mine",
    ),
    (
      "Norwegian officials of the old mine said they would close the shaft unless the owner pays.",
      "[Norwegian officials of the old mine] would close the shaft unless the owner pays",
    ),
  ])
  func `a title begins with the clause that is open`(_ text: String, _ title: String) {
    #expect(situation(of: "The mine closed. " + text).watch.map(\.title) == [title])
  }

  @Test(arguments: [
    (
      "Norway is a strong supporter of the old rules of the mine and of its owner, and it plans to join the talks of the miners.",
      "[Norway] plans to join the talks of the miners",
    ),
    ("There are fears that the old mine of Selm is lost.", "The old mine of Selm is lost"),
    (
      "Norwegian companies have tightened the rules of the mine, which is said to be at risk of a flood.",
      nil,
    ),
    (
      "The rise of the mine was the most successful of all since 1979 in Norway, and it is anybody's guess whether the strikes will spread to Selm.",
      nil,
    ),
  ])
  func `what is open stands in the title, or there is none`(_ text: String, _ title: String?) {
    #expect(situation(of: "The mine closed. " + text).watch.first?.title == title)
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

  @Test(arguments: [
    (
      "Mayor Ana Vell met the council. She plans to dredge the river.",
      "[Ana Vell] plans to dredge the river",
    ),
    (
      "Some miners stayed out, and the miners of Selm say they plan to stay out until Norway pays.",
      "[The miners of Selm] plan to stay out until Norway pays",
    ),
    (
      "Two ships of the port have come to Selm. They plan to stay there until Norway pays.",
      "[Two ships of the port] plan to stay there until Norway pays",
    ),
    (
      "The money, which a group of old miners keeps in Selm, will run out on 31 May unless Norway pays.",
      "The money … will run out on 31 May unless Norway pays",
    ),
    (
      "The aid has begun to come, but it is expected to run out unless Norway pays.",
      "[The aid] is expected to run out unless Norway pays",
    ),
    (
      "\u{201c}We will close the port unless Norway pays,\u{201d} Mayor Ana Vell said.",
      "Ana Vell: We will close the port unless Norway pays",
    ),
    // Of two men nobody knows who.
    ("Otto Brand and Bo Ross met. He plans to dredge the river.", "He plans to dredge the river"),
  ])
  func `whom a title begins with is named in brackets where that is known`(
    _ text: String,
    _ title: String,
  ) {
    let watch = Situation(reading: [text], days: ["2030-05-03"]).watch
    #expect(watch.map(\.title) == [title])
  }

  @Test(arguments: [
    (
      """
      If the council of the town fails to find the money for the river, the walls, the two bridges and \
      the old pier, the port will close.
      """,
      """
      The port will close if the council of the town fails to find the money for the river, the walls, \
      the two bridges…
      """,
    ),
    (
      "If the council fails, the port will close.",
      "If the council fails, the port will close",
    ),
  ])
  func `what hangs on a long condition comes before it`(_ text: String, _ title: String) {
    #expect(Situation(reading: [text], days: ["2030-05-03"]).watch.map(\.title) == [title])
  }

  @Test(arguments: [
    (
      "Norway will emerge from this strike proud, unless we walk away.",
      "Norway will emerge from this strike proud … unless we walk away",
    ),
    (
      "As long as the ban stands, Norway will pay the owner of the shaft.",
      "Norway will pay the owner of the shaft … as long as the ban stands",
    ),
    (
      "Norway will open the shaft again, but only if the owner pays the miners.",
      "Norway will open the shaft again … if the owner pays the miners",
    ),
    (
      "The plan of Norway will strike many as odd, if not dangerous, if it passes.",
      "The plan of Norway will strike many as odd",
    ),
  ])
  func `what a title hangs on stands behind it`(_ text: String, _ title: String) {
    #expect(situation(of: "The mine closed. " + text).watch.map(\.title) == [title])
  }

  @Test(arguments: [
    (
      """
      Ana Vell, writing at length in the paper of the port of Orlen on the state of the river and its \
      walls, urged the council to dredge it.
      """,
      "Ana Vell … urged the council to dredge it",
    ),
    (
      "Norway sent ships to the coast, urging Zenda to agree to a fair, lasting peace.",
      "Norway … urging Zenda to agree to a fair, lasting peace",
    ),
    (
      "According to a miner living in Selm, Otto Brand, \"the owner promised to meet their demands on Friday.\"",
      "The owner promised to meet their demands on Friday",
    ),
    (
      "The miners met Mayor Ana Vell, who called for a vote on the truce.",
      "Ana Vell … called for a vote on the truce",
    ),
    (
      "Norway said the council of Selm -- including the unions of Orlen -- must now back a truce.",
      "The council of Selm … must now back a truce",
    ),
  ])
  func `a demand is told with the name of who makes it`(_ text: String, _ title: String) {
    let watch = Situation(reading: ["The mine closed. " + text], days: ["2030-05-03"]).watch
    #expect(watch.map(\.title) == [title])
  }

  @Test(arguments: [
    (
      "\"Norway,\" said Foreign Minister Ana Vell, \"will vote on the mine on 12 May.\"",
      "Norway … will vote on the mine on 12 May",
    ),
    (
      "Mayor Otto Brand's vow that he will leave office on 12 May did not please the miners of Norway.",
      "Mayor Otto Brand … will leave office on 12 May",
    ),
    (
      "Rumours that Norwegian mayor Otto Brand was seeking a deal with the miners caused prices to fall.",
      "Norwegian mayor Otto Brand was seeking a deal with the miners",
    ),
    (
      "Trial of Norway's old mayor to begin in Selm The trial of the mayor is expected to start on 12 May.",
      "The trial of the mayor is expected to start on 12 May",
    ),
  ])
  func `a title holds one clause`(_ text: String, _ title: String) {
    let watch = Situation(reading: ["The mine closed. " + text], days: ["2030-05-03"]).watch
    #expect(watch.map(\.title) == [title])
  }
}
