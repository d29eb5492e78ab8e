import DatabasePlatform
import Foundation
import HTTPTypes
import Kernel
import ProgrammingInterface
import ProgrammingInterfaceStorage
import TestSupport
import Testing
import WebPlatform

@testable import oekohub

/// Walks every operation for programs with the firm's token, another firm's, a cookie alone and nothing.
@Suite(.serialized) struct APIAccessWalkTests {
    let house: SampleHouse
    let own: String
    let foreign: String
    /// A token of the firm that may do nothing but this.
    let narrow: [TokenScope: String]

    init() async throws {
        house = try await SampleHouse.make()
        let store = AccessTokenStore(house.database, outside: .live)
        let owners = try await house.database.rows(
            "SELECT person_id, firm_id FROM membership WHERE role = 'owner' ORDER BY created_at, person_id"
        )
        var texts: [String] = []
        for row in owners {
            texts.append("oeh_\(UUID().uuidString)")
            let draft = AccessTokenDraft(name: "Alles", scopes: Set(TokenScope.allCases), lifetime: 30)
            _ = try await store.make(draft, text: texts.last!, for: row.id("firm_id"), by: row.id("person_id"))
        }
        (own, foreign) = (texts[0], texts[texts.count - 1])
        var narrow: [TokenScope: String] = [:]
        for scope in TokenScope.allCases {
            let text = "oeh_\(UUID().uuidString)"
            let draft = AccessTokenDraft(name: scope.rawValue, scopes: [scope], lifetime: 30)
            let (firm, person) = (
                try owners[0].id("firm_id", of: FirmTag.self), try owners[0].id("person_id", of: PersonTag.self)
            )
            _ = try await store.make(draft, text: text, for: firm, by: person)
            narrow[scope] = text
        }
        self.narrow = narrow
    }

    private var routes: [RouteDeclaration] { house.hub.declarations.filter { $0.audience == .token } }

    private func send(_ route: RouteDeclaration, _ token: String?, session: Bool = false) async throws -> Answer {
        var headers: HTTPFields = [.contentType: "application/json", .ifMatch: "\"1\""]
        if let token { headers[.authorization] = "Bearer \(token)" }
        let query = route.path == "/api/v1/factors" ? "?q=gas" : ""
        return try await house.client(session ? .owner : .anonymous).send(
            HTTPRequest.Method(rawValue: route.method)!,
            house.address(route.path) + query,
            headers: headers,
            body: Array("{}".utf8)
        )
    }

    @Test func everyAddressBelowAPIIsForTokensOrDescribesThem() {
        for route in house.hub.declarations where APIPath.contains(route.path) {
            #expect(route.audience == .token || route.path == "/api/v1/openapi.json", "\(route.path)")
            #expect((route.scope != nil) == (route.audience == .token))
        }
        #expect(routes.count > 15)
    }

    @Test func withoutATokenNobodyComesIn() async throws {
        for route in routes {
            #expect(try await send(route, nil).status == .unauthorized, "\(route.method) \(route.path)")
            let cookie = try await send(route, nil, session: true)
            #expect(cookie.status == .unauthorized, "\(route.method) \(route.path) took a cookie")
        }
    }

    @Test func aTokenDoesWhatItsScopesSay() async throws {
        for route in routes where route.method == "GET" {
            let scope = try #require(route.scope)
            for (other, token) in narrow {
                let answer = try await send(route, token)
                #expect((answer.status == .forbidden) == (other != scope), "\(route.path) with \(other)")
                #expect(other != scope || answer.status == .ok, "\(route.path): \(answer.body)")
            }
        }
    }

    @Test func whatIsAnotherFirmsDoesNotExist() async throws {
        for route in routes {
            let answer = try await send(route, foreign)
            #expect(answer.status.code < 500)
            let objects = AccessWalkTests.parameters(route.path).filter { house.isFirmsOwn($0) }
            // What is sent is held against its description before anything is looked for.
            let isRefusedUnread = route.method == "PUT" && answer.status.code == 422
            if !objects.isEmpty, !isRefusedUnread {
                #expect(answer.status == .notFound, "\(route.method) \(route.path): \(answer.status)")
            }
        }
    }
}
