import CLexicon
import Extraction

/// Words by which reports tell of one thing: "the quake", "the tremor".
enum NearWords {
  /// The stem of the word that a stem's word stands for, most often its own.
  static func meaning(of stem: UInt64) -> UInt64 { meanings[stem] ?? stem }

  private static let meanings: [UInt64: UInt64] = {
    var meanings: [UInt64: UInt64] = [:]
    TabSeparated(lexicon_near_words_start(), count: lexicon_near_words_count())
      .forEachRow { fields in
        guard fields.count == 2, let stem = Words(text: fields[0]).stems.first,
          let meaning = Words(text: fields[1]).stems.first
        else { return }
        meanings[stem] = meaning
      }
    return meanings
  }()
}
