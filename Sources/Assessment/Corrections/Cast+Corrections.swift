import Extraction
import Prose

extension Cast {
  /// Applies what the analyst says of who is who and of what kind: `same:` and `kind:`.
  mutating func apply(_ ledger: inout CorrectionLedger) {
    let entries = ledger.entries
    let joining = entries.filter { $0.correction.verb == .same }
    if !joining.isEmpty {
      let bearers = bearers(among: Array(members.indices))
      // All names are looked up before any party is joined: a line means what the machine proposed.
      var joins: [(head: String, members: [Int])] = []
      for entry in joining {
        do throws(CorrectionOutcome.Trouble) {
          var found: [Int] = []
          for name in entry.correction.names { found += try bearers.find(name) }
          joins.append((entry.correction.names[0], found))
        } catch {
          ledger.note(entry.number, error)
        }
      }
      join(joins)
    }
    let naming = entries.filter { $0.correction.verb == .kind }
    if !naming.isEmpty {
      let bearers = bearers(among: Array(members.indices))
      for entry in naming {
        guard case .kind(let name, let kind) = entry.correction else { continue }
        do throws(CorrectionOutcome.Trouble) {
          for member in try bearers.find(name) { members[member].correctedKind = kind }
        } catch {
          ledger.note(entry.number, error)
        }
      }
    }
  }

  /// Who bears which name among some members.
  func bearers(among chosen: [Int]) -> Bearers {
    Bearers(chosen.map { (members[$0].name, members[$0].spellings.map(\.text)) })
  }

  /// Makes one member of each group, which goes by the name given; groups may share members.
  private mutating func join(_ groups: [(head: String, members: [Int])]) {
    guard !groups.isEmpty else { return }
    var sets = DisjointSets(count: members.count)
    for group in groups {
      // The first name's bearer gives the party its entity and its kind.
      let head = sets.root(group.members[0])
      for member in group.members {
        // Who was of the head's party before, or is since a moment ago, is in it.
        let other = sets.root(member)
        if other == head { continue }
        members[head].absorb(members[other])
        sets.put(other, under: head)
      }
      let key = Spelling(group.head).key
      if let spelling = members[head].spellings.first(where: { Spelling($0.text).key == key }) {
        members[head].name = spelling.text
      }
      members[head].isJoined = true
    }
    var place: [Int: Int] = [:]
    var kept: [Cast.Member] = []
    for member in members.indices where sets.root(member) == member {
      place[member] = kept.count
      kept.append(members[member])
    }
    let moved = members.indices.map { place[sets.root($0)] ?? 0 }
    members = kept
    memberOf = memberOf.map { $0.map { moved[$0] } }
  }
}

extension Cast.Member {
  /// Takes another member's names over, by the analyst's word.
  fileprivate mutating func absorb(_ other: Cast.Member) {
    for spelling in other.spellings {
      if let index = spellings.firstIndex(where: { $0.text == spelling.text }) {
        spellings[index].count += spelling.count
      } else {
        spellings.append(
          Cast.NamedSpelling(
            text: spelling.text,
            count: spelling.count,
            reason: CorrectionLedger.reason,
            form: spelling.form,
            words: spelling.words,
          )
        )
      }
    }
    spellings.sort { $0.count != $1.count ? $0.count > $1.count : $0.text < $1.text }
    occurrences = (occurrences + other.occurrences).sorted()
  }
}

extension CorrectionLedger {
  /// Why an alias was joined that the analyst joined.
  static let reason = "by the analyst"
}
