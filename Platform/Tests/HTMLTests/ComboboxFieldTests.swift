import Foundation
import HTML
import Testing

@Suite struct ComboboxFieldTests {
    func box(results: [Choice]) -> String {
        comboboxField(
            ComboboxField(
                field: Field(name: "factor-text", label: "Faktor"),
                text: "Strom",
                choiceName: "factor",
                choice: "strom:2024",
                source: "/faktoren/suche",
                searchLabel: "Suchen",
                searchName: "search",
                results: results,
                resultsLabel: "Treffer",
                words: ComboboxWords(count: "{count} Treffer", none: "Kein Treffer")
            )
        ).html
    }

    @Test func wordsAndChoiceTravelApart() {
        let html = box(results: [])
        #expect(html.contains("name=\"factor-text\" value=\"Strom\""))
        #expect(
            html.contains(
                "<input type=\"hidden\" name=\"factor\" value=\"strom:2024\" data-draft data-combobox-target=\"choice\">"
            )
        )
    }

    @Test func withoutScriptAButtonSearchesAndTheResultsAreCards() {
        let html = box(results: [Choice("Strommix", value: "strom:2024", detail: "0,361 kg/kWh")])
        #expect(html.contains("type=\"submit\" name=\"search\" value=\"1\" formnovalidate"))
        #expect(html.contains("<legend class=\"field-label\">Treffer</legend>"))
        #expect(html.contains("type=\"radio\" name=\"factor\" value=\"strom:2024\" checked"))
        #expect(!html.contains("data-combobox-target=\"choice\""))
    }

    @Test func theAnswerIsWhatTheScriptReads() throws {
        let answer = ComboboxAnswer(results: [.init(value: "a", label: "A", detail: "d")])
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let json = String(decoding: try encoder.encode(answer), as: UTF8.self)
        #expect(json == #"{"results":[{"detail":"d","label":"A","value":"a"}]}"#)
    }
}
