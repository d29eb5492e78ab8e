import RegionalNetwork
import Testing

struct PlainTextTests {
    @Test func marksOfDirectionAndControlSignsGo() {
        #expect(PlainText.cleaned("Kurs\u{202E}gpj.exe\u{200F}\u{0}") == "Kursgpj.exe")
        #expect(PlainText.cleaned("eine Zeile\nnoch eine – Öl") == "eine Zeile\nnoch eine – Öl")
    }
}
