import Testing

/// The rules are only as good as the reading of the source.
@Suite struct SwiftLexerTests {
    private func words(_ text: String) -> [String] { SwiftLexer.tokens(of: text).compactMap(\.word) }
    private func strings(_ text: String) -> [String] {
        SwiftLexer.tokens(of: text).compactMap { $0.string?.written.replacing("\u{0}", with: "§") }
    }

    @Test func commentsAreDropped() {
        #expect(words("let a // b\n/* c /* d */ e */ let f") == ["let", "a", "let", "f"])
    }

    @Test func literalsKeepTheirTextAndMarkWhereValuesGo() {
        #expect(strings(#"t("firm.\(kind.rawValue).title")"#) == ["firm.§.title"])
        #expect(strings(##"x = #"a "b" \#(c)"#"##) == [#"a "b" §"#])
        #expect(strings("let sql = \"\"\"\n  one \"two\"\n  \"\"\"") == ["\n  one \"two\"\n  "])
    }

    @Test func literalsInsideLiteralsFollowAtAGreaterDepth() {
        let tokens = SwiftLexer.tokens(of: #"t("a.\(isOwn ? "own" : "shared")")"#)
        #expect(tokens.compactMap { $0.string?.written } == ["a.\u{0}", "own", "shared"])
        #expect(tokens.filter { $0.string != nil }.map(\.depth) == [0, 1, 1])
    }

    @Test func quotesInRegularExpressionsAreNoLiterals() {
        #expect(strings(#"text.matches(of: /"([^"]*)"/); f("a")"#) == ["a"])
        #expect(strings(#"let half = a / b; let c = d / e; g("h")"#) == ["h"])
    }

    @Test func importsAreFoundWhateverStandsBefore() {
        let source = SwiftSource(
            path: "x.swift",
            text: "@testable import A\npublic import B\nimport struct C.D\n// import E"
        )
        #expect(source.imports == ["A", "B", "C"])
    }

    @Test func linesAreCounted() {
        let tokens = SwiftLexer.tokens(of: "a\n\"\"\"\nb\n\"\"\"\nc")
        #expect(tokens.map(\.line) == [1, 2, 5])
    }
}
