import HTML
import Testing

@Suite struct AttributesTests {
    @Test func aMissingValueLeavesTheAttributeOut() {
        #expect(a(.href(nil), .id("x")).html == "<a id=\"x\"></a>")
    }

    @Test func anEmptyValueStays() {
        #expect(img(.alt("")).html == "<img alt=\"\">")
    }

    @Test func switchesAreBareNames() {
        #expect(input(.required(), .checked(false), .disabled(true)).html == "<input required disabled>")
    }

    @Test func prefixesAreWritten() {
        let node = div(.data("controller", "chart"), .aria("label", "Bild"), .hx("get", "/x"))
        #expect(node.html == "<div data-controller=\"chart\" aria-label=\"Bild\" hx-get=\"/x\"></div>")
    }

    @Test func classesAreJoinedWithoutGaps() {
        #expect(p(.classes("a", nil, "", "b")).html == "<p class=\"a b\"></p>")
        #expect(p(.classes(nil, "")).html == "<p></p>")
    }

    @Test func valuesAreEscaped() {
        #expect(p(.title("<\"&")).html == "<p title=\"&lt;&quot;&amp;\"></p>")
    }
}
