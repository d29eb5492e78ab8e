import DatabasePlatform
import HTTPTypes
import Kernel
import ProgrammingInterface
import ProgrammingInterfaceStorage
import TestSupport
import Testing
import WebPlatform

@Suite struct TokensPageTests {
    @Test func aTokenIsShownOnceAndWorks() async throws {
        let house = try await InterfaceHub.make()
        let owner = house.hub.client(as: .owner)
        let form = [
            ("name", "Warenwirtschaft"), ("scopes", "read:firm"), ("scopes", "read:balance"), ("lifetime", "90"),
        ]
        let made = try await owner.post("/konto/schnittstelle", pairs: form)
        let text = try #require(
            made.body.split(separator: "oeh_").dropFirst().first.map { "oeh_" + String($0.prefix(43)) }
        )
        #expect(made.code == 200 && !made.body.contains("⟦"))
        #expect(try await house.send(.get, "/api/v1/firm", token: text).code == 200)
        let later = try await owner.get("/konto/schnittstelle").body
        #expect(later.contains("Warenwirtschaft") && !later.contains(text))
        let stored = try await house.hub.database.rows("SELECT token_sha256 FROM access_token")
        let lengths = try stored.map { try $0.text("token_sha256").count }
        #expect(lengths == [64])

        let id = try await house.tokens.all(of: TestHub.firm)[0].id
        #expect(try await house.hub.client(as: .foreignOwner).delete("/konto/schnittstelle/\(id)").code == 404)
        #expect(try await owner.delete("/konto/schnittstelle/\(id)").code == 303)
        #expect(try await house.send(.get, "/api/v1/firm", token: text).code == 401)
    }

    @Test func whatIsMissingIsSaidAndWhatWasTypedStays() async throws {
        let owner = try await InterfaceHub.make().hub.client(as: .owner)
        let answer = try await owner.post("/konto/schnittstelle", ["name": "ERP", "lifetime": "90"])
        #expect(answer.code == 422 && answer.body.contains("value=\"ERP\""))
        #expect(answer.body.contains("Keine Befugnis ist gewählt."))
        #expect(try await owner.get("/konto/schnittstelle").code == 200)
    }
}
