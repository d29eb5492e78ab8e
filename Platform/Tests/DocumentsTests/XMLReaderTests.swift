import Documents
import Testing

@Suite struct XMLReaderTests {
    /// `{namespace}name`, `/name` and texts joined.
    private func events(_ bytes: [UInt8], limits: XMLLimits = .standard) throws -> [String] {
        var reader = try XMLReader(bytes, limits: limits)
        var events: [String] = []
        var isText = false
        while true {
            switch try reader.next() {
            case .start(let name):
                let attributes = reader.attributes.map { " {\($0.name.namespace)}\($0.name.local)=\($0.value)" }
                events.append("{\(name.namespace)}\(name.local)" + attributes.joined())
                isText = false
            case .end(let name):
                events.append("/" + name.local)
                isText = false
            case .text(let text):
                if isText { events[events.count - 1] += text } else { events.append("=" + text) }
                isText = true
            case .finished: return events
            }
        }
    }

    private func events(_ xml: String) throws -> [String] { try events(Array(xml.utf8)) }

    @Test func namespacesAreResolvedWhereTheyStand() throws {
        let found = try events(
            #"<a xmlns="u" xmlns:p="v" p:x="1" x="2"><p:b xmlns:p="w"/><p:b/><c xmlns="" xml:lang="de"/></a>"#
        )
        #expect(
            found == [
                "{u}a {v}x=1 {}x=2", "{w}b", "/b", "{v}b", "/b", "{}c {http://www.w3.org/XML/1998/namespace}lang=de",
                "/c", "/a",
            ]
        )
    }

    @Test func prefixesInTextsAreResolvedWhereTheyStand() throws {
        var reader = try XMLReader(Array(#"<a xmlns:utr="registry"><b xmlns:utr="other">utr:MWh</b></a>"#.utf8))
        _ = try reader.next()
        #expect(reader.namespace(of: "utr") == "registry")
        _ = try reader.next()
        _ = try reader.next()
        #expect(reader.namespace(of: "utr") == "other")
        #expect(reader.namespace(of: "nowhere") == nil)
        #expect(reader.depth == 2)
    }

    @Test(arguments: [
        // A file from elsewhere, a bomb of a thousand million laughs, and a type without anything in it.
        #"<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>"#,
        #"<!DOCTYPE a [<!ENTITY l "lol"><!ENTITY m "&l;&l;&l;&l;">]><a>&m;</a>"#,
        #"<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/x.dtd"><html/>"#,
        "<?xml version=\"1.0\"?>\n<!DOCTYPE html><html/>",
    ])
    func documentTypesAreRefused(xml: String) {
        #expect(throws: XMLFault.documentType) { try events(xml) }
    }

    @Test(arguments: [
        "", "<a>", "<a></b>", "<a><b></a></b>", "<a/><b/>", "text", "<a>&nbsp;</a>", "<a>&#0;</a>", "<a>&#11;</a>",
        "<a b=\"&#1;\"/>", "<p:a/>", "<a p:b=\"1\"/>", "<a b=\"1\" b=\"2\"/>", "<a xmlns:p=\"\"/>", "<:a/>", "<a:/>",
        "<a xmlns:p=\"u\" xmlns:q=\"u\" p:b=\"1\" q:b=\"2\"/>", "<a>\u{1}</a>", "<?xml encoding=5?><a/>",
    ])
    func brokenDocumentsAreRefused(xml: String) {
        #expect(throws: XMLFault.malformed(line: 1)) { try events(xml) }
    }

    @Test func theLineIsNamed() {
        #expect(throws: XMLFault.malformed(line: 3)) { try events("<a>\n<b>\n</c></a>") }
    }

    @Test func whatBreaksUTF8IsRefused() {
        #expect(throws: XMLFault.malformed(line: 1)) { try events(Array("<a>".utf8) + [0xff] + Array("</a>".utf8)) }
    }

    @Test(arguments: ["ISO-8859-1", "iso-8859-1", "windows-1252"])
    func latinIsRead(encoding: String) throws {
        let head = Array("<?xml version=\"1.0\" encoding=\"\(encoding)\"?><a>".utf8)
        // ä as ISO 8859-1 and Windows write it; € is Windows' alone.
        let found = try events(head + [0xe4, 0x80] + Array("</a>".utf8))
        #expect(found == ["{}a", "=ä€", "/a"])
    }

    @Test(arguments: [false, true])
    func utf16IsRead(bigEndian: Bool) throws {
        let text = "\u{feff}<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>Öko€</a>"
        let bytes = text.utf16.flatMap { unit in
            let pair = [UInt8(unit & 0xff), UInt8(unit >> 8)]
            return bigEndian ? pair.reversed() : pair
        }
        let found = try events(bytes)
        #expect(found == ["{}a", "=Öko€", "/a"])
        let unmarked = try events(Array(bytes.dropFirst(2)))
        #expect(unmarked == found)
        #expect(throws: XMLFault.malformed(line: 1)) { try events(Array(bytes.dropLast())) }
    }

    @Test func declaredEncodingHasToBeTrue() {
        #expect(throws: XMLFault.unknownEncoding("utf-7")) { try events("<?xml version='1.0' encoding='UTF-7'?><a/>") }
        #expect(throws: XMLFault.unknownEncoding("utf-16")) {
            try events("<?xml version='1.0' encoding='UTF-16'?><a/>")
        }
    }

    @Test func depthSizeAndNumberHaveAnEnd() {
        #expect(throws: XMLFault.malformed(line: 1)) { try events(String(repeating: "<a>", count: 300)) }
        let limits = XMLLimits(bytes: 100, elements: 5, attributes: 2)
        #expect(throws: XMLFault.tooLarge(limit: 100)) {
            try events([UInt8](repeating: 32, count: 101), limits: limits)
        }
        #expect(throws: XMLFault.tooLarge(limit: 5)) {
            try events(Array("<a><b/><b/><b/><b/><b/></a>".utf8), limits: limits)
        }
        #expect(throws: XMLFault.malformed(line: 1)) {
            try events(Array("<a x='1' y='2' z='3'/>".utf8), limits: limits)
        }
    }

    /// 10 MB in 100,000 rows, and a picture of 4 MB in one attribute.
    @Test func largeDocumentsAreReadToTheirEnd() throws {
        let row = "<r n=\"1\">" + String(repeating: "x", count: 90) + "</r>"
        let found = try events("<a>" + String(repeating: row, count: 100_000) + "</a>")
        // One start and one end of the root, and three for each row.
        #expect(found.count == 300_002)
        let picture = String(repeating: "A", count: 4 << 20)
        let image = try events("<a src=\"\(picture)\"/>")
        #expect(image.first?.count == "{}a {}src=".count + 4 << 20)
    }
}
