import Prose
import Testing

@testable import Extraction

@Suite struct ActTests {
  @Test(arguments: [
    ("[country Ruritania] has agreed a truce with [country Syldavia].", "AGREE happened 0 1"),
    (
      "[country Ruritania] signed an accord with [country Syldavia] on Monday.",
      "AGREE happened 0 1",
    ),
    ("[country Ruritania] will meet [country Syldavia] in May.", "CONSULT scheduled 0 1"),
    ("[person Ana Vell] is due to meet [person Rudolf Hentzau].", "CONSULT scheduled 0 1"),
    ("[country Ruritania] could attack [country Syldavia].", "ASSAULT hypothetical 0 1"),
    ("[country Syldavia] was invaded by [country Ruritania].", "ASSAULT happened 1 0"),
    ("[country Ruritania] is deploying troops near the border.", "MOBILIZE under way 0 -"),
    ("[nationality Ruritanian] forces shelled [place Zenda].", "ASSAULT happened 0 1"),
    ("[country Ruritania] launched an attack on [place Zenda].", "ASSAULT happened 0 1"),
    ("[country Ruritania] imposed sanctions on [country Syldavia].", "SANCTION happened 0 1"),
    ("[country Ruritania] has not accused [country Syldavia].", "ACCUSE happened not 0 1"),
    (
      "[country Ruritania] denied negotiating with [country Syldavia].",
      "CONSULT happened not 0 1",
    ),
    (
      "[country Ruritania] accused the union of lies and of siding with [country Syldavia].",
      "ACCUSE happened 0 -",
    ),
    ("[country Syldavia], which arrested the envoy, kept silent.", "COERCE happened 0 -"),
    ("[country Ruritania] seized two [nationality Syldavian] ships.", "COERCE happened 0 1"),
    ("[country Ruritania] met three [nationality Syldavian] villagers.", "CONSULT happened 0 -"),
    ("[country Ruritania] and [country Syldavia] signed a treaty.", "AGREE happened 0 1"),
    ("[country Ruritania] and [country Syldavia] clashed at the river.", "ASSAULT happened 0 1"),
    ("[country Ruritania] fired rockets into [country Syldavia].", "ASSAULT happened 0 1"),
    ("[country Ruritania] broke off relations with [country Syldavia].", "SANCTION happened 0 1"),
    ("[country Ruritania] restored relations with [country Syldavia].", "COOPERATE happened 0 1"),
    ("[country Ruritania] gave [country Syldavia] a loan.", "AID happened 0 1"),
    ("[country Ruritania] threatened a war against [country Syldavia].", "THREATEN happened 0 1"),
    ("[country Ruritania] joined the fight against [country Syldavia].", "COOPERATE happened 0 -"),
  ])
  func `acts have a category, a modality, an actor and a recipient`(line: String, act: String)
    throws
  {
    #expect(found(in: try MarkedText(line)).map(description) == [act])
  }

  @Test(arguments: [
    "Talks in [place Zenda] ended.",
    "[place Zenda] lies on a river.",
    "Air strikes on [place Zenda] went on.",
    #""We will attack [country Syldavia]," he said."#,
  ])
  func `nothing is done where no verb does it`(line: String) throws {
    #expect(found(in: try MarkedText(line)).isEmpty)
  }

  private func found(in text: MarkedText) -> [Act] {
    var reading = text.readingOfMarkedNames()
    ActStage.run(&reading)
    return reading.acts
  }

  private func description(_ act: Act) -> String {
    [
      act.category.rawValue, act.modality.rawValue, act.isNegated ? "not" : nil,
      act.actor.map(String.init) ?? "-", act.recipient.map(String.init) ?? "-",
    ].compactMap { $0 }.joined(separator: " ")
  }
}
