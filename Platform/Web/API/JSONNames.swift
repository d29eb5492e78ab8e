import Foundation

/// Looks for a name that stands twice in one object. Decoders keep one of the two values silently, and not always the
/// same one (RFC 8259, section 4).
struct JSONNames {
    private let bytes: [UInt8]
    private var at = 0

    /// The place of the first repeated name as a pointer of RFC 6901; nil when there is none.
    ///
    /// - Parameter bytes: valid JSON in UTF-8, not nested deeper than ``JSONValue`` allows.
    static func repeated(in bytes: [UInt8]) -> String? {
        var names = JSONNames(bytes: bytes)
        return names.value("")
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    }

    private mutating func value(_ pointer: String) -> String? {
        switch next() {
        case UInt8(ascii: "{"): return object(pointer)
        case UInt8(ascii: "["): return array(pointer)
        case UInt8(ascii: "\""):
            _ = text()
            return nil
        default:
            while at < bytes.count, !Self.endings.contains(bytes[at]) { at += 1 }
            return nil
        }
    }

    private mutating func object(_ pointer: String) -> String? {
        var seen: Set<String> = []
        at += 1
        while let byte = next(), byte != UInt8(ascii: "}") {
            if byte == UInt8(ascii: ",") { at += 1 }
            guard next() == UInt8(ascii: "\"") else { return nil }
            let name = text()
            let place = pointer + "/" + Self.escaped(name)
            guard seen.insert(name).inserted else { return place }
            guard next() == UInt8(ascii: ":") else { return nil }
            at += 1
            if let found = value(place) { return found }
        }
        at += 1
        return nil
    }

    private mutating func array(_ pointer: String) -> String? {
        var index = 0
        at += 1
        while let byte = next(), byte != UInt8(ascii: "]") {
            if byte == UInt8(ascii: ",") { at += 1 }
            if let found = value("\(pointer)/\(index)") { return found }
            index += 1
        }
        at += 1
        return nil
    }

    /// Reads a string with its quotation marks. `"a"` and `"\u0061"` are the same name.
    private mutating func text() -> String {
        let start = at
        at += 1
        while at < bytes.count, bytes[at] != UInt8(ascii: "\"") { at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1 }
        at = min(at + 1, bytes.count)
        return (try? JSONDecoder().decode(String.self, from: Data(bytes[start..<at]))) ?? ""
    }

    /// The next byte that is no space.
    private mutating func next() -> UInt8? {
        while at < bytes.count, Self.spaces.contains(bytes[at]) { at += 1 }
        return at < bytes.count ? bytes[at] : nil
    }

    private static let spaces: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
    private static let endings = spaces.union([UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}")])

    private static func escaped(_ name: String) -> String {
        name.replacing("~", with: "~0").replacing("/", with: "~1")
    }
}
