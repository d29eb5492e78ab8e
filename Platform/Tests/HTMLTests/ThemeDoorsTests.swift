import HTML
import Testing

@Suite struct ThemeDoorsTests {
    @Test func onlyTheDoorsThatExistAreShown() {
        let door = ThemeDoor("Messen", label: "Klimabilanz", promise: "In zehn Minuten", href: "/klimabilanz")
        let html = themeDoors([door], label: "Wege").html
        #expect(html.split(separator: "<li>").count == 2)
        #expect(html.contains("<span class=\"door-word\">Messen</span>"))
        #expect(themeDoors([], label: "Wege").html == "")
    }
}
