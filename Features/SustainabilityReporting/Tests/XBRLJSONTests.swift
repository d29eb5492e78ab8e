import Foundation
import Kernel
import SustainabilityReporting
import Testing

@Suite struct XBRLJSONTests {
    private let content: SustainabilityReportingContent

    init() throws { content = try SustainabilityReportingContent(folder: ReportingContent.folder) }

    private struct File: Decodable {
        struct Info: Decodable {
            let documentType: String
            let namespaces: [String: String]
            let taxonomy: [String]
            let features: [String: Bool]
        }

        struct Fact: Decodable {
            let value: String
            let decimals: Int?
            let dimensions: [String: String]
        }

        let documentInfo: Info
        let facts: [String: Fact]

        func fact(_ element: String, _ axis: String? = nil, _ member: String? = nil) -> Fact? {
            facts.values.first {
                $0.dimensions["concept"] == "vsme:" + element
                    && (axis == nil || $0.dimensions["vsme:\(axis!)"] == member)
            }
        }
    }

    private func file(_ report: Report) throws -> File {
        try JSONDecoder().decode(File.self, from: Data(SampleFiles.json(report, content)))
    }

    private func report(_ facts: [ReportFact], end: LocalDate = LocalDate(year: 2025, month: 12, day: 31)!) -> Report {
        Report(
            edition: "vsme-2025",
            entity: ReportEntity(
                name: "A",
                scheme: ReportEntity.legalEntityIdentifier,
                identifier: "529900T8BM49AURSDO55"
            ),
            period: ReportPeriod(start: LocalDate(year: end.year, month: 1, day: 1)!, end: end),
            facts: facts
        )
    }

    @Test func theDocumentSaysWhatItIs() throws {
        let info = try file(report([])).documentInfo
        #expect(info.documentType == "https://xbrl.org/2021/xbrl-json")
        #expect(info.taxonomy == ["https://xbrl.efrag.org/taxonomy/vsme/2026-05-01/vsme-all.xsd"])
        #expect(info.namespaces["vsme"] == "https://xbrl.efrag.org/taxonomy/vsme/2026-05-01/vsme")
        #expect(info.namespaces["scheme"] == "http://standards.iso.org/iso/17442")
        #expect(info.namespaces["utr"] == "http://www.xbrl.org/2009/utr")
        #expect(info.features == ["xbrl:canonicalValues": true])
    }

    @Test func figuresAreCanonical() throws {
        let file = try file(
            report([
                SampleReports.number("Turnover", 235_000),
                SampleReports.number(
                    "TotalLocationBasedGreenhouseGasEmissionsIntensityValue",
                    0.001489361702,
                    decimals: 7
                ),
                SampleReports.number("EmployeeTurnoverRate", 0.125, decimals: nil),
                SampleReports.number("TotalWaterConsumption", -3.5),
            ])
        )
        let turnover = try #require(file.fact("Turnover"))
        #expect(turnover.value == "235000.0")
        #expect(turnover.decimals == 2)
        #expect(
            turnover.dimensions == [
                "concept": "vsme:Turnover", "entity": "scheme:529900T8BM49AURSDO55", "unit": "iso4217:EUR",
                "period": "2025-01-01T00:00:00/2026-01-01T00:00:00",
            ]
        )
        let intensity = try #require(file.fact("TotalLocationBasedGreenhouseGasEmissionsIntensityValue"))
        #expect(intensity.value == "0.0014894")
        #expect(intensity.dimensions["unit"] == "utr:tCO2e/iso4217:EUR")
        let rate = try #require(file.fact("EmployeeTurnoverRate"))
        #expect(rate.value == "0.125" && rate.decimals == nil && rate.dimensions["unit"] == nil)
        #expect(file.fact("TotalWaterConsumption")?.value == "-3.5")
    }

    @Test func wordsMembersAndDays() throws {
        let file = try file(
            report([
                .init("NaceSectorClassificationCodes", "", .members(["NACE_C2562", "NACE_C2511"])),
                .init("CountryOfSite", "1", .member("FR")),
                .init("DescriptionOfATargetRelatedToAPolicy", "", .text("eins & zwei")),
                .init("CityOfSite", "1", .text("Bad\nOeynhausen \u{1}\"Kur\"")),
                .init("PubliclyAvailableDisclosure", "", .flag(false)),
                .init("GreenhouseGasEmissionReductionTargetYear", "", .year(2030)),
                .init(
                    "DateOfAdoptionOfTransitionPlanForUndertakingNotHavingAdoptedTransitionPlanYet",
                    "",
                    .date(LocalDate(year: 2028, month: 1, day: 1)!)
                ),
            ])
        )
        #expect(file.fact("NaceSectorClassificationCodes")?.value == "nace:NACE_C2511 nace:NACE_C2562")
        #expect(file.fact("CountryOfSite", "IdentifierOfSiteTypedAxis", "1")?.value == "country:FR")
        // A text block is markup, a line of text is not.
        #expect(file.fact("DescriptionOfATargetRelatedToAPolicy")?.value == "eins &amp; zwei")
        #expect(file.fact("DescriptionOfATargetRelatedToAPolicy")?.dimensions["language"] == "de")
        #expect(file.fact("CityOfSite")?.value == "Bad Oeynhausen \"Kur\"")
        #expect(file.fact("PubliclyAvailableDisclosure")?.value == "false")
        #expect(file.fact("GreenhouseGasEmissionReductionTargetYear")?.value == "2030")
        #expect(
            file.fact("DateOfAdoptionOfTransitionPlanForUndertakingNotHavingAdoptedTransitionPlanYet")?.value
                == "2028-01-01"
        )
    }

    @Test func instantsAreTheMidnightAfter() throws {
        let end = LocalDate(year: 2024, month: 2, day: 29)!
        let file = try file(report([SampleReports.number("NumberOfEmployees", 3)], end: end))
        #expect(file.fact("NumberOfEmployees")?.dimensions["period"] == "2024-03-01T00:00:00")
    }

    /// A financial year to the end of February: the base year ends on the leap day where there is one.
    @Test func baseYearsFollowTheFinancialYear() throws {
        var report = report([
            .init("GreenhouseGasEmissionReductionTargetBaseYear", "", .year(2020)),
            SampleReports.number("GrossScope1GreenhouseGasEmissions", "BaselineYearMember", 1),
        ])
        report.period = ReportPeriod(
            start: LocalDate(year: 2024, month: 3, day: 1)!,
            end: LocalDate(year: 2025, month: 2, day: 28)!
        )
        #expect(
            try file(report).fact("GrossScope1GreenhouseGasEmissions")?.dimensions["period"]
                == "2019-03-01T00:00:00/2020-03-01T00:00:00"
        )
    }

    @Test func whatTheTaxonomyHasNoPlaceForIsLeftOut() throws {
        let file = try file(
            report([
                SampleReports.number("WasteDirectedToDisposalMass", 5), SampleReports.number("Turnover", "1", 5),
                SampleReports.number("AmountOfEmissionToAir", "Phlogiston", 5), .init("Assets", "", .text("viel")),
                .init("UndertakingsLegalForm", "", .member("GuildMember")),
            ])
        )
        #expect(file.facts.isEmpty)
    }
}
