import Kernel
import Testing

@Suite struct TypedTextTests {
    @Test func marksOfDirectionAndControlCharactersGo() {
        #expect(TypedText.line("Pe\u{202E}tra\u{200F}\u{0} \u{2066}Kettler") == "Petra Kettler")
        #expect(TypedText.line("\u{202E}Eva\u{200F}\t Gro\u{df}\u{2066}") == "Eva Gro\u{df}")
        #expect(TypedText.line("  zwei \n Zeilen ") == "zwei Zeilen")
        #expect(TypedText.block("erste\nzweite\u{202A}") == "erste\nzweite")
        #expect(TypedText.block("Kurs\u{202E}gpj.exe\u{200F}\u{0}") == "Kursgpj.exe")
        #expect(TypedText.line("<script>") == "<script>")
    }
}
