import Accounts
import AccountsStorage
import DatabasePlatform
import Foundation
import HTTPTypes
import Kernel
import TestSupport
import Testing

@Suite struct InvitationTests {
    let clock = StandingClock(Date())
    let house: AccountsHub
    let owner: TestClient
    let newcomer = ["name": "Jonas", "password": "Ein ganzer Satz"]

    init() async throws {
        house = try await AccountsHub.make(outside: clock.outside)
        owner = try await house.founder("Petra", "petra@kettler.example", of: "Kettler GmbH")
    }

    private func isVerified(_ email: String) async throws -> Bool {
        try await house.database.rows("SELECT email_verified_at FROM person WHERE email = $1", .text(email))
            .first?.instantIfPresent("email_verified_at") != nil
    }

    @Test func whoHasNoAccountMakesOneWithTheInvitedAddress() async throws {
        let link = try await house.invitation(owner, "jonas@kettler.example", role: "owner")
        let guest = house.hub.client()
        let page = try await guest.get(link)
        #expect(page.status == .ok && page.body.contains("jonas@kettler.example") && page.body.contains("Kontoführung"))
        #expect(!page.body.contains("name=\"email\""), "the address is settled")
        let form = newcomer.merging(["email": "andere@kettler.example"]) { $1 }
        #expect(try await guest.post(link, form).status == .seeOther)
        #expect(try await guest.get("/konto").body.contains("Link erzeugen"))
        #expect(try await isVerified("jonas@kettler.example"))
        #expect(try await house.hub.client().get(link).status == .notFound, "it works once")
        #expect(try await !owner.get("/konto").body.contains("gültig bis"))
    }

