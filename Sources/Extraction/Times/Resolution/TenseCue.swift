import CLexicon
import Prose

/// What a word says about tense.
enum TenseCue: Int {
  case past, future
  /// A verb of planning: its object lies ahead.
  case plan
  /// A verb of promising: what is promised lies ahead, the promise itself does not.
  case promise
  /// What plans only before "to" or "for", and is nothing else: "plan to meet".
  case toward
  /// The same, but past elsewhere: "set to meet", "a record set in May".
  case settled
  /// What might be, unless denied: "could meet", but "could not be reached".
  case possible
  /// A verb in the present, with which news tells what is on the calendar: "they meet on Monday".
  case present
  /// A word that begins a clause of its own.
  case boundary

  static func of(_ token: Token) -> TenseCue? {
    table.value(of: token).flatMap { TenseCue(rawValue: $0) }
  }

  private static let table: PhraseTable = {
    let values = [
      "past": 0, "future": 1, "plan": 2, "promise": 3, "toward": 4, "settled": 5, "possible": 6,
      "present": 7, "boundary": 8,
    ]
    var table = PhraseTable()
    TabSeparated(lexicon_tense_cues_start(), count: lexicon_tense_cues_count()).forEachRow {
      guard $0.count == 2, let value = values[$0[1]] else { return }
      table.insert($0[0], value)
    }
    return table
  }()

  static let perfect: WordSet = ["has", "have", "'ve"]
  /// Before these a form in "-ed" is a participle that tells no time: "to be held".
  static let auxiliaries: WordSet = [
    "be", "being", "is", "are", "a", "the", "an", "its", "his", "her", "their", "our", "no", "any",
    "some", "this", "these", "those", "such", "still", "newly", "previously", "of", "for", "with",
    "from", "by", "at",
  ]
  static let some = Fold.key(of: "some")
  static let by: WordSet = ["by"]
  static let voters: WordSet = ["voter", "voters"]
  static let to: WordSet = ["to"]
  /// Before these a verb in the present is an infinitive, which tells no time itself.
  static let infinitives: WordSet = ["to", "did", "not", "n't"]
  static let aims: WordSet = ["to", "for"]

  static let leads: WordSet = ["in", "on", "at", "early", "late", "as"]
  static let `as`: WordSet = ["as"]
  static let ahead: WordSet = ["ahead"]
  static let moving: WordSet = [
    "postponed", "postpones", "postpone", "delayed", "delays", "delay", "adjourned", "rescheduled",
  ]
  static let attending: WordSet = [
    "in", "at", "during", "attend", "join", "skip", "boycott", "miss", "observe", "win", "lose",
  ]
  static let occasions: WordSet = [
    "vote", "votes", "election", "elections", "ballot", "runoff", "referendum", "poll", "polls",
    "summit", "meeting", "talks", "march", "rally", "session", "debate", "match", "race", "final",
    "hearing", "conference", "ceremony", "inauguration", "round", "parade", "strike",
  ]
  static let ending: WordSet = ["cancelled", "canceled", "scrapped", "off"]
  static let soon: WordSet = ["soon", "early"]
  static let been: WordSet = ["been", "was", "were"]
  static let had: WordSet = ["had"]
  static let not: WordSet = ["not", "n't"]
  static let copulas: WordSet = ["is", "are"]
  static let pronouns: WordSet = [
    "it", "he", "she", "this", "that", "there", "who", "which", "they",
  ]
  static let going: WordSet = [
    "flying", "travelling", "traveling", "heading", "visiting", "leaving", "arriving", "returning",
    "meeting", "hosting",
  ]
  static let votes: WordSet = ["votes", "vote"]
  static let holding: WordSet = ["holds", "hosts", "convenes"]
  static let only = Fold.key(of: "only")
  static let coming: WordSet = ["upcoming"]
  static let earlier: WordSet = ["before"]
  static let won: WordSet = ["won", "lost", "since", "following", "from"]
  static let weekdays: WordSet = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  static let openings: WordSet = ["open", "start", "end", "close"]
  static let asking: WordSet = [
    "demanded", "urged", "asked", "requested", "required", "instructed",
  ]
  static let conditions: WordSet = ["if", "unless"]
  static let comma = Fold.key(of: ",")
  static let deadlines: WordSet = ["by", "until", "till", "through"]
  static let until: WordSet = ["until", "till"]
  /// What may stand between "until" and a day.
  static let hours: WordSet = ["noon", "midday", "midnight", "on", "a.m.", "p.m.", "am", "pm"]
  /// What went on up to a day.
  static let lasting = WordSet(
    "lasted stayed remained continued waited served lived worked ran raged dragged"
  )
  static let limits: WordSet = ["deadline", "ultimatum"]
  /// What sets a deadline that has still to come; one that was "missed" or has "passed" has not.
  static let setting: WordSet = [
    "set", "sets", "setting", "gave", "gives", "give", "given", "giving", "has", "have", "face",
    "faces", "facing", "imposed", "imposes", "issued", "issues", "announced",
  ]
  static let definite: WordSet = ["the", "this", "that", "its", "his", "her", "their"]
  static let counting: WordSet = ["reported", "recorded", "registered", "logged", "confirmed"]
  static let extending: WordSet = ["extended", "extend", "extends", "prolonged"]
  static let intents: WordSet = [
    "hoped", "planned", "intended", "wanted", "meant", "aimed", "tried",
  ]
  static let telling: WordSet = ["told", "ordered", "agreed", "been", "threatened", "warned"]
  static let tellings: WordSet = [
    "interview", "speech", "statement", "letter", "address", "briefing", "conference", "broadcast",
    "message", "memo", "email", "post", "tweet",
  ]
  static let effects: WordSet = ["effect", "force"]
  static let entering: WordSet = [
    "take", "takes", "come", "comes", "go", "goes", "enter", "enters",
  ]
  static let and = Fold.key(of: "and")
  static let would = Fold.key(of: "would")
  static let gone: WordSet = [
    "missed", "passed", "ignored", "expired", "lapsed", "met", "extended", "past", "after",
  ]
}
