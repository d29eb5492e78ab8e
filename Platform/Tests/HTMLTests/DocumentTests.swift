import HTML
import Testing

@Suite struct DocumentTests {
    @Test func everythingIsLoadedFromTheAssetFolderAndNothingStandsInline() {
        let html = document(.sample) { p { "Inhalt" } }.html
        #expect(html.hasPrefix("<!doctype html><html lang=\"de\"><head><meta charset=\"utf-8\">"))
        #expect(html.contains("<link rel=\"stylesheet\" href=\"/a/3f9c/app.css\">"))
        #expect(html.contains("<script type=\"module\" src=\"/a/3f9c/Platform/Client/app.js\"></script>"))
        #expect(html.contains("<script defer src=\"/a/3f9c/vendor/htmx.min.js\"></script>"))
        #expect(!html.contains("<style"))
        #expect(!html.contains(" style="))
        #expect(!html.contains("://"))
    }

    @Test func thePageSaysWhichOneItIs() {
        let html = document(.sample) {}.html
        #expect(html.contains("<body data-page=\"CarbonAccounting/inventory\" data-draft-scope=\"7f\">"))
        #expect(html.contains("<title>Ergebnis 2025 · Öko.HUB</title>"))
    }

    @Test func theSkipLinkComesFirstAndLeadsToTheContent() throws {
        let html = document(.sample) {}.html
        let skip = try #require(html.firstRange(of: "href=\"#inhalt\""))
        let rail = try #require(html.firstRange(of: "class=\"rail\""))
        #expect(skip.lowerBound < rail.lowerBound)
        #expect(html.contains("<main id=\"inhalt\" tabindex=\"-1\">"))
    }

    @Test func htmxNeitherEvaluatesNorStylesAndShowsARefilledForm() {
        let html = document(.sample) {}.html
        for rule in ["includeIndicatorStyles&quot;:false", "allowEval&quot;:false", "historyCacheSize&quot;:0"] {
            #expect(html.contains(rule))
        }
        #expect(html.contains("{&quot;code&quot;:&quot;422&quot;,&quot;swap&quot;:true}"))
    }

    @Test func whereTheFrameHasNoPlacesThereIsNoRail() {
        var frame = PageFrame.sample
        (frame.places, frame.sections) = ([], [])
        let html = document(frame) {}.html
        #expect(!html.contains("class=\"rail\""))
        #expect(!html.contains("class=\"tabs\""))
    }

    @Test func insideAPlaceItsPageIsTheCurrentOne() {
        let html = document(.sample) {}.html
        #expect(html.contains("<a href=\"/klimabilanz/2025\" aria-current=\"true\">Klimabilanz</a>"))
        #expect(html.contains("<a href=\"/klimabilanz/2025/ergebnis\" aria-current=\"page\">Ergebnis</a>"))
    }

    @Test func messagesStandBeforeTheContent() throws {
        var frame = PageFrame.sample
        frame.flash = [Notice(.success, word: "Gespeichert", text: "Zeile 3")]
        let html = document(frame) { h1 { "Einträge" } }.html
        let message = try #require(html.firstRange(of: "<div class=\"flash\" role=\"status\" data-flash=\"success\">"))
        let title = try #require(html.firstRange(of: "<h1>"))
        #expect(message.lowerBound < title.lowerBound)
    }

    @Test func theCoFundingLineCanBeSwitchedOff() {
        var frame = PageFrame.sample
        #expect(document(frame) {}.html.contains("Kofinanziert von der Europäischen Union"))
        frame.coFunding = nil
        #expect(!document(frame) {}.html.contains("co-funding"))
    }
}

extension PageFrame {
    static var sample: PageFrame {
        PageFrame(
            title: "Ergebnis 2025",
            page: "CarbonAccounting/inventory",
            assetBase: "/a/3f9c",
            words: FrameWords(
                siteName: "Öko.HUB",
                skipLink: "Zum Inhalt springen",
                places: "Orte",
                sections: "Seiten der Klimabilanz",
                footer: "Rechtliches und Hilfe"
            ),
            home: PageLink("Start", href: "/"),
            places: [
                PageLink("Überblick", href: "/"),
                PageLink("Klimabilanz", href: "/klimabilanz/2025", isCurrent: true),
            ],
            sections: [PageLink("Ergebnis", href: "/klimabilanz/2025/ergebnis", isCurrent: true)],
            firm: MenuSlot(label: "Betrieb", current: "Metall & Söhne"),
            year: MenuSlot(label: "Jahr", current: "2025", choices: [PageLink("2024", href: "/klimabilanz/2024")]),
            search: SearchSlot(action: "/suche", name: "q", label: "Suchen"),
            person: PersonMenu(
                label: "Ihr Konto",
                name: "Aylin Demir",
                links: [],
                signOut: PostAction(
                    "Abmelden",
                    action: "/abmelden",
                    tokens: [FormToken(name: "csrf", value: "t")],
                    clearsDrafts: true
                )
            ),
            coFunding: CoFunding(
                statement: "Kofinanziert von der Europäischen Union",
                emblemLabel: "Flagge der Europäischen Union"
            ),
            draftScope: "7f"
        )
    }
}
