import DataProtection
import DataProtectionStorage
import DatabasePlatform
import Foundation
import HTTPTypes
import Kernel
import MailPlatform
import Synchronization
import TestSupport
import Testing
import WebPlatform

@Suite struct ErasureTests {
    private let address = "/datenschutz/meine-daten/loeschung"

    @Test func aPersonTakesTheirDataAlongAndNobodyElses() async throws {
        let house = try await ProtectionHub.make()
        let petra = try await house.owner("Petra Kettler", "petra@kettler.example", of: "Kettler GmbH")
        let jonas = try await house.member("Jonas Brandt", "jonas@kettler.example", in: petra.firm)
        try await house.base.write { session in
            for recipient in ["jonas@kettler.example", "petra@kettler.example"] {
                try MailQueue.add(
                    MailMessage(to: recipient, subject: "Für \(recipient)", [.text("geheim")]),
                    in: session,
                    outside: .live
                )
            }
        }
        _ = try await jonas.client.post("/probe/2025")
        let file = try await jonas.client.get("/datenschutz/meine-daten.json").body
        #expect(file.contains("Jonas Brandt") && file.contains("Für jonas@kettler.example"))
        #expect(file.contains("/probe/:year"))
        #expect(!file.contains("Petra") && !file.contains("petra@"))
        #expect(!file.contains("hash:") && !file.contains("token_hash") && !file.contains("geheim"))
        #expect(!file.contains(petra.id.text))
        let page = try await jonas.client.get("/datenschutz/meine-daten").body
        #expect(page.contains("Jonas Brandt") && !page.contains("petra@"))
        #expect(page.contains("Mitglied") && page.contains("Kettler GmbH") && !page.contains(">member<"))
        #expect(page.contains("Technische Angaben"))
        #expect(try await jonas.client.get("/datenschutz/meine-daten.html").body.contains("Jonas Brandt"))
    }

    /// What stands in the way is said first, so that the answer tells nothing about a password.
    @Test func obstaclesAreNamedWhateverThePassword() async throws {
        let house = try await ProtectionHub.make()
        let petra = try await house.owner("Petra Kettler", "petra@kettler.example", of: "Kettler GmbH")
        _ = try await house.member("Jonas Brandt", "jonas@kettler.example", in: petra.firm)
        for password in ["falsch", "hash", ProtectionHub.password] {
            #expect(try await petra.client.post(address, ["password": password]).status == .conflict)
        }
    }

    @Test func anAccountGoesWithThePasswordAndTheChainStaysWhole() async throws {
        let told = Mutex<[String]>([])
        let house = try await ProtectionHub.make(deleted: { visit in told.withLock { $0.append(visit) } })
        let petra = try await house.owner("Petra Kettler", "petra@kettler.example", of: "Kettler GmbH")
        let jonas = try await house.member("Jonas Brandt", "jonas@kettler.example", in: petra.firm)
        _ = try await jonas.client.post("/probe/2025")
        let preview = try await jonas.client.get(address)
        #expect(preview.body.contains("wird sofort gelöscht"))
        let wrong = try await jonas.client.post(address, ["password": "falsch"])
        #expect(wrong.status == .unprocessableContent && told.withLock { $0 }.isEmpty)
        #expect(try await house.count("person WHERE id = $1", .id(jonas.id)) == 1)

        let done = try await jonas.client.post(address, ["password": ProtectionHub.password])
        #expect(done.status == .seeOther && told.withLock { $0 } == ["visit-of-a-test-browser-"])
        #expect(try await house.count("person WHERE id = $1", .id(jonas.id)) == 0)
        #expect(try await house.count("membership WHERE person_id = $1", .id(jonas.id)) == 0)
        #expect(try await house.count("session WHERE person_id = $1", .id(jonas.id)) == 0)
        #expect(try await house.count("audit_pseudonym WHERE person_id = $1", .id(jonas.id)) == 0)
        #expect(try await house.count("deletion_run WHERE kind = 'person'") == 1)
        let log = try await petra.client.get("/datenschutz/protokoll").body
        #expect(log.contains("gelöschte Person") && !log.contains("Jonas Brandt"))
        #expect(try await AuditCheck.run(house.base).fault == nil)
    }

