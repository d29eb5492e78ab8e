import Foundation
import Kernel
import SustainabilityReporting
import TestSupport
import Testing

@Suite struct InlineReportTests {
    private let content: SustainabilityReportingContent

    init() throws { content = try SustainabilityReportingContent(folder: ReportingContent.folder) }

    private func text(
        _ facts: [ReportFact],
        _ language: ReportLanguage = .german,
        edition: ReportEdition.ID = "vsme-2025",
        before: [ReportFact] = [],
        omissions: [ElementName: Omission] = [:],
        standing: InlineReport.Standing = .draft
    ) -> String {
        let report = Report(
            edition: edition,
            entity: ReportEntity(name: "Müller & Söhne", scheme: ReportEntity.own, identifier: "a1"),
            period: ReportPeriod(year: 2025)!,
            facts: facts,
            comparatives: before,
            previousPeriod: before.isEmpty ? nil : ReportPeriod(year: 2024)!,
            omissions: omissions
        )
        return String(
            decoding: SampleFiles.inline(report, language, content, standing: standing),
            as: UTF8.self
        )
    }

    private func hasContext(_ text: String, _ period: String, _ scenario: String = "") -> Bool {
        text.contains(
            "<xbrli:identifier scheme=\"urn:ietf:rfc:9562\">a1</xbrli:identifier></xbrli:entity>"
                + "<xbrli:period>\(period)</xbrli:period>"
                + (scenario.isEmpty ? "" : "<xbrli:scenario>\(scenario)</xbrli:scenario>") + "</xbrli:context>"
        )
    }

    private let year = "<xbrli:startDate>2025-01-01</xbrli:startDate><xbrli:endDate>2025-12-31</xbrli:endDate>"

