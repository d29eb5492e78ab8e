import HTML
import Testing

@Suite struct TextFieldTests {
    let field = Field(name: "amount", label: "Menge")

    @Test func numbersAreTextSoThatNothingTypedIsDropped() {
        let html = numberField(field, value: "1.234,5", unit: "kWh").html
        #expect(html.contains("type=\"text\" name=\"amount\" value=\"1.234,5\" inputmode=\"decimal\""))
        #expect(html.contains("aria-describedby=\"amount-unit\""))
        #expect(html.contains("<span class=\"input-unit\" id=\"amount-unit\">kWh</span>"))
    }

    @Test func anAmountHasItsUnitBehindIt() {
        let unit = Field(name: "unit", label: "Einheit")
        let html = amountField(field, value: "3", unitField: unit, units: [Choice("t", value: "t")], unit: "t").html
        #expect(html.contains("<label class=\"visually-hidden\" for=\"unit\">Einheit</label>"))
        #expect(html.contains("<option value=\"t\" selected>t</option>"))
    }

    @Test func aDayHasItsBounds() {
        let html = dateField(field, value: "2025-03-31", earliest: "2025-01-01", latest: "2025-12-31").html
        #expect(
            html.contains("type=\"date\" name=\"amount\" value=\"2025-03-31\" min=\"2025-01-01\" max=\"2025-12-31\"")
        )
    }

    @Test func aTextKeepsItsFirstEmptyLine() {
        // HTML drops one line break right after <textarea>.
        #expect(textAreaField(field, value: "\nx").html.contains(">\n\nx</textarea>"))
        #expect(textAreaField(field, value: "</textarea>").html.contains(">&lt;/textarea&gt;</textarea>"))
    }

    @Test func suggestionsHangOnTheField() {
        let html = textField(field, suggestions: ["Hagen"]).html
        #expect(html.contains("list=\"amount-list\""))
        #expect(html.contains("<datalist id=\"amount-list\"><option value=\"Hagen\"></option></datalist>"))
    }
}
