import HTML
import Testing

@Suite struct StepsTests {
    @Test func theWayShowsWhereOneIsAndLeadsBack() {
        let html = steps(
            [
                Step("Datei", state: .done, href: "/import/1"), Step("Vorschau", state: .current),
                Step("Ende", state: .ahead),
            ],
            label: "Schritte",
            done: "erledigt"
        ).html
        #expect(html.contains("data-state=\"done\"><a href=\"/import/1\">Datei</a>"))
        #expect(html.contains("<span class=\"visually-hidden\"> (erledigt)</span>"))
        #expect(html.contains("data-state=\"current\" aria-current=\"step\"><span>Vorschau</span>"))
        #expect(html.contains("data-state=\"ahead\"><span>Ende</span>"))
    }
}
