import Accounts
import DatabasePlatform
import HTTPTypes
import Kernel
import TestSupport
import Testing
import WebPlatform

@Suite struct RegistrationTests {
    private let clock = TestClock()
    private let form = [
        "firm": "Metallbau Kettler GmbH", "name": "Petra Kettler", "email": "petra@kettler.example",
        "password": AccountsHub.password,
    ]

    @Test func aLinkInTheMailFoundsTheFirmOnce() async throws {
        let house = try await AccountsHub.make(sendsMail: true, outside: clock.outside)
        let client = house.hub.client()
        #expect(try await client.post("/registrieren", form).location == "/registrieren/gesendet")
        #expect(try await client.get("/konto").status == .seeOther, "nobody is signed in yet")
        let letter = try #require(try await house.letters().first)
        let path = try #require(letter.path("/registrieren/bestaetigen/"))
        for _ in 1...2 {
            let page = try await house.hub.client().get(path)
            #expect(page.status == .ok && page.body.contains("Metallbau Kettler GmbH"), "looking uses nothing up")
        }
        #expect(try await client.post(path).location == "/")
        let security = try await client.get("/konto/sicherheit")
        #expect(security.body.contains("bestätigt") && !security.body.contains("unbestätigt"))
        #expect(try await house.hub.client().post(path).status == .notFound)
        #expect(await house.arrivals.firms.count == 1)
    }

    @Test func withoutAFirmTheAddressIsConfirmedToo() async throws {
        let house = try await AccountsHub.make(sendsMail: true, outside: clock.outside)
        let client = house.hub.client()
        #expect(try await client.post("/registrieren/ohne-betrieb", form).location == "/registrieren/gesendet")
        let path = try #require(try await house.letters().first?.path("/registrieren/bestaetigen/"))
        let page = try await client.get(path)
        #expect(page.body.contains("Konto ohne Betrieb anlegen") && !page.body.contains("Metallbau Kettler GmbH"))
        #expect(try await client.post(path).location == "/konto")
        #expect(try await client.get("/konto").body.contains("zurzeit zu keinem Betrieb"))
        #expect(try await house.database.rows("SELECT id FROM firm").isEmpty)
        #expect(await house.arrivals.firms.isEmpty)
        let known = try await house.hub.client().post("/registrieren/ohne-betrieb", form)
        #expect(known.location == "/registrieren/gesendet", "a known address gets the same answer")
        #expect(try await house.letters().contains { $0.subject == "Sie haben schon ein Konto" })
    }

    /// Another browser than the one that signed up.
    private func elsewhere(_ house: AccountsHub) async throws -> TestClient {
        let client = house.hub.client()
        client.forget(CookieName.visit)
        _ = try await client.get("/registrieren")
        return client
    }

    @Test(arguments: ["/registrieren", "/registrieren/ohne-betrieb"])
    func elsewhereTheLinkAsksForThePassword(way: String) async throws {
        let house = try await AccountsHub.make(sendsMail: true, outside: clock.outside)
        _ = try await house.hub.client().post(way, form)
        let path = try #require(try await house.letters().first?.path("/registrieren/bestaetigen/"))
        #expect(try await !house.hub.client().get(path).body.contains("name=\"password\""), "here nothing is asked")
        let client = try await elsewhere(house)
        let page = try await client.get(path)
        #expect(page.body.contains("name=\"password\"") && page.body.contains("es entsteht kein Konto"))
        for guess in ["", "Ein anderes Passwort 7"] {
            let answer = try await client.post(path, ["password": guess])
            #expect(answer.status == .unprocessableContent && answer.body.contains("Das Passwort stimmt nicht"))
        }
        #expect(try await house.database.rows("SELECT id FROM person").isEmpty)
        #expect(try await house.database.rows("SELECT id FROM firm").isEmpty)
        #expect(try await client.post(path, ["password": AccountsHub.password]).status == .seeOther)
        #expect(try await client.get("/konto").status == .ok)
        #expect(try await house.database.rows("SELECT id FROM person").count == 1)
    }

    @Test func passwordsOfASignUpAreNotGuessed() async throws {
        let house = try await AccountsHub.make(sendsMail: true, outside: clock.outside)
        _ = try await house.hub.client().post("/registrieren", form)
        let path = try #require(try await house.letters().first?.path("/registrieren/bestaetigen/"))
        let client = try await elsewhere(house)
        var statuses: [Int] = []
        for number in 1...7 {
            statuses.append(Int(try await client.post(path, ["password": "geraten \(number)"]).status.code))
        }
        #expect(statuses == [422, 422, 422, 422, 422, 422, 429])
        #expect(try await client.post(path, ["password": AccountsHub.password]).status == .tooManyRequests)
        clock.pass(2)
        #expect(try await client.post(path, ["password": AccountsHub.password]).location == "/")
    }

    @Test func knownAndUnknownAddressesGetTheSameAnswer() async throws {
        let house = try await AccountsHub.make(sendsMail: true, outside: clock.outside)
        try await house.somebody("petra@kettler.example")
        let known = try await house.hub.client().post("/registrieren", form)
        let other = form.merging(["email": "jonas@kettler.example"]) { $1 }
        let unknown = try await house.hub.client().post("/registrieren", other)
        #expect(known.status == unknown.status && known.location == unknown.location && known.bytes == unknown.bytes)
        let letters = try await house.letters()
        let told = try #require(letters.first { $0.to == "petra@kettler.example" })
        let asked = try #require(letters.first { $0.to == "jonas@kettler.example" })
        #expect(letters.count == 2 && told.subject == "Sie haben schon ein Konto")
        #expect(told.path("/anmelden") != nil && told.path("/passwort") != nil)
        #expect(asked.path("/registrieren/bestaetigen/") != nil)
    }

    @Test func afterADayTheLinkIsOver() async throws {
        let house = try await AccountsHub.make(sendsMail: true, outside: clock.outside)
        _ = try await house.hub.client().post("/registrieren", form)
        let path = try #require(try await house.letters().first?.path("/registrieren/bestaetigen/"))
        clock.pass(86_401)
        #expect(try await house.hub.client().get(path).status == .notFound)
        #expect(try await house.hub.client().post(path).status == .notFound)
    }

    @Test func twoWaitingSignUpsOfOneAddressFoundOneFirm() async throws {
        let house = try await AccountsHub.make(sendsMail: true, outside: clock.outside)
        for _ in 1...2 { _ = try await house.hub.client().post("/registrieren", form) }
        let paths = try await house.letters().compactMap { $0.path("/registrieren/bestaetigen/") }
        #expect(try await house.hub.client().post(paths[0]).status == .seeOther)
        #expect(try await house.hub.client().post(paths[1]).status == .notFound)
        #expect(try await house.database.rows("SELECT id FROM firm").count == 1)
    }

    @Test func aMailboxIsNotFloodedBySignUps() async throws {
        let house = try await AccountsHub.make(sendsMail: true, outside: clock.outside)
        var statuses: [Int] = []
        for _ in 1...6 { statuses.append(Int(try await house.hub.client().post("/registrieren", form).status.code)) }
        #expect(statuses == [303, 303, 303, 303, 429, 429])
        #expect(try await house.letters().count == 4)
    }

    @Test func withoutAMailServerTheAddressStaysUnconfirmed() async throws {
        let house = try await AccountsHub.make(outside: clock.outside)
        let client = try await house.founder("Petra", "petra@kettler.example", of: "Kettler GmbH")
        #expect(try await client.get("/konto/sicherheit").body.contains("unbestätigt"))
    }
}
