extension StringProtocol {
    /// Without white space at both ends.
    func trimmingSpaces() -> String {
        let body = drop(while: \.isWhitespace)
        guard let last = body.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(body[...last])
    }
}

extension String {
    /// `%C3%A4` → ä; nil for broken sequences or bytes that are no UTF-8. `+` stays.
    func removingURLPercentEncoding() -> String? {
        guard utf8.contains(UInt8(ascii: "%")) else { return self }
        guard let bytes = PercentDecoding.bytes(utf8, plusIsSpace: false) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }
}

enum PercentDecoding {
    static func bytes(_ source: some Sequence<UInt8>, plusIsSpace: Bool) -> [UInt8]? {
        var result: [UInt8] = []
        var pending: [UInt8] = []
        var isEscape = false
        for byte in source {
            if isEscape {
                pending.append(byte)
                guard pending.count == 2 else { continue }
                guard let high = nibble(pending[0]), let low = nibble(pending[1]) else { return nil }
                result.append(high << 4 | low)
                isEscape = false
            } else if byte == UInt8(ascii: "%") {
                isEscape = true
                pending.removeAll(keepingCapacity: true)
            } else if plusIsSpace, byte == UInt8(ascii: "+") {
                result.append(UInt8(ascii: " "))
            } else {
                result.append(byte)
            }
        }
        return isEscape ? nil : result
    }

    private static func nibble(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
