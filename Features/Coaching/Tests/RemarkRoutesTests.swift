import Accounts
import AccountsStorage
import Coaching
import CoachingStorage
import CompaniesStorage
import DatabasePlatform
import Documents
import Foundation
import HTML
import HTTPTypes
import Kernel
import MailPlatform
import TestSupport
import Testing
import WebPlatform

@testable import CoachingWeb

struct RemarkRoutesTests {
    private static let balance = "/klimabilanz/2025"

    /// The house of tests with its people in the database, the firm's grant to the coach among them.
    private static func hub() async throws -> TestHub {
        try await TestHub.make(
            migrations: databaseMigrations + mailMigrations + companiesMigrations + accountsMigrations
                + coachingMigrations,
            prepare: { database in
                let people = [TestHub.owner, TestHub.colleague, TestHub.stranger, TestHub.guest, TestHub.official]
                _ = try await database.write { session in
                    for person in people {
                        try session.query(
                            "INSERT INTO person (id, name, email, password_hash, created_at) VALUES ($1, $2, $3, 'x', 0)",
                            .id(person.id),
                            .text(person.name),
                            .text(person.email)
                        )
                    }
                    for (firm, name) in [(TestHub.firm, "Kettler"), (TestHub.foreignFirm, "Andere")] {
                        try session.query(
                            "INSERT INTO firm (id, name, created_at) VALUES ($1, $2, 0)",
                            .id(firm),
                            .text(name)
                        )
                    }
                    try session.query(
                        """
                        INSERT INTO firm_grant (id, firm_id, person_id, purpose, granted_at, runs_through)
                        VALUES ('g', $1, $2, 'coaching', 0, '2026-12-31')
                        """,
                        .id(TestHub.firm),
                        .id(TestHub.guest.id)
                    )
                }
            },
            routes: { routes, database, folder in try feature(database, folder).addRoutes(to: routes) }
        )
    }

    private static func feature(_ database: any SQLDatabase, _ folder: URL) throws -> CoachingFeature {
        CoachingFeature(
            database: database,
            firms: FirmReader(database),
            content: try CoachingContent(folder: repositoryRoot.appendingPathComponent("Features/Coaching/Content")),
            documents: PDFRenderer(tools: DocumentTools(root: repositoryRoot)),
            office: HubOutlook(address: "https://hub.example", sendsMail: true, assets: nil),
            texts: .feature("Coaching"),
            evidence: EvidenceStore(folder: folder),
            outside: .frozen
        )
    }

    private func add(_ hub: TestHub, _ text: String = "Stimmt der Zähler?") async throws -> RemarkID {
        let form = ["page": Self.balance, "figure": "Strom, 41,2 t CO₂e", "text": text]
        let answer = try await hub.client(as: .coach).post("/begleitung/anmerkungen", form)
        #expect(answer.status == .seeOther)
        #expect(answer.headers[.location] == Self.balance)
        let rows = try await hub.database.rows(
            "SELECT id FROM coaching_remark WHERE body = $1",
            .text(text)
        )
        return try #require(rows.first).id("id")
    }

    /// What stands below a page for somebody of the firm.
    private func margin(
        _ hub: TestHub,
        _ person: Person,
        _ role: Role,
        reads: LocalDate? = nil,
        _ path: String = balance
    )
        async throws -> String?
    {
        let member = Member(
            person: person,
            firm: TestHub.firm,
            firmName: "Metallbau Kettler GmbH",
            role: role,
            readsThrough: reads
        )
        return try await Self.feature(hub.database, hub.folder).margin(
            path,
            member,
            FormToken(name: "token", value: "x")
        )?.html
    }

    @Test func theCoachRemarksTheFirmAnswersAndSettles() async throws {
        let hub = try await Self.hub()
        let id = try await add(hub)
        let below = try #require(try await margin(hub, TestHub.colleague, .member))
        #expect(below.contains("1 Anmerkung"))
        #expect(below.contains("Strom, 41,2 t CO₂e"))
        #expect(below.contains("Mehmet Aksoy, 15.05.2026"))
        #expect(!below.contains("Anmerkung speichern"))
        let member = hub.client(as: .member)
        let answer = try await member.post(
            "/begleitung/anmerkungen/\(id)/antworten",
            ["text": "Ja, abgelesen am 31.12.", "back": Self.balance]
        )
        #expect(answer.headers[.location] == Self.balance)
        let page = try await hub.client(as: .coach).get("/begleitung/anmerkungen/\(id)")
        #expect(page.status == .ok)
        #expect(page.body.contains("Ja, abgelesen am 31.12."))
        let list = try await member.get("/begleitung/anmerkungen")
        #expect(list.body.contains("1 Anmerkung ist offen."))
        #expect(list.body.contains("Klimabilanz 2025"))
        let settled = try await member.post("/begleitung/anmerkungen/\(id)/erledigung", ["back": Self.balance])
        #expect(settled.headers[.location] == Self.balance)
        #expect(try await margin(hub, TestHub.colleague, .member) == nil)
        #expect(try await member.get("/begleitung/anmerkungen").body.contains("Erledigt von Jonas Brandt, 15.05.2026"))
        let late = try await member.post("/begleitung/anmerkungen/\(id)/antworten", ["text": "Zu spät"])
        #expect(late.status == .conflict)
        #expect(late.body.contains("Inzwischen hat jemand diese Anmerkung erledigt."))
        #expect(late.body.contains("Zu spät"))
        #expect(try await member.post("/begleitung/anmerkungen/\(id)/erledigung?_method=DELETE").status == .seeOther)
        #expect(try await margin(hub, TestHub.colleague, .member) != nil)
    }

