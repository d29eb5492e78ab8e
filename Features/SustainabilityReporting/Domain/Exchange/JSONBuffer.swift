/// The bytes of a JSON document while it is written, one member a line.
struct JSONBuffer {
    private(set) var bytes: [UInt8] = []
    private var depth = 0
    /// Nothing stands before the next value of this level yet.
    private var isFirst = true
    private var followsKey = false

    mutating func open(_ bracket: Character) {
        begin()
        bytes.append(contentsOf: String(bracket).utf8)
        depth += 1
        isFirst = true
    }

    mutating func close(_ bracket: Character) {
        depth -= 1
        if !isFirst { line() }
        bytes.append(contentsOf: String(bracket).utf8)
        isFirst = false
        if depth == 0 { bytes.append(UInt8(ascii: "\n")) }
    }

    mutating func key(_ key: String) {
        begin()
        quoted(key)
        bytes.append(contentsOf: ": ".utf8)
        followsKey = true
    }

    mutating func string(_ value: String) {
        begin()
        quoted(value)
    }

    mutating func member(_ key: String, _ value: String) {
        self.key(key)
        string(value)
    }

    /// A number or `true` as it is written.
    mutating func member(_ key: String, literal: String) {
        self.key(key)
        begin()
        bytes.append(contentsOf: literal.utf8)
    }

    private mutating func begin() {
        guard !followsKey else {
            followsKey = false
            return
        }
        if depth > 0 {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            line()
        }
        isFirst = false
    }

    private mutating func line() {
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth))
    }

    private mutating func quoted(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0..<0x20:
                bytes.append(contentsOf: "\\u00".utf8)
                bytes.append(contentsOf: (byte < 0x10 ? "0" : "").utf8)
                bytes.append(contentsOf: String(byte, radix: 16).utf8)
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
