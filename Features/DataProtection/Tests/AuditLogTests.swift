import DatabasePlatform
import Foundation
import HTTPTypes
import Kernel
import TestSupport
import Testing
import WebPlatform

@Suite struct AuditLogTests {
    private static let council = CouncilID("01990000-0000-7000-8000-0000000000d1")!
    private static let seat = CouncilSeat(council: council, name: "Betriebsrat Kettler", isChair: true)

    @Test func theOwnerSeesWhoReadAndChangedWhat() async throws {
        let house = try await ProtectionHub.make()
        let petra = try await house.owner("Petra Kettler", "petra@kettler.example", of: "Kettler GmbH")
        let jonas = try await house.member("Jonas Brandt", "jonas@kettler.example", in: petra.firm)
        _ = try await jonas.client.get("/probe/2025")
        _ = try await jonas.client.post("/probe/2025")
        let page = try await petra.client.get("/datenschutz/protokoll")
        #expect(page.status == .ok)
        #expect(page.body.contains("Jonas Brandt"))
        #expect(page.body.contains("/probe/2025"))
        #expect(page.body.contains("gelesen") && page.body.contains("geändert"))
        let check = try await AuditCheck.run(house.base)
        // Three sign-ins, of which the firm's page shows none, a page read and a change.
        #expect(check.fault == nil && check.sealed == 5)
    }

    @Test func anotherFirmsOwnerSeesNothingOfIt() async throws {
        let house = try await ProtectionHub.make()
        let petra = try await house.owner("Petra Kettler", "petra@kettler.example", of: "Kettler GmbH")
        let other = try await house.owner("Fremd", "fremd@andere.example", of: "Andere AG")
        _ = try await petra.client.post("/probe/2025")
        let page = try await other.client.get("/datenschutz/protokoll")
        #expect(page.status == .ok)
        #expect(!page.body.contains("Petra Kettler"))
    }

    @Test func whatTheCouncilDoesIsInItsOwnLogOnly() async throws {
        let office = ProtectionHub.Office(seats: [Self.seat])
        let house = try await ProtectionHub.make(offices: ["Jonas Brandt": office])
        let petra = try await house.owner("Petra Kettler", "petra@kettler.example", of: "Kettler GmbH")
        let jonas = try await house.member("Jonas Brandt", "jonas@kettler.example", in: petra.firm)
        #expect(try await jonas.client.post("/probe/vertretung/\(Self.council)").status == .seeOther)
        let firms = try await petra.client.get("/datenschutz/protokoll")
        #expect(!firms.body.contains("Jonas Brandt") && !firms.body.contains("/probe/vertretung"))
        let own = try await jonas.client.get("/datenschutz/protokoll/vertretung/\(Self.council)")
        #expect(own.status == .ok)
        #expect(own.body.contains("Jonas Brandt"))
        #expect(try await petra.client.get("/datenschutz/protokoll/vertretung/\(Self.council)").status == .forbidden)
        let another = "01990000-0000-7000-8000-0000000000d2"
        #expect(try await jonas.client.get("/datenschutz/protokoll/vertretung/\(another)").status == .notFound)
    }

    @Test func filtersNarrowTheList() async throws {
        let house = try await ProtectionHub.make()
        let petra = try await house.owner("Petra Kettler", "petra@kettler.example", of: "Kettler GmbH")
        let jonas = try await house.member("Jonas Brandt", "jonas@kettler.example", in: petra.firm)
        _ = try await jonas.client.get("/probe/2024")
        _ = try await petra.client.post("/probe/2025")
        let his = try await petra.client.get("/datenschutz/protokoll?person=\(jonas.id)")
        #expect(his.body.contains("/probe/2024") && !his.body.contains("/probe/2025"))
        let changes = try await petra.client.get("/datenschutz/protokoll?art=change")
        #expect(!changes.body.contains("/probe/2024") && changes.body.contains("/probe/2025"))
        let later = try await petra.client.get("/datenschutz/protokoll?von=2190-01-01")
        #expect(later.body.contains("Keine Einträge"))
    }

    /// An invitation into the works council is nothing that the firm's owner may read about.
    @Test func whoFollowsALinkOfTheirOwnLeavesNoTraceAtTheFirm() async throws {
        let house = try await ProtectionHub.make()
        let petra = try await house.owner("Petra Kettler", "petra@kettler.example", of: "Kettler GmbH")
        let jonas = try await house.member("Jonas Brandt", "jonas@kettler.example", in: petra.firm)
        _ = try await jonas.client.get("/probe/einladung/abc")
        _ = try await jonas.client.get("/probe/offen/2025")
        let page = try await petra.client.get("/datenschutz/protokoll").body
        #expect(page.contains("/probe/offen"))
        #expect(!page.contains("/probe/einladung"))
    }

    @Test func whatIsTypedOrSecretInAnAddressIsNotRecorded() async throws {
        let house = try await ProtectionHub.make()
        let petra = try await house.owner("Petra Kettler", "petra@kettler.example", of: "Kettler GmbH")
        _ = try await petra.client.post("/probe/geheimes-wort?suche=Gehalt")
        let row = try await house.base.rows("SELECT route, objects FROM audit_entry WHERE action = 'change'")[0]
        #expect(try row.text("route") == "/probe/:year")
        #expect(try row.text("objects") == "")
    }

    @Test func theAdministrationSeesTheHubsEntriesAndNoFirms() async throws {
        let office = ProtectionHub.Office(roles: [.administrator])
        let house = try await ProtectionHub.make(offices: ["Vera Amt": office])
        let petra = try await house.owner("Petra Kettler", "petra@kettler.example", of: "Kettler GmbH")
        let vera = try await house.owner("Vera Amt", "vera@hub.example", of: "Hub")
        _ = try await petra.client.post("/probe/2025")
        _ = try await vera.client.post("/verwaltung/datenschutz/loeschlauf")
        let page = try await vera.client.get("/verwaltung/datenschutz/protokoll")
        #expect(page.body.contains("Vera Amt") && page.body.contains(">Löschlauf<"))
        #expect(!page.body.contains("Petra Kettler"))
        #expect(try await petra.client.get("/verwaltung/datenschutz/protokoll").status == .forbidden)
    }
}
