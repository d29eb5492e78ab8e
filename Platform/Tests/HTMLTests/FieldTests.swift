import HTML
import Testing

@Suite struct FieldTests {
    @Test func hintAndErrorDescribeTheControlErrorFirst() {
        let field = Field(name: "amount", label: "Menge", hint: "Mit Komma.", error: "„12x“ ist keine Zahl.")
        let html = textField(field, value: "12x").html
        #expect(html.contains("<div class=\"field field-invalid\">"))
        #expect(html.contains("<label class=\"field-label\" for=\"amount\">Menge</label>"))
        #expect(html.contains("<p class=\"field-hint\" id=\"amount-hint\">Mit Komma.</p>"))
        #expect(html.contains("<p class=\"field-error\" id=\"amount-error\">„12x“ ist keine Zahl.</p>"))
        #expect(html.contains("aria-invalid=\"true\" aria-describedby=\"amount-error amount-hint\""))
    }

    @Test func aFieldWithoutFaultIsNotMarked() {
        let html = textField(Field(name: "site", label: "Standort")).html
        #expect(html.hasPrefix("<div class=\"field\">"))
        #expect(!html.contains("aria-invalid"))
        #expect(!html.contains("aria-describedby"))
    }

    @Test func theIdCanDifferFromTheName() {
        let html = textField(Field(name: "q", label: "Suche", id: "filter-q")).html
        #expect(html.contains("<input id=\"filter-q\""))
        #expect(html.contains("name=\"q\""))
    }

    @Test func theNoteBelongsToTheLabel() {
        let html = textField(Field(name: "note", label: "Anmerkung", note: "(freiwillig)")).html
        #expect(html.contains(">Anmerkung<span class=\"field-note\"> (freiwillig)</span></label>"))
    }
}
