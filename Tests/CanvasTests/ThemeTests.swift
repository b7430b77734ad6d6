import Canvas
import Testing

@Suite struct ThemeTests {
  // The red, green and blue of a colour of the 6 x 6 x 6 cube that starts at 16.
  private func components(_ index: UInt8) -> [Double] {
    let levels = [0.0, 95, 135, 175, 215, 255]
    let place = Int(index) - 16
    return [place / 36, place / 6 % 6, place % 6].map { levels[$0] / 255 }
  }

  // The contrast of WCAG 2: 4.5 is what running text needs.
  private func contrast(_ first: [Double], _ second: [Double]) -> Double {
    // Close to the standard's power of 2.4 with a straight foot, and never larger by a tenth.
    let luminance = { (color: [Double]) in
      zip(color, [0.2126, 0.7152, 0.0722]).reduce(0) { $0 + $1.0 * $1.0 * $1.1 }
    }
    let (one, two) = (luminance(first), luminance(second))
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  @Test(arguments: Style.Role.allCases)
  func `the light and dark themes can be read`(role: Style.Role) throws {
    let themes = [("light", [1.0, 1, 1]), ("dark", [0.12, 0.12, 0.12])]
    for (name, ground) in themes {
      let theme = try #require(Theme(name: name))
      guard let color = theme.attributes(for: Style(role)).foreground else { continue }
      #expect(contrast(components(color.index), ground) >= 4.5)
    }
  }

  @Test(arguments: Theme.all)
  func `nothing is said by colour alone`(theme: Theme) {
    let plain = theme.withoutColors
    // What must be told apart on a screen without colours.
    let looks = [Style.normal, .title, .selected, .citation, .header].map(plain.attributes)
    #expect(Set(looks.dropFirst()).contains(looks[0]) == false)
    #expect(plain.attributes(for: .selected).reverse)
    #expect(plain.attributes(for: Style(.header, .selected)).reverse)
    #expect(plain.attributes(for: .danger) != plain.attributes(for: .normal))
    for role in Style.Role.allCases {
      #expect(plain.attributes(for: Style(role)).foreground == nil)
    }
  }

  @Test(arguments: Theme.all)
  func `a theme is found by its name`(theme: Theme) {
    #expect(Theme(name: theme.name) == theme)
  }

  @Test func `each look has a letter of its own`() {
    let letters = Style.Role.allCases.flatMap { [Style($0).letter, Style($0).bold.letter] }
    #expect(Set(letters).count == letters.count)
  }
}
