import Testing

@testable import Documents

@Suite struct XLSXTextTests {
    @Test func escapedCharactersComeBack() {
        #expect(XLSXText.decoded(Array("a_x000D_\nb_x005F_x0041_".utf8)) == "a\r\nb_x0041_")
        #expect(XLSXText.decoded(Array("_xZZZZ_ _xD800_".utf8)) == "_xZZZZ_ _xD800_")
    }

    @Test func whatLooksEscapedIsEscaped() {
        #expect(XLSXText.encoded("_x0041_") == "_x005F_x0041_")
        #expect(XLSXText.encoded("a\0b_x") == "ab_x")
    }

    @Test(arguments: [("a", "a"), (" a b\u{a0}", "a b"), ("\n Ö \t", "Ö"), ("", ""), ("  ", ""), ("ä", "ä")])
    func blanksAroundAreDropped(text: String, trimmed: String) {
        #expect(XLSXText.trimmed(text) == trimmed)
    }
}
