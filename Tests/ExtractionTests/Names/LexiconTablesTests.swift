import CLexicon
import Testing

@testable import Extraction

/// The tables that the program carries, and the word lists they are made of.
@Suite struct LexiconTablesTests {
  @Test func `the tables are those that the lists give; if not, run make lexicon`() {
    let carried = UnsafeBufferPointer(start: lexicon_tables_start(), count: lexicon_tables_count())
    // Told as a word: two million bytes say nothing.
    let areSame = LexiconTables.bytes().elementsEqual(carried)
    #expect(areSame)
  }

  @Test func `tables laid out beforehand say what the lists say`() {
    let (laidOut, read) = (NameLexicon.shared, NameLexicon(reading: nil))
    #expect(LexiconTables.embedded != nil)
    #expect(laidOut.entries.map(\.kind) == read.entries.map(\.kind))
    #expect(laidOut.entries.map(\.entity) == read.entries.map(\.entity))
  }
}