    @Test func belowPagesThatAreNotTheFirmsWorkStandsNothing() async throws {
        let hub = try await Self.hub()
        _ = try await add(hub)
        #expect(try await margin(hub, TestHub.guest, .coach, "/konto") == nil)
        #expect(try await margin(hub, TestHub.guest, .coach, "/klimabilanz/2025/eintraege.csv") == nil)
        #expect(try await margin(hub, TestHub.colleague, .member, "/klimabilanz") == nil)
        #expect(try await margin(hub, TestHub.guest, .coach, "/klimabilanz")?.contains("Anmerkung schreiben") == true)
    }

    @Test func whoOnlyReadsIsOfferedNothingToSend() async throws {
        let hub = try await Self.hub()
        let id = try await add(hub)
        let below = try #require(try await margin(hub, TestHub.guest, .coach, reads: TestHub.readsThrough))
        #expect(below.contains("Stimmt der Zähler?"))
        #expect(!below.contains("<form"))
        for who in [TestHub.Who.formerCoach, .supporter] {
            let client = hub.client(as: who)
            let page = try await client.get("/begleitung/anmerkungen/\(id)")
            #expect(page.status == .ok)
            #expect(!page.body.contains("/antworten\""))
            #expect(
                try await client.post("/begleitung/anmerkungen/\(id)/antworten", ["text": "x"]).status == .forbidden
            )
            #expect(try await client.post("/begleitung/anmerkungen/\(id)/erledigung").status == .forbidden)
        }
    }

    @Test func othersSeeNothing() async throws {
        let hub = try await Self.hub()
        let id = try await add(hub)
        let foreign = hub.client(as: .foreignOwner)
        #expect(try await foreign.get("/begleitung/anmerkungen/\(id)").status == .notFound)
        #expect(try await foreign.post("/begleitung/anmerkungen/\(id)/antworten", ["text": "x"]).status == .notFound)
        #expect(try await !foreign.get("/begleitung/anmerkungen").body.contains("Strom"))
        for who in [TestHub.Who.endedCoach, .administrator, .personWithoutFirm] {
            #expect(try await hub.client(as: who).get("/begleitung/anmerkungen").status == .forbidden)
        }
    }

    @Test func onlyTheCoachRemarks() async throws {
        let hub = try await Self.hub()
        let form = ["page": Self.balance, "figure": "Strom", "text": "x"]
        for who in [TestHub.Who.owner, .member] {
            #expect(try await hub.client(as: who).post("/begleitung/anmerkungen", form).status == .forbidden)
        }
        _ = try await hub.database.write { try $0.query("UPDATE firm_grant SET withdrawn_at = 1") }
        #expect(try await hub.client(as: .coach).post("/begleitung/anmerkungen", form).status == .forbidden)
    }

    @Test func badInputIsShownAgainWithASentence() async throws {
        let hub = try await Self.hub()
        let coach = hub.client(as: .coach)
        let long = String(repeating: "ä", count: 2_001)
        let page = try await coach.post("/begleitung/anmerkungen", ["page": Self.balance, "figure": "", "text": long])
        #expect(page.status == .unprocessableContent)
        #expect(page.body.contains("Welche Zahl oder Angabe ist gemeint?"))
        #expect(page.body.contains("Der Text hat 2001 Zeichen, höchstens 2000 haben Platz."))
        #expect(page.body.contains(long))
        for target in ["https://boese.example/klimabilanz", "//boese.example", "/konto", ""] {
            let answer = try await coach.post("/begleitung/anmerkungen", ["page": target, "figure": "x", "text": "x"])
            #expect(answer.status == .notFound)
        }
        let id = try await add(hub, "<script>alert(1)</script> \u{202E}gnal")
        let below = try #require(try await margin(hub, TestHub.colleague, .member))
        #expect(!below.contains("<script>"))
        #expect(below.contains("dir=\"auto\">&lt;script&gt;"))
        let empty = try await coach.post("/begleitung/anmerkungen/\(id)/antworten", ["text": " ", "back": "//boese"])
        #expect(empty.status == .unprocessableContent)
        #expect(empty.body.contains("Hier fehlt der Text."))
        let away = try await coach.post("/begleitung/anmerkungen/\(id)/antworten", ["text": "x", "back": "//boese"])
        #expect(away.headers[.location] == "/begleitung/anmerkungen/\(id)")
        // Answered, so it stays.
        #expect(try await coach.post("/begleitung/anmerkungen/\(id)?_method=DELETE").status == .conflict)
    }

    @Test func theAuthorTakesBackWhatNobodyAnswered() async throws {
        let hub = try await Self.hub()
        let id = try await add(hub)
        #expect(
            try await hub.client(as: .owner).post("/begleitung/anmerkungen/\(id)?_method=DELETE").status == .conflict
        )
        let taken = try await hub.client(as: .coach).post("/begleitung/anmerkungen/\(id)?_method=DELETE")
        #expect(taken.headers[.location] == Self.balance)
        #expect(try await hub.client(as: .coach).get("/begleitung/anmerkungen/\(id)").status == .notFound)
    }
}
