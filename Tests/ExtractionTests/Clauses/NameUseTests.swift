import Testing

@testable import Extraction

@Suite struct NameUseTests {
  @Test(arguments: [
    ("[place Zenda] rejects the plan.", NameUse.subject),
    ("[place Zenda] officials have rejected the plan.", .subject),
    ("Yesterday [place Zenda] and its allies agreed to talk.", .subject),
    ("The road, [place Zenda] says, is open.", .subject),
    ("[place Zenda], which wants guarantees, waits.", .subject),
    ("[place Zenda] is ready for talks.", .topic),
    ("The [place Zenda] has two gates.", .topic),
    ("[place Zenda] has rejected the plan and is ready for talks.", .subject),
    ("[place Zenda]'s demand for guarantees was met.", .agent),
    ("According to [place Zenda], the road is open.", .agent),
    ("The plan was drafted by [place Zenda].", .agent),
    ("Criticism from [place Zenda] pushed the union to retreat.", .agent),
    ("The envoy held talks with [place Zenda].", .counterpart),
    ("The union urged [place Zenda] to sign.", .counterpart),
    ("The envoy arrived in [place Zenda].", .location),
    ("Talks in [place Zenda] collapsed.", .location),
    ("Troops stood near [place Zenda].", .location),
    ("The train from [place Zenda] was late.", .location),
    ("The [place Zenda] talks collapsed.", .other),
  ])
  func `what a name does tells a party from a place`(line: String, use: NameUse) throws {
    #expect(try MarkedText(line).readingOfMarkedNames().nameUses() == [use])
  }
}
