import Testing

@testable import Archive

/// Pages as they are drawn, and the text in the order in which it is read.
struct PDFPagesTests {
  private func text(_ pages: String...) -> String {
    let drawn = pages.joined(separator: "\n\u{c}")
    return String(decoding: PDFPages.text(of: Array(drawn.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    ("the plan of the North-\n  ern Front.", "the plan of the Northern\nFront."),
    ("he may with-\ndraw.\nOrlen stays.", "he may withdraw.\nOrlen stays."),
    ("a long-\nterm plan, Selm-\nbacked men", "a long-term\nplan, Selm-backed\nmen"),
    ("Otto Zabra-\nvic and Ana\u{ad}\nvellin", "Otto Zabravic\nand Anavellin"),
    ("a demilitari-\u{c}zation of Selm", "a demilitarization\nof Selm"),
    ("from 3 -\nto 4 and Selm-\nOrlen", "from 3 -\nto 4 and Selm-\nOrlen"),
  ])
  func `a word that the end of a line breaks is whole`(drawn: String, expected: String) {
    #expect(text(drawn) == expected + "\n")
  }

  @Test func `columns follow each other`() {
    let page = """
      Vale Courier | Report No. 4                                        12 May 2031

      The dam of Selm breaks
      The dam of Selm broke in the night       The council of Orlen will meet again on
      to Monday, and the mayor of the          Friday, Otto Brand told reporters.
      town asked for help.
                                               It is not clear whether the mill owners
      Ana Vell called on the owners of         will take part in the talks about the
      the mill to pay for what they have       dam, which they refuse to pay for.
      done to the people of the
      valley.


      Office for the Valley of Selm                                      Page 1 of 1
      """
    #expect(
      text(page) == """
        Vale Courier | Report No. 4                                        12 May 2031

        The dam of Selm breaks
        The dam of Selm broke in the night
        to Monday, and the mayor of the
        town asked for help.

        Ana Vell called on the owners of
        the mill to pay for what they have
        done to the people of the
        valley.

        The council of Orlen will meet again on
        Friday, Otto Brand told reporters.

        It is not clear whether the mill owners
        will take part in the talks about the
        dam, which they refuse to pay for.

        """
    )
  }

  @Test func `what runs across columns parts them, and a sentence goes on in the next`() {
    let page = """
      The dam of Selm broke in the night       council of Orlen met on Friday, and
      to Monday, and the mayor of the          Otto Brand told reporters that it
      town asked for help. Since then the      would help with all that it has.
      What the owners of the mill have said of the dam and of the valley until now
      Ana Vell called on the owners of         They refuse to do so, and say that
      the mill to pay for what they have       the dam was in order until Sunday.
      done to the people of the valley.        Nobody else has seen it since.
      """
    #expect(
      text(page) == """
        The dam of Selm broke in the night
        to Monday, and the mayor of the
        town asked for help. Since then the
        council of Orlen met on Friday, and
        Otto Brand told reporters that it
        would help with all that it has.
        What the owners of the mill have said of the dam and of the valley until now
        Ana Vell called on the owners of
        the mill to pay for what they have
        done to the people of the valley.

        They refuse to do so, and say that
        the dam was in order until Sunday.
        Nobody else has seen it since.

        """
    )
  }

  @Test func `lines of two columns need not stand at the same height`() {
    let page = (1...6).map { line in
      "The dam of Selm broke, for the time \(line)\n"
        + String(repeating: " ", count: 45) + "the council of Orlen met on day \(line)"
    }
    let read =
      (1...6).map { "The dam of Selm broke, for the time \($0)\n" }.joined()
      + (1...6).map { "the council of Orlen met on day \($0)\n" }.joined()
    #expect(text(page.joined(separator: "\n")) == read)
  }

  @Test func `the rows of a table and an address at the right stay`() {
    let table = """
      Place                       Killed          Hurt
      Selm                        12              40
      Orlen and its valley        3               7
      Zenda                       0               2
      Marram                      1               1
      Vale                        5               9
      All                         21              59

                                                  Ana Vell
                                                  12 Mill Road
                                                  Selm

      """
    #expect(
      text(table) == table.split(omittingEmptySubsequences: false) { $0 == "\n" }.dropLast(1)
        .joined(separator: "\n") + "\n"
    )
  }

  @Test func `a sentence goes on over the feet and heads of pages`() {
    let first = """
      Valley Office | Report No. 45             12 May 2031

      The dam breaks

      Otto Brand asked that the

      Office for the Valley of Selm             Page 1 of 2
      """
    let second = """
      Valley Office | Report No. 45             12 May 2031

      owners of the mill pay.

      Nobody was hurt.

      Office for the Valley of Selm             Page 2 of 2
      """
    #expect(
      text(first, second) == """
        Valley Office | Report No. 45             12 May 2031

        The dam breaks

        Otto Brand asked that the
        owners of the mill pay.

        Nobody was hurt.

        """
    )
  }
}
