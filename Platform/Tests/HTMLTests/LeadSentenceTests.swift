import HTML
import Testing

@Suite struct LeadSentenceTests {
    @Test func figuresAreSetOffInTheirOrder() {
        let html = leadSentence("2025 waren es 412 t; 61 % davon Gas.", figures: ["412 t", "61 %"]).html
        #expect(
            html == "<p class=\"lead\">2025 waren es <strong class=\"figure\">412 t</strong>; "
                + "<strong class=\"figure\">61 %</strong> davon Gas.</p>"
        )
    }

    @Test func aFigureThatDoesNotOccurChangesNothing() {
        #expect(
            leadSentence("Noch fehlt alles.", figures: ["412 t", ""]).html == "<p class=\"lead\">Noch fehlt alles.</p>"
        )
    }

    @Test func theSecondOfTwoEqualFiguresIsSearchedBehindTheFirst() {
        let html = leadSentence("3 von 3", figures: ["3", "3"]).html
        #expect(html.split(separator: "<strong").count == 3)
    }
}