    @Test func whatIsMissingIsSaid() async throws {
        let link = try await house.invitation(owner, "jonas@kettler.example")
        let answer = try await house.hub.client().post(link, ["name": "", "password": "kurz"])
        #expect(answer.status == .unprocessableContent)
        #expect(
            answer.body.contains("Bitte nennen Sie Ihren Namen.") && answer.body.contains("Das Passwort hat 4 Zeichen.")
        )
    }

    @Test func whoHasAnAccountSignsInAndComesBack() async throws {
        _ = try await house.person("Aylin", "aylin@brandt.example")
        let link = try await house.invitation(owner, "aylin@brandt.example")
        let guest = house.hub.client()
        let page = try await guest.get(link)
        #expect(page.body.contains("href=\"/anmelden?weiter=\(link)\""))
        #expect(try await guest.post(link, newcomer).status == .conflict, "nobody takes the account over")
        let form = ["email": "aylin@brandt.example", "password": AccountsHub.password, "weiter": link]
        #expect(try await guest.post("/anmelden", form).location == link)
        #expect(try await guest.get(link).body.contains("Mit einem Klick treten Sie bei."))
        #expect(try await guest.post(link).status == .seeOther)
        #expect(try await guest.get("/konto").body.contains("Kettler GmbH"))
        #expect(try await isVerified("aylin@brandt.example"))
    }

    @Test func whoeverElseIsSignedInIsToldAndCannotAccept() async throws {
        let other = try await house.person("Aylin", "aylin@brandt.example")
        let link = try await house.invitation(owner, "jonas@kettler.example")
        let page = try await other.get(link)
        #expect(
            page.body.contains("Diese Einladung gilt für jonas@kettler.example. Sie sind angemeldet als aylin@brandt")
        )
        #expect(try await other.post(link).status == .conflict)
        #expect(try await !other.get("/konto").body.contains("Kettler GmbH"))
        #expect(try await house.hub.client().get(link).status == .ok, "and it is still good")
    }

    @Test func sendingAgainMakesTheOldLinkVoid() async throws {
        let first = try await house.invitation(owner, "jonas@kettler.example")
        let page = try await owner.get("/konto").body
        let id = try #require(page.components(separatedBy: "/konto/einladungen-per-mail/").last?.prefix(36))
        let again = try await owner.post("/konto/einladungen-per-mail/\(id)/wiederholung")
        #expect(again.status == .unprocessableContent && again.body.contains("ging gerade erst hinaus"))
        #expect(try await house.hub.client().get(first).status == .ok, "and the first one is still good")
        clock.move(seconds: 61)
        #expect(try await owner.post("/konto/einladungen-per-mail/\(id)/wiederholung").status == .seeOther)
        let second = try #require(try await house.letters(to: "jonas@kettler.example").last?.link)
        #expect(second != first)
        #expect(try await house.hub.client().get(first).status == .notFound)
        #expect(try await house.hub.client().get(second).status == .ok)
        #expect(try await owner.delete("/konto/einladungen-per-mail/\(id)").status == .seeOther)
        #expect(try await house.hub.client().get(second).status == .notFound)
        #expect(try await owner.post("/konto/einladungen-per-mail/\(id)/wiederholung").status == .notFound)
    }

    @Test func anAddressHasOneOpenInvitation() async throws {
        let first = try await house.invitation(owner, "jonas@kettler.example")
        let form = ["email": "Jonas@Kettler.example", "role": "owner"]
        #expect(try await owner.post("/konto/einladungen-per-mail", form).status == .unprocessableContent, "too soon")
        clock.move(seconds: 61)
        #expect(try await owner.post("/konto/einladungen-per-mail", form).status == .seeOther)
        let second = try #require(try await house.letters(to: "jonas@kettler.example").last?.link)
        #expect(try await house.hub.client().get(first).status == .notFound)
        #expect(try await house.hub.client().get(second).body.contains("Kontoführung"))
    }

    @Test func afterFourteenDaysItIsOver() async throws {
        let link = try await house.invitation(owner, "jonas@kettler.example")
        clock.move(days: 13)
        #expect(try await house.hub.client().get(link).status == .ok)
        clock.move(days: 1)
        #expect(try await house.hub.client().get(link).status == .notFound)
        #expect(try await house.hub.client().post(link, newcomer).status == .notFound)
    }

    @Test func theOwnerIsNotToldWhoHasAnAccount() async throws {
        _ = try await house.person("Aylin", "aylin@brandt.example")
        var pages: [String] = []
        for email in ["aylin@brandt.example", "niemand@brandt.example"] {
            _ = try await house.invitation(owner, email)
            let page = try await owner.get("/konto").body
            let rows = page.components(separatedBy: "<tr").filter { $0.contains(email) && $0.contains("gültig bis") }
            let row = try #require(rows.first?.components(separatedBy: "</tr>").first).replacing(email, with: "…")
            let id = try #require(row.components(separatedBy: "/konto/einladungen-per-mail/").last?.prefix(36))
            pages.append(row.replacing(id, with: "…"))
        }
        #expect(pages[0] == pages[1])
    }

    @Test func whoBelongsToTheTeamIsNotInvited() async throws {
        let form = ["email": "petra@kettler.example", "role": "member"]
        let answer = try await owner.post("/konto/einladungen-per-mail", form)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains("„petra@kettler.example“ gehört schon zum Team."))
        for (email, sentence) in [("", "an die die Einladung gehen soll"), ("x@", "„x@“ ist keine vollständige")] {
            let answer = try await owner.post("/konto/einladungen-per-mail", ["email": email])
            #expect(answer.status == .unprocessableContent && answer.body.contains(sentence))
        }
    }

    @Test func nobodyWritesToTheWholeWorld() async throws {
        for number in 1...Invitation.mostOpen {
            _ = try await house.invitation(owner, "gast\(number)@kettler.example")
        }
        let more = try await owner.post("/konto/einladungen-per-mail", ["email": "einer@kettler.example"])
        #expect(more.status == .unprocessableContent && more.body.contains("schon 50 Einladungen offen"))
    }

    @Test func otherFirmsReachNoInvitation() async throws {
        let link = try await house.invitation(owner, "jonas@kettler.example")
        let page = try await owner.get("/konto").body
        let id = try #require(page.components(separatedBy: "/konto/einladungen-per-mail/").last?.prefix(36))
        let stranger = try await house.founder("Aylin", "aylin@brandt.example", of: "Brandt KG")
        #expect(try await stranger.post("/konto/einladungen-per-mail/\(id)/wiederholung").status == .notFound)
        #expect(try await stranger.delete("/konto/einladungen-per-mail/\(id)").status == .notFound)
        #expect(try await house.hub.client().get(link).status == .ok)
    }
}
