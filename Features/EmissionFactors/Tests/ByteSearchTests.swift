import Testing

@testable import EmissionFactors

@Suite struct ByteSearchTests {
    @Test(arguments: [
        ("gas", ByteSearch.Looseness.word), ("erd", .beginning), ("rdga", .inside), ("l", .beginning), ("heizoel", nil),
        ("", nil),
    ])
    func tellsWordsFromBeginningsAndInnerParts(needle: String, looseness: ByteSearch.Looseness?) {
        let text = Array(" erdgas gas leicht ".utf8)
        text.withUnsafeBufferPointer { bytes in
            #expect(ByteSearch.looseness(of: Array(needle.utf8), in: bytes, 0..<text.count) == looseness)
        }
    }

    @Test func looksOnlyIntoTheRange() {
        let text = Array("abcabc".utf8)
        text.withUnsafeBufferPointer { bytes in
            #expect(ByteSearch.first(Array("abc".utf8), in: bytes, 1..<6) == 3)
            #expect(ByteSearch.first(Array("abc".utf8), in: bytes, 1..<5) == nil)
        }
    }
}
