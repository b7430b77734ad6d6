import Canvas
import Testing

@Suite struct KeyTests {
  @Test(arguments: [
    (Key.character("j"), "j"), (.character(" "), "Space"), (.character("ñ"), "ñ"),
    (.control("d"), "C-d"), (.alt("x"), "A-x"), (.pageDown, "PgDn"), (.backTab, "S-Tab"),
    (.function(5), "F5"), (.escape, "Esc"), (.character("F"), "F"), (.enter, "Enter"),
  ])
  func `a key has a name and the name is the key`(key: Key, name: String) {
    #expect(key.name == name)
    #expect(Key(name: name) == key)
  }

  @Test(arguments: ["", "F0", "F64", "Fx", "PgDown", "C-", "C-dd", "Paste", "S-x"])
  func `what is no key has none`(name: String) {
    #expect(Key(name: name) == nil)
  }
}
