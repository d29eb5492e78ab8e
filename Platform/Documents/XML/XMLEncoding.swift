/// Turns a document into UTF-8, by its mark or its declaration (XML 1.0, appendix F).
enum XMLEncoding {
    /// Without mark and declaration.
    static func utf8(_ bytes: [UInt8]) throws(XMLFault) -> [UInt8] {
        if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0x3c, 0, 0x3f, 0]) {
            return try checked(wide(bytes) { UInt16($0) | UInt16($1) << 8 })
        }
        if bytes.starts(with: [0xfe, 0xff]) || bytes.starts(with: [0, 0x3c, 0, 0x3f]) {
            return try checked(wide(bytes) { UInt16($0) << 8 | UInt16($1) })
        }
        let start = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
        switch try encoding(of: bytes[start...]) {
        case "utf-8", "us-ascii", "utf8": return try checked(Array(bytes[start...]))
        case "iso-8859-1", "latin1", "latin-1", "windows-1252", "cp1252":
            // Windows writes its own signs where ISO 8859-1 has controls that XML texts do not hold.
            let text = bytes.withUnsafeBytes { TextEncoding.windows1252.text($0) }
            return try checked(Array(text.utf8))
        case let other: throw .unknownEncoding(other)
        }
    }

    private static func wide(_ bytes: [UInt8], _ unit: (UInt8, UInt8) -> UInt16) throws(XMLFault) -> [UInt8] {
        guard bytes.count.isMultiple(of: 2) else { throw .malformed(line: 1) }
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        for index in stride(from: 0, to: bytes.count, by: 2) { units.append(unit(bytes[index], bytes[index + 1])) }
        if units.first == 0xfeff { units.removeFirst() }
        guard let text = String(validating: units, as: UTF16.self) else { throw .malformed(line: 1) }
        let utf8 = Array(text.utf8)
        let declared = try encoding(of: utf8[...])
        guard ["utf-8", "utf-16", "utf-16le", "utf-16be"].contains(declared) else { throw .unknownEncoding(declared) }
        return utf8
    }

    /// What the declaration says in small letters; `utf-8` where it says nothing.
    private static func encoding(of bytes: ArraySlice<UInt8>) throws(XMLFault) -> String {
        guard let end = declarationEnd(bytes) else { return "utf-8" }
        let declaration = String(decoding: bytes[..<end], as: UTF8.self).lowercased()
        guard let found = declaration.firstMatch(of: /encoding\s*=\s*["']([a-z0-9._-]{1,40})["']/) else {
            guard !declaration.contains("encoding") else { throw .malformed(line: 1) }
            return "utf-8"
        }
        return String(found.1)
    }

    /// Behind `?>`; nil where none begins within the first bytes.
    private static func declarationEnd(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.starts(with: Array("<?xml".utf8)) else { return nil }
        let head = bytes.prefix(400)
        guard let end = head.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        return end + 1
    }

    /// The text is proven to be UTF-8 without control characters, and its declaration is blanked: its encoding has
    /// become another, and lines keep their numbers.
    private static func checked(_ bytes: [UInt8]) throws(XMLFault) -> [UInt8] {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw .malformed(line: 1) }
        if let control = bytes.firstIndex(where: { $0 < 32 && $0 != 9 && $0 != 10 && $0 != 13 }) {
            throw .malformed(line: line(of: control, in: bytes))
        }
        guard let end = declarationEnd(bytes[...]) else { return bytes }
        var result = bytes
        for index in 0..<end where result[index] != 10 { result[index] = 32 }
        return result
    }

    static func line(of offset: Int, in bytes: [UInt8]) -> Int {
        bytes.prefix(max(offset, 0)).reduce(1) { $1 == 10 ? $0 + 1 : $0 }
    }
}
