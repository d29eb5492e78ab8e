import HTML
import Testing

@Suite struct HTMLWriterTests {
    @Test func writesUTF8() {
        var writer = HTMLWriter(capacity: 4)
        writer.write(p { "Öko · 12 t CO₂e" })
        #expect(writer.bytes == Array("<p>Öko · 12 t CO₂e</p>".utf8))
        #expect(writer.string == "<p>Öko · 12 t CO₂e</p>")
    }

    @Test func textEscapesWhatStartsMarkup() {
        var writer = HTMLWriter()
        writer.write(.text("1 < 2 > 0 & \"x\" 'y'"))
        #expect(writer.string == "1 &lt; 2 &gt; 0 &amp; \"x\" 'y'")
    }

    @Test func attributesEscapeTheQuoteThatWouldEndThem() {
        var writer = HTMLWriter()
        writer.write(a(.href("\" onclick=\"x")))
        #expect(writer.string == "<a href=\"&quot; onclick=&quot;x\"></a>")
    }

    @Test func aZeroByteBecomesTheReplacementCharacter() {
        var writer = HTMLWriter()
        writer.write(.text("a\0b"))
        #expect(writer.string == "a\u{fffd}b")
    }

    @Test func escapingAtBothEndsLosesNothing() {
        var writer = HTMLWriter()
        writer.write(.text("&&"))
        writer.write(.text(""))
        writer.write(.text("x&"))
        #expect(writer.string == "&amp;&amp;x&amp;")
    }

    @Test func entitiesInTheTextAreTextAgain() {
        var writer = HTMLWriter()
        writer.write(.text("&lt;"))
        #expect(writer.string == "&amp;lt;")
    }

    @Test func bytesAndTextOfANodeAreTheSame() {
        let node = div(.class("x")) { p { "ä" } }
        #expect(String(decoding: node.bytes, as: UTF8.self) == node.html)
    }
}
