import Testing

@testable import WebPlatform

@Suite struct SettingsFileTests {
    private func read(_ text: String) -> [String: String] {
        SettingsFile(text, path: "f").values.mapValues(\.text)
    }

    @Test func commentsSpacesAndWindowsLineEndsAreNoPartOfAValue() {
        let text = "\u{feff}# Kopf\r\n\r\n  A = eins  \r\nB=zwei # drei\r\nC=http://x/#y\r\nD=\r\n"
        #expect(read(text) == ["A": "eins", "B": "zwei", "C": "http://x/#y", "D": ""])
        #expect(SettingsFile(text, path: "f").values["B"]?.line == 4)
    }

    @Test func quotesKeepWhatStandsBetweenThem() {
        let text = #"""
            A=" # kein Kommentar " # einer
            B='\n "so"'
            C="\"x\" \\ \n"
            D=it's
            """#
        #expect(read(text) == ["A": " # kein Kommentar ", "B": #"\n "so""#, "C": #""x" \ \n"#, "D": "it's"])
    }

    @Test func whatIsNoSettingIsNamedWithItsLine() {
        let file = SettingsFile("A\n=x\nB C=1\nD=\"x\" y\nE='x", path: "f")
        #expect(
            file.faults == [
                .unreadableLine(file: "f", line: 1), .unreadableLine(file: "f", line: 2),
                .unreadableLine(file: "f", line: 3), .unreadableLine(file: "f", line: 4),
                .openQuote(file: "f", line: 5),
            ]
        )
        #expect(file.values.isEmpty)
    }
}
