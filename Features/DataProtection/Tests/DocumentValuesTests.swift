import DataProtection
import HTML
import Kernel
import TestSupport
import Testing
import WebPlatform

@testable import DataProtectionWeb

@Suite struct DocumentValuesTests {
    private let t: Texts = .feature("DataProtection")

    private var values: DocumentValues { DocumentValues(OperatorDetails(name: "Hub Hagen gGmbH"), t) }

    @Test func aTextIsTakenApartAtItsPlaceholders() {
        #expect(DocumentTemplate.parts(of: "a {b} c") == [.text("a "), .placeholder("b"), .text(" c")])
        #expect(DocumentTemplate.parts(of: "{b") == [.text("{b")])
        #expect(DocumentTemplate.parts(of: "") == [])
    }

    @Test func everyGapHasOneSignThatSaysWhatIsMissing() {
        let sentence = values.node("Verantwortlich ist {operator.name}, {operator.address}.", t).html
        #expect(
            sentence == "Verantwortlich ist Hub Hagen gGmbH, <span class=\"mark mark-missing\">Anschrift fehlt</span>."
        )
        #expect(values.node("Anschrift: {operator.address}", t).html.hasSuffix(">fehlt</span>"))
        #expect(values.text("Vertrag mit {operator.phone}", t) == "Vertrag mit Telefonnummer fehlt")
    }

    @Test func settingsAreNamedForTheAdministrationOnly() {
        let gaps = values.gaps
        #expect(gaps.map(\.label).contains("Anschrift") && !gaps.map(\.label).contains("Name des Betreibers"))
        let forAll = missingNotice(gaps, forAdministrator: false, t).html
        #expect(forAll.contains("Anschrift") && !forAll.contains("OEKOHUB_"))
        #expect(missingNotice(gaps, forAdministrator: true, t).html.contains("OEKOHUB_OPERATOR_ADDRESS"))
        #expect(missingNotice([], forAdministrator: true, t).html.isEmpty)
    }
}
