import Funding
import FundingStorage
import HTTPTypes
import Kernel
import TestSupport
import Testing

/// The account of the eighth journey, through the page.
@Suite struct AidPagesTests {
    private let path = "/foerderung/beihilfen"

    private func enter(_ house: FundingHub) async throws {
        for (day, amount) in [
            ("2023-11-20", "40.000"), ("10.06.2024", "180.000"), ("2025-03-01", "60.000 €"), ("2026-05-15", "3.600"),
        ] {
            let answer = try await house.owner.post(path, ["day": day, "amount": amount, "giver": "BAFA"])
            #expect(answer.location == path)
        }
    }

    // 40,000 + 180,000 + 60,000 + 3,600 = 283,600; 300,000 − 283,600 = 16,400
    @Test func theAccountOfTheMetalworks() async throws {
        let house = try await FundingHub.make()
        try await enter(house)
        let page = try await house.owner.get(path)
        for words in [
            "Am 15.05.2026 sind", "16.400 €", "283.600 €", "− 180.000 €", "mehr ab dem 21.11.2026",
            "Verordnung (EU) 2023/2831", "Keine Rechtsberatung.",
        ] {
            #expect(page.lacks(words) == nil)
        }
        let refused = try await house.owner.get(path + "?betrag=18.000&tag=2026-05-15")
        #expect(
            refused.lacks(
                "18.000 € passen am 15.05.2026 nicht: 283.600 € + 18.000 € = 301.600 €, höchstens 300.000 €. "
                    + "Frei sind 16.400 €"
            ) == nil
        )
        let fits = try await house.owner.get(path + "?betrag=16.400")
        #expect(fits.lacks("16.400 € passen am 15.05.2026 in den Rahmen") == nil)
    }

    // 283,600 − 40,000 = 243,600
    @Test func onTheDayAfterTheFirstNoLongerCounts() async throws {
        let house = try await FundingHub.make()
        try await enter(house)
        let page = try await house.owner.get(path + "?tag=2026-11-21")
        #expect(page.lacks("243.600 €") == nil && page.lacks("56.400 €") == nil)
        #expect(page.lacks("zählt nicht mehr") == nil && page.lacks("20.11.2026") == nil)
    }

    @Test func aLineIsChangedAndTakenAway() async throws {
        let house = try await FundingHub.make()
        try await enter(house)
        let grant = try #require(try await house.world.grants.grants(of: FundingWorld.firm).first)
        let line = path + "/\(grant.id)"
        #expect(try await house.owner.get(line).body.contains("value=\"40.000\""))
        let change = ["day": "2023-11-20", "amount": "45.000", "giver": "NRW.BANK", "version": "1"]
        #expect(try await house.owner.post(line, change).location == path)
        let late = try await house.hub.client(as: .member).post(
            line,
            ["day": "2023-11-20", "amount": "41.000", "giver": "KfW", "version": "1"]
        )
        #expect(late.status == .conflict && late.lacks("45.000 €") == nil && late.lacks("41.000 €") == nil)
        #expect(try await house.owner.delete(line).location == path)
        #expect(try await house.owner.get(line).status == .notFound)
    }

    @Test func aFaultKeepsWhatWasTyped() async throws {
        let house = try await FundingHub.make()
        let answer = try await house.owner.post(
            path,
            ["day": "30.02.2026", "amount": "-5", "giver": "", "note": "bleibt"]
        )
        #expect(answer.status == .unprocessableContent)
        for words in ["„30.02.2026“ ist kein Datum", "„-5“ ist kein Betrag", "Die gewährende Stelle fehlt", "bleibt"] {
            #expect(answer.lacks(words) == nil)
        }
        let far = try await house.owner.post(path, ["day": "2099-01-01", "amount": "5", "giver": "BAFA"])
        #expect(far.lacks("01.01.2099 liegt zu weit weg") == nil)
        let empty = try await house.owner.post(path)
        #expect(empty.lacks("Der Tag der Gewährung fehlt") == nil && empty.lacks("Der Betrag fehlt") == nil)
        let asked = try await house.owner.get(path + "?tag=gestern&betrag=x")
        #expect(asked.status == .unprocessableContent && asked.lacks("„gestern“ ist kein Datum") == nil)
        #expect(try await house.world.grants.grants(of: FundingWorld.firm).isEmpty)
    }

    @Test func aForeignFirmSeesNothingOfIt() async throws {
        let house = try await FundingHub.make()
        try await enter(house)
        let grant = try #require(try await house.world.grants.grants(of: FundingWorld.firm).first)
        let stranger = house.hub.client(as: .foreignOwner)
        let change = ["day": "2023-11-20", "amount": "1", "giver": "X", "version": "1"]
        #expect(try await stranger.get(path + "/\(grant.id)").status == .notFound)
        #expect(try await stranger.post(path + "/\(grant.id)", change).status == .notFound)
        #expect(try await stranger.delete(path + "/\(grant.id)").status == .notFound)
        #expect(try await stranger.get(path).lacks("Noch nichts eingetragen") == nil)
    }
}
