import DatabasePlatform
import HTTPTypes
import Kernel
import MailPlatform
import TestSupport
import Testing
import WebPlatform

@Suite struct AdministrationRoutesTests {
    private static let refused = JobFailure("refused 550 5.1.1", isPermanent: true)

    @Test func onlyAdministratorsGetIn() async throws {
        let house = try await AdministrationHub.make()
        for route in house.hub.declarations where route.method == "GET" {
            let path = route.path.replacing(":mail", with: house.mail.text)
            for who in TestHub.Who.allCases {
                let status = try await house.hub.client(as: who).get(path).status.code
                let isOfTheHub = [.administrator, .supporter].contains(who)
                #expect(status == (isOfTheHub ? 200 : who == .anonymous ? 303 : 403), "\(who) on \(path)")
            }
        }
        let owner = house.hub.client(as: .owner)
        #expect(try await owner.delete("/verwaltung/postausgang/\(house.mail)").status == .forbidden)
        #expect(try await MailOutbox(house.database).mail(house.mail) != nil)
    }

    /// Recorded in the hub's log, as whatever administrators read of people is.
    @Test func readingMailsIsRecorded() async throws {
        let house = try await AdministrationHub.make()
        let recorded = house.hub.declarations.filter { $0.records == .personal }.map(\.path)
        #expect(recorded == ["/verwaltung/postausgang", "/verwaltung/postausgang/:mail"])
    }

    @Test func withoutAMailServerLinksCanBePassedOn() async throws {
        let house = try await AdministrationHub.make()
        let client = house.hub.client(as: .administrator)
        for path in ["/verwaltung", "/verwaltung/postausgang"] {
            #expect(try await client.get(path).body.contains("Es ist kein Mailserver eingerichtet."))
        }
        let page = try await client.get("/verwaltung/postausgang/\(house.mail)")
        #expect(page.body.contains("Annehmen: https://hub.example.org/e/geheim"))
        #expect(page.body.contains("123 456"))
        #expect(page.body.contains("Petra &lt;Kettler&gt;"))
        #expect(!page.body.contains("⟦"))
    }

    @Test func withAMailServerLinksAndCodesAreNobodysBusiness() async throws {
        let house = try await AdministrationHub.make(hasMailServer: true)
        let client = house.hub.client(as: .administrator)
        #expect(try await !client.get("/verwaltung").body.contains("Es ist kein Mailserver eingerichtet."))
        let page = try await client.get("/verwaltung/postausgang/\(house.mail)")
        #expect(!page.body.contains("geheim") && !page.body.contains("123 456"))
        #expect(page.body.contains("Annehmen: ausgeblendet"))
        try await house.deliver()
        let sent = try await client.get("/verwaltung/postausgang/\(house.mail)")
        #expect(sent.body.contains("Der Inhalt wurde nach dem Versand gelöscht."))
        #expect(!sent.body.contains("Verwerfen"))
    }

    @Test(arguments: [true, false])
    func ofAConfidentialMailOnlyTheSubjectIsShown(hasMailServer: Bool) async throws {
        let house = try await AdministrationHub.make(hasMailServer: hasMailServer)
        let message = MailMessage(
            to: "jonas@brandt.example",
            subject: "Einladung in den Öko.HUB",
            [
                .confidential("Betriebsrat der Brandt KG"), .text("Gilt sieben Tage."),
                .link(label: "Zur Vertretung", address: "https://hub.example.org/vertretung/einladung/geheim"),
            ]
        )
        let mail = try await house.database.write { try MailQueue.add(message, in: $0, outside: .live) }
        let client = house.hub.client(as: .administrator)
        for path in ["/verwaltung/postausgang", "/verwaltung/postausgang/\(mail)"] {
            let body = try await client.get(path).body
            #expect(body.contains("Einladung in den Öko.HUB"))
            for word in ["Betriebsrat", "Brandt KG", "Zur Vertretung", "sieben Tage", "geheim"] {
                #expect(!body.contains(word), "\(word) on \(path)")
            }
        }
    }

