import Companies
import Testing

@Suite struct SearchTextTests {
    @Test(arguments: [
        ("Türen", "tueren"), ("TÜREN", "tueren"), ("Tueren", "tueren"), ("Tu\u{308}ren", "tueren"), ("ÖL", "oel"),
        ("Straße", "strasse"), ("Café", "cafe"), ("Cafe\u{301}", "cafe"), ("CO₂", "co2"), ("NOₓ", "nox"),
        ("12\u{a0}01\u{202f}01", "12 01 01"), ("Łódź", "łódź"), ("", ""),
    ])
    func spellingsOfAWordAreOne(_ text: String, _ folded: String) {
        #expect(SearchText.fold(text) == folded)
    }

    @Test func aQueryHasNoMoreThanEightWords() {
        #expect(SearchText.words("Kühl- und (Schmier-)Stoffe") == ["kuehl-", "und", "schmier-", "stoffe"])
        #expect(SearchText.words("a b c d e f g h i j").count == 8)
    }
}
