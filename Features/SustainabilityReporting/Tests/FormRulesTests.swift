import Foundation
import Testing

@testable import SustainabilityReporting

@Suite struct FormRulesTests {
    private typealias Name = CheckedElement

    @Test func webAddressesAreWhole() {
        #expect(FormRules.isWebAddress("https://kettler.example/umwelt.pdf"))
        #expect(!FormRules.isWebAddress("kettler.example/umwelt.pdf"))
        #expect(!FormRules.isWebAddress("https://kettler"))
        #expect(!FormRules.isWebAddress("https://kettler.example/um welt"))
        #expect(!FormRules.isWebAddress("javascript:alert(1)"))
        #expect(CheckedSample().rules(answer(Name.publicAddress, .text("siehe Webseite"))) == [.url])
    }

    @Test func positionsAreDegrees() {
        #expect(FormRules.position("51.3671, 7.4633")?.latitude == 51.3671)
        #expect(FormRules.position("45.4634273,9.1919874") != nil)
        #expect(FormRules.position("51,3671 7,4633") == nil)
        #expect(FormRules.position("7.4633, 251.3671") == nil)
        #expect(CheckedSample().rules(answer(Name.sitePosition, .text("Hagen"), "1")) == [.gps])
    }

    @Test func postcodesOfGermanyHaveFiveDigits() {
        let sample = CheckedSample()
        let site = answer(Name.siteCountry, .member("DE"), "1")
        #expect(sample.rules(site, answer(Name.sitePostcode, .text("58095"), "1")) == [])
        #expect(sample.rules(site, answer(Name.sitePostcode, .text("5809"), "1")) == [.postcode])
        #expect(sample.rules(answer(Name.sitePostcode, .text("SW1A 1AA"), "1")) == [])
    }

    @Test func theNumberOfAFirmHasItsCheckDigits() {
        // Bundesbank and the example of GLEIF; then one digit off, and two swapped.
        #expect(FormRules.isLegalEntityIdentifier("529900T8BM49AURSDO55"))
        #expect(!FormRules.isLegalEntityIdentifier("529900T8BM49AURSDO56"))
        #expect(!FormRules.isLegalEntityIdentifier("529900T8MB49AURSDO55"))
        #expect(!FormRules.isLegalEntityIdentifier("529900t8bm49aursdo55"))
        #expect(!FormRules.isLegalEntityIdentifier(""))
        var sample = CheckedSample()
        sample.entity = ReportEntity(name: " ", scheme: ReportEntity.legalEntityIdentifier, identifier: "12")
        #expect(sample.rules() == [.entityName, .entityNumber])
    }
}
