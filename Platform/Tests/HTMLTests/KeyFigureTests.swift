import HTML
import Testing

@Suite struct KeyFigureTests {
    @Test func theUnitStandsBehindANarrowSpace() {
        let html = keyFigures([KeyFigure("412", unit: "t", label: "im Jahr")]).html
        #expect(html.hasPrefix("<dl class=\"key-figures\"><div class=\"key-figure\"><dt>im Jahr</dt>"))
        #expect(
            html.contains("<span class=\"numeral\">412</span><span class=\"numeral-unit\">\u{202F}t</span></dd></div>")
        )
    }

    @Test func remarkMarkAndLinkShareOneLine() {
        let figure = KeyFigure(
            "1",
            label: "x",
            remark: "weniger",
            mark: Mark(.estimated, "geschätzt"),
            link: PageLink("Warum?", href: "/w")
        )
        let html = keyFigures([figure], leadsWithFirst: true).html
        #expect(html.contains("class=\"key-figures key-figures-led\""))
        #expect(html.contains("mark-estimated\">geschätzt</span> weniger <a href=\"/w\">Warum?</a></dd>"))
    }
}
