import HTML
import Testing

@Suite struct PageFormTests {
    let token = FormToken(name: "csrf", value: "t")

    @Test func everyFormCarriesItsToken() {
        let html = pageForm(PageForm(action: "/x", tokens: [token])) { p { "Felder" } }.html
        #expect(html.hasPrefix("<form class=\"form\" method=\"post\" action=\"/x\" novalidate>"))
        #expect(html.contains("<input type=\"hidden\" name=\"csrf\" value=\"t\"><p>Felder</p></form>"))
    }

    @Test func draftsAreKeptOnlyWhereAskedFor() {
        let draft = DraftWords(restored: "Von {time}", discard: "Verwerfen")
        let html = pageForm(PageForm(action: "/x", tokens: [], draft: draft)) {}.html
        #expect(html.contains("data-controller=\"autosave\" data-autosave-restored-value=\"Von {time}\""))
        #expect(!pageForm(PageForm(action: "/x", tokens: [])) {}.html.contains("data-controller"))
    }

    @Test func aFormWithAFileIsSentInParts() {
        let words = UploadWords(limit: 20, tooLarge: "zu groß", sending: "{percent}", checking: "…", failed: "weg")
        let html = pageForm(PageForm(action: "/x", tokens: [], upload: words, warnsWhenLeaving: true)) {}.html
        #expect(html.contains("enctype=\"multipart/form-data\""))
        #expect(html.contains("data-controller=\"upload unsaved\""))
        #expect(html.contains("data-upload-limit-value=\"20\""))
    }
}
