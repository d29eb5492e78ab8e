import Foundation
import Testing

@testable import SustainabilityReporting

@Suite struct TextRulesTests {
    private let sample = CheckedSample()
    private let text: ElementName = "DescriptionOfHowCircularEconomyPrinciplesAreApplied"

    @Test func textsSaySomething() {
        #expect(sample.rules(answer(text, .text("Wir reparieren Kantbänke, statt neue zu kaufen."))) == [])
        #expect(sample.rules(answer(text, .text(" \n"))) == [.textEmpty])
        for words in ["–", "...", "TODO", "k. A.", "Lorem ipsum dolor sit amet"] {
            #expect(sample.rules(answer(text, .text(words))) == [.textPlaceholder], "\(words)")
        }
    }

    @Test func textsEnd() {
        #expect(sample.rules(answer(text, .text(String(repeating: "a", count: 30_000)))) == [])
        #expect(sample.rules(answer(text, .text(String(repeating: "a", count: 30_001)))) == [.textLong])
        #expect(sample.rules(answer("AddressOfSite", .text("Weg 1\nHagen"), "1")) == [.textLines])
    }
}
