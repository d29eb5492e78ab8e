import Foundation
import Testing

@testable import SustainabilityReporting

@Suite struct SumRulesTests {
    private typealias Name = CheckedElement
    private let sample = CheckedSample()

    @Test func totalsAreTheSumsOfWhatIsThere() throws {
        let scopes = [figure(Name.scopeOne, 84.2), figure(Name.scopeTwoLocation, 61.5)]
        // 84.2 + 61.5 = 145.7
        #expect(ReportCheck(sample.checked(scopes + [figure(Name.bothLocation, 145.7)])).findings.isEmpty)
        let finding = try #require(
            ReportCheck(sample.checked(scopes + [figure(Name.bothLocation, 154.7)])).findings.first
        )
        #expect(finding.rule == .sum)
        #expect(finding.found?.value == .number(154.7))
        #expect(finding.expected?.value == .number(145.7))
        #expect(finding.others == scopes.map(\.key))
    }

    @Test func bothWaysToCountScopeTwoAreNeverAdded() {
        // 84.2 + 61.5 + 12.0 = 157.7
        #expect(
            sample.rules(
                figure(Name.scopeOne, 84.2),
                figure(Name.scopeTwoLocation, 61.5),
                figure(Name.scopeTwoMarket, 12),
                figure(Name.bothLocation, 157.7)
            ) == [.scopesAdded]
        )
    }

    @Test func roundingIsAllowedAsFarAsItIsStated() {
        // 1.4 + 1.4 = 2.8, which is 3 when all are rounded to whole numbers.
        let rough = [figure(Name.men, 1, decimals: 0), figure(Name.women, 1, decimals: 0)]
        #expect(ReportCheck(sample.checked(rough + [figure(Name.employees, 3, decimals: 0)])).findings.isEmpty)
        #expect(
            ReportCheck(sample.checked(rough + [figure(Name.employees, 4, decimals: 0)])).findings.map(\.rule) == [.sum]
        )
    }

    @Test func employeesAreCountedByContractAndByGender() {
        let contract = [figure(Name.permanent, 50), figure(Name.temporary, 10)]
        let gender = [figure(Name.men, 45), figure(Name.women, 14)]
        let checked = sample.checked(contract + gender + [figure(Name.employees, 60)])
        // 50 + 10 = 60, but 45 + 14 = 59
        #expect(ReportCheck(checked).findings.map(\.expected?.value) == [.number(59)])
    }

    @Test func rowsAndMembersHaveSumsOfTheirOwn() {
        let oils = CheckedSample.oils
        #expect(
            sample.rules(
                figure(Name.divertedMass, 800, oils, "kg"),
                figure(Name.disposedMass, 400, oils, "kg"),
                figure(Name.rowMass, 1.2, oils, "t")
            ) == []
        )
        #expect(
            sample.rules(
                figure(Name.scopeOne, 150, "BaselineYearMember"),
                figure(Name.scopeTwoLocation, 75, "BaselineYearMember"),
                figure(Name.bothLocation, 250, "BaselineYearMember"),
                answer(Name.baseYear, .year(2020))
            ) == [.sum]
        )
        #expect(
            sample.rules(
                figure("RevenueDerivedFromCoal", 100),
                figure("RevenueDerivedFromOil", 200),
                figure(Name.fossil, 100)
            ) == [.sum]
        )
    }

    @Test func theSumsAreThoseOfTheStandard() throws {
        let edition = try #require(CheckHub.content.standard.edition("vsme-2025"))
        let stated = edition.elements.flatMap { element in element.sums.map { [element.name] + $0.sorted() } }
        let checked = SumRules.sums.map { [$0.total] + $0.parts.sorted() }
        #expect(Set(stated) == Set(checked))
    }
}
