import CarbonAccounting
import CarbonAccountingStorage
import Companies
import CompaniesStorage
import DatabasePlatform
import EmissionFactors
import EmissionFactorsStorage
import HTTPTypes
import Kernel
import TestSupport
import Testing
import WebPlatform

/// What was signed does not move, whatever changes around it.
@Suite struct ReleasedYearTests {
    private static let steel = CustomFactor(
        id: EntityID<CustomFactor>("01990000-0000-7000-8000-0000000000f1")!,
        name: "Blech vom Lieferanten",
        activity: .material,
        unit: .kilogram,
        emission: .equivalent(2, basis: .ar6),
        boundary: .whole,
        validFrom: 2020,
        sourceText: "Datenblatt 2025",
        evidence: "datenblatt.pdf",
        enteredBy: "Petra Kettler",
        enteredOn: LocalDate(year: 2026, month: 1, day: 10)!
    )

    private let year = CarbonHub.year
    private let firm = TestHub.firm

    /// Electricity, 1000 kg of sheet at 2 kg CO₂e, and a decision on every category of Scope 3.
    private func house() async throws -> CarbonHub {
        let house = try await CarbonHub.make()
        _ = try await house.addLine(nil)
        try await CustomFactorStore(house.hub.database).insert(Self.steel, for: firm, by: TestHub.owner.id)
        let sheet = ActivityEntry(
            id: EntryID(from: .live),
            year: year,
            site: CarbonHub.office,
            category: .purchasedGoods,
            description: "Blech",
            amount: 1000,
            amountText: "1000",
            unit: .kilogram,
            factor: .custom(Self.steel.id.text)
        )
        try await house.stores.entries.insert([sheet], for: firm, by: TestHub.owner.id)
        var decisions: [EmissionCategory: ScopeThreeStatus] = [:]
        for category in EmissionCategory.scopeThree { decisions[category] = .excluded(reason: "Nicht wesentlich") }
        (decisions[.purchasedGoods], decisions[.fuelAndEnergy]) = (.relevant, .relevant)
        _ = try await house.stores.scopeThree.save(decisions, version: 0, of: firm, in: year)
        return house
    }

    private func released() async throws -> CarbonHub {
        let house = try await house()
        let answer = try await house.hub.client(as: .owner).post("/klimabilanz/2025/freigabe", [:])
        #expect(answer.status == .seeOther)
        return house
    }

    private func report(_ house: CarbonHub) async throws -> [[UInt8]] {
        let client = house.hub.client(as: .member)
        var files: [[UInt8]] = []
        for ending in ["csv", "json", "xlsx"] {
            let answer = try await client.get("/klimabilanz/2025/bericht.\(ending)")
            #expect(answer.status == .ok)
            files.append(answer.bytes)
        }
        return files
    }

    @Test func nothingAroundAReleasedYearChangesItsReport() async throws {
        let house = try await released()
        let (database, signed) = (house.hub.database, try await report(house))
        #expect(signed[0].count > 100)

        let factors = CustomFactorStore(database)
        var changed = try #require(try await factors.find(Self.steel.id, of: firm))
        changed.factor.emission = .equivalent(9, basis: .ar6)
        _ = try await factors.update(changed, of: firm, by: TestHub.owner.id)
        #expect(try await report(house) == signed, "a factor of the firm's own changed")
        _ = try await factors.delete(Self.steel.id, of: firm)
        #expect(try await report(house) == signed, "a factor of the firm's own deleted")

        let contract = EnergyContract(
            id: ContractID(from: .live),
            name: "Ökostrom",
            kind: .greenTariff,
            kilogramsPerKilowattHour: 0,
            source: "Vertrag",
            period: year.period,
            criteria: .fulfilled
        )
        try await house.stores.contracts.insert(contract, for: firm)
        #expect(try await report(house) == signed, "a contract added")

        let venture = Undertaking(id: UndertakingID(from: .live), firm: firm, name: "Härterei")
        var holding = Holding(
            id: HoldingID(from: .live),
            firm: firm,
            parent: .firm,
            child: .undertaking(venture.id),
            share: EquityShare(percent: 50)!,
            hasOperationalControl: true,
            accounting: .jointVenture
        )
        try await HoldingStore(database).add(holding, new: [venture])
        var office = try #require(try await SiteStore(database).site(CarbonHub.office, of: firm))
        (office.name, office.undertaking) = ("Neues Büro", venture.id)
        _ = try await SiteStore(database).save(office)
        #expect(try await report(house) == signed, "a site renamed and given to an undertaking")
        holding.hasOperationalControl = false
        _ = try await HoldingStore(database).save(holding)
        #expect(try await report(house) == signed, "a holding changed")

        var name = try #require(try await FirmStore(database).firm(firm))
        name.name = "Kettler AG"
        _ = try await FirmStore(database).save(name)
        _ = try await house.addLine(nil, in: ReportingYear(2024)!)
        #expect(try await report(house) == signed, "the firm renamed, a year before begun")
    }

