import SustainabilityReporting
import Testing

@Suite struct FactKeyTests {
    @Test func rowsStandByNumberMembersByName() throws {
        let period = try #require(ReportPeriod(year: 2025))
        let report = Report(
            edition: "vsme-2025",
            entity: ReportEntity(name: "Kettler", scheme: ReportEntity.own, identifier: "kettler"),
            period: period,
            facts: ["10", "2", "1"].map { ReportFact("CityOfSite", $0, .text("Dortmund")) }
        )
        #expect(report.members(of: "CityOfSite") == ["1", "2", "10"])
        #expect(report.fact("CityOfSite", "2")?.value == .text("Dortmund"))
        #expect(report.fact("CityOfSite") == nil)
    }
}
