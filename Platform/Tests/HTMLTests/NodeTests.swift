import HTML
import Testing

@Suite struct NodeTests {
    @Test func textCannotBecomeMarkup() {
        let node = p { "<script>alert(1)</script> & \"mehr\"" }
        #expect(node.html == "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; \"mehr\"</p>")
    }

    @Test func interpolatedTextIsEscapedToo() {
        let name = "<b>Bau & Söhne</b>"
        let node: Node = "Betrieb \(name)"
        #expect(node.html == "Betrieb &lt;b&gt;Bau &amp; Söhne&lt;/b&gt;")
    }

    @Test func markupOfOurOwnPassesThrough() {
        #expect(Node.raw("<br>").html == "<br>")
    }

    @Test func groupsAddNothingOfTheirOwn() {
        #expect(Node.group([.text("a"), .empty, .text("b")]).html == "ab")
    }

    @Test func voidElementsHaveNoEnd() {
        #expect(br().html == "<br>")
        #expect(input(.name("q")).html == "<input name=\"q\">")
    }

    @Test func emptyElementsKeepTheirEnd() {
        #expect(textarea(.name("note")).html == "<textarea name=\"note\"></textarea>")
    }
}
