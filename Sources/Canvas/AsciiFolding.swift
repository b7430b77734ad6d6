extension ShownText {
  /// The text in ASCII alone, for terminals without UTF-8: `“Zoë” — …` is `"Zoe" - ...`.
  ///
  /// Letters lose their marks; what has no like in ASCII becomes `?`, once for each grapheme.
  package var ascii: ShownText {
    if graphemes.allSatisfy({ $0.isPlain && $0.base.isASCII }) { return self }
    return ShownText(
      graphemes: graphemes.flatMap { grapheme in
        AsciiFolding.fold(grapheme.base).unicodeScalars.map { Grapheme(base: $0, width: 1) }
      }
    )
  }
}

extension Grapheme {
  /// The one ASCII character that may stand in its cell, where text was not folded before layout.
  package var asciiCell: Unicode.Scalar {
    AsciiFolding.fold(base).unicodeScalars.first ?? "?"
  }
}

/// Finds the ASCII closest to a scalar.
enum AsciiFolding {
  /// One or more ASCII characters for a scalar; `?` where none is close.
  static func fold(_ scalar: Unicode.Scalar) -> String {
    scalar.isASCII ? String(scalar) : table[scalar] ?? "?"
  }

  // Parsed from text at the first scalar past ASCII: a literal of pairs compiles slowly.
  private static let table: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    for line in (letters + "\n" + others).split(separator: "\n") {
      let parts = line.split(separator: " ")
      guard parts.count == 2 else { continue }
      for scalar in parts[1].unicodeScalars { table[scalar] = String(parts[0]) }
    }
    return table
  }()

  // One line a result: the ASCII, then everything that becomes it.
  private static let others = """
    " “”„‟«»″
    ' ‘’‚‛‹›′ʼ`´
    - ‐‑‒–—―−─━·•
    | │┃¦
    + ┌┐└┘├┤┬┴┼±
    ... …
    * ●◆★☆×
    > ►▶→▌
    < ◄◀←
    ^ ▲↑
    v ▼↓
    o ○□◇
    # █■
    x √✓✔✗
    ss ß
    SS ẞ
    ae æ
    AE Æ
    oe œ
    OE Œ
    th þ
    TH Þ
    EUR €
    GBP £
    (c) ©
    (R) ®
    TM ™
    No. №
    1/2 ½
    1/4 ¼
    3/4 ¾
    deg °
    ! ¡
    ? ¿
    """

  // The letters of Latin-1, Latin Extended-A, -B and Additional, by their Unicode 14 decompositions.
  private static let letters = """
    A ÀÁÂÃÄÅĀĂĄǍǞǠǺȀȂȦḀẠẢẤẦẨẪẬẮẰẲẴẶ
    B ḂḄḆɃ
    C ÇĆĈĊČḈ
    D ĎḊḌḎḐḒĐƉÐ
    E ÈÉÊËĒĔĖĘĚȄȆȨḔḖḘḚḜẸẺẼẾỀỂỄỆ
    F Ḟ
    G ĜĞĠĢǦǴḠǤ
    H ĤȞḢḤḦḨḪĦ
    I ÌÍÎÏĨĪĬĮİǏȈȊḬḮỈỊƗ
    J Ĵ
    K ĶǨḰḲḴ
    L ĹĻĽḶḸḺḼŁȽ
    M ḾṀṂ
    N ÑŃŅŇǸṄṆṈṊ
    O ÒÓÔÕÖŌŎŐƠǑǪǬȌȎȪȬȮȰṌṎṐṒỌỎỐỒỔỖỘỚỜỞỠỢØƟ
    P ṔṖ
    R ŔŖŘȐȒṘṚṜṞ
    S ŚŜŞŠȘṠṢṤṦṨ
    T ŢŤȚṪṬṮṰŦȾ
    U ÙÚÛÜŨŪŬŮŰŲƯǓǕǗǙǛȔȖṲṴṶṸṺỤỦỨỪỬỮỰ
    V ṼṾ
    W ŴẀẂẄẆẈ
    X ẊẌ
    Y ÝŶŸȲẎỲỴỶỸ
    Z ŹŻŽẐẒẔƵ
    a ªàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ
    b ḃḅḇƀ
    c çćĉċčḉ
    d ďḋḍḏḑḓđð
    e èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ
    f ḟ
    g ĝğġģǧǵḡǥ
    h ĥȟḣḥḧḩḫẖħ
    i ìíîïĩīĭįǐȉȋḭḯỉịı
    j ĵǰ
    k ķǩḱḳḵ
    l ĺļľḷḹḻḽłƚ
    m ḿṁṃ
    n ñńņňǹṅṇṉṋ
    o ºòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợøɵ
    p ṕṗ
    r ŕŗřȑȓṙṛṝṟ
    s śŝşšſșṡṣṥṧṩẛ
    t ţťțṫṭṯṱẗŧ
    u ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự
    v ṽṿ
    w ŵẁẃẅẇẉẘ
    x ẋẍ
    y ýÿŷȳẏẙỳỵỷỹ
    z źżžẑẓẕƶ
    """
}
