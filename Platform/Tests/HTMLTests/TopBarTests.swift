import HTML
import Testing

@Suite struct TopBarTests {
    let html = document(.sample) {}.html

    @Test func aSlotWithChoicesOpensWithoutScript() {
        #expect(html.contains("<details class=\"menu topbar-year\" data-controller=\"menu\">"))
        #expect(html.contains("<a href=\"/klimabilanz/2024\">2024</a>"))
    }

    @Test func aSlotWithoutChoicesIsText() {
        #expect(html.contains("<p class=\"topbar-fixed topbar-firm\">"))
        #expect(html.contains("Metall &amp; Söhne</p>"))
    }

    @Test func aChoiceThatChangesSomethingIsSentAsAForm() {
        var frame = PageFrame.sample
        let post = PostAction("Andere KG", action: "/konto/betrieb", tokens: [FormToken(name: "firm", value: "7")])
        frame.firm = MenuSlot(label: "Betrieb", current: "Metall & Söhne", posts: [post])
        let html = document(frame) {}.html
        #expect(html.contains("<details class=\"menu topbar-firm\" data-controller=\"menu\">"))
        #expect(html.contains("method=\"post\" action=\"/konto/betrieb\">"))
        #expect(html.contains("<input type=\"hidden\" name=\"firm\" value=\"7\">"))
    }

    @Test func whatIsChosenIsReadOutWithItsName() {
        #expect(html.contains("<span class=\"visually-hidden\">Jahr: </span><span class=\"menu-current\">2025</span>"))
    }

    @Test func theSearchIsAFormAndOnNarrowPagesALink() {
        #expect(html.contains("<form class=\"topbar-search\" role=\"search\" method=\"get\" action=\"/suche\">"))
        #expect(html.contains("<a class=\"topbar-link topbar-search-link\" href=\"/suche\">Suchen</a>"))
    }

    @Test func signingOutIsAPostWithItsTokenAndForgetsDrafts() {
        #expect(html.contains("method=\"post\" action=\"/abmelden\" data-clears-drafts>"))
        #expect(html.contains("<input type=\"hidden\" name=\"csrf\" value=\"t\">"))
    }
}