    @Test func decisionsAndSettingsOfAReleasedYearAreRefused() async throws {
        let house = try await released()
        await #expect(throws: ReportingYearError.released(year)) {
            _ = try await house.stores.scopeThree.save([.waste: .relevant], version: 1, of: firm, in: year)
        }
        let years = ReportingYearStore(house.hub.database)
        let settings = try await years.settings(of: firm, in: year)
        #expect(settings.factorEdition == CarbonHub.library.newest.edition.id)
        await #expect(throws: ReportingYearError.released(year)) { _ = try await years.save(settings) }
        let again = try await house.hub.client(as: .owner).post("/klimabilanz/2025/freigabe", [:])
        #expect(again.status == .conflict)
    }

    /// A reader of the report sees that it was opened again, by whom and why.
    @Test func theReportNamesWhyAYearWasReopened() async throws {
        let house = try await released()
        let owner = house.hub.client(as: .owner)
        let report = try await owner.get("/klimabilanz/2025/bericht")
        #expect(report.lacks("Metallbau Kettler GmbH verursachte 2025") == nil)
        #expect(report.lacks("Verlauf der Freigaben") != nil)
        let path = "/klimabilanz/2025/freigabe?_method=DELETE"
        #expect(try await owner.post(path, ["reason": "Rechnung nachgereicht"]).status == .seeOther)
        let reopened = try await owner.get("/klimabilanz/2025/bericht")
        #expect(reopened.lacks("Verlauf der Freigaben") == nil)
        #expect(reopened.lacks("von Petra Kettler: Rechnung nachgereicht") == nil)
    }

    @Test func everyObstacleNamesItsWay() async throws {
        let house = try await CarbonHub.make()
        _ = try await house.addLine(nil)
        let client = house.hub.client(as: .owner)
        let page = try await client.post("/klimabilanz/2025/freigabe", [:])
        #expect(page.status == .unprocessableContent)
        #expect(page.lacks("Vor der Freigabe ist noch etwas zu tun.") == nil)
        #expect(page.lacks("Scope 3 entscheiden") == nil)
        #expect(page.lacks("href=\"/klimabilanz/2025/scope-3\"") == nil)
        #expect(page.lacks("<li>3.1 ") == nil)
    }

    /// Whoever adds a line while the year is being worked out is not overlooked.
    @Test func aYearThatMovedIsNotReleased() async throws {
        let house = try await house()
        let draft = try await house.stores.reader.draft(of: firm, in: year)
        _ = try await house.addLine(nil, amount: 5)
        let first = try await house.stores.inventories.release(draft, by: TestHub.owner.id, name: "Petra Kettler")
        #expect(!first)
        #expect(try await ReportingYearStore(house.hub.database).settings(of: firm, in: year).status == .open)
        let fresh = try await house.stores.reader.draft(of: firm, in: year)
        let second = try await house.stores.inventories.release(fresh, by: TestHub.owner.id, name: "Petra Kettler")
        #expect(second)
        #expect(try await house.stores.reader.summary(of: firm, in: year) == fresh.summary)
    }

    /// The year before is compared as it was released.
    @Test func theYearBeforeIsShownAsReleased() async throws {
        let house = try await released()
        let signed = try await house.stores.reader.summary(of: firm, in: year)
        _ = try await CustomFactorStore(house.hub.database).delete(Self.steel.id, of: firm)
        _ = try await house.addLine(nil, in: ReportingYear(2026)!)
        let facts = try await house.stores.reader.facts(of: firm, in: ReportingYear(2026)!)
        #expect(facts.before == signed)
    }

    /// A release from before its basis was stored is worked out from what is there.
    @Test func anOlderReleaseOpens() async throws {
        let house = try await released()
        let signed = try await house.stores.reader.summary(of: firm, in: year)
        try await house.hub.database.write { session in
            try session.query("DELETE FROM released_year WHERE firm_id = $1", .id(TestHub.firm))
            try session.query(
                "UPDATE inventory_release SET summary = $2 WHERE firm_id = $1",
                .id(TestHub.firm),
                .text(try JSONColumn.text(signed))
            )
        }
        let stores = CarbonHub.stores(house.hub.database, house.hub.folder)
        #expect(try await stores.reader.summary(of: firm, in: year) == signed)
        #expect(try await house.hub.client(as: .member).get("/klimabilanz/2025/bericht").status == .ok)
    }
}
