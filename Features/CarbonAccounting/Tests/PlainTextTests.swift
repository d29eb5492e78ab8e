import Testing

@testable import CarbonAccounting

/// What is accepted without a second look must be what the row reader would accept.
@Suite struct PlainTextTests {
    private func accepts(_ bytes: [UInt8], isUTF8: Bool = true, longest: Int = 200) -> Bool {
        bytes.withUnsafeBytes { PlainText(isUTF8: isUTF8).accepts($0, longest: longest) }
    }

    @Test(arguments: ["", "Strom", "Heizöl für die Straße – 5 €", "Verbrauch in m³", "x#"])
    func acceptsGermanText(_ text: String) {
        #expect(accepts(Array(text.utf8)))
    }

    @Test(arguments: ["#BEZUG!", "KÃ¤lte", "fÃ¼r", "10 mÂ²", "Stra\u{fffd}e", "日本"])
    func leavesDoubtfulTextToTheRowReader(_ text: String) {
        #expect(!accepts(Array(text.utf8)))
    }

    @Test func everythingGarbledIsLeft() {
        for scalar in (0x80...0x2122).compactMap(Unicode.Scalar.init) {
            for text in ["Ã\(scalar)", "Â\(scalar)", "â\(scalar)", "\(scalar)"] where TextKey.isGarbled(text) {
                #expect(!accepts(Array(text.utf8)), "\(text)")
            }
        }
    }

    @Test func brokenUTF8IsLeft() {
        #expect(!accepts([0x4b, 0xe4, 0x6c]))
        #expect(!accepts([0x61, 0xc3]))
        #expect(accepts([0x4b, 0xe4, 0x6c], isUTF8: false))
        #expect(!accepts([0xc3, 0xa4], isUTF8: false))
    }

    @Test func longTextIsLeft() {
        #expect(accepts([UInt8](repeating: 97, count: 200)))
        #expect(!accepts([UInt8](repeating: 97, count: 201)))
    }
}
