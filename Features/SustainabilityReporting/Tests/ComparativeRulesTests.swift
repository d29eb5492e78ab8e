import Foundation
import Testing

@testable import SustainabilityReporting

@Suite struct ComparativeRulesTests {
    private typealias Name = CheckedElement

    private func sample(_ comparatives: ReportFact...) -> CheckedSample {
        var sample = CheckedSample()
        let last = [figure(Name.energy, 800), figure(Name.fuels, 500), figure(Name.withdrawal, 900)]
        sample.previous = sample.checked(last).report
        sample.comparatives = comparatives
        return sample
    }

    @Test func lastYearStandsBesideThisOne() {
        let found = sample(figure(Name.withdrawal, 900))
            .findings(figure(Name.energy, 790), figure(Name.fuels, 790), figure(Name.withdrawal, 880))
            .filter { $0.rule == .comparativesMissing }
        #expect(found.map(\.disclosure) == ["B3"])
        #expect(Set(found.flatMap(\.others).map(\.element)) == [Name.energy, Name.fuels])
        #expect(sample(figure(Name.energy, 800)).rules(figure(Name.energy, 790)) == [])
        // The first report has nothing to be compared with.
        #expect(CheckedSample().rules(figure(Name.energy, 790)) == [])
    }

    @Test func lastYearIsWhatLastYearSaid() {
        #expect(sample(figure(Name.energy, 810)).rules(figure(Name.energy, 790)) == [.comparativesChanged])
    }
}
