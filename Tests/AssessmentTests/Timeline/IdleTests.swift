import Prose
import Testing

@testable import Assessment

/// What tells of nothing done stands on no timeline.
struct IdleTests {
  private func told(_ text: String) -> [String] {
    Situation(reading: [text], days: ["2030-05-03"]).timeline.map { "\($0.when) \($0.what)" }
  }

  @Test(arguments: [
    "The crisis in Norway is by no means over, but the urge to forget it is great.",
    "The council remains a place of many voices.",
    "You have selected our evening edition.",
    "Send us a letter.",
    "Mayor Ana Vell, left, and the miller of Orlen greet the crowd.",
    "The miller of Orlen (r) opens the gate.",
    "This article was written with the help of the mill.",
    "How did the mill of Orlen burn down?",
    "How the mill of Orlen burned down.",
    "Here's why the mill may burn down.",
    "By the powers of the council of Selm.",
    "It started with words, and then it came to blows.",
    "We told the mayor that the mill had burned down.",
    "It's been 575 days since the flood hit the valley.",
    "For nearly three years, the council of Norway has fed the camps.",
    "Let me begin with the mill of Orlen.",
    "President Vell, thank you for hosting this meeting.",
    "By the powers of the council of Selm (the council), I hereby determine and order:",
    "Asked about the mill of Orlen, Mayor Ana Vell said:",
    "Pilgrims at the old mill of Orlen.",
    "Everyone, good morning in the valley.",
    "Two decades ago, long before the flood of the mill, the council of Norway heard a warning.",
  ])
  func `a lead that tells of nothing done has no day`(_ text: String) {
    #expect(told(text).isEmpty)
  }

  @Test func `a holiday that names a thing is no day`() {
    let text = "Otto Brand praised the Christmas tree of Norway and the Easter bread."
    #expect(told(text) == ["2030-05-03~ " + text])
  }

  @Test func `what stands below a picture leads no report`() {
    let text = "The far end of the quay, seen from the mill.\n\nThe mill of Orlen burned down."
    #expect(told(text) == ["2030-05-03~ The mill of Orlen burned down."])
  }

  @Test func `a speech is told by its title`() {
    let text = """
      Remarks by President Ana Vell on the Fire in Selm

      THE PRESIDENT: We all know that the past months have been hard for the mill. Many have come to help.
      """
    #expect(told(text) == ["2030-05-03~ Remarks by President Ana Vell on the Fire in Selm"])
    let news = "\n\nToday, I met the miners of Orlen in Selm."
    #expect(told(text + news) == ["2030-05-03 Ana Vell: Today, I met the miners of Orlen in Selm."])
  }

  @Test func `a list of years tells of none`() {
    #expect(told("The river rose here in 1860, 1770, 1761, 1751 and 1618.").isEmpty)
    #expect(told("The river rose here in 1860 and 1770.").count == 2)
  }

  @Test(arguments: [
    "At least 12 miners are dead after a flood hit the valley.",
    "Mayor Ana Vell opens the harbour.",
    "In Selm the smiths left the mill.",
    "The mayor is likely to resign, the council said.",
  ])
  func `a lead that tells of something has the day of its report`(_ text: String) {
    #expect(told(text) == ["2030-05-03~ " + text])
  }

