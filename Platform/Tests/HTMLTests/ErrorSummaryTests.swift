import HTML
import Testing

@Suite struct ErrorSummaryTests {
    @Test func eachFaultLeadsToItsField() {
        let html = errorSummary(
            title: "Eine Angabe fehlt",
            faults: [FormFault(fieldID: "amount", message: "Menge: „<12“ ist keine Zahl.")]
        ).html
        #expect(html.contains("class=\"error-summary\" role=\"alert\" tabindex=\"-1\""))
        #expect(html.contains("<a href=\"#amount\">Menge: „&lt;12“ ist keine Zahl.</a>"))
    }

    @Test func withoutFaultsThereIsNothing() {
        #expect(errorSummary(title: "x", faults: []).html == "")
    }
}
