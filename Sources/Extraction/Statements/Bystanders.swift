import Prose

/// Who speak for themselves, whosever they are: "Vell's friends", "the son of Vell", "a Vell voter".
enum Bystanders {
  static let words = WordSet(
    """
    acquaintances acquaintance friends friend relatives relative family parents sons son \
    daughters daughter wife husband widow widower mother father brother brothers sister sisters \
    uncle aunt cousin cousins grandfather grandmother grandparents grandson granddaughter nephew \
    niece stepfather stepmother stepson girlfriend boyfriend fiance fiancee ex-wife ex-husband \
    biographer neighbours neighbors neighbour neighbor colleagues colleague critics critic \
    opponents opponent rivals rival victims fans detractors classmates supporters supporter \
    backers backer voters voter speechwriter speechwriters pollster pollsters donor donors \
    operative operatives insider insiders dissident dissidents defector defectors exile exiles \
    watcher watchers examiner examiners loyalist
    """
  )
}
