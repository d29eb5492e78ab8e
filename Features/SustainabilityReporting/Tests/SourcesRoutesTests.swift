import Companies
import CompaniesStorage
import DatabasePlatform
import Foundation
import HTTPTypes
import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage
import TestSupport
import Testing
import WebPlatform

@Suite struct SourcesRoutesTests {
    private let turnover = FactKey("Turnover")

    private func figures(_ euros: Int64) -> FirmFigures {
        FirmFigures(
            firm: TestHub.firm,
            year: ReportingHub.year,
            employees: 40,
            turnover: Money(cents: euros * 100)
        )
    }

    private func address(_ report: ReportID) -> String { "/bericht/\(report)/uebernahme" }

    /// The value that a row sends: `Turnover~abc`.
    private func choice(_ row: String, on page: Answer) throws -> String {
        let pattern = try Regex("name=\"take\" value=\"(\(row)~[^\"]*)\"")
        return String(try #require(page.body.firstMatch(of: pattern)?.output[1].substring))
    }

    private func ticked(_ page: Answer) throws -> [String] {
        let pattern = try Regex("name=\"take\" value=\"([^\"]*)\" checked")
        return page.body.matches(of: pattern).compactMap { $0.output[1].substring.map(String.init) }
    }

    /// 100,000 kWh(Hs) × 0.903 = 90.3 MWh; 18.14 t in Scope 1.
    @Test func everythingIsShownWithItsOriginAndTakenAtOnce() async throws {
        let hub = try await ReportingHub.make()
        try await hub.addGas()
        try await hub.save(figures(6_200_000))
        let report = try await hub.report("vsme-2025")
        let page = try await hub.member.get(address(report))
        #expect(page.status == .ok)
        for text in [
            "90,3 MWh", "18,14 t CO₂e", "6.200.000 €", "Halle Hagen, 58095, Hagen", "href=\"/klimabilanz/2025\"",
            "href=\"/betrieb/kennzahlen/2025\"", "noch offen", "In Scope 2 steht keine Zeile.",
        ] {
            #expect(page.lacks(text) == nil)
        }
        #expect(page.lacks("⟦") != nil)
        // worked out from the parts, so not offered
        #expect(page.lacks("TotalEnergyConsumption") != nil)
        let all = try ticked(page)
        #expect(all.contains { $0.hasPrefix("site 2~") })
        let taken = try await hub.member.post(address(report), pairs: all.map { ("take", $0) })
        #expect(taken.location == address(report))
        let stored = try #require(try await hub.reports.report(report, of: TestHub.firm))
        let answer = try #require(stored.answers[turnover])
        #expect(answer.content.origin == .source(.figures))
        #expect(answer.content.sourceText == "6200000")
        #expect(answer.answeredBy == TestHub.colleague.name)
        #expect(stored.report.fact("TotalEnergyConsumption")?.value == .number(Decimal(string: "90.3")!))
        #expect(stored.answers[FactKey("CityOfSite", "2")]?.fact.value == .text("Hagen"))
        let after = try await hub.member.get(address(report))
        #expect(after.lacks("Alle sind übernommen oder entschieden.") == nil)
        #expect(after.lacks("Ausgewählte übernehmen") != nil)
    }

    @Test func oneValueAloneAndItsChangeSince() async throws {
        let hub = try await ReportingHub.make()
        try await hub.save(figures(6_200_000))
        let report = try await hub.report()
        let first = try await hub.member.get(address(report))
        let single = try choice("Turnover", on: first)
        #expect(try await hub.member.post(address(report), ["single": single]).status == .seeOther)
        let stored = try await hub.reports.report(report, of: TestHub.firm)
        #expect(stored?.answers.count == 1)
        try await hub.save(figures(6_500_000))
        let page = try await hub.member.get(address(report))
        #expect(page.lacks("Bei 1 hat sich die Quelle geändert.") == nil)
        #expect(page.lacks("Damals 6.200.000 €, jetzt 6.500.000 €. Im Bericht: 6.200.000 €.") == nil)
        #expect(try ticked(page).contains { $0.hasPrefix("Turnover~") })
        // what was seen before the change is not taken
        let stale = try await hub.member.post(address(report), ["take": single])
        #expect(stale.status == .conflict)
        #expect(stale.lacks("Inzwischen hat sich eine der ausgewählten Angaben geändert") == nil)
        let again = try await hub.member.post(address(report), ["take": try choice("Turnover", on: page)])
        #expect(again.status == .seeOther)
        let now = try await hub.reports.report(report, of: TestHub.firm)
        #expect(now?.answers[turnover]?.fact.value == .number(6_500_000))
    }

    @Test func anOverriddenValueStaysUnlessItIsChosen() async throws {
        let hub = try await ReportingHub.make()
        try await hub.save(figures(6_200_000))
        let report = try await hub.report()
        let fact = ReportFact("Turnover", .number(6_000_000), unit: .euro)
        let content = AnswerContent(fact, sourceText: "6200000", overrideReason: "testierter Abschluss")
        _ = try await hub.reports.write([AnswerChange(content)], to: report, of: TestHub.firm, by: hub.petra)
        let page = try await hub.member.get(address(report))
        #expect(page.lacks("Im Bericht: 6.000.000 €. Begründung: testierter Abschluss") == nil)
        #expect(try ticked(page).allSatisfy { !$0.hasPrefix("Turnover~") })
        let chosen = try choice("Turnover", on: page)
        #expect(try await hub.member.post(address(report), ["take": chosen]).status == .seeOther)
    }

    /// Both have the same page before them; the first takes the turnover, the second comes too late for it.
    @Test func twoAtOnce() async throws {
        let hub = try await ReportingHub.make()
        try await hub.save(figures(6_200_000))
        let report = try await hub.report()
        let page = try await hub.member.get(address(report))
        let single = try choice("Turnover", on: page)
        #expect(try await hub.member.post(address(report), ["take": single]).status == .seeOther)
        let second = try await hub.hub.client(as: .owner).post(address(report), ["take": single])
        #expect(second.status == .conflict)
    }

    @Test(arguments: [
        ([], "Sie haben nichts ausgewählt."), ([("take", "Turnover")], "Die Auswahl ließ sich nicht lesen."),
        ([("take", "~")], "Die Auswahl ließ sich nicht lesen."),
        ([("single", "a~b~c")], "Die Auswahl ließ sich nicht lesen."),
    ])
    func badInputIsAskedBack(_ sent: [(String, String)], _ sentence: String) async throws {
        let hub = try await ReportingHub.make()
        try await hub.save(figures(6_200_000))
        let report = try await hub.report()
        let page = try await hub.member.post(address(report), pairs: sent)
        #expect(page.status == .unprocessableContent)
        #expect(page.lacks(sentence) == nil)
        #expect(try await hub.reports.report(report, of: TestHub.firm)?.answers.isEmpty == true)
    }

    @Test func rowsThatAreNotThereAreRefused() async throws {
        let hub = try await ReportingHub.make()
        let report = try await hub.report()
        #expect(try await hub.member.post(address(report), ["take": "Unheard~1"]).status == .conflict)
        #expect(try await hub.member.post(address(report), ["take": "<script>~1"]).lacks("<script>~1") != nil)
    }

    @Test func linesWithoutEnergyAreNamed() async throws {
        let hub = try await ReportingHub.make()
        let line = try await hub.addGas(nil)
        let report = try await hub.report()
        let page = try await hub.member.get(address(report))
        #expect(page.lacks("Bei 1 Zeile lässt sich nicht sagen, wie viele MWh verbraucht wurden.") == nil)
        #expect(page.lacks("href=\"/klimabilanz/2025/eintraege/\(line)\"") == nil)
        #expect(page.lacks("Erdgas Halle") == nil)
    }

    /// As a Double by way of NSDecimalNumber it would be 1.398,8699999999999.
    @Test func digitsStayAsTheyAre() async throws {
        let hub = try await ReportingHub.make()
        try await hub.save(
            FirmFigures(firm: TestHub.firm, year: ReportingHub.year, turnover: Money(cents: 139_887))
        )
        let page = try await hub.member.get(address(try await hub.report()))
        #expect(page.lacks(">1.398,87 €<") == nil)
    }

    @Test func aReleasedReportIsShownClosed() async throws {
        let hub = try await ReportingHub.make()
        try await hub.save(figures(6_200_000))
        let report = try await hub.report()
        let open = try await hub.member.get(address(report))
        let turnover = try choice("Turnover", on: open)
        let version = try #require(try await hub.reports.head(report, of: TestHub.firm)).version
        _ = try await hub.reports.release(
            report,
            of: TestHub.firm,
            version: version,
            name: "Petra Kettler",
            by: TestHub.owner.id
        )
        let closed = try await hub.member.get(address(report))
        #expect(closed.lacks("Der Bericht ist freigegeben und ändert sich nicht mehr.") == nil)
        #expect(closed.lacks("Ausgewählte übernehmen") != nil)
        let refused = try await hub.member.post(address(report), ["take": turnover])
        #expect(refused.status == .conflict)
        #expect(refused.lacks("Der Bericht ist inzwischen freigegeben.") == nil)
    }

    @Test func theOverviewOfTheReportSaysSo() async throws {
        let hub = try await ReportingHub.make()
        try await hub.save(figures(6_200_000))
        let report = try await hub.report()
        let before = try await hub.member.get("/bericht/\(report)")
        #expect(before.lacks("Angaben kennt der Hub schon aus Ihren Daten.") == nil)
        #expect(before.lacks("href=\"\(address(report))\"") == nil)
        let page = try await hub.member.get(address(report))
        let all = try ticked(page).map { ("take", $0) }
        #expect(try await hub.member.post(address(report), pairs: all).status == .seeOther)
        #expect(try await hub.member.get("/bericht/\(report)").lacks("kennt der Hub schon") != nil)
        try await hub.save(figures(6_500_000))
        let after = try await hub.member.get("/bericht/\(report)")
        #expect(after.lacks("Bei 1 übernommenen Angabe hat sich die Quelle seitdem geändert.") == nil)
    }

    @Test func anotherFirmFindsNothing() async throws {
        let hub = try await ReportingHub.make()
        let report = try await hub.report()
        let stranger = hub.hub.client(as: .foreignOwner)
        #expect(try await stranger.get(address(report)).status == .notFound)
        #expect(try await stranger.post(address(report), ["take": "Turnover~1"]).status == .notFound)
        #expect(try await hub.member.get("/bericht/unsinn/uebernahme").status == .notFound)
    }
}
