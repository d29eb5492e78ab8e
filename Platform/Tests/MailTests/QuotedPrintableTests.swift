import Testing

@testable import MailPlatform

@Suite struct QuotedPrintableTests {
    @Test func asciiStaysAndTheRestIsEscaped() {
        #expect(QuotedPrintable.encoded("Grüße = 1") == "Gr=C3=BC=C3=9Fe =3D 1")
    }

    @Test func blanksAtTheEndOfALineSurvive() { #expect(QuotedPrintable.encoded("a \nb\t") == "a=20\r\nb=09") }

    @Test func linesAreNotLongerThan76AndNoEscapeIsCut() {
        let lines = QuotedPrintable.encoded(String(repeating: "ü", count: 100)).split(separator: "\r\n")
        // 12 letters of two times three characters are 72; the next half would make 75 and the mark 76.
        #expect(lines.allSatisfy { $0.utf8.count <= 76 && ($0.utf8.count % 3 == 1 || $0 == lines.last) })
        #expect(lines.joined().replacing("==", with: "=") == String(repeating: "=C3=BC", count: 100))
    }

    @Test func everyKindOfLineEndBecomesCarriageReturnAndLineFeed() {
        #expect(QuotedPrintable.encoded("a\r\nb\nc") == "a\r\nb\r\nc")
        #expect(QuotedPrintable.encoded("a\rb") == "ab")
    }
}