    @Test func whoLeadsAFirmAloneHandsItOverFirst() async throws {
        let house = try await ProtectionHub.make()
        let petra = try await house.owner("Petra Kettler", "petra@kettler.example", of: "Kettler GmbH")
        #expect(try await petra.client.get(address).body.contains("Kettler GmbH als einzige Person"))
        let refused = try await petra.client.post(address, ["password": ProtectionHub.password])
        #expect(refused.status == .conflict)
        #expect(try await house.count("person WHERE id = $1", .id(petra.id)) == 1)
        _ = try await house.member("Zweite", "zweite@kettler.example", in: petra.firm, role: "owner")
        #expect(try await petra.client.post(address, ["password": ProtectionHub.password]).status == .seeOther)
    }

    @Test func theLastAdministratorHandsTheHubOverFirst() async throws {
        let house = try await ProtectionHub.make()
        let petra = try await house.owner("Petra Kettler", "petra@kettler.example", of: "Kettler GmbH")
        let jonas = try await house.member("Jonas Brandt", "jonas@kettler.example", in: petra.firm)
        try await house.appoint(jonas.id)
        #expect(try await jonas.client.get(address).body.contains("Sie verwalten den Hub als einzige Person."))
        #expect(try await jonas.client.post(address, ["password": ProtectionHub.password]).status == .conflict)
        #expect(try await house.count("person WHERE id = $1", .id(jonas.id)) == 1)
        try await house.appoint(petra.id)
        #expect(try await jonas.client.post(address, ["password": ProtectionHub.password]).status == .seeOther)
    }

    @Test func whoWorksForAHeldFirmStaysUntilTheHoldIsLifted() async throws {
        let house = try await ProtectionHub.make()
        let petra = try await house.owner("Petra Kettler", "petra@kettler.example", of: "Kettler GmbH")
        let jonas = try await house.member("Jonas Brandt", "jonas@kettler.example", in: petra.firm)
        let holds = house.stores.holds
        let review = LocalDate(iso: "2030-01-01")!
        #expect(try await holds.set(.firm("Kettler GmbH"), reason: "Az. 8", reviewOn: review, by: petra.id) == .set)
        let page = try await jonas.client.get(address).body
        #expect(page.contains("Für Kettler GmbH gilt eine Löschsperre") && !page.contains("Az. 8"))
        #expect(try await jonas.client.post(address, ["password": ProtectionHub.password]).status == .conflict)
        let hold = try await holds.all()[0]
        #expect(try await holds.lift(hold.id))
        #expect(try await jonas.client.post(address, ["password": ProtectionHub.password]).status == .seeOther)
    }

    @Test func theLastChairOfACouncilIsNotErased() async throws {
        let house = try await ProtectionHub.make(councils: true)
        let petra = try await house.owner("Petra Kettler", "petra@kettler.example", of: "Kettler GmbH")
        let jonas = try await house.member("Jonas Brandt", "jonas@kettler.example", in: petra.firm)
        let rosa = try await house.member("Rosa Lind", "rosa@kettler.example", in: petra.firm)
        let council = try await house.council(chair: jonas.id)
        #expect(try await jonas.client.get(address).body.contains("In „Betriebsrat Kettler“ führen Sie"))
        try await house.seat(rosa.id, in: council, isChair: false)
        #expect(try await jonas.client.post(address, ["password": ProtectionHub.password]).status == .conflict)
        #expect(try await !rosa.client.get(address).body.contains("Betriebsrat Kettler"))
        try await house.seat(petra.id, in: council, isChair: true)
        #expect(try await jonas.client.post(address, ["password": ProtectionHub.password]).status == .seeOther)
    }

    @Test func aHeldPersonIsNotErased() async throws {
        let house = try await ProtectionHub.make()
        let petra = try await house.owner("Petra Kettler", "petra@kettler.example", of: "Kettler GmbH")
        let jonas = try await house.member("Jonas Brandt", "jonas@kettler.example", in: petra.firm)
        let review = LocalDate(iso: "2030-01-01")!
        let holds = house.stores.holds
        #expect(
            try await holds.set(.person("wer@kettler.example"), reason: "x", reviewOn: review, by: petra.id) == .unknown
        )
        #expect(
            try await holds.set(.person("jonas@kettler.example"), reason: "Az. 7", reviewOn: review, by: petra.id)
                == .set
        )
        #expect(try await jonas.client.post(address, ["password": ProtectionHub.password]).status == .conflict)
        #expect(try await jonas.client.get("/datenschutz/meine-daten").body.contains("Az. 7"))
        let hold = try await holds.all()[0]
        #expect(try await holds.lift(hold.id))
        #expect(try await !holds.lift(hold.id))
        #expect(try await jonas.client.post(address, ["password": ProtectionHub.password]).status == .seeOther)
    }
}
