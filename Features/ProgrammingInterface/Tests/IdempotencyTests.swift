import DatabasePlatform
import Foundation
import HTTPTypes
import Kernel
import TestSupport
import Testing
import WebPlatform

@Suite struct IdempotencyTests {
    private static let key: HTTPFields = [HTTPField.Name("Idempotency-Key")!: "rechnung-17"]

    private func lines(_ house: InterfaceHub, _ token: String) async throws -> Int {
        try await house.send(.get, InterfaceHub.entries, token: token).json["items"].items.count
    }

    @Test func theSameRequestIsCarriedOutOnce() async throws {
        let house = try await InterfaceHub.make()
        let token = try await house.token()
        let line = InterfaceHub.electricity()
        let first = try await house.send(.post, InterfaceHub.entries, line, token: token, headers: Self.key)
        let second = try await house.send(.post, InterfaceHub.entries, line, token: token, headers: Self.key)
        #expect(first.code == 201 && second.code == 201 && first.json == second.json)
        #expect(first.location == second.location && first.headers[.eTag] == second.headers[.eTag])
        #expect(second.headers[HTTPField.Name("Idempotency-Replayed")!] == "true")
        #expect(try await lines(house, token) == 1)

        let other = InterfaceHub.electricity(["amount": 1])
        let reused = try await house.send(.post, InterfaceHub.entries, other, token: token, headers: Self.key)
        #expect(reused.code == 422 && reused.problem == "schluessel-wiederverwendet")
    }

    @Test func twoAtOnceMakeOneLine() async throws {
        let house = try await InterfaceHub.make()
        let token = try await house.token()
        let ids = try await withThrowingTaskGroup(of: String?.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    try await house.send(
                        .post,
                        InterfaceHub.entries,
                        InterfaceHub.electricity(),
                        token: token,
                        headers: Self.key
                    ).json["id"].text
                }
            }
            return try await group.reduce(into: Set<String?>()) { $0.insert($1) }
        }
        #expect(ids.count == 1 && !ids.contains(nil))
        #expect(try await lines(house, token) == 1)
    }

    @Test func aKeyHoldsForOneTokenAndADay() async throws {
        let house = try await InterfaceHub.make()
        let (token, other) = (try await house.token(), try await house.token())
        let line = InterfaceHub.electricity()
        for text in [token, other] {
            let answer = try await house.send(.post, InterfaceHub.entries, line, token: text, headers: Self.key)
            #expect(answer.code == 201)
        }
        #expect(try await lines(house, token) == 2)
        _ = try await house.hub.database.write { session in
            // One day and a millisecond before the frozen clock.
            try session.query("UPDATE idempotency_key SET created_at = created_at - 86400001")
        }
        #expect(
            try await house.send(.post, InterfaceHub.entries, line, token: token, headers: Self.key).code == 201
        )
        #expect(try await lines(house, token) == 3)
    }

    @Test func whatFailedMayBeSentAgainWithItsKey() async throws {
        let house = try await InterfaceHub.make()
        let token = try await house.token()
        let wrong = InterfaceHub.electricity(["amount": -5])
        let refused = try await house.send(.post, InterfaceHub.entries, wrong, token: token, headers: Self.key)
        #expect(refused.code == 422)
        let line = InterfaceHub.electricity()
        #expect(
            try await house.send(.post, InterfaceHub.entries, line, token: token, headers: Self.key).code == 201
        )
    }
}
