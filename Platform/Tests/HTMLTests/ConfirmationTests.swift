import HTML
import Testing

@Suite struct ConfirmationTests {
    let delete = PostAction("Löschen", action: "/x", tokens: [], style: .destructive)

    @Test func itNamesWhatWillGoAndTheWayBack() {
        let html = confirmation(
            Confirmation(
                title: "Wirklich?",
                consequences: ["388 Zeilen", "3 Belege"],
                confirm: delete,
                cancel: PageLink("Behalten", href: "/zurueck")
            )
        ).html
        #expect(html.contains("<ul><li>388 Zeilen</li><li>3 Belege</li></ul>"))
        #expect(html.contains("href=\"/zurueck\">Behalten</a>"))
    }

    @Test func inPlaceItOpensWithoutScript() {
        let html = disclosedConfirmation(label: "Löschen", sentence: "Die Zeile wird gelöscht.", confirm: delete).html
        #expect(html.hasPrefix("<details class=\"disclosed-confirmation\" data-controller=\"menu\"><summary>Löschen"))
        #expect(html.contains("<p>Die Zeile wird gelöscht.</p>"))
    }
}
