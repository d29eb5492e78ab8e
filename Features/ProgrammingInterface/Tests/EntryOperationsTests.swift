import CarbonAccounting
import CarbonAccountingStorage
import DatabasePlatform
import Foundation
import HTTPTypes
import Kernel
import TestSupport
import Testing
import WebPlatform

@Suite struct EntryOperationsTests {
    @Test func aLineIsMadeReadChangedAndDeleted() async throws {
        let house = try await InterfaceHub.make()
        let token = try await house.token()
        let made = try await house.send(.post, InterfaceHub.entries, InterfaceHub.electricity(), token: token)
        #expect(made.code == 201, "\(made.body)")
        let path = try #require(made.location)
        let read = try await house.send(.get, path, token: token)
        #expect(read.code == 200 && read.headers[.eTag] == "\"1\"")
        #expect(read.json == made.json)
        #expect((read.json["emissions"]["locationBased"]["value"].number ?? 0) > 0)

        let more = InterfaceHub.electricity(["amount": 13_000])
        #expect(try await house.send(.put, path, more, token: token).code == 428)
        let old = try await house.send(.put, path, more, token: token, headers: [.ifMatch: "\"7\""])
        #expect(old.code == 412 && old.problem == "inzwischen-geaendert")
        let saved = try await house.send(.put, path, more, token: token, headers: [.ifMatch: "\"1\""])
        #expect(saved.code == 200 && saved.json["amount"] == 13_000 && saved.headers[.eTag] == "\"2\"")

        #expect(try await house.send(.delete, path, token: token, headers: [.ifMatch: "\"1\""]).code == 412)
        #expect(try await house.send(.delete, path, token: token, headers: [.ifMatch: "\"2\""]).code == 204)
        #expect(try await house.send(.get, path, token: token).code == 404)
    }

    @Test func whatBelongsToAnotherFirmDoesNotExist() async throws {
        let house = try await InterfaceHub.make()
        let id = try await house.madeEntry(try await house.token())
        let stranger = try await house.token(of: TestHub.foreignFirm)
        let version: HTTPFields = [.ifMatch: "\"1\""]
        for method in [HTTPRequest.Method.get, .delete] {
            let answer = try await house.send(method, "/api/v1/entries/\(id)", token: stranger, headers: version)
            #expect(answer.code == 404)
        }
        let line = InterfaceHub.electricity()
        let change = try await house.send(.put, "/api/v1/entries/\(id)", line, token: stranger, headers: version)
        #expect(change.code == 404)
        let elsewhere = try await house.send(.post, InterfaceHub.entries, line, token: stranger)
        #expect(elsewhere.code == 422 && elsewhere.pointers == ["/site"])
    }

    @Test(
        arguments: [
            (["unit": nil], "/unit"), (["amount": -1], "/amount"),
            (["firstDay": "2024-01-01", "lastDay": "2024-02-01"], "/firstDay"),
            (["lastDay": "2025-02-30"], "/lastDay"), (["factor": "series:gibt-es-nicht"], "/factor"),
            (["method": ["kind": "spend", "priceYear": 2024, "valuation": "basic"]], "/method"),
            (
                [
                    "derivation": ["kind": "freight", "tonnes": 1, "kilometres": 1, "runs": 1], "amount": nil,
                    "unit": nil,
                ], "/derivation"
            ),
            (["evidence": "01990000-0000-7000-8000-0000000000ff"], "/evidence"), (["unbekannt": 1], "/unbekannt"),
            (["dataQuality": ["kind": "percent", "halfWidthPercent": 0]], "/dataQuality/halfWidthPercent"),
            (
                ["properties": [["kind": "density", "value": 845, "source": "Datenblatt"]]], "/properties/0/value"
            ),
        ] as [([String: JSONValue], String)]
    )
    func theRulesOfThePagesHold(changes: [String: JSONValue], pointer: String) async throws {
        let house = try await InterfaceHub.make()
        let token = try await house.token()
        let answer = try await house.send(.post, InterfaceHub.entries, InterfaceHub.electricity(changes), token: token)
        #expect(answer.code == 422 && answer.pointers == [pointer], "\(answer.body)")
        #expect(try await house.send(.get, InterfaceHub.entries, token: token).json["items"].items.isEmpty)
    }

    @Test func pagesAreWholeAndSteadyWhileLinesComeIn() async throws {
        let house = try await InterfaceHub.make()
        let token = try await house.token()
        var made: [String] = []
        for _ in 0..<7 { made.append(try await house.madeEntry(token)) }
        made.sort()
        var (seen, next): ([String], String?) = ([], nil)
        repeat {
            let after = next.map { "&after=\($0)" } ?? ""
            let page = try await house.send(.get, InterfaceHub.entries + "?limit=3" + after, token: token).json
            seen += page["items"].items.compactMap { $0["id"].text }
            next = page["next"].text
            if seen.count == 3 { _ = try await house.madeEntry(token) }
        } while next != nil
        #expect(Set(seen).count == seen.count && Set(made).isSubset(of: seen))
        let none = try await house.send(.get, InterfaceHub.entries + "?category=waste", token: token)
        #expect(none.json["items"].items.isEmpty && none.json["next"].isNull)
        #expect(try await house.send(.get, InterfaceHub.entries + "?limit=0", token: token).pointers == ["?limit"])
    }

    @Test func aReleasedYearTakesNoChange() async throws {
        let house = try await InterfaceHub.make()
        let token = try await house.token()
        let id = try await house.madeEntry(token)
        _ = try await house.hub.database.write { session in
            try session.query(
                """
                INSERT INTO reporting_year (firm_id, year, approach, gwp_set, recalculation_threshold, status)
                VALUES ($1, 2025, 'operationalControl', 'ar6', 5, 'released')
                ON CONFLICT (firm_id, year) DO UPDATE SET status = 'released'
                """,
                .id(TestHub.firm)
            )
        }
        let (line, path) = (InterfaceHub.electricity(), "/api/v1/entries/\(id)")
        let version: HTTPFields = [.ifMatch: "\"1\""]
        for answer in [
            try await house.send(.post, InterfaceHub.entries, line, token: token),
            try await house.send(.put, path, line, token: token, headers: version),
            try await house.send(.delete, path, token: token, headers: version),
        ] {
            #expect(answer.code == 409 && answer.problem == "jahr-freigegeben", "\(answer.body)")
        }
    }

    @Test func theSameMeterReadingIsAskedBack() async throws {
        let house = try await InterfaceHub.make()
        let token = try await house.token()
        _ = try await house.madeEntry(token, ["meter": "47 11"])
        let line = InterfaceHub.electricity(["meter": "4711"])
        let again = try await house.send(.post, InterfaceHub.entries, line, token: token)
        #expect(again.code == 409 && again.problem == "doppelt")
        let wanted = InterfaceHub.electricity(["meter": "4711", "allowsRepeat": true])
        #expect(try await house.send(.post, InterfaceHub.entries, wanted, token: token).code == 201)
    }
}
