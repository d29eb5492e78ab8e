import Testing

@testable import Documents

@Suite struct TextEncodingTests {
    private func text(_ bytes: [UInt8], _ encoding: TextEncoding) -> String {
        bytes.withUnsafeBytes { encoding.text($0) }
    }

    @Test func readsUmlautsAndEuroOfWindows1252() {
        #expect(text([0x54, 0xfc, 0x72, 0x20, 0x80, 0x20, 0x84, 0x96, 0xdf], .windows1252) == "Tür € „–ß")
    }

    @Test func readsUTF8() {
        #expect(text(Array("Zähler m³ CO₂".utf8), .utf8) == "Zähler m³ CO₂")
    }

    @Test func readsABrokenCellOfAUTF8FileAsWindows1252() {
        #expect(text([0x4b, 0xe4, 0x6c, 0x74, 0x65], .utf8) == "Kälte")
    }

    @Test func marksBytesThatNoTableHas() {
        #expect(text([0x61, 0x81, 0x62], .windows1252) == "a\u{fffd}b")
    }
}
