import Testing

@testable import Documents

@Suite struct XMLScannerTests {
    /// Hands the document over in pieces of `size` bytes, so that every token is cut somewhere.
    private func events(_ xml: String, size: Int = 7) throws -> [String] {
        var rest = Array(xml.utf8)[...]
        let source = Source(Array(rest), size: size)
        rest = []
        var scanner = XMLScanner(part: "p") { buffer throws(ZipError) in source.read(into: &buffer) }
        var events: [String] = []
        while true {
            switch try scanner.next() {
            case .start: events.append("<" + (scanner.isNamed("c") ? "c" : "?") + (try scanner.attribute("r") ?? ""))
            case .end: events.append(">")
            case .text:
                var text: [UInt8] = []
                try scanner.appendText(to: &text)
                if let last = events.last, last.hasPrefix("=") {
                    events[events.count - 1] = last + String(decoding: text, as: UTF8.self)
                } else {
                    events.append("=" + String(decoding: text, as: UTF8.self))
                }
            case .finished: return events
            }
        }
    }

    private final class Source {
        private var rest: ArraySlice<UInt8>
        private let size: Int

        init(_ bytes: [UInt8], size: Int) { (rest, self.size) = (bytes[...], size) }

        func read(into buffer: inout [UInt8]) -> Bool {
            buffer += rest.prefix(size)
            defer { rest = rest.dropFirst(size) }
            return !rest.isEmpty
        }
    }

    @Test(arguments: [1, 2, 3, 5, 64, 4096])
    func tagsTextsAndReferencesSurviveEveryCut(size: Int) throws {
        let xml = """
            <?xml version="1.0" encoding="UTF-8"?><!-- Ö --><x:a xmlns:x="u"><x:c  r = 'A&amp;1' />\
            <b>5 &lt; 6&#x20AC;&#228;</b><![CDATA[<&]]></x:a >
            """
        let found = try events(xml, size: size)
        #expect(found == ["<?", "<cA&1", ">", "<?", "=5 < 6€ä", ">", "=<&", ">"])
    }

    @Test func byteOrderMarkIsPassedOver() throws {
        let found = try events("\u{feff}<a/>")
        #expect(found == ["<?", ">"])
    }

    @Test(arguments: [
        "<!DOCTYPE a><a/>", "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>", "<?xml version=\"1.0\"?><!DocType a><a/>",
    ])
    func documentTypesAreRefused(xml: String) {
        #expect(throws: XLSXError.documentType(part: "p")) { try events(xml) }
    }

    @Test(arguments: [
        "", "<", "<a", "<a>", "</a>", "<a></b>", "<a/><b/>", "a<b/>", "<a b></a>", "<a b=c></a>", "<a b=\"<\"/>",
        "<a>&x;</a>", "<a>&#xD800;</a>", "<a>&", "<a/", "<a><!--", "<a><![CDATA[", "<a/>text", "\u{0}<a/>", "<a b=\"c",
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>", "< a/>",
    ])
    func brokenDocumentsAreRefused(xml: String) {
        #expect(throws: XLSXError.malformed(part: "p")) { try events(xml, size: 3) }
    }

    @Test func nestingAndTagsHaveAnEnd() {
        #expect(throws: XLSXError.malformed(part: "p")) { try events(String(repeating: "<a>", count: 300)) }
        let huge = "<a b=\"" + String(repeating: "x", count: 2 << 20) + "\"/>"
        #expect(throws: XLSXError.malformed(part: "p")) { try events(huge, size: 1 << 16) }
    }

    @Test func numbersOfAttributesAreWholeAndShort() throws {
        var source = ["<a n=\"42\" m=\"4x\" l=\"12345678901\"/>"]
        var scanner = XMLScanner(part: "p") { buffer throws(ZipError) in
            guard let piece = source.popLast() else { return false }
            buffer += Array(piece.utf8)
            return true
        }
        _ = try scanner.next()
        let number = try scanner.number("n")
        #expect(number == 42)
        let missing = try scanner.number("z")
        #expect(missing == nil)
        #expect(throws: XLSXError.malformed(part: "p")) { try scanner.number("m") }
        #expect(throws: XLSXError.malformed(part: "p")) { try scanner.number("l") }
    }
}
