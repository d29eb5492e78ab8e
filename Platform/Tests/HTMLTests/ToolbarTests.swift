import HTML
import Testing

@Suite struct ToolbarTests {
    @Test func withoutAResultItIsAPlainForm() {
        let html = toolbar(Toolbar(action: "/x", label: "Filtern", submit: "Zeigen")) { p { "Felder" } }.html
        #expect(html.hasPrefix("<form class=\"toolbar\" role=\"search\" aria-label=\"Filtern\" method=\"get\""))
        #expect(!html.contains("hx-"))
    }

    @Test func withOneThatPartIsExchangedWhileTyping() {
        let bar = Toolbar(action: "/x", label: "Filtern", submit: "Zeigen", count: "5 Zeilen", result: "liste")
        let html = toolbar(bar) {}.html
        #expect(
            html.contains(
                "hx-get=\"/x\" hx-target=\"#liste\" hx-select=\"#liste\" hx-select-oob=\"#liste-count\" hx-swap=\"outerHTML\""
            )
        )
        #expect(html.contains("hx-push-url=\"true\""))
        #expect(html.contains("<p class=\"toolbar-count\" id=\"liste-count\" role=\"status\">5 Zeilen</p>"))
    }
}
