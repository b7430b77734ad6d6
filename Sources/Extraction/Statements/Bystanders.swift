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

  /// Who speak for themselves, whatever land they are of: "the Ruritanian painter", not "the Ruritanian envoy".
  static let people = WordSet(
    """
    activist campaigner painter artist author writer poet novelist actor actress singer musician \
    player coach athlete footballer journalist reporter columnist blogger photographer filmmaker \
    teacher student students pupil professor academic academics scientist scientists researcher researchers \
    historian scholar scholars analyst analysts expert experts economist economists doctor doctors nurse \
    engineer farmer worker driver fisherman trader shopkeeper businessman businesswoman entrepreneur banker investor \
    resident residents villager citizen man men woman women boy boys girl girls child children mother mothers \
    father tourist tourists passenger passengers migrant refugee demonstrator survivor survivors witness witnesses \
    priest cleric monk nun pilgrim celebrity star pensioner prisoner volunteer psychologist
    """
  )
}
