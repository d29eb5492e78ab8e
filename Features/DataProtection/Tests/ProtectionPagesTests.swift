import DataProtection
import Foundation
import HTML
import Kernel
import TestSupport
import Testing
import WebPlatform

@testable import DataProtectionWeb

/// Each page as it stands, so that a change to it is seen.
@Suite struct ProtectionPagesTests {
    private let t: Texts = .feature("DataProtection")
    private static let `operator` = OperatorDetails(name: "Öko.HUB gGmbH", vatID: "DE123456789")
    private let token = FormToken(name: "token", value: "x")

    private func difference(_ page: some Page, _ name: String) throws -> String? {
        try snapshotDifference(Node.group(page.body(t)).html, "\(name).html")
    }

    @Test func auditLog() throws {
        let page = AuditLogPage(
            title: "Protokoll des Betriebs",
            lead: "Wer hat bei Kettler GmbH wann was gelesen oder geändert?",
            action: DataProtectionURL.log,
            people: [Choice("Petra Kettler", value: TestHub.owner.id.text)],
            features: [Choice("Klimabilanz", value: "CarbonAccounting")],
            selection: AuditLogPage.Selection(feature: "CarbonAccounting"),
            rows: [
                AuditLogPage.Row(
                    time: "15.05.2026 09:30",
                    person: "Petra Kettler",
                    mark: nil,
                    action: "geändert",
                    feature: "Klimabilanz",
                    page: "Einträge 2025",
                    place: "/klimabilanz/2025/eintraege"
                ),
                AuditLogPage.Row(
                    time: "15.05.2026 09:29",
                    person: "gelöschte Person",
                    mark: "Coach",
                    action: "gelesen",
                    feature: "Klimabilanz",
                    page: nil,
                    place: "/klimabilanz/2025"
                ),
            ],
            count: "2 Einträge",
            pages: Pagination(label: "Seiten", position: "Seite 1 von 1", previous: nil, next: nil)
        )
        #expect(try difference(page, "auditLog") == nil)
    }

    @Test func inventory() throws {
        let rows = ProtectionHub.notes.rows(of: ["session": ["token_hash", "neu"], "unbekannt": ["id"]])
        let page = InventoryPage(
            title: "Verzeichnis der Daten",
            search: "",
            tables: 2,
            columns: 3,
            found: InventoryThemes(rows, in: ProtectionHub.notes, search: "", t),
            inventory: ProtectionHub.notes
        )
        #expect(try difference(page, "inventory") == nil)
    }

    @Test func erasure() throws {
        var page = ErasurePage(
            title: "Konto löschen",
            token: token,
            rows: [ErasurePage.Row(title: "Personen", effect: "wird sofort gelöscht", reason: "Konto", count: "1")],
            obstacles: []
        )
        #expect(try difference(page, "erasure") == nil)
        page = ErasurePage(title: "Konto löschen", token: token, rows: [], obstacles: ["Sie leiten Kettler allein."])
        #expect(try difference(page, "erasureObstacle") == nil)
    }

    @Test func firmDeletion() throws {
        let page = FirmDeletionPage(
            title: "Betrieb löschen",
            token: token,
            firm: "Kettler GmbH",
            rows: [("Standorte", "2")],
            isHeld: false
        )
        #expect(try difference(page, "firmDeletion") == nil)
    }

    @Test func holds() throws {
        let page = HoldsPage(
            title: "Löschsperren",
            token: token,
            rows: [
                HoldsPage.Row(
                    subject: "petra@kettler.example",
                    kind: "Person",
                    reason: "Az. 7",
                    review: "01.01.2026",
                    isDue: true,
                    set: "am 15.05.2025 von Vera Amt",
                    lifted: nil,
                    lift: DataProtectionURL.hold("1")
                )
            ],
            form: HoldForm()
        )
        #expect(try difference(page, "holds") == nil)
    }

    @Test func deletionRun() throws {
        let page = DeletionRunPage(
            title: "Löschlauf",
            token: token,
            rows: [
                DeletionRunPage.Row(title: "Ausgehende Mails", count: "3", period: "Mail: 90 Tage", basis: "Art. 5")
            ],
            runs: [
                DeletionRunPage.Past(
                    time: "15.05.2026 03:00",
                    kind: "täglicher Löschlauf",
                    who: "vom Hub selbst",
                    counts: "nichts"
                )
            ]
        )
        #expect(try difference(page, "deletionRun") == nil)
    }

    @Test func ownData() throws {
        let part = OwnDataPage.Part(
            title: "Personen",
            purpose: "Konten und Anmeldung",
            labels: ["Name"],
            rows: [["Petra Kettler"]],
            technicalLabels: ["Kennung der Zeile"],
            technicalRows: [["0199"]]
        )
        let page = OwnDataPage(title: "Meine Daten", email: "petra@kettler.example", parts: [part])
        #expect(try difference(page, "ownData") == nil)
    }

    @Test func imprint() throws {
        let page = ImprintPage(title: "Impressum", details: Self.operator, isForAdministrator: true)
        #expect(try difference(page, "imprint") == nil)
    }
}
