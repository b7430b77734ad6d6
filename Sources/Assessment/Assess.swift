package import Extraction
package import Prose

extension Situation {
  /// Assesses a folder's documents.
  ///
  /// A pure function of its arguments: the order of the accounts does not matter. Near linear in
  /// their length.
  ///
  /// - Parameters:
  ///   - accounts: One for each document, in any order; documents with equal content count once.
  ///   - gaps: What could not be read.
  ///   - corrections: What the analyst knows better; see ``Correction``.
  ///   - now: The day that counts as now; nil for the newest publication day.
  ///   - crew: Who does what can be done at once.
  package init(
    of accounts: [Account],
    gaps: [CollectionGap],
    corrections: Corrections = Corrections(),
    now: Day? = nil,
    crew: some Crew = OneHand(),
  ) {
    var ledger = CorrectionLedger(corrections)
    let corpus = Corpus(accounts)
    let today = now ?? corpus.newest
    // What the texts have in common, while names are joined across all of them.
    let (texts, cast) = crew.both(
      {
        (
          later: LaterSentences(corpus), copies: Copies(corpus), weights: DayWeights(corpus),
        )
      },
      { Cast(corpus, &ledger, crew) },
    )
    let cancellations = Cancellations(corpus, cast)
    let parties = Parties(cast, &ledger, crew)
    let stakes = Stakes(corpus, cast)
    // What happened and what each wants take longest, and on which of the two depends on the reports.
    let (timeline, (positions, rest)) = crew.both(
      {
        Chronicle.entries(
          corpus,
          cast,
          parties,
          texts.copies,
          texts.weights,
          cancellations,
          now: today,
          crew,
        )
      },
      {
        crew.both(
          { Positions(corpus, cast, parties) },
          {
            (
              watch: WatchList.items(
                corpus,
                cast,
                parties,
                texts.later,
                cancellations,
                &ledger,
                now: today,
              ),
              figures: Figures.all(corpus, cast, parties, texts.copies),
              files: PartyFiles(corpus, cast, parties),
            )
          },
        )
      },
    )
    self.init(
      documents: corpus.accounts.map(\.document),
      gaps: gaps.sorted { ExactString($0.name) < ExactString($1.name) },
      parties: parties.rows(cast, rest.files, positions, stakes),
      watch: rest.watch,
      timeline: timeline,
      figures: rest.figures,
      stakes: stakes.all,
      now: today,
      corrections: ledger.outcomes,
    )
  }

  /// Assesses documents by what was read in them.
  package init(
    of readings: [Reading],
    gaps: [CollectionGap],
    corrections: Corrections = Corrections(),
    now: Day? = nil,
  ) {
    let accounts = readings.map { Account(of: $0) }
    self.init(of: accounts, gaps: gaps, corrections: corrections, now: now)
  }

  /// Assesses a few made-up sentences, so that every word list is read before it is needed.
  ///
  /// Meant for a second thread, ahead of the one that reads documents: of the first document's time
  /// the lists, and the runtime's own tables of types, are the greater part.
  package static func prepare() {
    let text = """
      Foreign Minister Ana Vell said on Monday that Norway would reject the plan. According to \
      officials in Oslo, the Norwegian army killed 12 people two weeks ago; the United Nations (UN) \
      condemned the attack. "It is unacceptable," Vell told the Vale Courier.

      ## What to watch
      - **The vote:** Whether the council meets by 12 May, and if Vell keeps her promise.
      """
    let id = DocumentID(high: 0, low: 0)
    let document = Document(id: id, name: "", text: Array(text.utf8))
    // From the last stage to the first: whoever reads a document meanwhile goes the other way, and
    // neither waits for a list that the other is at.
    var reading = Reading(passage: Passage(document))
    for stage in Stage.all.reversed() { stage.run(&reading) }
    _ = Situation(of: [Reading(of: document)], gaps: [])
  }
}