    @Test func figuresAreWrittenAsPeopleReadThem() {
        let facts = [SampleReports.number("Turnover", 1_234_567.5)]
        let german = text(facts)
        #expect(
            german.contains(
                "name=\"vsme:Turnover\" contextRef=\"c1\" unitRef=\"u1\" decimals=\"2\" format=\"ixt:num-comma-decimal\">"
                    + "1.234.567,50</ix:nonFraction>\u{a0}<span class=\"unit\">€</span>"
            )
        )
        #expect(text(facts, .english).contains("format=\"ixt:num-dot-decimal\">1,234,567.50</ix:nonFraction>"))
        #expect(german.contains("<xbrli:unit id=\"u1\"><xbrli:measure>iso4217:EUR</xbrli:measure></xbrli:unit>"))
        #expect(hasContext(german, year))
    }

    /// −1.2 % is the value −0.012: the sign is said, the digits are a hundred times as large.
    @Test func sharesAreScaledAndSigned() {
        let page = text([SampleReports.number("PercentageGapInPayBetweenFemaleAndMaleEmployees", -0.012, decimals: 4)])
        #expect(
            page.contains(
                "\u{2212}<ix:nonFraction id=\"f1\" name=\"vsme:PercentageGapInPayBetweenFemaleAndMaleEmployees\" "
                    + "contextRef=\"c1\" unitRef=\"u1\" decimals=\"4\" format=\"ixt:num-comma-decimal\" scale=\"-2\" "
                    + "sign=\"-\">1,2</ix:nonFraction>\u{a0}<span class=\"unit\">%</span>"
            )
        )
        #expect(page.contains("<xbrli:measure>xbrli:pure</xbrli:measure>"))
    }

    @Test func membersAreExpandedSortedAndHidden() {
        let page = text([
            .init("NaceSectorClassificationCodes", "", .members(["NACE_C2562", "NACE_C2511", "NACE_XX"])),
            .init("UndertakingsLegalForm", "", .member("CooperativeMember")),
        ])
        #expect(
            page.contains(
                ">https://xbrl.efrag.org/taxonomy/nace/2026-05-01#NACE_C2511 "
                    + "https://xbrl.efrag.org/taxonomy/nace/2026-05-01#NACE_C2562</ix:nonNumeric>"
            )
        )
        #expect(page.contains("<ul class=\"members\" style=\"-ix-hidden:f2\"><li>25.62 "))
        #expect(page.contains("<span style=\"-ix-hidden:f1\">Genossenschaft"))
        #expect(hasContext(page, "<xbrli:instant>2025-12-31</xbrli:instant>"))
    }

    @Test func textIsMadeHarmless() {
        let page = text([
            .init(
                "DisclosureOfAnyOtherGeneralAndOrEntitySpecificInformation",
                "",
                .text("<script>alert(\"x\")</script>\u{7}\nzweite Zeile\n\n& neu\u{FFFE}")
            )
        ])
        #expect(!page.contains("<script"))
        #expect(!page.contains("\u{7}"))
        #expect(
            page.contains(
                " escape=\"true\"><p>&lt;script&gt;alert(\"x\")&lt;/script&gt;<br/>zweite Zeile</p>"
                    + "<p>&amp; neu</p></ix:nonNumeric>"
            )
        )
        #expect(page.contains("Müller &amp; Söhne"))
    }

    @Test func rowsAndMembersAreDimensions() {
        let page = text([
            .init("CityOfSite", "2", .text("Herford")),
            SampleReports.number("EnergyConsumptionFromFuels", "RenewableEnergyMember", 3),
            SampleReports.number("EnergyConsumptionFromFuels", 8),
            SampleReports.number("WasteDirectedToDisposalMass", SampleReports.Waste.oil, 40),
            SampleReports.number("WasteDirectedToDisposalMass", 41),
        ])
        #expect(
            hasContext(
                page,
                "<xbrli:instant>2025-12-31</xbrli:instant>",
                "<xbrldi:typedMember dimension=\"vsme:IdentifierOfSiteTypedAxis\"><vsme:TYP>2</vsme:TYP></xbrldi:typedMember>"
            )
        )
        #expect(
            hasContext(
                page,
                year,
                "<xbrldi:explicitMember dimension=\"vsme:BreakdownOfEnergyConsumptionAxis\">vsme:RenewableEnergyMember"
                    + "</xbrldi:explicitMember>"
            )
        )
        #expect(page.contains("vsme:TypeOfWasteAxis\">waste:W-130205-Hazardous"))
        // The sum has no member, and waste none without one.
        #expect(page.contains(">8</ix:nonFraction>"))
        #expect(!page.contains(">41</ix:nonFraction>"))
        #expect(page.contains("<span class=\"note\">gefährlich</span>"))
    }

    @Test func baseYearAndTargetYearHaveTheirOwnPeriods() {
        let page = text([
            .init("GreenhouseGasEmissionReductionTargetBaseYear", "", .year(2021)),
            .init("GreenhouseGasEmissionReductionTargetYear", "", .year(2030)),
            SampleReports.number("GrossScope1GreenhouseGasEmissions", "BaselineYearMember", 200),
            SampleReports.number("GrossScope1GreenhouseGasEmissions", "TargetYearMember", 90),
        ])
        for (year, member) in [(2021, "BaselineYearMember"), (2030, "TargetYearMember")] {
            #expect(
                hasContext(
                    page,
                    "<xbrli:startDate>\(year)-01-01</xbrli:startDate><xbrli:endDate>\(year)-12-31</xbrli:endDate>",
                    "<xbrldi:explicitMember dimension=\"vsme:ReportingScopesAxis\">vsme:\(member)</xbrldi:explicitMember>"
                )
            )
        }
        // 90 ÷ 200 − 1
        #expect(page.contains("\u{2212}55\u{a0}%"))
    }

    @Test func figuresOfTheYearBeforeStandBeside() {
        let page = text(
            [SampleReports.number("Turnover", 200)],
            before: [SampleReports.number("Turnover", 100), .init("OtherUndertakingsLegalForm", "", .text("alt"))]
        )
        #expect(page.contains("<th scope=\"col\">2025</th><th scope=\"col\">2024</th>"))
        #expect(page.contains("contextRef=\"c2\" unitRef=\"u1\" decimals=\"2\" format=\"ixt:num-comma-decimal\">100<"))
        #expect(
            hasContext(page, "<xbrli:startDate>2024-01-01</xbrli:startDate><xbrli:endDate>2024-12-31</xbrli:endDate>")
        )
        #expect(!page.contains(">alt<"))
    }

    @Test func whatTheTaxonomyDoesNotKnowStandsPlainly() {
        let page = text(
            [.init("StatementOfCompliance", "", .flag(true)), SampleReports.number("NumberOfEmployees", 8)],
            edition: "vsme-2026"
        )
        #expect(!page.contains("vsme:StatementOfCompliance"))
        #expect(page.contains("<td>Ja</td>"))
        #expect(page.contains("nicht ausgezeichnet"))
        #expect(page.contains("Für die Ausgabe 2026 gibt es noch keine Taxonomie"))
    }

    @Test func omissionsAreSaidWithTheirReason() {
        let page = text(
            [],
            omissions: ["Turnover": Omission(reason: .notAvailable, text: "Abschluss <offen>")]
        )
        #expect(page.contains("liegt noch nicht vor – Abschluss &lt;offen&gt;</li>"))
    }

    @Test func aDraftSaysSo() {
        #expect(text([]).contains("<p class=\"draft\">Entwurf, noch nicht freigegeben</p>"))
        let day = LocalDate(year: 2026, month: 5, day: 15)!
        let released = text([], .english, standing: .released(day: day, by: "Petra Kettler", hash: "abc123"))
        #expect(!released.contains("class=\"draft\""))
        #expect(released.contains("15 May 2026, Petra Kettler"))
        #expect(released.contains("abc123"))
    }

    /// What is there is written once, in every report and language, and nothing is loaded from elsewhere.
    @Test(arguments: ["vsme-2025", "vsme-2026"]) func everyFactIsThereOnce(_ edition: String) {
        for (name, report) in SampleReports.all(edition, content.standard) {
            let facts = XBRLFacts(report, edition: content.standard.edition(edition)!, standard: content.standard)
            for language in ReportLanguage.allCases {
                let page = String(decoding: SampleFiles.inline(report, language, content), as: UTF8.self)
                for fact in facts.facts {
                    #expect(page.components(separatedBy: " id=\"\(fact.id)\"").count == 2, "\(name) \(fact.key)")
                }
                #expect(!page.contains("<script"))
                #expect(!page.contains(" src="))
                #expect(!page.contains("url("))
            }
        }
    }

    @Test func theMicroReportLooksAsItDid() throws {
        let page = String(
            decoding: SampleFiles.inline(SampleReports.micro("vsme-2026", content.standard), .german, content),
            as: UTF8.self
        )
        let parts = page.components(separatedBy: "<style type=\"text/css\">")
        let rest = try #require(parts.last?.components(separatedBy: "</style>").last)
        #expect(try snapshotDifference(parts[0] + "<style></style>" + rest, "report-micro.xhtml") == nil)
    }
}
