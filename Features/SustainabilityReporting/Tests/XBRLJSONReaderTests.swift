import Foundation
import Kernel
import SustainabilityReporting
import TestSupport
import Testing

@testable import SustainabilityReportingWeb

@Suite struct XBRLJSONReaderTests {
    private func read(_ bytes: [UInt8]) throws -> ReportReading {
        try XBRLJSONReader().read(bytes, standard: ReadingSamples.standard)
    }

    @Test func factsBecomeWhatTheElementsAre() throws {
        let reading = try read(
            ReadingSamples.json([
                "BasisForPreparation|vsme:OptionABasicModuleOnlyMember", "Turnover|235000.0||iso4217:EUR||2",
                "NumberOfEmployees|60|2026-01-01T00:00:00", "EmployeeTurnoverRate|0.2841|||",
                "PubliclyAvailableDisclosure|false", "GreenhouseGasEmissionReductionTargetBaseYear|2020",
                "AddressOfSite|Hafen 1|2026-01-01T00:00:00||IdentifierOfSiteTypedAxis=1",
                "DescriptionOfPracticesPoliciesAndOrFutureInitiatives|Eins<br/><br/>zwei &amp; drei",
                "GrossScope1GreenhouseGasEmissions|150|2020-01-01T00:00:00/2021-01-01T00:00:00|utr:tCO2e|"
                    + "ReportingScopesAxis=vsme:BaselineYearMember",
            ])
        )
        let report = reading.report
        #expect(reading.notes == [])
        #expect(reading.version == "2026-05-01")
        #expect(reading.format == .json)
        #expect(report.edition == "vsme-2025")
        #expect(report.period == ReportPeriod(year: 2025))
        #expect(report.entity.scheme == "http://standards.iso.org/iso/17442")
        #expect(report.entity.identifier == "529900T8BM49AURSDO55")
        #expect(report.fact("BasisForPreparation")?.value == .member("OptionABasicModuleOnlyMember"))
        #expect(report.fact("Turnover")?.value == .number(235_000))
        #expect(report.fact("Turnover")?.decimals == 2)
        #expect(report.fact("NumberOfEmployees")?.value == .number(60))
        #expect(report.fact("EmployeeTurnoverRate")?.value == .number(Decimal(string: "0.2841")!))
        #expect(report.fact("PubliclyAvailableDisclosure")?.value == .flag(false))
        #expect(report.fact("GreenhouseGasEmissionReductionTargetBaseYear")?.value == .year(2020))
        #expect(report.fact("AddressOfSite", "1")?.value == .text("Hafen 1"))
        #expect(
            report.fact("DescriptionOfPracticesPoliciesAndOrFutureInitiatives")?.value == .text("Eins\n\nzwei & drei")
        )
        #expect(report.fact("GrossScope1GreenhouseGasEmissions", "BaselineYearMember")?.value == .number(150))
    }

    /// Names by the file's own prefixes and of the first taxonomy, which spelled some otherwise.
    @Test func olderTaxonomiesAreRead() throws {
        let old = "https://xbrl.efrag.org/taxonomy/vsme/2024-12-17/vsme"
        let reading = try read(
            ReadingSamples.json(
                [
                    "NumberOfPermanentContactEmployees|12|2026-01-01T00:00:00",
                    "BasisForPreparation|vsme:BasicModuleOnlyMember",
                ],
                namespaces: #""vsme":"\#(old)""#,
                taxonomy: old + "-all.xsd"
            )
        )
        #expect(reading.version == "2024-12-17")
        #expect(reading.report.fact("NumberOfPermanentContractEmployees")?.value == .number(12))
        #expect(reading.report.fact("BasisForPreparation")?.value == .member("OptionABasicModuleOnlyMember"))
    }

    @Test func yearBeforeIsComparative() throws {
        let reading = try read(
            ReadingSamples.json([
                "Turnover|2||iso4217:EUR", "Turnover|1|2024-01-01T00:00:00/2025-01-01T00:00:00|iso4217:EUR",
                "NumberOfEmployees|9|2025-01-01T00:00:00",
                "Turnover|7|2019-01-01T00:00:00/2020-01-01T00:00:00|iso4217:EUR",
            ])
        )
        #expect(reading.report.previousPeriod == ReportPeriod(year: 2024))
        #expect(reading.report.comparatives[FactKey("Turnover")]?.value == .number(1))
        #expect(reading.report.comparatives[FactKey("NumberOfEmployees")]?.value == .number(9))
        #expect(
            reading.notes == [
                ReadingNote(kind: .foreignPeriod, place: "Turnover", value: "01.01.2019–31.12.2019")
            ]
        )
    }

    @Test func whatCannotBeTakenIsNoted() throws {
        let huge = String(repeating: "9", count: 50)
        let reading = try read(
            ReadingSamples.json([
                "Turnover|235000||iso4217:EUR", "Turnover|235001||iso4217:EUR", "Nowhere|1", "NumberOfEmployees|viele",
                "TotalEnergyConsumption|5||utr:kg", "TotalEnergyConsumption|1e400||utr:MWh",
                "EnergyConsumptionFromFuels|1||utr:MWh|BreakdownOfEnergyConsumptionAxis=vsme:BlueMember",
                "WasteDirectedToDisposalMass|1||utr:t|TypeOfWasteAxis=waste:UnknownMember",
                "WasteDirectedToDisposalMass|1||utr:t", "EmployeeTurnoverRate|\(huge)",
                "BasisForPreparation|vsme:OptionZMember",
            ])
        )
        #expect(reading.report.facts.count == 1)
        #expect(reading.report.fact("Turnover")?.value == .number(235_000))
        #expect(
            reading.notes.map(\.kind) == [
                .contradiction, .unknownElement, .unreadableValue, .unknownUnit, .unreadableValue, .unknownMember,
                .unknownMember, .unknownMember, .unreadableValue, .unknownMember,
            ]
        )
        #expect(reading.notes.first == ReadingNote(kind: .contradiction, place: "Turnover", value: "235001"))
        #expect(reading.notes.allSatisfy { $0.value.count <= 80 })
    }

    @Test func otherUnitsOfTheSameAreConverted() throws {
        let reading = try read(
            ReadingSamples.json(["TotalEnergyConsumption|2500||utr:kWh", "TotalUseOfLand|2||utr:sqkm"])
        )
        #expect(reading.report.fact("TotalEnergyConsumption")?.value == .number(2.5))
        #expect(reading.report.fact("TotalEnergyConsumption")?.unit == .megawattHours)
        // 2 km² are 200 ha.
        #expect(reading.report.fact("TotalUseOfLand")?.value == .number(200))
        #expect(reading.notes == [])
    }

    @Test func manyRowsAreRead() throws {
        let sites = (1...500).map {
            "AddressOfSite|Straße \($0)|2026-01-01T00:00:00||IdentifierOfSiteTypedAxis=Werk \($0)"
        }
        let waste = (0..<2_000).map { "WasteDirectedToDisposalMass|\($0)||utr:t|TypeOfWasteAxis=waste:W-\($0)Member" }
        let reading = try read(ReadingSamples.json(sites + waste))
        #expect(reading.notes == [])
        #expect(reading.report.facts.count == 2_500)
        #expect(reading.report.fact("AddressOfSite", "500")?.value == .text("Straße 500"))
        #expect(reading.report.fact("WasteDirectedToDisposalMass", "W-1999Member")?.value == .number(1999))
    }

    @Test func scriptsOfTextsAreLeftOut() throws {
        let reading = try read(
            ReadingSamples.json([
                "DescriptionOfPracticesPoliciesAndOrFutureInitiatives|<p onclick='x()'>Gut</p>"
                    + "<script>alert(1)</script>5 < 6"
            ])
        )
        let text = reading.report.fact("DescriptionOfPracticesPoliciesAndOrFutureInitiatives")?.value
        #expect(text == .text("Gut\n\n5 < 6"))
    }

    @Test(arguments: [
        ("", ReadingFault.notThisFormat), ("{", .malformed(line: 1)), ("[]", .notThisFormat), ("{}", .notThisFormat),
        ("{\n\n\"a\":1,}", .malformed(line: 3)), ("Hallo", .notThisFormat),
        (#"{"documentInfo":{"documentType":"https://xbrl.org/2021/xbrl-csv"},"facts":{}}"#, .notThisFormat),
        (#"{"documentInfo":{"documentType":"https://xbrl.org/2021/xbrl-json"},"facts":{}}"#, .noTaxonomy("")),
        (#"{"documentInfo":"x","facts":[]}"#, .notThisFormat),
    ])
    func otherFilesAreRefused(text: String, fault: ReadingFault) {
        #expect(throws: fault) { try read(Array(text.utf8)) }
    }

    @Test func otherStandardsAndSeveralFirmsAreRefused() {
        let esrs = "https://xbrl.efrag.org/taxonomy/esrs/2023-12-22/esrs_all.xsd"
        #expect(throws: ReadingFault.noTaxonomy(esrs)) {
            try read(ReadingSamples.json(["Turnover|1"], namespaces: #""vsme":"urn:esrs""#, taxonomy: esrs))
        }
        let two = String(
            decoding: ReadingSamples.json(["Turnover|1||iso4217:EUR", "EmployeeTurnoverRate|1"]),
            as: UTF8.self
        )
        let other = two.replacingOccurrences(
            of: #"EmployeeTurnoverRate","entity":"scheme:5"#,
            with: #"EmployeeTurnoverRate","entity":"scheme:6"#
        )
        #expect(throws: ReadingFault.severalReports(2)) { try read(Array(other.utf8)) }
        #expect(throws: ReadingFault.malformed(line: 1)) {
            try read(Array(String(repeating: #"{"a":"#, count: 10_000).utf8))
        }
    }

    /// The official sample, compared with EFRAG's own list of what is in it; only where it is at hand.
    @Test(.enabled(if: FileManager.default.fileExists(atPath: OfficialSample.json.path), "needs ../shared"))
    func officialSampleHas145Facts() throws {
        let reading = try XBRLJSONReader().read(
            [UInt8](Data(contentsOf: OfficialSample.json)),
            standard: try OfficialSample.standard()
        )
        #expect(reading.notes == [])
        #expect(reading.version == "2026-02-01")
        #expect(reading.report.facts.count == 145)
        #expect(reading.report.period == ReportPeriod(year: 2025))
        let listed = try OfficialSample.listed()
        #expect(Set(reading.report.facts.keys) == Set(listed.keys))
        let edition = try #require(try OfficialSample.standard().edition(reading.report.edition))
        for (key, value) in listed {
            guard let fact = reading.report.facts[key], case .number(let number) = fact.value,
                let expected = Decimal(string: value)
            else { continue }
            // The list has figures as the workbook calculates them, with shares in per cent and areas in m²; the file
            // has them to two places.
            let share: Decimal = edition.element(key.element)?.kind == .percent ? 100 : 1
            let area: Decimal = fact.unit == .hectares ? 10_000 : 1
            #expect(abs(number * share * area - expected) <= Decimal(string: "0.0051")!, "\(key)")
        }
    }
}
