import HTML
import Testing

@Suite struct NoticeTests {
    @Test func theToneIsSaidByItsWord() {
        let html = notice(Notice(.error, word: "Fehler", text: "Die Datei ist leer.")).html
        #expect(html.hasPrefix("<div class=\"notice\" data-tone=\"error\"><p class=\"notice-word\">Fehler</p>"))
        #expect(html.contains("<div class=\"notice-text\">Die Datei ist leer.</div>"))
        #expect(!html.contains("notice-action"))
    }

    @Test func anActionStandsBesideTheText() {
        let html = notice(Notice(.info, word: "Hinweis", text: "x", action: a(.href("/y")) { "Zeigen" })).html
        #expect(html.contains("<div class=\"notice-action\"><a href=\"/y\">Zeigen</a></div>"))
    }

    @Test func onlyASuccessTellsThatADraftHasArrived() {
        var frame = PageFrame.sample
        frame.flash = [Notice(.warning, word: "Achtung", text: "x")]
        let html = document(frame) {}.html
        #expect(html.contains("<div class=\"flash\" role=\"status\">"))
        #expect(!html.contains("data-flash"))
    }
}
