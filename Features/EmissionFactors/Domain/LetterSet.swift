/// Which letters and digits occur in a text, one bit each.
struct LetterSet: OptionSet, Hashable, Sendable {
    let rawValue: UInt64

    init(rawValue: UInt64) { self.rawValue = rawValue }

    /// Of small letters and digits of ASCII; everything else is passed over.
    init(_ bytes: some Sequence<UInt8>) {
        rawValue = bytes.reduce(0) { bits, byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"): bits | 1 << UInt64(byte - UInt8(ascii: "a"))
            case UInt8(ascii: "0")...UInt8(ascii: "9"): bits | 1 << UInt64(byte - UInt8(ascii: "0") + 32)
            default: bits
            }
        }
    }
}
