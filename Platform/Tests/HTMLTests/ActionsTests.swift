import HTML
import Testing

@Suite struct ActionsTests {
    @Test func aChangeOfStateIsAFormOfItsOwn() {
        let action = PostAction(
            "Löschen",
            action: "/x",
            tokens: [FormToken(name: "csrf", value: "t")],
            style: .destructive,
            spokenLabel: "Löschen: Strom"
        )
        #expect(
            postButton(action).html == "<form class=\"post-button\" method=\"post\" action=\"/x\">"
                + "<input type=\"hidden\" name=\"csrf\" value=\"t\">"
                + "<button class=\"action action-destructive\" type=\"submit\" aria-label=\"Löschen: Strom\">Löschen"
                + "</button></form>"
        )
    }

    @Test func aDownloadIsALink() {
        let html = actionLink(PageLink("Laden", href: "/x.csv"), style: .quiet, download: true).html
        #expect(html == "<a class=\"action action-quiet\" href=\"/x.csv\" download>Laden</a>")
    }
}
