import HTTPTypes
import Kernel
import TestSupport
import Testing

@Suite struct PasswordTests {
    private let email = "petra@kettler.example"

    @Test func aNewPasswordEndsTheOtherSessions() async throws {
        let house = try await AccountsHub.make()
        let client = try await house.founder("Petra", email, of: "Kettler GmbH")
        let elsewhere = try await house.signIn(email).client
        let form = ["present": AccountsHub.password, "password": "Das Dach ist dicht"]
        #expect(try await client.post("/konto/passwort", form).location == "/konto")
        #expect(try await client.get("/konto").status == .ok)
        #expect(try await elsewhere.get("/konto").status == .seeOther)
        #expect(try await house.signIn(email).answer.status == .unprocessableContent)
        #expect(try await house.signIn(email, "Das Dach ist dicht").answer.status == .seeOther)
    }

    @Test func whatIsWrongIsSaidAndNothingChanges() async throws {
        let house = try await AccountsHub.make()
        let client = try await house.founder("Petra", email, of: "Kettler GmbH")
        let answer = try await client.post("/konto/passwort", ["present": "geraten geraten", "password": "kurz"])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains("Das ist nicht Ihr jetziges Passwort."))
        #expect(answer.body.contains("Das Passwort hat 4 Zeichen."))
        #expect(!answer.body.contains("geraten geraten"), "a password is never sent back")
        #expect(try await house.signIn(email).answer.status == .seeOther)
    }

    /// 100 visible characters of 41 parts each: short to the eye, 8,100 bytes to the hash.
    private let manyParts = String(repeating: "a" + String(repeating: "\u{0316}", count: 40), count: 100)

    @Test func aPasswordOfTooManyPartsIsASentenceAndNoFault() async throws {
        let house = try await AccountsHub.make()
        let form = ["firm": "Kettler GmbH", "name": "Petra", "email": email, "password": manyParts]
        let answer = try await house.hub.client().post("/registrieren", form)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains("bestehen aus sehr vielen Teilen"))
        _ = try await house.founder("Petra", email, of: "Kettler GmbH")
        let signIn = try await house.signIn(email, manyParts).answer
        #expect(signIn.status == .unprocessableContent && signIn.body.contains("passen nicht zusammen"))
        let endless = try await house.signIn(email, String(repeating: "ä", count: 100_000)).answer
        #expect(endless.status == .unprocessableContent)
    }

    @Test func aCrowdIsAskedToComeBack() async throws {
        let house = try await AccountsHub.make(isBusy: true)
        let form = ["firm": "Kettler GmbH", "name": "Petra", "email": email, "password": AccountsHub.password]
        let register = try await house.hub.client().post("/registrieren", form)
        for answer in [register, try await house.signIn(email).answer] {
            #expect(answer.status == .serviceUnavailable)
            #expect(answer.headers[.retryAfter] == "10")
            #expect(answer.body.contains("Gerade ist sehr viel los"))
        }
    }
}
