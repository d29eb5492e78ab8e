import AccountsStorage
import AccountsWeb
import DatabasePlatform
import Foundation
import HTTPTypes
import Kernel
import SecurityPlatform
import TestSupport
import Testing

@Suite struct SecondFactorTests {
    private let clock = TestClock()
    private let email = "petra@kettler.example"

    /// Reads the secret off the set-up page, as an app reads the picture.
    private func secret(_ page: Answer) throws -> TimeCode {
        let text = try #require(page.body.firstMatch(of: /secret=([A-Z2-7]{32})/)?.1)
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var (bytes, buffer, bits): ([UInt8], Int, Int) = ([], 0, 0)
        for letter in text {
            buffer = buffer << 5 | letters.firstIndex(of: letter)!
            bits += 5
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(buffer >> bits & 0xff))
            }
        }
        return TimeCode(secret: bytes)
    }

    private func now(_ code: TimeCode) -> String { code.code(step: TimeCode.step(at: clock.now)) }

    /// Somebody with a confirmed app: their browser, the app, and the codes they wrote down.
    private func withApp(
        sendsMail: Bool = false
    ) async throws -> (house: AccountsHub, client: TestClient, app: TimeCode, codes: [String]) {
        let house = try await AccountsHub.make(sendsMail: sendsMail, outside: clock.outside)
        try await house.somebody(email)
        let client = try await house.signIn(email).client
        #expect(try await client.post("/konto/sicherheit/app").location == "/konto/sicherheit/app")
        let app = try secret(try await client.get("/konto/sicherheit/app"))
        let page = try await client.post("/konto/sicherheit/app/bestaetigung", ["code": now(app)])
        let codes = page.body.matches(of: /[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/).map { String($0.0) }
        #expect(page.status == .ok && Set(codes).count == 10)
        clock.pass(30)
        return (house, client, app, codes)
    }

    /// Past the password, waiting for the code.
    private func atTheCode(_ house: AccountsHub) async throws -> TestClient {
        let (client, answer) = try await house.signIn(email)
        #expect(answer.location == "/anmelden/code")
        #expect(try await client.get("/konto").status == .seeOther, "the password alone opens nothing")
        return client
    }

    @Test func anAppThatWasNeverConfirmedAsksForNothing() async throws {
        let house = try await AccountsHub.make(outside: clock.outside)
        try await house.somebody(email)
        let client = try await house.signIn(email).client
        _ = try await client.post("/konto/sicherheit/app")
        let wrong = try await client.post("/konto/sicherheit/app/bestaetigung", ["code": "000000"])
        #expect(wrong.status == .unprocessableContent)
        #expect(try await house.signIn(email).answer.location == "/")
    }

    @Test func signingInTakesPasswordAndCode() async throws {
        let (house, _, app, _) = try await withApp()
        let client = try await atTheCode(house)
        #expect(try await client.get("/anmelden/code").status == .ok)
        #expect(try await client.post("/anmelden/code", ["code": "12345"]).status == .unprocessableContent)
        #expect(try await client.post("/anmelden/code", ["code": now(app)]).location == "/")
        #expect(try await client.get("/konto").status == .ok)
        #expect(try await client.get("/anmelden/code").location == "/anmelden")
    }

    @Test func noCodeIsTakenTwice() async throws {
        let (house, _, app, _) = try await withApp()
        let (first, second) = (try await atTheCode(house), try await atTheCode(house))
        #expect(try await first.post("/anmelden/code", ["code": now(app)]).status == .seeOther)
        #expect(try await second.post("/anmelden/code", ["code": now(app)]).status == .unprocessableContent)
    }

    @Test func aWrittenCodeReplacesTheAppOnce() async throws {
        let (house, client, _, codes) = try await withApp()
        let typed = codes[0].lowercased().replacing("-", with: " ")
        #expect(try await atTheCode(house).post("/anmelden/code", ["code": typed]).location == "/")
        #expect(try await atTheCode(house).post("/anmelden/code", ["code": codes[0]]).status == .unprocessableContent)
        #expect(try await client.get("/konto/sicherheit").body.contains("9 Ersatzcodes sind übrig."))
    }

    @Test func guessingCodesIsSlowedDown() async throws {
        let (house, _, app, _) = try await withApp()
        let client = try await atTheCode(house)
        var statuses: [Int] = []
        for number in 0..<7 {
            statuses.append(Int(try await client.post("/anmelden/code", ["code": "00000\(number)"]).status.code))
        }
        #expect(statuses == [422, 422, 422, 422, 422, 422, 429])
        #expect(try await client.post("/anmelden/code", ["code": now(app)]).status == .tooManyRequests)
    }

    @Test func afterTenMinutesThePasswordIsAskedForAgain() async throws {
        let (house, _, app, _) = try await withApp()
        let client = try await atTheCode(house)
        clock.pass(601)
        #expect(try await client.post("/anmelden/code", ["code": now(app)]).location == "/anmelden")
        #expect(try await client.get("/konto").status == .seeOther)
    }

    @Test func aNewPasswordEndsSignInsThatWaitForTheirCode() async throws {
        let (house, client, app, _) = try await withApp()
        let waiting = try await atTheCode(house)
        let form = ["present": AccountsHub.password, "password": "Das Dach ist dicht"]
        #expect(try await client.post("/konto/passwort", form).location == "/konto")
        #expect(try await waiting.post("/anmelden/code", ["code": now(app)]).location == "/anmelden")
    }

    @Test func switchingOffTakesPasswordAndCode() async throws {
        let (house, client, app, _) = try await withApp(sendsMail: true)
        let path = "/konto/sicherheit/app?_method=DELETE"
        #expect(try await client.post(path, ["present": AccountsHub.password]).status == .unprocessableContent)
        #expect(try await client.post(path, ["present": "x", "code": now(app)]).status == .unprocessableContent)
        let form = ["present": AccountsHub.password, "code": now(app)]
        #expect(try await client.post(path, form).location == "/konto/sicherheit")
        #expect(try await house.signIn(email).answer.location == "/")
        #expect(try await house.letters().map(\.subject).contains("Zweiter Faktor ausgeschaltet"))
    }

    @Test func newWrittenCodesEndTheOldOnes() async throws {
        let (house, client, app, codes) = try await withApp()
        let form = ["present": AccountsHub.password, "code": now(app)]
        let page = try await client.post("/konto/sicherheit/app/ersatzcodes", form)
        #expect(page.status == .ok && page.body.contains("Die alten gelten nicht mehr."))
        #expect(try await atTheCode(house).post("/anmelden/code", ["code": codes[1]]).status == .unprocessableContent)
    }

    @Test func theDatabaseHoldsNeitherTheSecretNorTheCodes() async throws {
        let (house, _, _, codes) = try await withApp()
        let stored = try await house.database.rows("SELECT secret FROM second_factor")
        let sealed = try #require(try stored.first?.blob("secret"))
        // 12 bytes of nonce, 20 of secret, 16 of the tag.
        #expect(sealed.count == 48)
        let hashes = try await house.database.rows("SELECT code_hash FROM recovery_code").map {
            try $0.text("code_hash")
        }
        #expect(hashes.count == 10 && hashes.allSatisfy { $0.count == 64 && !codes.contains($0) })
    }
}
