/// Reports that try to act on the terminal they are shown in.
enum Hostile {
  /// Sets the title, clears the screen, writes the clipboard, colours, goes back over what stands
  /// there and turns the direction of the text; by ESC and by the C1 controls.
  static let text = """
    President \u{1b}]0;owned\u{1b}\\Ada Lund of Norway \u{1b}[2J\u{1b}[31mrejected the offer on \
    3 March 2031 and \u{1b}]52;c;b3duZWQ=\u{9c}demanded\u{9b}2J that Belgium \u{202e}leave\u{202c} \
    the \u{8}\u{8}\u{8}bridge\u{200b} by 12 April 2031.

    \u{1b}[?1049lWhat to watch
    - Whether Norway \u{1b}c accepts\u{1b}[6n the \u{90}offer.
    """

  /// Whether a scalar may move, hide or turn anything on a terminal.
  static func steers(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isBidiControl
      || [.lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
      || scalar.properties.generalCategory == .control && scalar != "\n"
  }
}
