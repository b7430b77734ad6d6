import Canvas

/// Turns the bytes that a terminal sends into keys.
///
/// They come from outside, so every form is bounded and what is not known is dropped, never taken
/// for keys: the letters of a late answer must not work as commands. A sequence may arrive in
/// pieces; what stays incomplete is settled by ``settle()`` once ``patience`` has passed.
nonisolated struct InputDecoder {
  /// What the bytes say.
  enum Input: Hashable {
    case key(Key)
    /// The answer to a frame's question.
    case answer
  }

  /// The longest sequence that is looked at, the longest text answer, the longest paste in bytes.
  static let sequenceLimit = 64
  static let stringLimit = 4_096
  static let pasteLimit = 1 << 20

  private let isUTF8: Bool
  private let sequences: [[UInt8]: Key]
  private let escapeDelay: Duration
  private var buffer: ArraySlice<UInt8> = []
  private var paste = Paste.none
  private var excess = Excess.none
  private var pasted: [UInt8] = []

  /// What becomes of the bytes of a paste.
  private enum Paste: Hashable {
    /// There is none.
    case none
    /// They are its text.
    case taking
    /// Its text was handed over when no more came; what comes late is no text and no keys.
    ///
    /// An escape that had come before is held: it begins the closing bracket.
    case dropping(holdsEscape: Bool)
  }

  /// What is dropped since it goes on with something that was longer than it may be.
  private enum Excess: Hashable {
    case none
    /// Up to the byte that ends a control sequence.
    case control
    /// Up to the end of a text.
    case string
  }

  /// Makes a decoder that knows a terminal's own key sequences besides the usual ones.
  init(isUTF8: Bool, sequences: [[UInt8]: Key] = [:], escapeDelay: Duration = .milliseconds(25)) {
    self.isUTF8 = isUTF8
    self.sequences = sequences
    self.escapeDelay = escapeDelay
  }

  /// Takes bytes as they were read.
  mutating func feed(_ bytes: some Sequence<UInt8>) {
    buffer.append(contentsOf: bytes)
  }

  /// How long to wait for the rest of what has begun; nil when nothing has.
  var patience: Duration? {
    switch paste {
    case .none: break
    case .taking: return .seconds(1)
    case .dropping(let holdsEscape):
      return !holdsEscape && buffer.elementsEqual([0x1B]) ? .milliseconds(250) : nil
    }
    // No answer pauses that long, and keys are not to be dead for longer.
    if excess != .none { return .seconds(1) }
    if buffer.isEmpty { return nil }
    // A lone escape is a key; with something behind it, it is a sequence that a slow line split.
    return buffer.count == 1 ? escapeDelay : .milliseconds(250)
  }

  /// The next complete input; nil until more bytes come or ``settle()`` is called.
  mutating func next() -> Input? {
    while !buffer.isEmpty {
      if paste != .none {
        let isText = paste == .taking
        guard takePasted() else { return nil }
        paste = .none
        if isText { return handedOver() }
        continue
      }
      if excess != .none {
        guard takeExcess() else { return nil }
        continue
      }
      guard let (count, input) = head() else { return nil }
      buffer.removeFirst(count)
      if let input { return input }
    }
    return nil
  }

  /// Reads what is left as complete: an escape is the key of that name.
  mutating func settle() -> Input? {
    if paste == .taking {
      paste = .dropping(holdsEscape: buffer.elementsEqual([0x1B]))
      return handedOver()
    }
    // An escape by itself is the way out of a paste that nothing ends.
    if paste != .none, !buffer.elementsEqual([0x1B]) { return nil }
    paste = .none
    excess = .none
    let rest = Array(buffer)
    buffer = []
    switch rest.count {
    case 1 where rest[0] == 0x1B: return .key(.escape)
    case 2 where rest[0] == 0x1B: return Self.key(of: rest[1]).map { .key(Self.alt($0)) }
    default: return nil
    }
  }

  // How many bytes the first input takes and what it is, if anything; nil while it is incomplete.
  private mutating func head() -> (Int, Input?)? {
    let first = buffer[buffer.startIndex]
    if first == 0x1B { return escaped() }
    if first >= 0x80 { return character(at: buffer.startIndex) }
    return (1, Self.key(of: first).map { .key($0) })
  }

  private mutating func escaped() -> (Int, Input?)? {
    guard let second = buffer.dropFirst().first else { return nil }
    if let (count, key) = known() { return (count, .key(key)) }
    switch second {
    case UInt8(ascii: "["): return control()
    case UInt8(ascii: "O"): return shifted()
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"),
      UInt8(ascii: "X"):
      return string()
    case 0x1B: return (1, .key(.escape))
    default:
      guard
        let (count, input) = second < 0x80
          ? (1, Self.key(of: second).map { .key($0) })
          : character(at: buffer.startIndex + 1)
      else { return nil }
      guard case .key(let key)? = input else { return (count + 1, nil) }
      return (count + 1, .key(Self.alt(key)))
    }
  }

  // The terminal's own sequences go first: they may contradict the usual ones.
  private func known() -> (Int, Key)? {
    guard !sequences.isEmpty else { return nil }
    for count in stride(from: min(buffer.count, Self.sequenceLimit), through: 2, by: -1) {
      if let key = sequences[Array(buffer.prefix(count))] { return (count, key) }
    }
    return nil
  }

  // ESC [ parameters intermediates final.
  private mutating func control() -> (Int, Input?)? {
    let body = buffer.dropFirst(2)
    // The console of Linux sends ESC [ [ A for F1, which breaks the rules.
    if body.first == UInt8(ascii: "[") {
      guard let letter = body.dropFirst().first else { return nil }
      let number = Int(letter) - 0x40
      return (4, (1...5).contains(number) ? .key(.function(number)) : nil)
    }
    // Terminals too old for ESC [ < send the mouse as three raw bytes, which must not become keys.
    if body.first == UInt8(ascii: "M") {
      return buffer.count < 6 ? nil : (6, ControlSequence.oldMouse(buffer.prefix(6).suffix(3)))
    }
    guard let end = body.firstIndex(where: { !(0x20...0x3F).contains($0) }) else {
      if buffer.count > Self.sequenceLimit { excess = .control }
      return excess == .none ? nil : (buffer.count, nil)
    }
    let count = end + 1 - buffer.startIndex
    let final = body[end]
    // A byte that cannot end a sequence breaks it off; it is read again by itself.
    guard (0x40...0x7E).contains(final) else { return (count - 1, nil) }
    guard count <= Self.sequenceLimit else { return (count, nil) }
    let sequence = ControlSequence(parameters: body[..<end], final: final)
    if sequence.beginsPaste {
      paste = .taking
      return (count, nil)
    }
    return (count, sequence.input)
  }

  // ESC O letter, as keypads and some function keys send it.
  private func shifted() -> (Int, Input?)? {
    guard let letter = buffer.dropFirst(2).first else { return nil }
    guard (0x40...0x7E).contains(letter) else { return (2, .key(.alt("O"))) }
    return (3, ControlSequence.shifted(letter).map { .key($0) })
  }

  // ESC ] text BEL and its kin: answers that were never asked for.
  private mutating func string() -> (Int, Input?)? {
    let body = buffer.dropFirst(2)
    if let end = Self.end(ofString: body) {
      return end < 0 ? nil : (end - buffer.startIndex, nil)
    }
    if body.count > Self.stringLimit { excess = .string }
    return excess == .none ? nil : (buffer.count, nil)
  }

  /// Where what belongs to a text is over; negative where the byte that decides it is yet to come, nil
  /// where there is no end.
  private static func end(ofString body: ArraySlice<UInt8>) -> Int? {
    guard let index = body.firstIndex(where: { $0 == 0x07 || $0 == 0x1B }) else { return nil }
    if body[index] == 0x07 { return index + 1 }
    guard index + 1 < body.endIndex else { return -1 }
    return body[index + 1] == UInt8(ascii: "\\") ? index + 2 : index
  }

  /// Drops what goes on with something too long; whether its end was there.
  private mutating func takeExcess() -> Bool {
    let end: Int?
    switch excess {
    case .none: return true
    case .string: end = Self.end(ofString: buffer)
    case .control:
      let last = buffer.firstIndex { !(0x20...0x3F).contains($0) }
      end = last.map { (0x40...0x7E).contains(buffer[$0]) ? $0 + 1 : $0 }
    }
    guard let end, end >= 0 else {
      // An escape that may begin the end is kept.
      if end == nil { buffer = [] } else { buffer = buffer.suffix(1) }
      return false
    }
    excess = .none
    buffer = buffer[end...]
    return true
  }

  private func character(at start: Int) -> (Int, Input?)? {
    let lead = buffer[start]
    guard isUTF8 else {
      return (1, lead < 0xA0 ? nil : .key(.character(Character(Unicode.Scalar(lead)))))
    }
    let length: Int
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return (1, nil)
    }
    let bytes = buffer[start...].prefix(length)
    if let stray = bytes.dropFirst().firstIndex(where: { $0 & 0xC0 != 0x80 }) {
      return (stray - start, nil)
    }
    guard bytes.count == length else { return nil }
    guard let text = String(validating: bytes, as: UTF8.self), let character = text.first else {
      return (length, nil)
    }
    // Control characters come as C1 through UTF-8 as well; they are no keys.
    return (length, lead == 0xC2 && bytes.last ?? 0 < 0xA0 ? nil : .key(.character(character)))
  }

  private static func key(of byte: UInt8) -> Key? {
    switch byte {
    case 0x00: .control("@")
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x1B: .escape
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x1C...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
    case 0x20...0x7E: .character(Character(Unicode.Scalar(byte)))
    default: nil
    }
  }

  private static func alt(_ key: Key) -> Key {
    if case .character(let character) = key { .alt(character) } else { key }
  }

  private mutating func handedOver() -> Input {
    defer { pasted = [] }
    return .key(.paste(String(decoding: pasted, as: UTF8.self)))
  }

  // Moves bytes into the paste, or away; whether the closing bracket was there.
  private mutating func takePasted() -> Bool {
    let closing: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]
    var index = buffer.startIndex
    var isClosed = false
    while index < buffer.endIndex, !isClosed {
      if buffer[index] == 0x1B {
        let found = buffer[index...].prefix(closing.count)
        isClosed = found.elementsEqual(closing)
        if isClosed { index += closing.count }
        if closing.starts(with: found) { break }
      }
      if paste == .taking, pasted.count < Self.pasteLimit { pasted.append(buffer[index]) }
      index += 1
    }
    // What followed the escape that was held did not make it the bracket's.
    let isHeld = index == buffer.startIndex && buffer.count == 1
    if paste == .dropping(holdsEscape: true), !isHeld { paste = .dropping(holdsEscape: false) }
    buffer = buffer[index...]
    return isClosed
  }
}
