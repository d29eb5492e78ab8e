/// The bytes of an XML document while it is written.
struct MarkupBuffer {
    private(set) var bytes: [UInt8] = []

    /// Markup of ours, as it stands.
    mutating func raw(_ markup: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
    }

    /// Markup that has been written before.
    mutating func raw(_ markup: MarkupBuffer) { bytes.append(contentsOf: markup.bytes) }

    mutating func number(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

    /// Words: what markup is made of is escaped, and characters that XML does not know — a bell, half a pair — are left
    /// out. Quotation marks stay, as in what programs read of a text block.
    mutating func text(_ words: some StringProtocol) { put(words, isQuoted: false) }

    private mutating func put(_ words: some StringProtocol, isQuoted: Bool) {
        // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
        var last = (UInt8(0), UInt8(0))
        for byte in words.utf8 {
            switch byte {
            case UInt8(ascii: "&"): raw("&amp;")
            case UInt8(ascii: "<"): raw("&lt;")
            case UInt8(ascii: ">"): raw("&gt;")
            case UInt8(ascii: "\"") where isQuoted: raw("&quot;")
            case 0x09, 0x0a, 0x0d: bytes.append(UInt8(ascii: " "))
            case 0..<0x20, 0x7f: break
            case 0xbe, 0xbf:
                if last == (0xef, 0xbf) { bytes.removeLast(2) } else { bytes.append(byte) }
            default: bytes.append(byte)
            }
            last = (last.1, byte)
        }
    }

    /// A stylesheet of ours inside HTML, where nothing is escaped; it must not end its element.
    mutating func style(_ rules: String) {
        bytes.append(contentsOf: rules.replacing("</", with: "<\\/").utf8)
    }

    /// An attribute with a blank before it.
    mutating func attribute(_ name: StaticString, _ value: some StringProtocol) {
        raw(" ")
        raw(name)
        raw("=\"")
        put(value, isQuoted: true)
        raw("\"")
    }
}
