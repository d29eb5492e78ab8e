/// Reads JSON strictly by RFC 8259 and remembers where each value stands.
///
/// Foundation's decoder stops at the first fault, passes over unknown and repeated keys and gives no lines; a start that
/// decodes some hundred factors with it also takes several times as long.
public struct JSONReader {
    private let bytes: [UInt8]
    /// Checked once for the whole text, which is quicker than for each string.
    private let isUTF8: Bool
    private var position = 0
    private static let maximumDepth = 32

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        isUTF8 = String(validating: bytes, as: UTF8.self) != nil
    }

    public static func read(_ bytes: [UInt8]) throws(JSONSyntaxFault) -> JSONNode {
        var reader = JSONReader(bytes)
        let node = try reader.node(depth: 0)
        reader.skipSpace()
        guard reader.position == bytes.count else { throw reader.fault(.trailingCharacters) }
        return node
    }

    private mutating func node(depth: Int) throws(JSONSyntaxFault) -> JSONNode {
        guard depth < Self.maximumDepth else { throw fault(.tooDeep) }
        skipSpace()
        let start = position
        let value: JSONNode.Value
        switch try peek() {
        case UInt8(ascii: "{"): value = .object(try members(depth: depth))
        case UInt8(ascii: "["): value = .array(try elements(depth: depth))
        case UInt8(ascii: "\""): value = .string(try string())
        case UInt8(ascii: "t"): value = try literal("true", .bool(true))
        case UInt8(ascii: "f"): value = try literal("false", .bool(false))
        case UInt8(ascii: "n"): value = try literal("null", .null)
        case UInt8(ascii: "-"), 48...57: value = .number(try number())
        default: throw fault(.unexpectedCharacter)
        }
        return JSONNode(offset: start, value: value)
    }

    private mutating func members(depth: Int) throws(JSONSyntaxFault) -> [JSONNode.Member] {
        position += 1
        skipSpace()
        var members: [JSONNode.Member] = []
        if try peek() == UInt8(ascii: "}") {
            position += 1
            return members
        }
        members.reserveCapacity(24)
        while true {
            skipSpace()
            let start = position
            guard try peek() == UInt8(ascii: "\"") else { throw fault(.unexpectedCharacter) }
            let key = try string()
            skipSpace()
            guard try peek() == UInt8(ascii: ":") else { throw fault(.unexpectedCharacter) }
            position += 1
            members.append(JSONNode.Member(key: key, offset: start, node: try node(depth: depth + 1)))
            if try isLast(closing: UInt8(ascii: "}")) { return members }
        }
    }

    private mutating func elements(depth: Int) throws(JSONSyntaxFault) -> [JSONNode] {
        position += 1
        skipSpace()
        var elements: [JSONNode] = []
        if try peek() == UInt8(ascii: "]") {
            position += 1
            return elements
        }
        while true {
            elements.append(try node(depth: depth + 1))
            if try isLast(closing: UInt8(ascii: "]")) { return elements }
        }
    }

    private mutating func isLast(closing: UInt8) throws(JSONSyntaxFault) -> Bool {
        skipSpace()
        let byte = try peek()
        guard byte == closing || byte == UInt8(ascii: ",") else { throw fault(.unexpectedCharacter) }
        position += 1
        return byte == closing
    }

    private mutating func literal(_ word: StaticString, _ value: JSONNode.Value) throws(JSONSyntaxFault)
        -> JSONNode.Value
    {
        let length = word.utf8CodeUnitCount
        let expected = UnsafeBufferPointer(start: word.utf8Start, count: length)
        guard position + length <= bytes.count, bytes[position..<position + length].elementsEqual(expected) else {
            throw fault(.unexpectedCharacter)
        }
        position += length
        return value
    }

    private mutating func string() throws(JSONSyntaxFault) -> String {
        position += 1
        let start = position
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                let part = bytes[start..<position]
                guard isUTF8 || String(validating: part, as: UTF8.self) != nil else {
                    throw JSONSyntaxFault(offset: start, problem: .invalidString)
                }
                position += 1
                return String(decoding: part, as: UTF8.self)
            case UInt8(ascii: "\\"): return try escapedString(from: start)
            case 0..<32: throw fault(.invalidString)
            default: position += 1
            }
        }
        throw fault(.unexpectedEnd)
    }

    private mutating func escapedString(from start: Int) throws(JSONSyntaxFault) -> String {
        var text = Array(bytes[start..<position])
        while true {
            let byte = try peek()
            position += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = String(validating: text, as: UTF8.self) else {
                    throw JSONSyntaxFault(offset: start, problem: .invalidString)
                }
                return text
            case UInt8(ascii: "\\"): text.append(contentsOf: try escape().utf8)
            case 0..<32: throw JSONSyntaxFault(offset: position - 1, problem: .invalidString)
            default: text.append(byte)
            }
        }
    }

    private mutating func escape() throws(JSONSyntaxFault) -> String {
        let byte = try peek()
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return String(Unicode.Scalar(byte))
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{c}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            var units = [try codeUnit()]
            if UTF16.isLeadSurrogate(units[0]) {
                _ = try literal("\\u", .null)
                units.append(try codeUnit())
            }
            guard let text = String(validating: units, as: UTF16.self) else { throw fault(.invalidString) }
            return text
        default: throw JSONSyntaxFault(offset: position - 1, problem: .invalidString)
        }
    }

    private mutating func codeUnit() throws(JSONSyntaxFault) -> UInt16 {
        guard position + 4 <= bytes.count else { throw fault(.unexpectedEnd) }
        var unit: UInt16 = 0
        for byte in bytes[position..<position + 4] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw fault(.invalidString) }
            unit = unit << 4 | UInt16(digit)
        }
        position += 4
        return unit
    }

    private mutating func peek() throws(JSONSyntaxFault) -> UInt8 {
        guard position < bytes.count else { throw fault(.unexpectedEnd) }
        return bytes[position]
    }

    private mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 9, 10, 13, 32: position += 1
            default: return
            }
        }
    }

    private func fault(_ problem: JSONProblem) -> JSONSyntaxFault {
        JSONSyntaxFault(offset: position, problem: problem)
    }
}

extension JSONReader {
    private mutating func number() throws(JSONSyntaxFault) -> Double {
        let start = position
        if bytes[position] == UInt8(ascii: "-") { position += 1 }
        let whole = digits()
        guard whole == 1 || (whole > 1 && bytes[position - whole] != UInt8(ascii: "0")) else {
            throw JSONSyntaxFault(offset: start, problem: .invalidNumber)
        }
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
            position += 1
            guard digits() > 0 else { throw JSONSyntaxFault(offset: start, problem: .invalidNumber) }
        }
        if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
            position += 1
            if position < bytes.count, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(bytes[position]) {
                position += 1
            }
            guard digits() > 0 else { throw JSONSyntaxFault(offset: start, problem: .invalidNumber) }
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        guard let value = Double(text), value.isFinite else {
            throw JSONSyntaxFault(offset: start, problem: .invalidNumber)
        }
        return value
    }

    private mutating func digits() -> Int {
        let start = position
        while position < bytes.count, bytes[position] >= 48, bytes[position] <= 57 { position += 1 }
        return position - start
    }
}
