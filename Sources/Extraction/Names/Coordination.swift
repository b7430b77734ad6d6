import Prose

/// Names in a row are of one kind: of "Zenda, Orlo and Tallov" the known one speaks for the others.
struct Coordination {
  let text: NameText

  /// Adds votes to candidates that have none of their own, from the left and then from the right.
  func weigh(_ candidates: inout [Candidate]) {
    for i in candidates.indices.dropFirst() { share(from: i - 1, to: i, &candidates) }
    for i in candidates.indices.dropLast().reversed() { share(from: i + 1, to: i, &candidates) }
  }

  private func share(from source: Int, to target: Int, _ candidates: inout [Candidate]) {
    let votes = candidates[target].votes
    guard candidates[target].entry < 0, candidates[target].rule == "capitals", votes.other <= 2
    else { return }
    let own = max(max(votes.person, votes.organization), votes.place)
    let first = min(source, target)
    let (end, start) = (
      candidates[first].tokens.upperBound, candidates[first + 1].tokens.lowerBound,
    )
    // Of "Port Lys-led" both may hold the same word; then nothing stands between them.
    guard end <= start else { return }
    let known = candidates[source].votes
    let best = max(max(known.person, known.organization), known.place)
    // Who has it from the one before him hands it on.
    guard best >= 4 || best == 3 && candidates[source].rule == "in a row", best > known.other
    else { return }
    let isBody = known.organization == best && isAcronym(candidates[target])
    guard joins(end..<start) && own <= 2 || isBody && joinsWithArticle(end..<start) else { return }
    if known.person == best {
      candidates[target].votes.person += 3
    } else if known.organization == best {
      candidates[target].votes.organization += 3
    } else {
      candidates[target].votes.place += 3
    }
    candidates[target].rule = "in a row"
  }

  /// "The OPA and the Port Council": two bodies, each with its article.
  private func joinsWithArticle(_ gap: Range<Int>) -> Bool {
    gap.count == 2 && text.isWord(gap.lowerBound, Keys.and)
      && text.isWord(gap.lowerBound + 1, Keys.the)
  }

  private func isAcronym(_ candidate: Candidate) -> Bool {
    candidate.tokens.count == 1 && text.tokens[candidate.tokens.lowerBound].shape == .upper
  }

  /// Whether a gap is ",", "and", "or", ", and".
  private func joins(_ gap: Range<Int>) -> Bool {
    guard !gap.isEmpty, gap.count <= 2 else { return false }
    let last = gap.upperBound - 1
    let isWord = text.isWord(last, Keys.and) || text.isWord(last, Keys.or)
    if gap.count == 1 { return isWord || text.isMark(last, ",") }
    return isWord && text.isMark(gap.lowerBound, ",")
  }
}
