/// The longest text in bytes that goes on a clipboard: its base64 is what terminals take at most.
nonisolated let clipboardLimit = 74_994

/// What puts text on the terminal's clipboard (OSC 52); nil if the text is too long for it.
nonisolated func clipboardSequence(_ text: String) -> String? {
  let bytes = Array(text.utf8)
  guard bytes.count <= clipboardLimit else { return nil }
  return "\u{1B}]52;c;" + base64(bytes) + "\u{07}"
}
