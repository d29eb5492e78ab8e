import Foundation
import Testing

@testable import SustainabilityReporting

@Suite struct ReportCheckTests {
    private typealias Name = CheckedElement

    @Test func theGraveComesFirstThenTheOrderOfTheStandard() {
        let check = ReportCheck(
            CheckedSample(required: [Name.withdrawal], ifApplicable: [Name.convictions]).checked([
                figure(Name.employees, 60), figure(Name.energy, 0.1), figure(Name.accidents, 0.5),
            ])
        )
        #expect(check.findings.map(\.rule) == [.missing, .whole, .energyPerPerson, .open])
        #expect(check.findings.map(\.disclosure) == ["B6", "B9", "B3", "B11"])
        #expect(check.count == ReportCheck.Count(errors: 2, warnings: 1, hints: 1))
        #expect(!check.allowsRelease)
    }

    @Test func warningsKeepNothingBack() {
        let check = ReportCheck(CheckedSample().checked([figure(Name.employees, 60), figure(Name.energy, 0.1)]))
        #expect(check.count == ReportCheck.Count(errors: 0, warnings: 1, hints: 0))
        #expect(check.allowsRelease)
    }
}
