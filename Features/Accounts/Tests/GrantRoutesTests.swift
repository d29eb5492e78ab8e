import Accounts
import AccountsStorage
import Foundation
import HTTPTypes
import Kernel
import TestSupport
import Testing

@Suite struct GrantRoutesTests {
    let house: AccountsHub
    let owner: TestClient
    let coach: TestClient

    init() async throws {
        house = try await AccountsHub.make()
        owner = try await house.founder("Petra", "petra@kettler.example", of: "Kettler GmbH")
        coach = try await house.person("Mehmet", "mehmet@coach.example", .coach)
    }

    private func grant(_ changes: [String: String] = [:]) async throws -> Answer {
        let form = ["email": "mehmet@coach.example", "runsThrough": AccountsHub.day(30)]
        return try await owner.post("/konto/zugaenge", form.merging(changes) { $1 })
    }

    private func changeFirm() async throws -> Answer {
        let firm = try await house.accounts.firms(of: house.person("petra@kettler.example"))[0]
        return try await coach.post("/konto/betrieb", ["firm": firm.text])
    }

    private func end() async throws -> String {
        let page = try await owner.get("/konto/zugaenge").body
        let rest = try #require(
            page.components(separatedBy: "/konto/zugaenge/").dropFirst().first { $0.contains("/ende") }
        )
        return "/konto/zugaenge/" + rest.prefix(36) + "/ende"
    }

    @Test func aCoachIsLetInToldAndWorksLikeAMember() async throws {
        #expect(try await changeFirm().status == .notFound, "before, the firm does not exist for the coach")
        #expect(try await grant().status == .seeOther)
        let letter = try #require(try await house.letters(to: "mehmet@coach.example").last)
        #expect(letter.subject == "Zugang zu Kettler GmbH im Öko.HUB" && letter.link == "/konto/betriebe")
        #expect(try await coach.get("/konto/betriebe").body.contains("Kettler GmbH"))
        #expect(try await changeFirm().status == .seeOther)
        let account = try await coach.get("/konto").body
        #expect(account.contains("Coach") && account.contains("petra@kettler.example"), "the team is shown")
        #expect(!account.contains("Einladung senden"))
        #expect(try await coach.get("/konto/zugaenge").status == .forbidden)
        let list = try await owner.get("/konto/zugaenge").body
        #expect(list.contains("Zurzeit sieht eine Person von außen in Ihren Betrieb.") && list.contains("von Petra"))
    }

    @Test func theEndOfWorkLeavesReadingAndThenNothing() async throws {
        _ = try await grant()
        _ = try await changeFirm()
        let address = try await end()
        let reading = ["how": "reading", "readableThrough": AccountsHub.day(5)]
        #expect(try await owner.post(address, reading).status == .seeOther)
        let page = try await coach.get("/konto")
        #expect(page.status == .ok && page.body.contains("nur lesen, noch bis"))
        #expect(try await owner.post(address, ["how": "now"]).status == .seeOther)
        let after = try await coach.get("/konto").body
        #expect(!after.contains("Kettler GmbH") && after.contains("zurzeit zu keinem Betrieb"))
        #expect(try await changeFirm().status == .notFound)
        #expect(try await house.letters(to: "mehmet@coach.example").count == 3)
        #expect(try await owner.get(address).status == .notFound)
    }

    @Test func whatIsWrongIsSaidAtItsField() async throws {
        for (changes, sentence) in [
            (["email": ""], "Bitte nennen Sie die E-Mail-Adresse des Coachs."),
            (["email": "x"], "„x“ ist keine vollständige E-Mail-Adresse."),
            (["runsThrough": ""], "Bitte nennen Sie den letzten Tag"),
            (["runsThrough": "bald"], "„bald“ ist kein Datum."),
            (["runsThrough": AccountsHub.day(-1)], "ist schon vorbei."),
            (["runsThrough": AccountsHub.day(1_200)], "Höchstens 1098 Tage auf einmal"),
            (["readableThrough": "32.13.2026"], "„32.13.2026“ ist kein Datum."),
            (["readableThrough": AccountsHub.day(29)], "liegt vor dem"),
        ] {
            let answer = try await grant(changes)
            #expect(answer.status == .unprocessableContent && answer.body.contains(sentence), "\(changes)")
        }
        #expect(try await house.letters(to: "mehmet@coach.example").isEmpty)
    }

    @Test func whetherAnAddressHasAnAccountIsNotSaid() async throws {
        _ = try await house.person("Aylin", "aylin@brandt.example")
        for email in ["aylin@brandt.example", "niemand@brandt.example"] {
            let answer = try await grant(["email": email])
            #expect(answer.status == .unprocessableContent)
            #expect(answer.body.contains("Unter „\(email)“ ist hier kein Coach eingetragen."))
        }
    }

    @Test func theHubLooksInOnlyWhenTheFirmSaysSo() async throws {
        let helper = try await house.person("Hanna", "hanna@hub.example", .administrator)
        let firm = try await house.accounts.firms(of: house.person("petra@kettler.example"))[0]
        #expect(try await helper.post("/konto/betrieb", ["firm": firm.text]).status == .notFound)
        let id = try await house.person("hanna@hub.example").text
        #expect(try await owner.get("/konto/zugaenge").body.contains("Hanna"))
        let form = ["administrator": id, "supportThrough": AccountsHub.day(7)]
        #expect(try await owner.post("/konto/zugaenge/hub", form).status == .seeOther)
        #expect(try await helper.post("/konto/betrieb", ["firm": firm.text]).status == .seeOther)
        #expect(try await helper.get("/konto").body.contains("nur lesen, noch bis"))
        let long = form.merging(["supportThrough": AccountsHub.day(100)]) { $1 }
        #expect(try await owner.post("/konto/zugaenge/hub", long).body.contains("Höchstens 92 Tage"))
        let coachID = try await house.person("mehmet@coach.example").text
        let wrong = form.merging(["administrator": coachID]) { $1 }
        #expect(try await owner.post("/konto/zugaenge/hub", wrong).status == .unprocessableContent)
    }

    @Test func whoOnlyReadsMayGiveThatBack() async throws {
        _ = try await grant()
        _ = try await changeFirm()
        let reading = ["how": "reading", "readableThrough": AccountsHub.day(5)]
        #expect(try await owner.post(try await end(), reading).status == .seeOther)
        #expect(try await coach.get("/konto/austritt").body.contains("action=\"/konto/austritt\""))
        #expect(try await coach.post("/konto/austritt").location == "/konto")
        #expect(try await changeFirm().status == .notFound)
        let helper = try await house.person("Hanna", "hanna@hub.example", .administrator)
        let id = try await house.person("hanna@hub.example").text
        let form = ["administrator": id, "supportThrough": AccountsHub.day(7)]
        #expect(try await owner.post("/konto/zugaenge/hub", form).status == .seeOther)
        let firm = try await house.accounts.firms(of: house.person("petra@kettler.example"))[0]
        #expect(try await helper.post("/konto/betrieb", ["firm": firm.text]).status == .seeOther)
        #expect(try await helper.post("/konto/austritt").location == "/konto")
        #expect(try await helper.post("/konto/betrieb", ["firm": firm.text]).status == .notFound)
    }

    @Test func aCoachMayGoOfTheirOwnAccord() async throws {
        _ = try await grant()
        _ = try await changeFirm()
        #expect(try await coach.post("/konto/austritt").status == .seeOther)
        #expect(try await coach.get("/konto").body.contains("Sie haben Kettler GmbH verlassen."))
        #expect(try await changeFirm().status == .notFound)
        #expect(try await owner.get("/konto/zugaenge").body.contains("beendet am"))
    }

    @Test func grantsOfOtherFirmsAreNotThere() async throws {
        _ = try await grant()
        let address = try await end()
        let stranger = try await house.founder("Aylin", "aylin@brandt.example", of: "Brandt KG")
        #expect(try await stranger.get(address).status == .notFound)
        #expect(try await stranger.post(address, ["how": "now"]).status == .notFound)
        #expect(try await changeFirm().status == .seeOther)
    }
}
