import Extraction
import Prose
import Testing

@testable import Assessment

struct NameTests {
  private func parties(_ reports: Report...) -> [String] {
    Situation(reports).parties.map(\.name).sorted()
  }

  // MARK: Which name is shown

  @Test func `the fuller name is shown unless it is rare`() {
    let text = "Relief Authority met. Relief Authority left. The Vantor Relief Authority stayed."
    let report = Report(text).naming("Vantor Relief Authority", .organization)
      .naming("Relief Authority", .organization)
    #expect(parties(report) == ["Vantor Relief Authority"])
    let often = Report(String(repeating: "Relief Authority met. ", count: 9) + text)
      .naming("Vantor Relief Authority", .organization).naming("Relief Authority", .organization)
    #expect(parties(often) == ["Relief Authority"])
  }

  @Test(arguments: [("Vell-Orban", "Ana Vell-Orban"), ("St. Orban", "Ana St. Orban")])
  func `a family name of two words is short for the full name`(_ short: String, _ full: String) {
    let text = "\(full) met. " + String(repeating: "\(short) left. ", count: 5)
    #expect(parties(Report(text).naming(full, .person).naming(short, .person)) == [full])
  }

  @Test func `a name that nobody writes but in capitals is shown without`() {
    let text = "I find it good.\n\nANA R. VELL-O'BRAND JR.\n\nANA R. VELL-O'BRAND JR. left."
    let notice = Report(text).naming("ANA R. VELL-O'BRAND JR.", .person)
    #expect(Situation([notice]).parties.map(\.name) == ["Ana R. Vell-O'Brand Jr."])
  }

  @Test func `a shouted name is shown as others write it`() {
    let report = Report("ANA VELL: No. ANA VELL: Yes. Ana Vell left.")
      .naming("ANA VELL", .person).naming("Ana Vell", .person)
    #expect(parties(report) == ["Ana Vell"])
  }

  @Test func `an apostrophe that a format spelt out ends a name`() {
    let report = Report("Ana Vellu2019s visit pleased Ana Vell.")
      .naming("Ana Vellu2019s", .person).naming("Ana Vell", .person)
    #expect(parties(report) == ["Ana Vell"])
  }

  @Test(arguments: [
    ("Ash Tarek", ["ash", "tarek"]), ("ash-Tarek", ["tarek"]), ("al-Tarek", ["tarek"]),
  ])
  func `an Arabic article is bound by its hyphen`(_ name: String, _ words: [String]) {
    #expect(Spelling(name).words == words)
  }

  @Test func `initials of an office are no part of a person's name`() {
    let plain = Report("Ana Vell agreed. Ana Vell left.", name: "a").naming("Ana Vell", .person)
    let titled = Report("AFVP Ana Vell spoke.", name: "b").naming("AFVP Ana Vell", .person)
    let situation = Situation([plain, titled])
    #expect(situation.aliases(of: "Ana Vell") == ["Ana Vell"])
  }

  // MARK: Short forms

  @Test func `a word taken for a surname is a body's short form where nobody has that name`() {
    let report = Report("Vantor Ferries agreed. Vantor sails on Monday. Vantor left.")
      .naming("Vantor Ferries", .organization).naming("Vantor", .person)
    #expect(parties(report) == ["Vantor Ferries"])
    let family = Report("Vantor Ferries agreed. Otto Vantor sails. Vantor left. Otto Vantor left.")
      .naming("Vantor Ferries", .organization).naming("Otto Vantor", .person)
      .naming("Vantor", .person)
    #expect(parties(family) == ["Otto Vantor", "Vantor Ferries"])
  }

  @Test func `of two bodies a short form means the one it stood for before the other came in`() {
    let report = Report(
      "Vantor Ferries agreed. Vantor left. Vantor Holdings owns Vantor Ferries. Vantor left."
    ).naming("Vantor Ferries", .organization).naming("Vantor Holdings", .organization)
      .naming("Vantor", .organization)
    #expect(Situation([report]).aliases(of: "Vantor Ferries") == ["Vantor", "Vantor Ferries"])
    let open = Report("Vantor Ferries met Vantor Holdings. Vantor left. Vantor came back.")
      .naming("Vantor Ferries", .organization).naming("Vantor Holdings", .organization)
      .naming("Vantor", .organization)
    #expect(Situation([open]).aliases(of: "Vantor Ferries") == ["Vantor Ferries"])
  }

  @Test func `the beginning of a name whose rest is a name tells only whose it is`() {
    let report = Report("Vantor sails. The Vantor Works Council met. Works Council members left.")
      .naming("Vantor Works Council", .organization).naming("Works Council", .organization)
      .naming("Vantor", .organization)
    #expect(Situation([report]).aliases(of: "Vantor") == ["Vantor"])
  }

