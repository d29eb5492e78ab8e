import Testing

@testable import SecurityPlatform

@Suite struct CBORTests {
    /// RFC 8949, appendix A.
    @Test func examplesOfTheStandard() throws {
        let examples: [([UInt8], CBOR)] = [
            ([0x00], .int(0)), ([0x17], .int(23)), ([0x18, 0x64], .int(100)), ([0x19, 0x03, 0xe8], .int(1000)),
            ([0x1a, 0x00, 0x0f, 0x42, 0x40], .int(1_000_000)), ([0x20], .int(-1)), ([0x39, 0x03, 0xe7], .int(-1000)),
            ([0xf4], .bool(false)), ([0xf5], .bool(true)), ([0xf6], .null),
            ([0x44, 1, 2, 3, 4], .bytes([1, 2, 3, 4])),
            ([0x64, 0x49, 0x45, 0x54, 0x46], .text("IETF")), ([0x62, 0xc3, 0xbc], .text("ü")),
            ([0x83, 1, 2, 3], .array([.int(1), .int(2), .int(3)])),
            ([0xa2, 1, 2, 3, 4], .map([.int(1): .int(2), .int(3): .int(4)])),
        ]
        for (bytes, value) in examples { #expect(try CBOR.value(of: bytes) == value) }
    }

    @Test func whatIsMalformedIsRefused() {
        let malformed: [[UInt8]] = [
            [], [0x18], [0x19, 1], [0x41], [0x58, 0xff, 1], [0x62, 0xff, 0xff], [0x5f, 0x41, 1, 0xff], [0xff], [0x1c],
            [0x00, 0x00], [0xa1, 1], [0xa2, 1, 2, 1, 3], [0xf7], [0xfb, 0, 0, 0, 0, 0, 0, 0, 0], [0xc0, 0x00],
            [0x1b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
            [0x9b, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
            [0x5b, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x00], [UInt8](repeating: 0x81, count: 50) + [0],
            [0xbb, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
        ]
        for bytes in malformed { #expect(throws: CBOR.Malformed.self, "\(bytes)") { try CBOR.value(of: bytes) } }
    }

    @Test func anyBytesAtAllAreReadOrRefused() {
        var state: UInt64 = 42
        for _ in 0..<20_000 {
            let bytes = (0..<Int(state % 40)).map { _ -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: state >> 33)
            }
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            _ = try? CBOR.value(of: bytes)
        }
    }
}
