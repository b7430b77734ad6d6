/// What the analyst pressed, as a value.
package enum Key: Hashable, Sendable {
  /// A printing character, the blank included.
  case character(Character)
  /// Ctrl with a small letter or one of `@ [ \ ] ^ _`.
  case control(Character)
  /// Alt with a printing character.
  case alt(Character)
  case up, down, left, right
  case home, end, pageUp, pageDown
  case enter, escape, tab, backTab
  case backspace, delete, insert
  /// F1 and on.
  case function(Int)
  /// A button or the wheel of the mouse, while it is on.
  case mouse(MouseEvent)
  /// What was pasted; never a command, whatever it holds.
  case paste(String)
}

/// One thing that the mouse did.
package struct MouseEvent: Hashable, Sendable {
  /// The kinds that are told apart.
  package enum Kind: Hashable, Sendable {
    case press, doublePress, release, wheelUp, wheelDown
  }

  /// What happened.
  package let kind: Kind
  /// The cell it happened on.
  package let point: Point

  /// Makes an event on a cell.
  package init(_ kind: Kind, at point: Point) {
    self.kind = kind
    self.point = point
  }
}
