import Foundation
import Kernel
import Testing

@testable import SustainabilityReporting

@Suite struct ValueRulesTests {
    private typealias Name = CheckedElement
    private let sample = CheckedSample()

    @Test func unitsAreThoseOfTheElement() throws {
        #expect(sample.rules(figure(Name.hazardousMass, 3, "", "t")) == [])
        let finding = try #require(sample.findings(figure(Name.hazardousMass, 3, "", "m3")).first)
        #expect(finding.rule == .unit)
        #expect(finding.severity == .error)
        #expect(finding.expected?.value == .text("kg, t"))
        #expect(sample.rules(figure(Name.turnover, 3_000_000, "", "USD")) == [.unit])
        #expect(sample.rules(figure(Name.turnover, 3_000_000, "", "EUR")) == [])
    }

    @Test func aValueIsOfItsElementsKind() {
        #expect(sample.rules(answer(Name.hazardousMass, .text("drei"))) == [.kind])
        #expect(sample.rules(answer("NichtVonHier", .flag(true))) == [.notInEdition])
    }

    @Test func onlyThePayGapMayBeBelowZero() {
        #expect(sample.rules(figure(Name.hazardousMass, -1)) == [.negative])
        #expect(sample.rules(figure(Name.payGap, -0.04)) == [])
    }

    @Test func sharesAreFractions() {
        let covered: ElementName = "PercentageOfEmployeesCoveredByCollectiveBargainingAgreements"
        #expect(sample.rules(figure(covered, 1)) == [])
        #expect(sample.rules(figure(covered, 92.7)) == [.share])
        // More people may leave in a year than are there on average, but not six times as many.
        #expect(sample.findings(figure(Name.turnoverRate, 1.2)).map(\.severity) == [.warning])
        #expect(sample.rules(figure(Name.turnoverRate, 28)) == [.share])
    }

    @Test func accidentsAreWhole() {
        #expect(sample.rules(figure(Name.accidents, 2)) == [])
        #expect(sample.rules(figure(Name.accidents, 1.5)) == [.whole])
    }

    @Test func theCurrencyIsACode() {
        var sample = sample
        sample.currency = "Euro"
        #expect(sample.rules() == [.currency])
        sample.currency = "CHF"
        #expect(sample.rules() == [])
    }
}