  @Test(arguments: [
    "It is quiet in the harbour this week.",
    "I recommend an hour at the mill on the weekend.",
    "You met her in the mill on Thursday.",
    "The fund depends on its grant from 2028.",
    "The price of Vale crude for May rose to 126 dollars a barrel.",
    "The article was written on 2 May.",
    "Sign up by 2 May for our letter.",
    "Editor's note: The mill was shown on 2 May.",
    "The mayor recalls the flood of the old harbour in 2019.",
    "Born in May 1962, Otto Brand is the mayor of Selm.",
    "The council has met in the mill for more than two decades.",
    "The flood came nearly 20 days after the storm.",
    "It was the worst flood in 40 days.",
    "The council acted under Law No. (20) of 2018.",
    "updated: Thu May 02 2030 11:22:00 The mill burns down in Selm.",
    "Nobody should be above the law — Otto Brand (@brand) 2 May 2030",
    "Thank you for the help given to the mill on 2 May.",
    "If the dam had failed on 2 May, the mill would be gone.",
    "and both were born in Selm on 2 May.",
    "Nothing but rain in Selm on 2 May.",
    "The plan is in line with Resolution 12 (2018).",
    "The council acted under Order 144 of 2 May 2018.",
    "Minister Ana Vell (2 May): “The mill opened yesterday, and the council was glad.”",
    "Roof of the mill falls in Selm - 8 hrs ago Selm Post.",
    "It is Thursday, 2 May.",
    "Two smiths work at the mill of Orlen, Thursday, May 2, 2030.",
    "The ban on the mill must stay in force beyond 2 May.",
    "The decree strikes out “2 May 2030” and nothing more.",
    "I believe she was born in the mill on 2 May.",
    ", chairman of the mill, left Selm on 2 May.",
    "The notes of this call are embargoed until noon on 2 May.",
    "The council will help the mill, as it did on 2 May.",
    "The repair adds two weeks of waiting to the work.",
    "That was a fine show in the harbour on 2 May.",
    "It was just one of many such fires in the valley on 2 May.",
    "Had the dam failed on 2 May, the mill would have burned down.",
    "This year, we would need a second dam.",
    "The mill would close today and stay shut if the council agreed.",
    "The mayor started the strike, and he could end it today if he wanted to.",
    "Four minutes later, the dam broke.",
    "The smith was freed the following year.",
    "Mr. Mayor, thank you for the help accorded to me and the mill today.",
    "The mill sold more wool than last year.",
    "The mill has sold wool at the same price as in 2029.",
    "And how did the smiths flee on 2 May?”",
    "April wool futures fell by two percent.",
    "Wool futures for April fell by two percent.",
    "The council cut the mill off from water in winter.",
    "The smiths sold their share of the Tomorrow Bank.",
    "The boat sank in the Spring River.",
    "Mayor Ana Vell (left) and Otto Brand (right) on 2 May 2030.",
    "Minister Ana Vell: “The plan presented today is good for the mill.”",
    "Watch the vote on the mill on Thursday.",
    "Get Vale Courier delivered to the mill every Thursday.",
    "The post was first published on Thursday.",
    "Thanks to everyone who came to the mill on Thursday.",
  ])
  func `a time of what is or is thought is none of an event`(_ text: String) {
    #expect(told("Rain fell on 1 May.\n\n" + text).map { $0.prefix(10) } == ["2030-05-01"])
  }

  @Test(arguments: [
    ("The sale is the fruit of a deal begun with the mill in April.", "2030-04"),
    ("Otto Brand spoke for Ana Vell (the mayor) Thursday, saying it is time.", "2030-05-02"),
    ("The vote is on Thursday.", "2030-05-09"),
    ("Opened in January by the council of Selm, the mill is full.", "2030-01"),
    ("The mayor recalls that in 2019, when the harbour flooded, nobody came.", "2019"),
    ("The council has met in the mill for 20 days.", "2030-04-13/.."),
    ("You know, the mill burned down on Thursday.", "2030-05-02"),
    ("The mill is shut, and on Thursday the council met.", "2030-05-02"),
    ("“If the dam fails, we leave,” Ana Vell said on Thursday.", "2030-05-02"),
    ("Major mills post dismal sales for April.", "2030-04"),
    ("Vote in the council, 2 May", "2030-05-02"),
    ("The ban on the mill ends on Friday, May 3, 2030.", "2030-05-03"),
    ("On Thursday, May 2, 2030, two smiths work at the mill.", "2030-05-02"),
    ("It was on Thursday that the mill burned down.", "2030-05-02"),
    ("It was the flood of the harbour in 2019 that broke the dam.", "2019"),
    ("The council of Selm said it would help the mill today.", "2030-05-03"),
    ("The mill is to open in 2031 and close two years later.", "2033"),
    ("The mill sent thanks for the help, and on 2 May it met the smiths.", "2030-05-02"),
    ("Mayor Ana Vell said: “We met the smiths today.”", "2030-05-03"),
    ("Senator Otto Brand (R) met the smiths on 2 May.", "2030-05-02"),
    ("Ana Vell was asked on 2 May, “How did the smiths flee?”", "2030-05-02"),
    ("The mill has been shut since winter.", "2029-24/.."),
    ("The council promised to hold the vote no later than 20 May.", "2030-05-20"),
    ("On 2 May the delivery of wool to the mill began.", "2030-05-02"),
    ("Search teams found ten miners in the valley on Thursday.", "2030-05-02"),
    ("Share prices in the valley fell by a tenth on Thursday.", "2030-05-02"),
    ("The post was overrun by the miners on Thursday.", "2030-05-02"),
    ("The column was hit by a landslide near the mill on Thursday.", "2030-05-02"),
    ("Thanks in part to the smiths, the mill was opened again on Thursday.", "2030-05-02"),
    ("Thanks to both sides, the truce in the valley held on Thursday.", "2030-05-02"),
  ])
  func `a time of what was done stays one beside what is`(_ text: String, _ when: String) {
    let entries = told("Rain fell on 1 May.\n\n" + text)
    #expect(entries.contains { $0.hasPrefix(when + " ") })
  }

  @Test func `the year of a rank is not that of what holds it`() {
    let text = "The mill failed on Thursday, the largest failure of a mill this year."
    #expect(told(text) == ["2030-05-02 " + text])
  }
}
