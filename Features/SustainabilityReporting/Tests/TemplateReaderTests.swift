import Documents
import Foundation
import Kernel
import SustainabilityReporting
import Testing

@testable import SustainabilityReportingWeb

@Suite struct TemplateReaderTests {
    static let isThere = TemplateSamples.filled != nil && TemplateSamples.blank != nil

    private func read(_ bytes: [UInt8]) throws -> ReportReading {
        try TemplateReader().read(bytes, standard: ReportingHub.content.standard)
    }

    @Test(.enabled(if: isThere, "needs ../shared/data/vsme")) func theSampleGivesTheFactsOfTheOfficialConverter() throws
    {
        let reading = try read(try #require(TemplateSamples.filled))
        let wanted = try TemplateSamples.officialFacts()
        #expect(wanted.count == 145)
        let found = Dictionary(
            uniqueKeysWithValues: reading.report.facts.values.map { ($0.key, TemplateSamples.line($0)) }
        )
        for (key, line) in wanted {
            let isSame = TemplateSamples.isSame(line, found[key])
            #expect(isSame, "\(key.element.rawValue) \(key.member): \(found[key] ?? "-"), official \(line)")
        }
        #expect(Set(found.keys).subtracting(wanted.keys) == [])
        #expect(reading.version == "1.2.0")
        #expect(reading.report.currency == "EUR")
        #expect(reading.report.entity.name == "Company XYZ")
        #expect(reading.report.entity.identifier == "TestCode1234")
        #expect(reading.report.period == ReportPeriod(year: 2025))
        #expect(reading.notes == [])
    }

    @Test(.enabled(if: isThere, "needs ../shared/data/vsme")) func theBlankHoldsNoPeriod() throws {
        #expect(throws: ReadingFault.noPeriod) { try read(try #require(TemplateSamples.blank)) }
    }

    @Test func whatIsNoWorkbookIsRefused() {
        #expect(throws: ReadingFault.notThisFormat) { try read(Array("{\"facts\": {}}".utf8)) }
        #expect(throws: ReadingFault.notThisFormat) { try read([]) }
    }

    @Test func anotherWorkbookIsRefused() throws {
        let bytes = TemplateSamples.workbook(names: [:], rows: "")
        #expect(throws: ReadingFault.notTheTemplate("template_reporting_entity_name")) { try read(bytes) }
    }

    @Test func formulasWithoutResultsAreComputed() throws {
        let reading = try read(TemplateSamples.small(withResults: false))
        #expect(reading.report.fact("TotalGrossLocationBasedScope1AndScope2GHGEmissions")?.value == .number(150))
        #expect(
            reading.notes.contains { $0.kind == .missingFormulaValue && $0.place == "Daten!B5" && $0.value == "150" }
        )
        #expect(reading.report.period == ReportPeriod(year: 2025))
    }

    @Test func brokenRangesAreToldAndTheRestIsRead() throws {
        let reading = try read(
            TemplateSamples.small(names: [
                "Turnover": "'Daten'!#REF!", "Assets": "'Weg'!$A$1", "AddressOfSite": "'Daten'!$C$40:$C$60",
            ])
        )
        let broken = reading.notes.filter { $0.kind == .brokenRange }.map(\.place).sorted()
        #expect(broken == ["Assets", "IdentifierOfSiteTypedAxis", "Turnover"])
        #expect(reading.report.fact("GrossScope1GreenhouseGasEmissions")?.value == .number(100))
    }

    @Test func manySitesAreAllRead() throws {
        let rows = (1...500).map { number in
            "<row r=\"\(number + 20)\"><c r=\"C\(number + 20)\"><v>\(number)</v></c>"
                + "<c r=\"D\(number + 20)\" t=\"inlineStr\"><is><t>Hagen &lt;script&gt;alert(1)&lt;/script&gt;</t></is></c></row>"
        }
        let reading = try read(
            TemplateSamples.small(
                names: ["IdentifierOfSiteTypedAxis": "'Daten'!$C$21:$C$520", "CityOfSite": "'Daten'!$D$21:$D$520"],
                rows: rows.joined()
            )
        )
        #expect(reading.report.members(of: "CityOfSite").count == 500)
        // Markup is text like any other; whoever shows it escapes it.
        #expect(reading.report.fact("CityOfSite", "500")?.value == .text("Hagen <script>alert(1)</script>"))
    }

    @Test func valuesOfAnotherKindAreTold() throws {
        let reading = try read(
            TemplateSamples.small(scope1: "<c r=\"B3\" t=\"inlineStr\"><is><t>etwa 100</t></is></c>")
        )
        #expect(
            reading.notes.contains { $0.kind == .unreadableValue && $0.place == "Daten!B3" && $0.value == "etwa 100" }
        )
    }
}
