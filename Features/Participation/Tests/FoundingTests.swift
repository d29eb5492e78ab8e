import DatabasePlatform
import HTTPTypes
import Kernel
import Participation
import ParticipationStorage
import TestSupport
import Testing
import WebPlatform

@Suite struct FoundingTests {
    let house: CouncilHub

    init() async throws { house = try await CouncilHub.make() }

    private func form(_ changes: [String: String] = [:]) -> [String: String] {
        [
            "kind": "worksCouncil", "name": "Betriebsrat", "firm": house.firm.text, "function": "Vorsitz",
            "speaks": "1",
        ].merging(changes) { $1 }
    }

    @Test func aFoundingHasNoAreaUntilTheHubConfirms() async throws {
        let chair = house.client(house.chair)
        #expect(try await chair.post("/vertretung/gruenden", form()).location == "/vertretung/gruenden")
        #expect(try await chair.get("/vertretung/gruenden").body.contains("wartet auf Prüfung"))
        #expect(try await chair.get("/vertretung").status == .forbidden)
        let id = try #require(try await house.requests().first).council.id
        #expect(try await chair.get("/vertretung/\(id)").status == .forbidden)
    }

    @Test func theAdministratorConfirmsAndTheFounderIsTold() async throws {
        let id = try await house.council()
        let answer = try await house.client(house.chair).get("/vertretung/\(id)")
        #expect(answer.status == .ok && answer.body.contains("Betriebsrat der Brandt KG"))
        let mails = try await house.mails(to: house.chair.email)
        #expect(mails.map(\.subject) == ["Ihr Bereich im Öko.HUB ist offen: Betriebsrat der Brandt KG"])
        #expect(try await house.mails(to: house.owner.email).isEmpty)
    }

    @Test func theAdministratorReadsNothingInside() async throws {
        let id = try await house.council()
        let administrator = house.client(house.administrator)
        for path in ["", "/mitglieder", "/notizen", "/einblick", "/vereinbarung"] {
            #expect(try await administrator.get("/vertretung/\(id)\(path)").status == .forbidden)
        }
        let request = try await administrator.get("/verwaltung/vertretungen/\(id)")
        #expect(request.status == .ok && !request.body.contains("Vertretung bestätigen"))
    }

    @Test func nobodyElseConfirms() async throws {
        _ = try await house.client(house.chair).post("/vertretung/gruenden", form())
        let id = try #require(try await house.requests().first).council.id
        for person in [house.owner, house.chair, house.outsider] {
            let client = house.client(person)
            #expect(try await client.get("/verwaltung/vertretungen").status == .forbidden)
            let path = "/verwaltung/vertretungen/\(id)/bestaetigung"
            #expect(try await client.post(path, ["firm": house.firm.text]).status == .forbidden)
        }
        #expect(try await house.requests().first?.council.state == .requested)
    }

    @Test func whoLeadsTheAccountCannotFound() async throws {
        let answer = try await house.client(house.owner).post("/vertretung/gruenden", form())
        #expect(answer.status == .unprocessableContent && answer.body.contains("Sie führen das Konto dieses Betriebs"))
        #expect(try await house.requests().isEmpty)
    }

    @Test func neitherByNamingTheFirm() async throws {
        let named = form(["firm": "andere", "firmName": "Brandt KG", "postcode": "44137"])
        #expect(try await house.client(house.owner).post("/vertretung/gruenden", named).status == .seeOther)
        let id = try #require(try await house.requests().first).council.id
        let administrator = house.client(house.administrator)
        #expect(try await administrator.get("/verwaltung/vertretungen/\(id)").body.contains("Großhandel Brandt KG"))
        let path = "/verwaltung/vertretungen/\(id)/bestaetigung"
        let answer = try await administrator.post(path, ["firm": house.firm.text])
        #expect(answer.status == .unprocessableContent && answer.body.contains("führt das Konto dieses Betriebs"))
    }

    @Test func whoBelongsToNoFirmNamesIt() async throws {
        let client = house.client(house.outsider)
        let answer = try await client.post("/vertretung/gruenden", form(["firm": "", "postcode": "4413"]))
        #expect(answer.status == .unprocessableContent)
        #expect(
            answer.body.contains("„4413“ ist keine Postleitzahl") && answer.body.contains("Der Name des Betriebs fehlt")
        )
        let named = form(["firm": "", "firmName": "Brandt", "postcode": "44137"])
        #expect(try await client.post("/vertretung/gruenden", named).status == .seeOther)
    }

    @Test func aStrangeFirmCannotBeChosen() async throws {
        let answer = try await house.client(house.chair).post("/vertretung/gruenden", form(["firm": TestHub.firm.text]))
        #expect(answer.status == .unprocessableContent)
    }

    @Test func aRefusalNeedsAReasonAndIsMailed() async throws {
        _ = try await house.client(house.chair).post("/vertretung/gruenden", form())
        let id = try #require(try await house.requests().first).council.id
        let administrator = house.client(house.administrator)
        let path = "/verwaltung/vertretungen/\(id)/ablehnung"
        #expect(try await administrator.post(path).status == .unprocessableContent)
        #expect(try await administrator.post(path, ["reason": "Unter der Nummer nicht erreicht"]).status == .seeOther)
        #expect(try await administrator.post(path, ["reason": "Noch einmal"]).status == .conflict)
        let mail = try #require(try await house.mails(to: house.chair.email).first)
        #expect(mail.content.contains("Unter der Nummer nicht erreicht"))
        let page = try await house.client(house.chair).get("/vertretung/gruenden").body
        #expect(page.contains("abgelehnt") && page.contains("Unter der Nummer nicht erreicht"))
    }

    @Test func threeRequestsWaitAtMost() async throws {
        let client = house.client(house.chair)
        for _ in 0..<3 { #expect(try await client.post("/vertretung/gruenden", form()).status == .seeOther) }
        let answer = try await client.post("/vertretung/gruenden", form())
        #expect(answer.status == .unprocessableContent && answer.body.contains("Es warten schon 3 Anträge"))
    }
}
