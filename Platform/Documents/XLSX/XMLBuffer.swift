/// The bytes of a document as far as they are needed: what is read is dropped, what comes is added.
struct XMLBuffer {
    let malformed: XLSXError
    private let longestToken: Int
    private(set) var bytes: [UInt8] = []
    /// Where the next token begins.
    var position = 0
    private(set) var isExhausted = false
    /// Bytes that were dropped already.
    private(set) var dropped = 0
    private let more: (inout [UInt8]) throws(ZipError) -> Bool

    init(malformed: XLSXError, longestToken: Int, more: @escaping (inout [UInt8]) throws(ZipError) -> Bool) {
        (self.malformed, self.longestToken, self.more) = (malformed, longestToken, more)
    }

    subscript(index: Int) -> UInt8 { bytes[index] }
    subscript(range: Range<Int>) -> ArraySlice<UInt8> { bytes[range] }

    /// Reads on; false at the end of the document.
    mutating func fill() throws(XLSXError) -> Bool {
        guard !isExhausted else { return false }
        guard bytes.count - position < longestToken else { throw malformed }
        do { isExhausted = try !more(&bytes) } catch { throw .archive(error) }
        return !isExhausted
    }

    mutating func has(_ index: Int) throws(XLSXError) -> Bool {
        while index >= bytes.count {
            guard try fill() else { return false }
        }
        return true
    }

    mutating func byte(_ index: Int) throws(XLSXError) -> UInt8 {
        guard try has(index) else { throw malformed }
        return bytes[index]
    }

    /// Drops what was read, but seldom, so that bytes are moved rarely.
    mutating func compact() {
        guard position > 1 << 15 else { return }
        bytes.removeSubrange(..<position)
        dropped += position
        position = 0
    }

    /// Passes over whatever is left, so that the source proves its checksum.
    mutating func drain() throws(XLSXError) {
        repeat {
            bytes.removeAll(keepingCapacity: true)
            position = 0
        } while try fill()
    }

    /// Where `wanted` begins.
    mutating func find(_ wanted: StaticString, from start: Int) throws(XLSXError) -> Int {
        let count = wanted.utf8CodeUnitCount
        var at = start
        while try has(at + count - 1) {
            if holds(wanted, in: at..<(at + count)) { return at }
            at += 1
        }
        throw malformed
    }

    /// The first place from `start` on whose byte fulfils `condition`.
    mutating func firstIndex(from start: Int, where condition: (UInt8) -> Bool) throws(XLSXError) -> Int {
        var at = start
        while true {
            at = bytes.withUnsafeBufferPointer { bytes in
                var at = at
                while at < bytes.count, !condition(bytes[at]) { at += 1 }
                return at
            }
            if at < bytes.count { return at }
            guard try fill() else { throw malformed }
        }
    }

    func holds(_ wanted: StaticString, in range: Range<Int>) -> Bool {
        guard range.count == wanted.utf8CodeUnitCount else { return false }
        for offset in 0..<range.count where bytes[range.lowerBound + offset] != wanted.utf8Start[offset] {
            return false
        }
        return true
    }

    /// Adds a text with its references resolved.
    func decode(_ range: Range<Int>, into result: inout [UInt8]) throws(XLSXError) {
        var rest = bytes[range]
        while let ampersand = rest.firstIndex(of: UInt8(ascii: "&")) {
            result.append(contentsOf: rest[..<ampersand])
            guard let end = rest[ampersand...].prefix(16).firstIndex(of: UInt8(ascii: ";")),
                let scalar = XMLReference.scalar(String(decoding: rest[(ampersand + 1)..<end], as: UTF8.self))
            else { throw malformed }
            result.append(contentsOf: String(scalar).utf8)
            rest = rest[(end + 1)...]
        }
        result.append(contentsOf: rest)
    }
}
