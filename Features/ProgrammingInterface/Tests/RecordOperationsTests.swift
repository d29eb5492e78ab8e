import HTTPTypes
import Kernel
import TestSupport
import Testing
import WebPlatform

@Suite struct RecordOperationsTests {
    private func figure(_ json: JSONValue) -> Double? { json["value"].number }

    @Test func bothTotalsStandBesideEachOtherAndWhatIsMissingIsNull() async throws {
        let house = try await InterfaceHub.make()
        let token = try await house.token()
        let empty = try await house.send(.get, "/api/v1/years/2025/balance", token: token).json
        #expect(
            empty["total"]["locationBased"]["value"].isNull && empty["total"]["locationBased"]["reason"].text != nil
        )

        let id = try await house.madeEntry(token)
        _ = try await house.madeEntry(token, ["amount": nil, "description": "Zähler 2"])
        let answer = try await house.send(.get, "/api/v1/years/2025/balance", token: token)
        #expect(answer.code == 200, "\(answer.body)")
        let balance = answer.json
        #expect(balance["isProvisional"] == true && balance["incompleteLines"] == 1)
        #expect(balance["total"]["locationBased"]["unit"] == "kg CO2e")
        let entry = try await house.send(.get, "/api/v1/entries/\(id)", token: token).json
        let category = balance["categories"].items.first { $0["category"] == "purchasedElectricity" }
        #expect(figure(category?["emissions"]["locationBased"] ?? .null) == figure(entry["emissions"]["locationBased"]))
        let waste = balance["categories"].items.first { $0["category"] == "waste" }
        #expect(waste?["emissions"]["marketBased"]["value"].isNull == true)
    }

    @Test func sitesKeepTheRulesOfThePages() async throws {
        let house = try await InterfaceHub.make()
        let token = try await house.token()
        let site: JSONValue = ["name": "Lager", "postcode": "58095", "municipality": "Hagen"]
        let made = try await house.send(.post, "/api/v1/sites", site, token: token)
        #expect(made.code == 201, "\(made.body)")
        #expect(try await house.send(.post, "/api/v1/sites", site, token: token).pointers == ["/name"])
        let wrong: JSONValue = [
            "name": "Büro", "postcode": "58095", "municipality": "Unna", "floorAreaSquareMetres": 10,
            "heatedAreaSquareMetres": 20,
        ]
        let refused = try await house.send(.post, "/api/v1/sites", wrong, token: token)
        #expect(refused.pointers == ["/municipality", "/heatedAreaSquareMetres"])
        #expect(try await house.send(.get, "/api/v1/sites", token: token).json["items"].items.count == 2)
        let path = try #require(made.location)
        let changed: JSONValue = ["name": "Lager Süd", "postcode": "58095", "municipality": "Hagen"]
        let saved = try await house.send(.put, path, changed, token: token, headers: [.ifMatch: "\"1\""])
        #expect(saved.json["name"] == "Lager Süd" && saved.headers[.eTag] == "\"2\"")
        _ = try await house.madeEntry(token)
        let used = try await house.send(.delete, "/api/v1/sites/\(InterfaceHub.site)", token: token)
        #expect(used.code == 409 && used.problem == "in-verwendung")
        #expect(try await house.send(.delete, path, token: token).code == 204)
        let foreign = try await house.send(.get, "/api/v1/sites/\(InterfaceHub.foreignSite)", token: token)
        #expect(foreign.code == 404)
    }

    @Test func factorsAreFoundWithTheirOrigin() async throws {
        let house = try await InterfaceHub.make()
        let token = try await house.token([.readFactors])
        let found = try await house.send(.get, "/api/v1/factors?q=strommix&year=2024&limit=5", token: token).json
        let factor = try #require(found["items"].items.first)
        #expect(factor["reference"].text?.hasPrefix("series:") == true)
        #expect((figure(factor["emissions"]) ?? 0) > 0 && factor["source"]["dateRead"].text?.count == 10)
    }

    @Test func yearsAndFirmAreTold() async throws {
        let house = try await InterfaceHub.make()
        let token = try await house.token()
        _ = try await house.madeEntry(token)
        let years = try await house.send(.get, "/api/v1/years", token: token).json["items"].items
        #expect(years.map { $0["year"] } == [2025] && years[0]["hasEntries"] == true)
        let firm = try await house.send(.get, "/api/v1/firm", token: token).json
        #expect(firm["name"] == "Metallbau Kettler GmbH" && firm["legalForm"].isNull)
    }
}
