import HTML
import Testing

@Suite struct CoFundingTests {
    @Test func theEmblemHasTwelveFivePointedStars() {
        // Ten corners a star: one move and nine lines. The first "M" belongs to the field.
        let html = europeanEmblem.html
        #expect(html.split(separator: "M").count - 1 == 13)
        #expect(html.split(separator: "L").count - 1 == 12 * 9)
        #expect(html.contains("viewBox=\"0 0 81 54\""))
        #expect(html.contains("fill=\"#039\"") && html.contains("fill=\"#fc0\""))
    }

    @Test func theLineStandsBesideTheEmblemAndPartnersFollow() {
        let html = coFunding(CoFunding(statement: "Kofinanziert", emblemLabel: "Flagge", partners: ["Ministerium"]))
            .html
        #expect(html.contains("role=\"img\" aria-label=\"Flagge\""))
        #expect(html.contains("<p class=\"co-funding-statement\">Kofinanziert</p>"))
        #expect(html.contains("<p class=\"co-funding-partner\">Ministerium</p>"))
    }
}