  @Test func `a body of a body is another one`() {
    let report = Report("The Board of the OPA agreed. The OPA left.")
      .naming("Board of the OPA", .organization).naming("OPA", .organization)
    #expect(Situation([report]).parties.map(\.name).sorted() == ["Board of the OPA", "OPA"])
  }

  @Test func `a chamber is not its committees, nor the White House`() {
    let report = Report(
      "The Senate agreed. The Senate Ports Committee left. The House and the White House left."
    ).naming("Senate", .organization).naming("Senate Ports Committee", .organization)
      .naming("House", .organization).naming("White House", .organization)
    #expect(Situation([report]).aliases(of: "Senate") == ["Senate"])
    #expect(Situation([report]).aliases(of: "House") == ["House"])
    let full = Report("The Zendan Senate agreed. The Senate left.")
      .naming("Zendan Senate", .organization).naming("Senate", .organization)
    #expect(Situation([full]).aliases(of: "Zendan Senate") == ["Senate", "Zendan Senate"])
  }

  @Test func `a short form holds in documents that lack the full name`() {
    let full = Report("Vantor Ferries agreed. Vantor left.", name: "a")
      .naming("Vantor Ferries", .organization).naming("Vantor", .organization)
    let short = Report("Vantor came back.", name: "b").naming("Vantor", .organization)
    #expect(parties(full, short) == ["Vantor Ferries"])
    let other = Report("Vantor Holdings agreed. Vantor paid.", name: "c")
      .naming("Vantor Holdings", .organization).naming("Vantor", .organization)
    #expect(parties(full, short, other) == ["Vantor", "Vantor Ferries", "Vantor Holdings"])
  }

  @Test func `initials stand for the first words of a name`() {
    let report = Report("North Varda Ferries sail. NV Ferries agreed. NV Ferries left.")
      .naming("North Varda Ferries", .organization).naming("NV Ferries", .organization)
    #expect(parties(report) == ["North Varda Ferries"])
    let other = Report("North Varda Ferries sail. NW Ferries agreed. NW Ferries left.")
      .naming("North Varda Ferries", .organization).naming("NW Ferries", .organization)
    #expect(parties(other) == ["NW Ferries", "North Varda Ferries"])
  }

  @Test func `the half of a divided land is its state`() {
    let north = Report("North Korea met the press. The North rejects the plan. The East sleeps.")
      .naming("North Korea", .country, entity: "country:KP", form: .name)
      .naming("North", .organization).naming("East", .organization)
    #expect(Situation([north]).aliases(of: "North Korea") == ["North", "North Korea"])
    let south = Report("South Africa met the press. The South rejects the plan. South left.")
      .naming("South Africa", .country, entity: "country:ZA", form: .name)
      .naming("South", .organization)
    #expect(Situation([south]).aliases(of: "South Africa") == ["South Africa"])
  }

  // MARK: People

  @Test func `a surname is no town`() {
    let person = Report("Ilse Vienna spoke. Vienna left the ship.")
      .naming("Ilse Vienna", .person)
      .naming("Vienna", .country, entity: "country:AT", form: .seat)
    #expect(parties(person) == ["Ilse Vienna"])
    let both = Report("Ilse Vienna spoke. Vienna rejects the plan. Austria left.")
      .naming("Ilse Vienna", .person)
      .naming("Vienna", .country, entity: "country:AT", form: .seat)
      .naming("Austria", .country, entity: "country:AT", form: .name)
    #expect(parties(both) == ["Austria", "Ilse Vienna"])
  }

  @Test func `two with more of one name are two people`() {
    let reports = ["Ana M. Vell", "Ana R. Vell", "Ana Vell"].map {
      Report("\($0) came. \($0) left.", name: $0).naming($0, .person)
    }
    #expect(
      Situation(reports).parties.map(\.name).sorted() == ["Ana M. Vell", "Ana R. Vell", "Ana Vell"]
    )
  }

  @Test func `where the family comes first its name joins`() {
    let full = Report("Vo Minrang came. Vo left. Vo slept.", name: "a")
      .naming("Vo Minrang", .person).naming("Vo", .person)
    let single = Report("Vo came back.", name: "b").naming("Vo", .person)
    #expect(parties(full, single) == ["Vo Minrang"])
    let given = Report("Otto Brand came. Otto left. Brand slept. Brand woke.", name: "c")
      .naming("Otto Brand", .person).naming("Otto", .person).naming("Brand", .person)
    let other = Report("Otto came back.", name: "d").naming("Otto", .person)
    #expect(parties(given, other) == ["Otto", "Otto Brand"])
  }

  @Test func `doubled letters are one letter to transliteration, unless a document has both`() {
    let a = Report("Tarek fled.", name: "a").naming("Tarek", .person)
    let b = Report("Tarrek fled.", name: "b").naming("Tarrek", .person)
    #expect(parties(a, b).count == 1)
    let both = Report("Tarek met Tarrek.", name: "c").naming("Tarek", .person)
      .naming("Tarrek", .person)
    #expect(parties(a, b, both).count == 2)
  }
}
