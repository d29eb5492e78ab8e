/// Finds bytes in a part of a run of bytes.
enum ByteSearch {
    /// How much of a word was found.
    enum Looseness: Int, Comparable {
        case word, beginning, inside

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// The tightest occurrence of a needle among words with a space on both sides; nil where there is none.
    static func looseness(
        of needle: [UInt8],
        in bytes: UnsafeBufferPointer<UInt8>,
        _ range: Range<Int>
    ) -> Looseness? {
        var result: Looseness?
        var rest = range
        while let position = first(needle, in: bytes, rest) {
            let end = position + needle.count
            if position > range.lowerBound, bytes[position - 1] == SearchText.blank {
                if end < range.upperBound, bytes[end] == SearchText.blank { return .word }
                result = .beginning
            } else if result == nil {
                result = .inside
            }
            rest = position + 1..<range.upperBound
        }
        return result
    }

    /// The position of the first occurrence; nil where there is none or the needle is empty.
    static func first(_ needle: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        guard let head = needle.first, needle.count <= range.count else { return nil }
        var position = range.lowerBound
        let last = range.upperBound - needle.count
        while position <= last {
            if bytes[position] == head {
                var matched = 1
                while matched < needle.count, bytes[position + matched] == needle[matched] { matched += 1 }
                if matched == needle.count { return position }
            }
            position += 1
        }
        return nil
    }
}
