import Assessment
import Prose

extension Dispute {
  static let figures = [
    KeyFigure(
      key: RowKey("farms"),
      measure: .displaced,
      about: "Ruritania says 310 farms were displaced by the dam",
      parties: ["Ruritania", "Norvania"],
      values: [
        KeyFigure.Value(
          text: "310",
          amount: 310,
          source: "Ruritania",
          published: reaction.publication?.day,
          citation: cite(reaction, "Ruritania says 310 farms were displaced by the dam."),
          standing: .disputed,
        ),
        KeyFigure.Value(
          text: "40",
          amount: 40,
          source: "Norvania",
          published: reaction.publication?.day,
          citation: cite(reaction, "Norvania counts 40 displaced farms."),
          standing: .disputed,
        ),
      ],
    )
  ]
}
