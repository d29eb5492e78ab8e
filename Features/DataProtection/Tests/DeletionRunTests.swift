import AccountsStorage
import DataProtection
import DataProtectionStorage
import DatabasePlatform
import Foundation
import HTTPTypes
import Kernel
import Synchronization
import TestSupport
import Testing
import WebPlatform

@Suite struct DeletionRunTests {
    /// A mail of 16 April 2026: 29 days before 15 May 2026; and one of 14 April: 31 days.
    private func mails(_ house: ProtectionHub) async throws {
        try await house.base.write { session in
            for (id, day) in [("alt", 31), ("jung", 29)] {
                try session.query(
                    """
                    INSERT INTO mail (id, recipient, recipient_name, subject, content, state, created_at)
                    VALUES ($1, 'petra@kettler.example', '', 's', '[]', 'sent', $2)
                    """,
                    .text(id),
                    .int(1_778_830_200_000 - day * 86_400_000)
                )
            }
        }
    }

    @Test func aRunTakesWhatThePreviewShowedAndLeavesARecord() async throws {
        let house = try await ProtectionHub.make(outside: .frozen)
        try await mails(house)
        let preview = try await house.stores.runs.preview()
        #expect(preview.map(\.table) == ["mail"] && preview[0].count == 1)
        let lines = try await house.stores.runs.run(by: nil, placeholder: "x")
        #expect(lines.map(\.count) == [1])
        #expect(try await house.base.rows("SELECT id FROM mail").map { try $0.text("id") } == ["jung"])
        #expect(try await house.stores.runs.preview().isEmpty)
        let run = try #require(try await house.stores.runs.latest().first)
        #expect(run.kind == "periodic" && run.counts == ["mail": 1] && run.startedBy == nil)
    }

    @Test func whatIsHeldStays() async throws {
        let house = try await ProtectionHub.make(outside: .frozen)
        let petra = try await house.owner("Petra Kettler", "petra@kettler.example", of: "Kettler GmbH")
        try await mails(house)
        let review = LocalDate(iso: "2030-01-01")!
        _ = try await house.stores.holds.set(
            .person("petra@kettler.example"),
            reason: "Az. 7",
            reviewOn: review,
            by: petra.id
        )
        try await house.stores.runs.run(by: nil, placeholder: "x")
        #expect(try await house.count("mail") == 2)
    }

    @Test func theAdministrationSetsAHoldAndStartsARun() async throws {
        let office = ProtectionHub.Office(roles: [.administrator])
        let house = try await ProtectionHub.make(offices: ["Vera Amt": office])
        let vera = try await house.owner("Vera Amt", "vera@hub.example", of: "Hub")
        let form = ["art": "betrieb", "betreff": "Hub", "grund": "Prüfung 2026", "termin": "2190-01-01"]
        #expect(try await vera.client.post("/verwaltung/datenschutz/sperren", form).status == .seeOther)
        let faulty = try await vera.client.post(
            "/verwaltung/datenschutz/sperren",
            ["art": "betrieb", "betreff": "Nirgends", "grund": "x", "termin": "2190-01-01"]
        )
        #expect(faulty.status == .unprocessableContent && faulty.body.contains("„Nirgends“ gibt es im Hub nicht"))
        #expect(try await vera.client.get("/verwaltung/datenschutz/sperren").body.contains("Prüfung 2026"))
        #expect(try await vera.client.get("/verwaltung/datenschutz").status == .ok)
        #expect(try await vera.client.post("/verwaltung/datenschutz/loeschlauf").status == .seeOther)
        #expect(
            try await vera.client.get("/verwaltung/datenschutz/loeschlauf").body.contains("Löschlauf der Verwaltung")
        )
    }

    @Test func aFirmGoesWithItsNameTypedAndNotWhileItIsHeld() async throws {
        let told = Mutex(0)
        let house = try await ProtectionHub.make(deleted: { _ in told.withLock { $0 += 1 } })
        let petra = try await house.owner("Petra Kettler", "petra@kettler.example", of: "Kettler GmbH")
        let other = try await house.owner("Fremd", "fremd@andere.example", of: "Andere AG")
        let address = "/datenschutz/betrieb/loeschung"
        let review = LocalDate(iso: "2030-01-01")!
        #expect(try await petra.client.post(address, ["name": "Kettler"]).status == .unprocessableContent)
        _ = try await house.stores.holds.set(.firm("Kettler GmbH"), reason: "x", reviewOn: review, by: other.id)
        #expect(try await petra.client.post(address, ["name": "Kettler GmbH"]).status == .conflict)
        _ = try await house.stores.holds.lift(try await house.stores.holds.all()[0].id)
        #expect(told.withLock { $0 } == 0)
        #expect(try await petra.client.post(address, ["name": "Kettler GmbH"]).status == .seeOther)
        // Rooms that live in memory must hear of it.
        #expect(told.withLock { $0 } == 1)
        #expect(try await house.count("firm WHERE id = $1", .id(petra.firm)) == 0)
        #expect(try await house.count("membership WHERE firm_id = $1", .id(petra.firm)) == 0)
        #expect(try await house.count("firm") == 1)
        #expect(try await house.count("person WHERE id = $1", .id(petra.id)) == 1)
    }
}
