import HTML
import Testing

@Suite struct PaginationTests {
    @Test func aSinglePageNeedsNone() {
        #expect(pagination(Pagination(label: "Seiten", position: "Seite 1", previous: nil, next: nil)).html == "")
    }

    @Test func neighboursAreLinks() {
        let html = pagination(
            Pagination(
                label: "Seiten",
                position: "Seite 1 von 2",
                previous: nil,
                next: PageLink("Weiter", href: "?s=2")
            )
        ).html
        #expect(html.contains("<p>Seite 1 von 2</p>"))
        #expect(html.contains("rel=\"next\" href=\"?s=2\">Weiter</a>"))
        #expect(!html.contains("rel=\"prev\""))
    }
}
