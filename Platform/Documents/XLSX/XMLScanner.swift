/// Reads the XML of an office document from front to back: tags, their attributes and texts.
///
/// It knows the part of XML 1.0 that Open Packaging allows (ECMA-376 part 2): UTF-8, no document type, hence no
/// entities but the five of XML. Names are compared without their prefix, since writers choose prefixes freely.
/// At most one tag and one piece of text are held, so a sheet of any size needs the same memory.
struct XMLScanner {
    enum Token { case start, end, text, finished }

    private static let deepestNesting = 256

    private let part: String
    private var buffer: XMLBuffer
    private var isBegun = false
    private var hasRoot = false
    private var endsAtOnce = false
    /// The names of the open elements, one behind the other, and where each begins.
    private var openNames: [UInt8] = []
    private var openStarts: [Int] = []
    private var whole = 0..<0
    private var name = 0..<0
    private var attributes: [(whole: Range<Int>, name: Range<Int>, value: Range<Int>)] = []
    private var text = 0..<0
    private var textIsLiteral = false

    /// `more` appends the next bytes to its argument, or answers false when there are none.
    init(
        part: String,
        longestToken: Int = 1 << 20,
        more: @escaping (inout [UInt8]) throws(ZipError) -> Bool
    ) {
        self.part = part
        buffer = XMLBuffer(malformed: .malformed(part: part), longestToken: longestToken, more: more)
    }

    var malformed: XLSXError { buffer.malformed }

    // MARK: What stands at the present token

    /// Whether the tag of the present start or end has this name, its prefix aside.
    func isNamed(_ wanted: StaticString) -> Bool { buffer.holds(wanted, in: name) }

    /// The name of the present start or end with its prefix, as it stands in the document.
    var wholeName: ArraySlice<UInt8> { buffer[whole] }

    /// The attributes of the present start with their prefixes, in the order of the document.
    func allAttributes() throws(XLSXError) -> [(name: ArraySlice<UInt8>, value: String)] {
        var result: [(name: ArraySlice<UInt8>, value: String)] = []
        for attribute in attributes { result.append((buffer[attribute.whole], try decoded(attribute.value))) }
        return result
    }

    /// Bytes from the start of the document to the next token.
    var offset: Int { buffer.dropped + buffer.position }

    /// The value of an attribute of the present start, its prefix aside.
    func attribute(_ wanted: StaticString) throws(XLSXError) -> String? {
        guard let range = range(of: wanted) else { return nil }
        return try decoded(range)
    }

    private func decoded(_ range: Range<Int>) throws(XLSXError) -> String {
        guard buffer[range].contains(UInt8(ascii: "&")) else { return String(decoding: buffer[range], as: UTF8.self) }
        var value: [UInt8] = []
        try buffer.decode(range, into: &value)
        return String(decoding: value, as: UTF8.self)
    }

    /// The bytes of an attribute that is meant as a plain word, as they stand in the document.
    func word(_ wanted: StaticString) -> ArraySlice<UInt8>? { range(of: wanted).map { buffer[$0] } }

    /// The value of an attribute that is meant as a whole number from 0 to a thousand million.
    func number(_ wanted: StaticString) throws(XLSXError) -> Int? {
        guard let digits = word(wanted) else { return nil }
        guard (1...9).contains(digits.count) else { throw malformed }
        var number = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { throw malformed }
            number = number * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return number
    }

    private func range(of wanted: StaticString) -> Range<Int>? {
        attributes.first { buffer.holds(wanted, in: $0.name) }?.value
    }

    /// Adds the present text, which may be one of several pieces.
    func appendText(to result: inout [UInt8]) throws(XLSXError) {
        if textIsLiteral { result.append(contentsOf: buffer[text]) } else { try buffer.decode(text, into: &result) }
    }

    // MARK: Moving on

    mutating func next() throws(XLSXError) -> Token {
        if endsAtOnce {
            endsAtOnce = false
            close()
            return .end
        }
        if !isBegun { try begin() }
        while true {
            buffer.compact()
            guard try buffer.has(buffer.position) else {
                guard hasRoot, openStarts.isEmpty else { throw malformed }
                return .finished
            }
            guard buffer[buffer.position] == UInt8(ascii: "<") else {
                if try readText() { return .text }
                continue
            }
            switch try buffer.byte(buffer.position + 1) {
            case UInt8(ascii: "?"): buffer.position = try buffer.find("?>", from: buffer.position + 2) + 2
            case UInt8(ascii: "!"): if try readExclamation() { return .text }
            case UInt8(ascii: "/"):
                try readEnd()
                return .end
            default:
                try readStart()
                return .start
            }
        }
    }

    /// Passes over whatever is left, so that the source proves its checksum.
    mutating func drain() throws(XLSXError) { try buffer.drain() }

