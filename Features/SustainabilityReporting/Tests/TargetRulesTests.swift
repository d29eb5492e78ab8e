import Foundation
import Kernel
import Testing

@testable import SustainabilityReporting

@Suite struct TargetRulesTests {
    private typealias Name = CheckedElement
    private let sample = CheckedSample()

    private func rules(_ base: Int, _ target: Int) -> [ReportRuleName] {
        sample.rules(answer(Name.baseYear, .year(base)), answer(Name.targetYear, .year(target)))
    }

    @Test func theBaseYearIsOverAndTheTargetYearAhead() {
        #expect(rules(2020, 2030) == [])
        #expect(rules(2025, 2030) == [])
        #expect(rules(2026, 2030) == [.baseYear])
        #expect(rules(1985, 2030) == [.baseYearOld])
        #expect(rules(2020, 2020) == [.targetYear])
        #expect(rules(2020, 2024) == [.targetPassed])
    }

    @Test func figuresOfAYearNameTheYear() {
        let base = figure(Name.scopeOne, 90, "BaselineYearMember")
        #expect(sample.rules(base) == [.targetYearMissing])
        #expect(sample.rules(base, answer(Name.baseYear, .year(2020))) == [])
    }

    @Test func aPlanToComeComesAfterTheYear() {
        #expect(sample.rules(answer(Name.planDate, .date(LocalDate(iso: "2028-01-01")!))) == [])
        #expect(sample.rules(answer(Name.planDate, .date(LocalDate(iso: "2024-01-01")!))) == [.planDate])
    }
}
