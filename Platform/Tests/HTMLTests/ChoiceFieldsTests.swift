import HTML
import Testing

@Suite struct ChoiceFieldsTests {
    let field = Field(name: "kind", label: "Art")

    @Test func choicesOfAGroupStandUnderItsHeading() {
        let choices = [
            Choice("kWh", value: "kWh", group: "Energie"), Choice("MWh", value: "MWh", group: "Energie"),
            Choice("t", value: "t"),
        ]
        let html = selectField(field, choices: choices, selected: "MWh", prompt: "Bitte wählen").html
        #expect(
            html.contains(
                "<option value=\"\">Bitte wählen</option><optgroup label=\"Energie\"><option value=\"kWh\">kWh</option>"
                    + "<option value=\"MWh\" selected>MWh</option></optgroup><option value=\"t\">t</option></select>"
            )
        )
    }

    @Test func cardsAreRadiosWithTheirExplanation() {
        let choices = [Choice("Gas", value: "gas", detail: "nach Zähler"), Choice("Öl", value: "oil")]
        let html = radioCards(field, choices: choices, selected: "oil").html
        #expect(html.contains("<fieldset class=\"field choices choices-cards\" id=\"kind\" tabindex=\"-1\">"))
        #expect(html.contains("<legend class=\"field-label\">Art</legend>"))
        #expect(html.contains("<input id=\"kind-0\" type=\"radio\" name=\"kind\" value=\"gas\""))
        #expect(html.contains("aria-describedby=\"kind-0-detail\""))
        #expect(html.contains("value=\"oil\" checked>"))
    }

    @Test func severalBoxesCanBeChecked() {
        let choices = ["a", "b", "c"].map { Choice($0, value: $0) }
        let html = checkboxes(field, choices: choices, selected: ["a", "c"]).html
        #expect(html.split(separator: " checked").count == 3)
        #expect(html.contains("type=\"checkbox\""))
    }

    @Test func aSingleBoxStandsBeforeItsLabel() throws {
        let html = checkboxField(field, isChecked: true).html
        let box = try #require(html.firstRange(of: "<input"))
        let label = try #require(html.firstRange(of: "<label for=\"kind\">Art</label>"))
        #expect(box.lowerBound < label.lowerBound)
        #expect(html.contains("value=\"1\" checked>"))
    }
}
