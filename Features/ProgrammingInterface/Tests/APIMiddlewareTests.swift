import DatabasePlatform
import Foundation
import HTTPTypes
import Kernel
import ProgrammingInterface
import ProgrammingInterfaceStorage
import TestSupport
import Testing
import WebPlatform

@Suite struct APIMiddlewareTests {
    @Test func onlyATokenThatHoldsOpensTheDoor() async throws {
        let house = try await InterfaceHub.make()
        let token = try await house.token([.readFirm])
        #expect(try await house.send(.get, "/api/v1/firm", token: token).code == 200)
        for wrong in [nil, "oeh_falsch", ""] {
            let answer = try await house.send(.get, "/api/v1/firm", token: wrong)
            #expect(answer.code == 401 && answer.problem == "zugang")
            #expect(answer.headers[.wwwAuthenticate]?.hasPrefix("Bearer realm=") == true)
        }
        let narrow = try await house.send(.get, "/api/v1/years/2025/balance", token: token)
        #expect(narrow.code == 403 && narrow.problem == "befugnis")
    }

    @Test func aSessionAloneIsNobodyAndNoCookieIsSet() async throws {
        let house = try await InterfaceHub.make()
        let answer = try await house.hub.client(as: .owner).get("/api/v1/firm")
        #expect(answer.code == 401)
        #expect(answer.headers[values: .setCookie].isEmpty)
    }

    @Test func withdrawnAndEndedTokensAreNothing() async throws {
        let house = try await InterfaceHub.make()
        let token = try await house.token()
        let id = try #require(try await house.tokens.all(of: TestHub.firm).first?.id)
        #expect(try await house.tokens.withdraw(id, of: TestHub.foreignFirm) == false)
        #expect(try await house.send(.get, "/api/v1/firm", token: token).code == 200)
        #expect(try await house.tokens.withdraw(id, of: TestHub.firm))
        #expect(try await house.send(.get, "/api/v1/firm", token: token).code == 401)

        let ended = try await house.token()
        _ = try await house.hub.database.write { session in
            try session.query("UPDATE access_token SET expires_at = 1")
        }
        #expect(try await house.send(.get, "/api/v1/firm", token: ended).code == 401)
    }

    @Test func everyErrorHasTheFormOfProblems() async throws {
        let house = try await InterfaceHub.make()
        let token = try await house.token()
        let json: HTTPFields = [.contentType: "application/json"]
        let form: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
        let large = JSONValue.object(["note": .string(String(repeating: "x", count: 70_000))])
        let answers: [(Answer, Int, String)] = [
            (try await house.send(.get, "/api/v1/nichts", token: token), 404, "nicht-gefunden"),
            (try await house.send(.get, "/api", token: nil), 404, "nicht-gefunden"),
            (try await house.send(.patch, "/api/v1/firm", token: token), 405, "methode"),
            (try await house.send(.get, "/api/v1/factors", token: token), 400, "abfrage"),
            (try await house.send(.post, InterfaceHub.entries, large, token: token), 413, "zu-gross"),
            (try await house.send(.post, InterfaceHub.entries, token: token, headers: form), 415, "format"),
            (try await house.send(.post, InterfaceHub.entries, token: token, headers: json), 400, "unlesbar"),
            (try await house.send(.post, InterfaceHub.entries, [:], token: token), 422, "angaben"),
        ]
        for (answer, status, problem) in answers {
            #expect(answer.code == status && answer.problem == problem, "\(answer.body)")
            #expect(answer.json["status"].whole == status)
            #expect(answer.json["title"].text?.isEmpty == false && !answer.body.contains("⟦"))
        }
        #expect(answers[2].0.headers[.allow] == "GET")
        #expect(answers[7].0.pointers == ["/site", "/category"])
    }

    @Test func aNameThatStandsTwiceIsRefused() async throws {
        let house = try await InterfaceHub.make()
        let token = try await house.token()
        let headers: HTTPFields = [.contentType: "application/json", .authorization: "Bearer \(token)"]
        let body = String(decoding: InterfaceHub.electricity().bytes, as: UTF8.self).dropLast() + #","amount":1}"#
        func send(_ bytes: [UInt8]) async throws -> Answer {
            try await house.hub.client().send(.post, InterfaceHub.entries, headers: headers, body: bytes)
        }
        let answer = try await send(Array(body.utf8))
        #expect(answer.code == 400 && answer.problem == "unlesbar" && answer.pointers == ["/amount"])
        #expect(answer.body.contains("steht zweimal im selben Objekt"))
        let wide = try await send(body.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] })
        #expect(wide.code == 400 && wide.problem == "unlesbar", "the interface reads UTF-8 only")
    }

    @Test func useIsNotedByTheHour() async throws {
        let house = try await InterfaceHub.make()
        let token = try await house.token()
        _ = try await house.send(.get, "/api/v1/firm", token: token)
        // 15 May 2026, 09:30 in Berlin is 07:30 in UTC, so that 07:00 is kept.
        let used = try await house.tokens.all(of: TestHub.firm)[0].used
        #expect(used == Date(timeIntervalSince1970: 1_778_828_400))
    }
}

extension APIMiddlewareTests {
    @Test func aTokenOpensNothingOnceItsMakerNoLongerLeadsTheAccount() async throws {
        let house = try await InterfaceHub.make()
        let text = "oeh_" + Base64URL.text(OutsideWorld.live.randomBytes(32))
        let draft = AccessTokenDraft(name: "Warenwirtschaft", scopes: Set(TokenScope.allCases), lifetime: 30)
        _ = try await house.tokens.make(draft, text: text, for: TestHub.firm, by: TestHub.colleague.id)
        #expect(try await house.send(.get, "/api/v1/firm", token: text).code == 401)
        #expect(try await house.send(.get, "/api/v1/firm", token: try await house.token()).code == 200)
    }
}
