import Coaching
import Testing

struct CaseWordsTests {
    @Test func marksOfDirectionAndControlCharactersGo() {
        #expect(CaseWords.line("Pe\u{202E}tra\u{200F}\u{0} \u{2066}Kettler") == "Petra Kettler")
        #expect(CaseWords.line("  zwei \n Zeilen ") == "zwei Zeilen")
        #expect(CaseWords.block("erste\nzweite\u{202A}") == "erste\nzweite")
        #expect(CaseWords.line("<script>") == "<script>")
    }
}
