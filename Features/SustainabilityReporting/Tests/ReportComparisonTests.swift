import Foundation
import Kernel
import SustainabilityReporting
import Testing

@Suite struct ReportComparisonTests {
    private func report(_ year: Int, _ facts: [ReportFact], firm: String = "A") -> Report {
        Report(
            edition: "vsme-2025",
            entity: ReportEntity(name: firm, scheme: "urn:x", identifier: firm),
            period: ReportPeriod(year: year)!,
            facts: facts
        )
    }

    private func row(_ comparison: ReportComparison, _ name: ElementName) throws -> ReportComparison.Row {
        try #require(comparison.sections.flatMap(\.rows).first { $0.key.element == name })
    }

    @Test func figuresStandInOneUnit() throws {
        let waste: ElementName = "WasteDirectedToDisposalMass"
        let comparison = ReportComparison(
            [
                report(2024, [ReportFact(waste, "W-1Member", .number(4), unit: .tonnes)]),
                report(2025, [ReportFact(waste, "W-1Member", .number(3_000), unit: .kilograms)]),
            ],
            standard: ReadingSamples.standard
        )
        let row = try row(comparison, waste)
        #expect(row.facts.map { $0?.value } == [.number(4), .number(3)])
        #expect(row.facts.allSatisfy { $0?.unit == .tonnes })
        // 3 − 4 = −1, a quarter of 4
        #expect(row.change == -1)
        #expect(row.relativeChange == Decimal(string: "-0.25"))
    }

    @Test func missingStaysMissing() throws {
        let comparison = ReportComparison(
            [
                report(2024, [ReportFact("Turnover", "", .number(0), unit: .euro)]),
                report(
                    2025,
                    [
                        ReportFact("Turnover", "", .number(5), unit: .euro),
                        ReportFact("PubliclyAvailableDisclosure", "", .flag(true)),
                    ]
                ),
            ],
            standard: ReadingSamples.standard
        )
        let turnover = try row(comparison, "Turnover")
        #expect(turnover.change == 5)
        // Of nothing there is no share.
        #expect(turnover.relativeChange == nil)
        let disclosure = try row(comparison, "PubliclyAvailableDisclosure")
        #expect(disclosure.facts.map { $0 == nil } == [true, false])
        #expect(disclosure.change == nil)
        #expect(!disclosure.isEqual)
        #expect(comparison.sections.map(\.disclosure.id) == ["B1"])
    }

    @Test func rowsOfDifferentFirmsAreNoPairs() {
        let site = ReportFact("AddressOfSite", "1", .text("Hafen 1"))
        let same = ReportComparison([report(2024, [site]), report(2025, [site])], standard: ReadingSamples.standard)
        #expect(same.isOneFirm)
        #expect(same.sections.flatMap(\.rows).count == 1)
        let two = ReportComparison(
            [report(2025, [site]), report(2025, [site], firm: "B")],
            standard: ReadingSamples.standard
        )
        #expect(!two.isOneFirm)
        #expect(two.sections.isEmpty)
    }
}
