import Testing

@testable import Assessment

/// What a title says by itself.
@Suite struct ClarityTests {
  @Test(arguments: [
    ("The council will vote on Friday", 100),
    ("[Ana Vell] will go to Selm", 100),
    ("Whether the port reopens", 100),
    ("Widening unrest could close the port", 100),
    ("", 100),
    ("Whether they will go to Selm", 75),
    ("We will see what comes of it", 60),
    ("This will take until May", 60),
    ("Urging their neighbours to come to the vote", 60),
    ("Seek the arrest of Ana Vell", 60),
    ("Norway must seize it", 60),
  ])
  func `a title that needs others to be understood counts less`(_ title: String, _ share: Int) {
    #expect(Clarity.of(title) == share)
  }

  @Test func `of two questions alike the one that names who is to act comes first`() {
    let texts = [
      "They will reopen the old port of Selm in Norway on 12 May.",
      "Norway will hold the first vote of the union on 12 May.",
    ]
    let watch = Situation(reading: texts, days: ["2030-05-03", "2030-05-03"]).watch
    #expect(watch.map(\.title).first?.hasPrefix("Norway") == true)
    #expect(watch.count == 2)
  }

  @Test func `a question opens at the sentence that its title is taken from`() {
    let texts = [
      "Vantor grew. They will reopen the old port of Vantor in Norway on 12 May.",
      "Vantor said that Norway will reopen the old port of Vantor in Norway on 12 May.",
    ]
    let watch = Situation(reading: texts, days: ["2030-05-03", "2030-05-04"]).watch
    #expect(watch.map(\.title) == ["Norway will reopen the old port of Vantor in Norway on 12 May"])
    #expect(watch.first?.citations.map(\.text) == [texts[1], String(texts[0].dropFirst(13))])
  }
}
