import Documents
import Foundation
import Kernel
import SustainabilityReporting
import TestSupport
import Testing

@testable import SustainabilityReportingWeb

@Suite struct TemplateWriterTests {
    private static let standard = ReportingHub.content.standard

    private func fill(_ report: Report, _ blank: [UInt8], language: String = "de") throws -> TemplateWriter.Filled {
        try TemplateWriter(TemplateReader.book(blank), Self.standard).fill(report, language: language)
    }

    private func read(_ bytes: [UInt8]) throws -> ReportReading {
        try TemplateReader().read(bytes, standard: Self.standard)
    }

    /// Facts that differ, each as a line; numbers in the sixteenth digit do not.
    private func differences(_ one: Report, _ other: Report) -> [String] {
        Set(one.facts.keys).union(other.facts.keys).sorted().compactMap { key in
            let (first, second) = (one.facts[key], other.facts[key])
            if let first, let second,
                TemplateSamples.isSame(TemplateSamples.value(first), TemplateSamples.value(second))
            {
                return nil
            }
            return "\(key.element.rawValue) \(key.member): \(first.map(TemplateSamples.value) ?? "-") / "
                + "\(second.map(TemplateSamples.value) ?? "-")"
        }
    }

    @Test(.enabled(if: TemplateReaderTests.isThere, "needs ../shared/data/vsme"), arguments: ["de", "en"])
    func theSampleComesBackOutOfTheFilledBlank(_ language: String) throws {
        let sample = try read(try #require(TemplateSamples.filled)).report
        let filled = try fill(sample, try #require(TemplateSamples.blank), language: language)
        #expect(filled.notes == [])
        let reading = try read(filled.bytes)
        #expect(differences(sample, reading.report) == [])
        #expect(reading.notes == [])
        #expect(reading.version == "1.3.0")
        #expect(reading.report.entity == sample.entity)
        #expect(reading.report.period == sample.period)
        #expect(reading.report.currency == "EUR")
    }

    @Test(.enabled(if: TemplateReaderTests.isThere, "needs ../shared/data/vsme"))
    func onlyWhatTheFirmSaysIsInTheFilledBlank() throws {
        let report = Report(
            edition: "vsme-2026",
            entity: ReportEntity(name: "Bäckerei Öz & Co.", scheme: ReportEntity.own, identifier: "oez-1"),
            period: ReportPeriod(year: 2025)!,
            facts: [
                ReportFact("BasisForPreparation", .member("OptionABasicModuleOnlyMember")),
                ReportFact("NumberOfEmployees", .number(8)),
                ReportFact("GrossScope3GreenhouseGasEmissions", .number(12.5), unit: .tonnesCO2e),
                ReportFact("StatementOfCompliance", .flag(true)),
                ReportFact("CityOfSite", "3", .text("<b>Hagen</b>")),
                ReportFact("TotalSealedArea", .number(2), unit: .hectares),
            ]
        )
        let filled = try fill(report, try #require(TemplateSamples.blank))
        #expect(filled.notes == [ReadingNote(kind: .unknownElement, place: "StatementOfCompliance")])
        let reading = try read(filled.bytes).report
        var expected = report
        expected.facts[FactKey("StatementOfCompliance")] = nil
        // What the template says of itself: nothing is left out, and the sum of all emissions.
        for fact in [
            ReportFact("ListOfOmittedDisclosuresDeemedToBeClassifiedOrSensitiveInformation", .members([])),
            ReportFact("TotalGrossLocationBasedGHGEmissions", .number(12.5), unit: .tonnesCO2e),
        ] { expected.facts[fact.key] = fact }
        #expect(differences(expected, reading) == [])
        #expect(reading.entity == report.entity)
    }

    @Test(.enabled(if: TemplateReaderTests.isThere, "needs ../shared/data/vsme"))
    func rowsBeyondTheTableAreTold() throws {
        let report = Report(
            edition: "vsme-2025",
            entity: ReportEntity(name: "Kettler", scheme: ReportEntity.own, identifier: "kettler"),
            period: ReportPeriod(year: 2025)!,
            facts: (1...102).map { ReportFact("CityOfSite", "\($0)", .text("Hagen")) }
        )
        let filled = try fill(report, try #require(TemplateSamples.blank))
        #expect(filled.notes.map(\.kind) == [.tooManyRows, .tooManyRows])
        #expect(filled.notes.map(\.value) == ["101", "102"])
        #expect(try read(filled.bytes).report.members(of: "CityOfSite").count == 100)
        let texts = Texts.feature("SustainabilityReporting")
        let overflow = TemplateOverflow.all(report, Self.standard)
        #expect(overflow == [TemplateOverflow(dimension: .site, rows: 102)])
        #expect(
            overflow.map { $0.sentence(texts) } == [
                "Standorte: Ihr Bericht hat 102 Zeilen, die Vorlage nur 100. In dieser Datei fehlen 2. "
                    + "In allen anderen Formaten stehen sie."
            ]
        )
    }

    @Test func aSumThatTheFirmStatesOtherwiseStandsInPlaceOfTheFormula() throws {
        var report = try read(TemplateSamples.small()).report
        report.facts[FactKey("TotalGrossLocationBasedScope1AndScope2GHGEmissions")] = ReportFact(
            "TotalGrossLocationBasedScope1AndScope2GHGEmissions",
            .number(151),
            unit: .tonnesCO2e
        )
        let filled = try fill(report, TemplateSamples.small())
        let book = try XLSXBook(filled.bytes)
        let cell = try #require(CellPosition("B5"))
        #expect(book.stored(0, cell) == .number(151))
        #expect(!book.isFormula(0, cell))
    }

    @Test func theSameSumLeavesTheFormula() throws {
        var report = try read(TemplateSamples.small()).report
        report.facts[FactKey("GrossScope1GreenhouseGasEmissions")] = ReportFact(
            "GrossScope1GreenhouseGasEmissions",
            .number(200),
            unit: .tonnesCO2e
        )
        report.facts[FactKey("TotalGrossLocationBasedScope1AndScope2GHGEmissions")] = ReportFact(
            "TotalGrossLocationBasedScope1AndScope2GHGEmissions",
            .number(250),
            unit: .tonnesCO2e
        )
        let book = try XLSXBook(try fill(report, TemplateSamples.small()).bytes)
        let cell = try #require(CellPosition("B5"))
        #expect(book.stored(0, cell) == .number(250))
        #expect(book.isFormula(0, cell))
    }
}
