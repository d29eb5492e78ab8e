import Foundation
import Testing

@testable import SustainabilityReporting

@Suite struct ChangeRulesTests {
    private typealias Name = CheckedElement

    private func rules(_ element: ElementName, _ then: ReportFact, _ now: ReportFact) -> [ReportRuleName] {
        var sample = CheckedSample()
        sample.comparatives = [then]
        return sample.rules(now)
    }

    private func energy(_ then: Decimal, _ now: Decimal) -> [ReportRuleName] {
        rules(Name.energy, figure(Name.energy, then), figure(Name.energy, now))
    }

    @Test func aThousandTimesIsAUnit() {
        #expect(energy(820, 860) == [])
        #expect(energy(820, 820_000) == [.unitSlip])
        #expect(energy(820_000, 815) == [.unitSlip])
    }

    @Test func halfAsMuchAgainIsWorthAWord() {
        #expect(energy(800, 1_200) == [])
        #expect(energy(800, 1_201) == [.changed])
        #expect(energy(800, 399) == [.changed])
        #expect(energy(0, 399) == [])
    }

    @Test func unitsAreSeenThrough() {
        let then = figure(Name.hazardousMass, 1_200, "", "kg")
        #expect(rules(Name.hazardousMass, then, figure(Name.hazardousMass, 1.3, "", "t")) == [])
    }

    @Test func fewAreNotCompared() {
        #expect(rules(Name.accidents, figure(Name.accidents, 1), figure(Name.accidents, 3)) == [])
        #expect(rules(Name.payGap, figure(Name.payGap, 0.04), figure(Name.payGap, -0.04)) == [.signChanged])
    }
}
