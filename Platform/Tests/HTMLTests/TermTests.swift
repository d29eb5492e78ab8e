import HTML
import Testing

@Suite struct TermTests {
    let word = Term("Hs", explanation: "Brennwert", glossary: PageLink("Glossar", href: "/glossar#hs"))

    @Test func insideASentenceItOpensWithoutScript() {
        let html = term(word, id: "t1").html
        #expect(html.contains("<button class=\"term\" type=\"button\" popovertarget=\"t1\"><dfn>Hs</dfn></button>"))
        #expect(html.contains("id=\"t1\" popover=\"auto\">Brennwert <a href=\"/glossar#hs\">Glossar</a></span>"))
    }

    @Test func spelledOutItIsALine() {
        #expect(termLine(word).html.hasPrefix("<p class=\"term-line\"><dfn>Hs</dfn>: Brennwert "))
    }
}
