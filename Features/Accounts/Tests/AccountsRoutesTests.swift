import Accounts
import AccountsStorage
import AccountsWeb
import CompaniesStorage
import DatabasePlatform
import Foundation
import HTTPTypes
import Kernel
import MailPlatform
import TestSupport
import Testing
import WebPlatform

@Suite struct AccountsRoutesTests {
    let hub: TestHub
    let newcomer = [
        "firm": "Metallbau Kettler GmbH", "name": "Petra Kettler", "email": "petra@kettler.example",
        "password": "Der Hof ist grün",
    ]

    init() async throws {
        let database = try await TestDatabase.make(
            databaseMigrations + mailMigrations + companiesMigrations + accountsMigrations
        )
        let outside = OutsideWorld.live
        let feature = AccountsFeature(
            accounts: AccountStore(database, outside: outside),
            sessions: SessionStore(database, outside: outside),
            joinLinks: JoinLinkStore(database, outside: outside),
            teamwork: TeamworkStores(database, outside: outside),
            passwords: PasswordHashing(hash: { "hash:" + $0 }, verify: { $1 == "hash:" + $0 }),
            signIn: .forTests(database, outside: outside),
            texts: .feature("Accounts"),
            isSecure: false
        )
        hub = try await TestHub.make(migrations: [], sessions: feature.resolver) { routes, _, _ in
            feature.addRoutes(to: routes)
        }
    }

    @Test func whoFoundsAFirmIsSignedInAsItsOwner() async throws {
        let client = hub.client()
        let answer = try await client.post("/registrieren", newcomer)
        #expect(answer.status == .seeOther)
        let account = try await client.get("/konto")
        #expect(account.status == .ok)
        #expect(account.body.contains("Metallbau Kettler GmbH") && account.body.contains("Kontoführung"))
    }

    @Test func whatIsMissingIsSaidAndNothingTypedIsLost() async throws {
        let answer = try await hub.client().post(
            "/registrieren",
            ["firm": "Bäckerei <Süß>", "name": "", "email": "kein.mail", "password": "kurz"]
        )
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains("„kein.mail“ ist keine vollständige E-Mail-Adresse"))
        #expect(answer.body.contains("Das Passwort hat 4 Zeichen"))
        #expect(answer.body.contains("Bäckerei &lt;Süß&gt;"))
        #expect(!answer.body.contains("value=\"kurz\""), "a password is never sent back")
    }

    @Test func oneAddressHasOneAccount() async throws {
        _ = try await hub.client().post("/registrieren", newcomer)
        let again = try await hub.client().post("/registrieren", newcomer)
        #expect(again.status == .unprocessableContent)
        #expect(again.body.contains("schon ein Konto"))
    }

    @Test func wrongPasswordAndUnknownAddressSoundTheSame() async throws {
        _ = try await hub.client().post("/registrieren", newcomer)
        let sentence = "passen nicht zusammen"
        for (email, password) in [("petra@kettler.example", "falsch falsch"), ("niemand@kettler.example", "x")] {
            let answer = try await hub.client().post("/anmelden", ["email": email, "password": password])
            #expect(answer.status == .unprocessableContent && answer.body.contains(sentence))
        }
    }

    @Test func signingInLeadsBackOnlyToOurOwnPages() async throws {
        _ = try await hub.client().post("/registrieren", newcomer)
        let form = ["email": "petra@kettler.example", "password": "Der Hof ist grün"]
        for (target, expected) in [
            ("/konto", "/konto"), ("//evil.example", "/"), ("https://evil.example", "/"), ("/a\\b", "/"),
        ] {
            let answer = try await hub.client().post("/anmelden", form.merging(["weiter": target]) { $1 })
            #expect(answer.location == expected, "\(target)")
        }
    }

    @Test func signingOutEndsTheSession() async throws {
        let client = hub.client()
        _ = try await client.post("/registrieren", newcomer)
        _ = try await client.post("/abmelden")
        #expect(try await client.get("/konto").status == .seeOther)
    }

    @Test func aJoinLinkWorksOnceAndGivesItsRole() async throws {
        let owner = hub.client()
        _ = try await owner.post("/registrieren", newcomer)
        let page = try await owner.post("/konto/einladungen", ["role": "member"])
        let token = try #require(page.body.split(separator: "/beitreten/").last?.prefix(64))
        let person = ["name": "Jonas", "email": "jonas@kettler.example", "password": "Ein ganzer Satz"]
        let colleague = hub.client()
        #expect(try await colleague.post("/beitreten/\(token)", person).status == .seeOther)
        #expect(try await colleague.get("/konto").body.contains("Mitglied"))
        #expect(try await colleague.post("/konto/einladungen", ["role": "owner"]).status == .forbidden)
        let second = try await hub.client().post("/beitreten/\(token)", person.merging(["email": "x@y.de"]) { $1 })
        #expect(second.status == .notFound)
    }

    @Test func aWithdrawnLinkLeadsNowhere() async throws {
        let owner = hub.client()
        _ = try await owner.post("/registrieren", newcomer)
        let page = try await owner.post("/konto/einladungen", ["role": "member"])
        let token = try #require(page.body.split(separator: "/beitreten/").last?.prefix(64))
        let action = try #require(page.body.split(separator: "/konto/einladungen/").last?.prefix(36))
        #expect(try await owner.delete("/konto/einladungen/\(action)").status == .seeOther)
        #expect(try await hub.client().get("/beitreten/\(token)").status == .notFound)
    }
}
