/// Any JSON, for tests that look at what was exported.
indirect enum JSONValue: Decodable {
  case object([String: JSONValue])
  case array([JSONValue])
  case string(String)
  case number(Int)
  case flag(Bool)
  case null

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let text = try? value.decode(String.self) {
      self = .string(text)
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? value.decode(Int.self) {
      self = .number(number)
    } else if let items = try? value.decode([JSONValue].self) {
      self = .array(items)
    } else {
      self = .object(try value.decode([String: JSONValue].self))
    }
  }

  subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  var text: String? { if case .string(let text) = self { text } else { nil } }
  var number: Int? { if case .number(let number) = self { number } else { nil } }
  var items: [JSONValue]? { if case .array(let items) = self { items } else { nil } }

  /// Every object inside that has a document, a start and an end.
  var citations: [JSONValue] {
    switch self {
    case .object(let members):
      (members["document"] != nil && members["start"] != nil ? [self] : [])
        + members.values.flatMap(\.citations)
    case .array(let items): items.flatMap(\.citations)
    default: []
    }
  }
}
