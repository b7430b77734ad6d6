import Canvas
import Testing

@Suite struct WidthTests {
  @Test(arguments: [
    ("a", 1), ("é", 1), ("e\u{301}", 1), ("漢", 2), ("가", 2), ("각", 2), ("ｱ", 1), ("Ａ", 2),
    ("😀", 2), ("👍🏽", 2), ("❤", 1), ("—", 1), ("…", 1), ("│", 1), ("█", 1), ("€", 1), ("ก", 1),
    ("กำ", 2), ("Ж", 1), ("ﷺ", 1), ("𠀀", 2), ("⌚", 2), ("⌛", 2), ("⌜", 1), ("\u{115E}", 2),
    ("", 0), ("a漢b", 4), ("\u{1B}", 2),
  ])
  func `cells that a text fills`(text: String, cells: Int) {
    #expect(ShownText(text).width == cells)
  }
}
