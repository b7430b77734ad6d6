import Assessment
import Canvas
import Prose
import Testing

@testable import Dashboard

/// What a row said before, beside what it says now.
@Suite struct DifferencesTests {
  private func party(
    role: String?,
    represents: String? = nil,
    positions: [Position] = [],
    relations: [Relation] = [],
    latest: Citation? = nil,
  ) -> Party {
    let named = Dispute.parties[0].citations[0]
    return Party(
      key: RowKey("p"),
      name: "Ana Vell",
      kind: .person,
      aliases: [],
      roles: role.map { [Party.Role(text: $0, day: nil, citation: named)] } ?? [],
      represents: represents,
      salience: .init(weight: 1, mentions: 1, documents: 1),
      positions: positions,
      relations: relations,
      latest: latest,
      citations: [named],
    )
  }

  private func clauses(_ now: Party, since then: Party) -> [String] {
    let place = Change.Place(pane: .party, key: now.key)
    let change = Change(place, now.name, now: RowDigest(now), then: RowDigest(then))
    return change.map { Differences($0, .unicode).clauses(now) } ?? []
  }

  @Test func aRoleIsToldWithTheOneBefore() {
    let minister = party(role: "foreign minister")
    #expect(
      clauses(party(role: "president"), since: minister) == ["role: foreign minister → president"]
    )
    #expect(clauses(minister, since: party(role: nil)) == ["role: foreign minister"])
    #expect(clauses(party(role: nil), since: minister) == ["no longer role: foreign minister"])
    let envoy = party(role: "foreign minister", represents: "Selm")
    #expect(clauses(envoy, since: minister) == ["for: Selm"])
  }

  @Test func aNewPositionIsToldInItsWordsAndTheSentenceOnce() {
    let position = Dispute.parties[0].positions[0]
    let other = Dispute.parties[1].citations[0]
    let now = party(role: nil, positions: [position], latest: position.citation)
    #expect(clauses(now, since: party(role: nil)) == ["opposes: filling of the dam"])
    let later = party(role: nil, positions: [position], latest: other)
    #expect(clauses(later, since: now) == [other.text.inQuotes])
    #expect(clauses(party(role: nil), since: party(role: nil, positions: [position])).count == 1)
  }

  @Test func whoIsOnceAgainOnGoodTermsIsNamed() {
    func relation(_ quad: Relation.QuadClass) -> Relation {
      Relation(
        other: "Selm",
        deeds: [
          Relation.Deed(
            quad: quad,
            isByOther: false,
            day: nil,
            citation: Dispute.parties[0].citations[0],
          )
        ],
      )
    }
    let clash = party(role: nil, relations: [relation(.verbalConflict)])
    let peace = party(role: nil, relations: [relation(.verbalCooperation)])
    #expect(clauses(peace, since: clash) == ["now cooperates with Selm"])
    #expect(clauses(clash, since: party(role: nil)) == ["clashes with Selm"])
    #expect(clauses(party(role: nil), since: clash) == ["nothing with Selm any more"])
  }

  @Test func aPlanIsToldByWhatItHasCometo() throws {
    let entry = try #require(Dispute.timeline.last)
    func with(_ status: TimelineEntry.Status, _ outcome: TimelineEntry.Outcome?) -> TimelineEntry {
      TimelineEntry(
        key: entry.key,
        when: entry.when,
        status: status,
        what: entry.what,
        time: entry.time,
        parties: [],
        citations: entry.citations,
        origins: 1,
        outcome: outcome,
      )
    }
    func clauses(_ now: TimelineEntry, since then: TimelineEntry) -> [String] {
      let place = Change.Place(pane: .timeline, key: now.key)
      let change = Change(place, now.what, now: RowDigest(now), then: RowDigest(then))
      return change.map { Differences($0, .unicode).clauses(now) } ?? []
    }
    let plan = with(.scheduled, nil)
    let reported = with(.past, .reported(entry.time))
    #expect(clauses(reported, since: plan) == ["scheduled → reported"])
    #expect(
      clauses(with(.scheduled, .calledOff(entry.time)), since: plan) == ["scheduled → called off"]
    )
    let missed = with(.past, .missed(entry.time))
    #expect(clauses(missed, since: plan) == ["scheduled → did not happen"])
    #expect(clauses(reported, since: missed) == ["did not happen → reported"])
    #expect(clauses(with(.past, .unreported), since: plan) == [])
    #expect(clauses(reported, since: with(.past, .unreported)) == ["past → reported"])
  }

  @Test func theRowsPageSaysFirstWhatChanged() {
    let item = Dispute.watch[0]
    let change = Change(
      kind: .changed,
      pane: .watch,
      key: item.key,
      title: item.title,
      aspects: [.date, .status, .evidence],
      was: RowDigest(values: [.date: [], .status: ["open"], .evidence: ["1"]]),
    )
    var state = DashboardState.dispute(200, 50)
    _ = state.reduce(.loaded(Dispute.situation, changes: [change]))
    state.press("!")
    let told = "due: May 2031; was open; “filling the dam in secret on 9 April”"
    #expect(state.screen.contains("moving        Filling the dam  \(told)"))
    state.press("g", "Enter")
    #expect(state.screen.contains("changed since the last visit: due: May 2031; was open;"))
  }

  @Test func ofAChangeThatWasSeenAndAnotherTheFirstWordsCount() {
    func change(_ aspect: Change.Aspect, _ was: String) -> Change {
      Change(
        kind: .changed,
        pane: .watch,
        key: RowKey("w"),
        title: "",
        aspects: [aspect],
        was: RowDigest(values: [aspect: [was]]),
      )
    }
    let both = change(.status, "open").followed(by: change(.status, "moving"))
    #expect(both == change(.status, "open"))
    let more = change(.status, "open").followed(by: change(.date, "2031-03"))
    #expect(more.aspects == [.date, .status])
    #expect(more.was.values == [.status: ["open"], .date: ["2031-03"]])
  }
}
