import CarbonAccounting
import CarbonAccountingStorage
import Companies
import CompaniesStorage
import DatabasePlatform
import HTTPTypes
import Kernel
import TestSupport
import Testing
import WebPlatform

@Suite struct TargetFeatureTests {
    private let base = ReportingYear(2024)!
    private let page = "/klimabilanz/2025/ziele"
    private let address = "/klimabilanz/2025/basisjahr"

    private func nameBase(_ year: ReportingYear, in hub: CarbonHub) async throws {
        let store = ReportingYearStore(hub.hub.database)
        var settings = try await store.settings(of: TestHub.firm, in: year)
        settings.isBaseYear = true
        _ = try await store.save(settings)
    }

    private func reopen(_ year: ReportingYear, in hub: CarbonHub) async throws {
        _ = try await hub.stores.inventories.reopen(
            year,
            of: TestHub.firm,
            by: TestHub.owner.id,
            name: "A. Kettler",
            reason: "Fehler"
        )
    }

    /// From the base year 2050 no span leads back to 2035; it once stopped the server.
    @Test func aBaseYearFarAheadIsDrawn() async throws {
        let hub = try await CarbonHub.make()
        let future = ReportingYear(2050)!
        _ = try await hub.addLine(nil, in: future)
        try await nameBase(future, in: hub)
        let client = hub.hub.client(as: .member)
        #expect(try await client.get(page).status == .ok)
        #expect(try await client.get("/klimabilanz/2050/ziele").status == .ok)
    }

    @Test func withoutReleaseNothingIsRecalculated() async throws {
        let hub = try await CarbonHub.make()
        _ = try await hub.addLine(nil, in: base)
        try await nameBase(base, in: hub)
        let client = hub.hub.client(as: .owner)
        #expect(try await client.get(page).lacks("wurde noch nie freigegeben") == nil)
        let refused = try await client.post(address, ["trigger": "error", "reason": "Zähler vertauscht"])
        #expect(refused.status == .unprocessableContent)
        #expect(try await hub.stores.baseYears.all(of: TestHub.firm).isEmpty)
    }

    /// One line becomes two: +100 %, far above 5 %. Growth is refused, an error is recorded with both methods.
    @Test func aChangeIsShownJudgedAndRecorded() async throws {
        let hub = try await CarbonHub.make()
        _ = try await hub.addLine(nil, in: base)
        try await nameBase(base, in: hub)
        try await hub.release(base)
        let client = hub.hub.client(as: .owner)
        #expect(try await client.get(page).lacks("ergibt heute dasselbe") == nil)
        try await reopen(base, in: hub)
        _ = try await hub.addLine(nil, in: base)
        let shown = try await client.get(page)
        #expect(shown.lacks("Basisjahr verändert") == nil)
        #expect(shown.lacks("das Basisjahr ist neu zu berechnen") == nil)
        #expect(shown.lacks("⟦") != nil)
        #expect(try await hub.hub.client(as: .member).get(page).lacks("Anlass festhalten kann") == nil)
        let growth = try await client.post(address, ["trigger": "organicGrowth", "reason": "mehr Aufträge"])
        #expect(growth.status == .unprocessableContent)
        let done = try await client.post(address, ["trigger": "error", "reason": "Zähler vergessen"])
        #expect(done.status == .seeOther)
        let record = try #require(try await hub.stores.baseYears.all(of: TestHub.firm).first)
        #expect(record.isRecalculated)
        #expect(close(record.change, 1))
        #expect(close(record.after.location, 2 * record.before.location))
        #expect(close(record.after.market, 2 * record.before.market))
        #expect(try await client.get(page).lacks("ist neu berechnet") == nil)
        #expect(try await client.post(address, ["trigger": "error", "reason": "noch einmal"]).status != .seeOther)
    }

    /// 1000 kWh and 20 kWh more are 2 %: recorded, but the base year stays.
    @Test func belowTheThresholdTheBaseYearStays() async throws {
        let hub = try await CarbonHub.make()
        _ = try await hub.addLine(nil, in: base)
        try await nameBase(base, in: hub)
        try await hub.release(base)
        try await reopen(base, in: hub)
        _ = try await hub.addLine(nil, in: base, amount: 20)
        let client = hub.hub.client(as: .owner)
        #expect(try await client.get(page).lacks("bleibt unter der Schwelle") == nil)
        #expect(try await client.post(address, ["trigger": "error", "reason": "Zähler"]).status == .seeOther)
        let record = try #require(try await hub.stores.baseYears.all(of: TestHub.firm).first)
        #expect(!record.isRecalculated)
        #expect(close(record.change, 0.02))
    }

    /// Twice as much as in the base year: „mehr“, without a sign.
    @Test func theComparisonIsASentence() async throws {
        let hub = try await CarbonHub.make()
        _ = try await hub.addLine(nil, in: base)
        _ = try await hub.addLine(nil, in: CarbonHub.year, amount: 5000)
        try await nameBase(base, in: hub)
        let answer = try await hub.hub.client(as: .member).get(page)
        #expect(answer.lacks("2025 verursachte Ihr Betrieb") == nil)
        #expect(answer.lacks(" mehr als 2024. Der lineare Pfad erlaubt") == nil)
        #expect(answer.lacks("Fortgeschrieben") == nil)
        #expect(answer.lacks("Science Based Targets initiative") == nil)
    }

    @Test func theRouteForSmallFirmsIsNotOfferedToLaterBaseYears() async throws {
        let hub = try await CarbonHub.make()
        _ = try await hub.addLine(nil)
        try await nameBase(CarbonHub.year, in: hub)
        let answer = try await hub.hub.client(as: .member).get(page)
        #expect(answer.lacks("nur für Basisjahre von 2018 bis 2024") == nil)
        #expect(answer.lacks("⟦") != nil)
    }
}