    private mutating func begin() throws(XLSXError) {
        isBegun = true
        guard try buffer.has(2) else { throw malformed }
        if (buffer[0], buffer[1], buffer[2]) == (0xef, 0xbb, 0xbf) { buffer.position = 3 }
        // UTF-16, with or without its mark.
        guard buffer[0] != 0, buffer[1] != 0, buffer[0] < 0xfe else { throw malformed }
        let start = buffer.position
        guard try buffer.has(start + 4), buffer.holds("<?xml", in: start..<(start + 5)) else { return }
        let declaration = start..<(try buffer.find("?>", from: start))
        let words = String(decoding: buffer[declaration], as: UTF8.self).lowercased()
        guard !words.contains("encoding") || words.contains("utf-8") || words.contains("us-ascii") else {
            throw malformed
        }
    }

    /// False for the blanks outside the root, and where more must be read first.
    private mutating func readText() throws(XLSXError) -> Bool {
        let start = buffer.position
        let rest = buffer.bytes[start...]
        var end = rest.firstIndex(of: UInt8(ascii: "<")) ?? rest.endIndex
        if end == rest.endIndex, !buffer.isExhausted {
            // A reference must not be cut in two: an unfinished one waits for the next piece.
            if let ampersand = rest.suffix(16).lastIndex(of: UInt8(ascii: "&")),
                !rest[ampersand...].contains(UInt8(ascii: ";"))
            {
                end = ampersand
            }
            if end == start {
                _ = try buffer.fill()
                return false
            }
        }
        (text, textIsLiteral, buffer.position) = (start..<end, false, end)
        if !openStarts.isEmpty { return true }
        guard buffer[text].allSatisfy(Self.isBlank) else { throw malformed }
        return false
    }

    /// A comment or CDATA section; true for a text.
    private mutating func readExclamation() throws(XLSXError) -> Bool {
        let start = buffer.position
        if try buffer.has(start + 3), buffer.holds("<!--", in: start..<(start + 4)) {
            buffer.position = try buffer.find("-->", from: start + 4) + 3
            return false
        }
        guard try buffer.has(start + 8), buffer.holds("<![CDATA[", in: start..<(start + 9)) else {
            throw .documentType(part: part)
        }
        let end = try buffer.find("]]>", from: start + 9)
        (text, textIsLiteral, buffer.position) = ((start + 9)..<end, true, end + 3)
        guard !openStarts.isEmpty else { throw malformed }
        return true
    }

    private mutating func readEnd() throws(XLSXError) {
        let start = buffer.position + 2
        let end = try buffer.find(">", from: start)
        var last = end
        while last > start, Self.isBlank(buffer[last - 1]) { last -= 1 }
        guard let open = openStarts.last, buffer[start..<last].elementsEqual(openNames[open...]) else {
            throw malformed
        }
        close()
        (whole, name) = (start..<last, local(start..<last))
        attributes.removeAll(keepingCapacity: true)
        buffer.position = end + 1
    }

    private mutating func close() {
        guard let start = openStarts.popLast() else { return }
        openNames.removeSubrange(start...)
    }

    private mutating func readStart() throws(XLSXError) {
        attributes.removeAll(keepingCapacity: true)
        let whole = try readName(from: buffer.position + 1)
        guard openStarts.count < Self.deepestNesting, !(hasRoot && openStarts.isEmpty) else { throw malformed }
        hasRoot = true
        openStarts.append(openNames.count)
        openNames.append(contentsOf: buffer[whole])
        (self.whole, name) = (whole, local(whole))
        var at = whole.upperBound
        while true {
            at = try skipBlanks(from: at)
            switch try buffer.byte(at) {
            case UInt8(ascii: ">"):
                buffer.position = at + 1
                return
            case UInt8(ascii: "/"):
                guard try buffer.byte(at + 1) == UInt8(ascii: ">") else { throw malformed }
                (endsAtOnce, buffer.position) = (true, at + 2)
                return
            default: at = try readAttribute(from: at)
            }
        }
    }

    private mutating func readAttribute(from start: Int) throws(XLSXError) -> Int {
        let key = try readName(from: start)
        var at = try skipBlanks(from: key.upperBound)
        guard try buffer.byte(at) == UInt8(ascii: "=") else { throw malformed }
        at = try skipBlanks(from: at + 1)
        let quote = try buffer.byte(at)
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw malformed }
        let valueStart = at + 1
        at = valueStart
        at = try buffer.firstIndex(from: at) { $0 == quote || $0 == UInt8(ascii: "<") }
        guard buffer[at] == quote else { throw malformed }
        attributes.append((key, local(key), valueStart..<at))
        return at + 1
    }

    private mutating func readName(from start: Int) throws(XLSXError) -> Range<Int> {
        let end = try buffer.firstIndex(from: start, where: Self.endsName)
        guard end > start else { throw malformed }
        return start..<end
    }

    private mutating func skipBlanks(from start: Int) throws(XLSXError) -> Int {
        var at = start
        while Self.isBlank(try buffer.byte(at)) { at += 1 }
        return at
    }

    private func local(_ range: Range<Int>) -> Range<Int> {
        guard let colon = buffer[range].lastIndex(of: UInt8(ascii: ":")) else { return range }
        return (colon + 1)..<range.upperBound
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 10 || byte == 13 || byte == 9 }

    private static func endsName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: "\""),
            UInt8(ascii: "'"):
            true
        default: isBlank(byte)
        }
    }
}
