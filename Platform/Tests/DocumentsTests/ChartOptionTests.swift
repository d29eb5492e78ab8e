import Testing

@testable import Documents

@Suite struct ChartOptionTests {
    private func json(_ option: ChartOption) -> String { String(decoding: option.json, as: UTF8.self) }

    @Test func keysAreSortedAndMarkupIsHarmless() {
        #expect(json(["b": [1, 2.5, true], "a": "</script>"]) == #"{"a":"\u003c/script>","b":[1,2.5,true]}"#)
    }

    @Test func numbersThatAreNoneAreNull() {
        #expect(json([.number(.nan), .value(nil), .value(3)]) == "[null,null,3]")
    }

    /// `{b}` would be replaced by the library, `@ink` by the theme.
    @Test func namesOfPeopleAreNoInstructions() {
        #expect(json([.words("Werk {b} <1>")]) == #"["Werk (b) \u003c1>"]"#)
        #expect(json([.words("@ink")]) == "[\"\u{2060}@ink\"]")
    }
}
