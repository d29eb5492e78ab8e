import Foundation
import Testing

@testable import SustainabilityReporting

@Suite struct StaffRulesTests {
    private typealias Name = CheckedElement
    private let sample = CheckedSample()

    @Test func countriesGiveTheHeadcount() {
        #expect(sample.rules(figure(Name.employees, 60), figure(Name.byCountry, 60, "DE")) == [])
        let found = sample.findings(figure(Name.employees, 60), figure(Name.byCountry, 58, "DE"))
        #expect(found.map(\.rule) == [.countrySplit])
        #expect(found.first?.found?.value == .number(58))
        #expect(found.first?.expected?.value == .number(60))
    }

    @Test func theRateFollowsFromTheAccidents() {
        func rules(_ accidents: Int, _ rate: Double) -> [ReportRuleName] {
            sample.rules(
                figure(Name.employees, 60),
                figure(Name.accidents, .init(accidents)),
                figure(Name.accidentRate, .init(rate))
            )
        }
        // 2 ÷ (60 × 2,000) × 200,000 = 3.33
        #expect(rules(2, 3.33) == [])
        // 2 × 200,000 ÷ (800 × 60) = 8.33 is the most.
        #expect(rules(2, 8.3) == [])
        #expect(rules(2, 8.4) == [.accidentRate])
        #expect(rules(2, 0.033) == [.accidentRate])
        #expect(rules(0, 0) == [])
        #expect(rules(0, 3.3) == [.accidentRateZero])
        #expect(rules(2, 0) == [.accidentRateZero])
    }
}
