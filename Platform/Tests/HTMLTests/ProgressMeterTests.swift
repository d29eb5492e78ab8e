import HTML
import Testing

@Suite struct ProgressMeterTests {
    func meter(_ fraction: Double?, next: String?) -> String {
        let refresh = PageLink("Aktualisieren", href: "/import/3")
        return progressMeter(ProgressMeter(text: "läuft", fraction: fraction, next: next, refresh: refresh), id: "m")
            .html
    }

    @Test func unfinishedWorkAsksAgainAndCanBeAskedByHand() {
        let html = meter(0.42, next: "/import/3/stand")
        #expect(html.contains("hx-get=\"/import/3/stand\" hx-trigger=\"load delay:1s\""))
        #expect(html.contains("max=\"100\" value=\"42\""))
        #expect(html.contains("<a href=\"/import/3\">Aktualisieren</a>"))
    }

    @Test func finishedWorkAsksNoMore() {
        let html = meter(1, next: nil)
        #expect(!html.contains("hx-"))
        #expect(!html.contains("Aktualisieren"))
    }

    @Test func aShareStaysWithinItsBounds() {
        #expect(meter(1.7, next: nil).contains("value=\"100\""))
        #expect(meter(-1, next: nil).contains("value=\"0\""))
        #expect(!meter(nil, next: nil).contains("value="))
        #expect(meter(.nan, next: nil).contains("<progress"))
    }
}