    @Test func whatCouldNotBeDeliveredIsSentAgain() async throws {
        let house = try await AdministrationHub.make(hasMailServer: true)
        let client = house.hub.client(as: .administrator)
        #expect(try await client.post("/verwaltung/postausgang/\(house.mail)/zustellung").status == .conflict)
        try await house.deliver(Self.refused)
        let overview = try await client.get("/verwaltung").body
        #expect(overview.contains("eine Nachricht ließ sich nicht zustellen"))
        let list = try await client.get("/verwaltung/postausgang?stand=unzustellbar").body
        #expect(list.contains("Antwort des Servers: 550 5.1.1") && list.contains("petra@kettler.example"))
        #expect(try await !client.get("/verwaltung/postausgang?stand=wartet").body.contains("petra@kettler.example"))
        let answer = try await client.post("/verwaltung/postausgang/\(house.mail)/zustellung")
        #expect(answer.location == "/verwaltung/postausgang/\(house.mail)")
        try await house.deliver()
        #expect(try await MailOutbox(house.database).mail(house.mail)?.state == .sent)
    }

    @Test func whatIsTooOldIsNotSentAgain() async throws {
        let house = try await AdministrationHub.make(hasMailServer: true)
        let client = house.hub.client(as: .administrator)
        try await house.deliver(Self.refused)
        try await house.age(days: 8)
        let path = "/verwaltung/postausgang/\(house.mail)"
        #expect(try await client.get(path).body.contains("Die Links dieser Nachricht gelten nicht mehr."))
        #expect(try await client.post("\(path)/zustellung").status == .conflict)
    }

    @Test func aMailThatWasNotSentCanBeDiscarded() async throws {
        let house = try await AdministrationHub.make()
        let client = house.hub.client(as: .administrator)
        let path = "/verwaltung/postausgang/\(house.mail)"
        #expect(try await client.delete(path).location == "/verwaltung/postausgang")
        #expect(try await client.get(path).status == .notFound)
        #expect(try await client.delete(path).status == .notFound)
        #expect(try await client.get("/verwaltung/postausgang").body.contains("Keine Nachrichten"))
    }

    @Test func aDeadJobBeginsAnew() async throws {
        let house = try await AdministrationHub.make(hasMailServer: true)
        let client = house.hub.client(as: .administrator)
        #expect(try await client.get("/verwaltung/auftraege").body.contains("Nachricht zustellen"))
        try await house.deliver(Self.refused)
        let dead = try await client.get("/verwaltung/auftraege?stand=gescheitert").body
        #expect(dead.contains("550 5.1.1") && dead.contains("Neu beginnen"))
        let job = try #require(try await JobReader(house.database).jobs(.dead, limit: 1, offset: 0).first)
        let path = "/verwaltung/auftraege/\(job.id)/neubeginn"
        #expect(try await client.post(path).location == "/verwaltung/auftraege")
        #expect(try await client.post(path).status == .conflict)
        try await house.deliver()
        #expect(try await MailOutbox(house.database).mail(house.mail)?.state == .sent)
    }

    @Test func longListsHavePages() async throws {
        let house = try await AdministrationHub.make()
        for number in 0..<60 {
            let message = MailMessage(to: "p\(number)@kettler.example", subject: "Nummer \(number)", [])
            try await house.database.write { _ = try MailQueue.add(message, in: $0, outside: .live) }
        }
        let client = house.hub.client(as: .administrator)
        let first = try await client.get("/verwaltung/postausgang?stand=wartet").body
        #expect(first.contains("/verwaltung/postausgang?stand=wartet&amp;seite=2") && first.contains(">Nummer 59<"))
        #expect(!first.contains(">Nummer 3<"))
        let second = try await client.get("/verwaltung/postausgang?stand=wartet&seite=2").body
        #expect(second.contains(">Nummer 3<") && !second.contains("seite=3"))
        #expect(try await client.get("/verwaltung/postausgang?seite=-5&stand=x").status == .ok)
        #expect(try await client.get("/verwaltung/auftraege?seite=99999999999999999999").status == .ok)
    }
}
