import Foundation
import Testing

@testable import SustainabilityReporting

@Suite struct RowRulesTests {
    private typealias Name = CheckedElement
    private let sample = CheckedSample()

    @Test func sitesOfB5AreThoseOfB1() {
        let near = answer("SiteLocatedInABiodiversitySensitiveArea", .flag(false), "2")
        let site = answer(Name.siteAddress, .text("Hof 2"), "2")
        #expect(sample.rules(site, near) == [])
        #expect(sample.rules(near) == [.siteUnknown])
    }

    @Test func aSiteIsWhole() {
        let sample = CheckedSample(required: [Name.siteAddress, Name.siteCity])
        let found = sample.findings(
            answer(Name.siteAddress, .text("Hof 1"), "1"),
            answer(Name.siteCity, .text("Hagen"), "2")
        )
        #expect(found.map(\.rule) == [.rowIncomplete, .rowIncomplete])
        #expect(found.map(\.key) == [FactKey(Name.siteAddress, "2"), FactKey(Name.siteCity, "1")])
    }

    @Test func groupsNameTheirSubsidiaries() {
        let group = answer(Name.reportingBasis, .member("ConsolidatedMember"))
        let single = answer(Name.reportingBasis, .member("IndividualMember"))
        let subsidiary = answer(Name.subsidiaryName, .text("Kettler Montage GmbH"), "1")
        #expect(sample.rules(group, subsidiary) == [])
        #expect(sample.rules(group) == [.subsidiaryMissing])
        #expect(sample.rules(single) == [])
        #expect(sample.rules(single, subsidiary) == [.subsidiarySurplus])
    }

    @Test func rowsStandOnce() {
        #expect(
            sample.rules(
                answer(Name.materialName, .text("Stahl"), "1"),
                answer(Name.materialName, .text("stahl "), "2")
            ) == [.materialDoubled]
        )
        #expect(
            sample.rules(
                answer(Name.siteAddress, .text("Hof 1"), "1"),
                answer(Name.siteCity, .text("Hagen"), "1"),
                answer(Name.siteAddress, .text("Hof 1"), "2"),
                answer(Name.siteCity, .text("Iserlohn"), "2")
            ) == []
        )
    }
}
