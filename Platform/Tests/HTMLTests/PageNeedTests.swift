import HTML
import Testing

@Suite struct PageNeedTests {
    private let firm = PageNeed("dafür brauchen Sie einen Betrieb", way: "/konto/betriebe")
    private let target = PageLink("Zur Klimabilanz", href: "/klimabilanz")

    @Test func whatIsOpenIsALink() {
        #expect(pageLink(target, unless: nil).html == "<a href=\"/klimabilanz\">Zur Klimabilanz</a>")
        #expect(actionLink(target, style: .primary, unless: nil).html.contains("<a class=\"action action-primary\""))
    }

    @Test func whatIsClosedIsWordsAndTheWayToIt() {
        for html in [pageLink(target, unless: firm).html, actionLink(target, unless: firm).html] {
            #expect(!html.contains("/klimabilanz\""))
            #expect(
                html.contains("Zur Klimabilanz \u{2013} <span class=\"page-need\"><a href=\"/konto/betriebe\">dafür")
            )
        }
    }

    @Test func whatOnlyOthersGiveHasNoWay() {
        let html = pageLink(target, unless: PageNeed("das öffnet die Kontoführung", way: nil)).html
        #expect(html == "Zur Klimabilanz \u{2013} <span class=\"page-need\">das öffnet die Kontoführung</span>")
    }

    @Test func aClosedDoorIsNoLink() {
        let door = ThemeDoor("Messen", label: "Klimabilanz", promise: "Genau", href: "/klimabilanz", need: firm)
        let html = themeDoors([door], label: "Wege").html
        #expect(!html.contains("\"/klimabilanz\"") && html.contains("<div class=\"closed-door\">"))
        #expect(html.contains("Klimabilanz") && html.contains("href=\"/konto/betriebe\""))
    }
}
