import CarbonAccounting
import CarbonAccountingStorage
import EmissionFactors
import HTTPTypes
import Kernel
import TestSupport
import Testing

/// Lines about ways to work, with the factors that the hub ships.
@Suite struct CommuteEntryTests {
    private let list = "/klimabilanz/2025/eintraege"

    private func fields(_ changes: [String: String] = [:]) -> [String: String] {
        let usual = [
            "category": "commuting", "way": "arbeitsweg", "kind": "emission", "description": "Frühschicht",
            "site": CarbonHub.hall.text, "from": "2025-01-01", "to": "2025-12-31", "mode": "localBus",
            "kilometres": "10", "days": "200", "persons": "3", "factor": "", "factorText": "", "quality": "none",
            "version": "0",
        ]
        return usual.merging(changes) { $1 }
    }

    @Test func theFactorFollowsTheMeansOfTransport() async throws {
        let hub = try await CarbonHub.make()
        let answer = try await hub.hub.client(as: .member).post(list, fields())
        #expect(answer.status == .seeOther)
        let entry = try #require(try await hub.stores.entries.all(of: TestHub.firm, in: CarbonHub.year).first)
        #expect(entry.factor == .series("arbeitsweg-linienbus"))
        #expect(entry.amount == 12_000)
    }

    @Test func aFactorOfAnotherMeansIsRefused() async throws {
        let hub = try await CarbonHub.make()
        let car = try CarbonHub.library.newest.factor(series: "arbeitsweg-pkw", year: 2025).factor
        let answer = try await hub.hub.client(as: .member).post(
            list,
            fields(["factor": "series:arbeitsweg-pkw", "factorText": car.name])
        )
        #expect(answer.status == .unprocessableContent)
        #expect(answer.lacks("gehört zu einem anderen Verkehrsmittel als „Linienbus“") == nil)
    }

    @Test(arguments: ["bicycle", "walking"]) func musclePowerNeedsNoLine(_ mode: String) async throws {
        let hub = try await CarbonHub.make()
        let answer = try await hub.hub.client(as: .member).post(list, fields(["mode": mode]))
        #expect(answer.status == .unprocessableContent)
        #expect(answer.lacks("Dafür ist kein Eintrag nötig.") == nil)
        #expect(try await hub.stores.entries.all(of: TestHub.firm, in: CarbonHub.year).isEmpty)
    }
}
