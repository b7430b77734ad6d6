package import FoundationEssentials

/// A JSON value whose shape is not known beforehand, as pages and feeds carry them.
package indirect enum JSONTree: Hashable, Sendable {
  case null
  case bool(Bool)
  /// A number, of which what is written counts: a `Double` would make two long numbers one.
  case number(Decimal)
  case text(String)
  case list([JSONTree])
  case object([String: JSONTree])

  /// Parses a text; nil if it is no JSON.
  package init?(_ bytes: some Collection<UInt8>) {
    guard let tree = try? JSONDecoder().decode(JSONTree.self, from: Data(bytes)) else { return nil }
    self = tree
  }

  /// A member of an object; nil in all else.
  subscript(name: String) -> JSONTree? {
    guard case .object(let members) = self else { return nil }
    return members[name]
  }

  /// The value if it is a text that is not blank, without white space at its ends.
  var text: String? {
    guard case .text(let text) = self else { return nil }
    let trimmed = text.trimmed
    return trimmed.isEmpty ? nil : trimmed
  }

  /// The value if it is a number, in digits.
  var number: String? {
    guard case .number(let number) = self else { return nil }
    return "\(number)"
  }

  /// The elements of a list, or the value alone.
  var elements: [JSONTree] {
    switch self {
    case .list(let elements): elements
    case .null: []
    default: [self]
    }
  }

  /// What a value is called: itself if a text, its "name" if an object, else that of its first
  /// element.
  var name: String? {
    switch self {
    case .text: text
    case .object: self["name"]?.text
    case .list(let elements): elements.lazy.compactMap(\.name).first
    default: nil
    }
  }
}

extension JSONTree: Decodable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    // Texts first: they are most of it, and each wrong guess costs an error.
    if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Decimal.self) {
      self = .number(value)
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode([JSONTree].self) {
      self = .list(value)
    } else if let value = try? container.decode([String: JSONTree].self) {
      self = .object(value)
    } else {
      // A number that no decimal number can be, such as 1e-180: nobody asks for it, and what stands beside
      // it is worth reading.
      self = .null
    }
  }
}
