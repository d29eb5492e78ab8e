import Kernel
import Testing

@testable import EmissionFactors

@Suite struct SearchVocabularyTests {
    private let vocabulary = SearchVocabulary([("Öffis", ["ÖPNV"]), ("Stromer", ["Elektro-Pkw"]), ("Öl", ["Heizöl"])])

    @Test(arguments: [
        ("Öffis", "oepnv"), ("oeff", "oepnv"), ("Stromer", "elektro pkw"), ("öl", "heizoel"), ("oe", ""), ("Bus", ""),
    ])
    func knowsAWordTypedOrBegun(text: String, meaning: String) {
        let texts = vocabulary.meanings(of: SearchText.trimmed(text)).flatMap { $0 }
        #expect(texts.map { String(decoding: $0.spelled, as: UTF8.self) }.joined(separator: " ") == meaning)
    }

    @Test func everydayWordsFindWhatTheyMean() throws {
        var sample = ContentSample()
        sample.first = sample.first.replacing("\"Strommix\"", with: "\"Elektro-Pkw, Durchschnitt\"")
        sample.extra = [words(#"{"word": "Stromer", "means": ["Elektro-Pkw"]}"#)]
        let catalogue = try sample.load().newest
        #expect(catalogue.search("stromer").map(\.series) == ["strom-mix-de"])
        #expect(catalogue.adding([]).search("strome").map(\.series) == ["strom-mix-de"])
        #expect(catalogue.search("benziner").isEmpty)
    }

    @Test func itsFaultsAreNamedLikeAllOthers() {
        var sample = ContentSample()
        sample.extra = [words(#"{"word": "Öffis"}"# + ",\n" + #"{"word": "Öffis", "means": ["Bus"], "x": 1}"#)]
        #expect(
            Set(sample.faults.map { "\($0)" }) == [
                "search-words.json:1: missingField(\"means\")", "search-words.json:2: duplicateKey(\"Öffis\")",
                "search-words.json:2: unknownKey(\"x\")",
            ]
        )
    }

    @Test func everyShippedWordFindsSomething() throws {
        let catalogue = try FactorSamples.shipped.get().newest
        for word in ["Öffis", "Laster", "Sprit", "Stromer", "Firmenwagen", "Kühlmittel", "Fernheizung", "Müllabfuhr"] {
            #expect(!catalogue.search(word).isEmpty, "\(word)")
        }
    }

    private func words(_ entries: String) -> ContentFile {
        ContentSample.file("search-words.json", "{\"words\": [\(entries)]}")
    }
}
