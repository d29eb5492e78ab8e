import Assessments
import AssessmentsStorage
import Foundation
import HTTPTypes
import Kernel
import TestSupport
import Testing
import WebPlatform

/// From the strategy to the public page: what is refused, what is asked for, what everybody reads.
@Suite struct CsrRoutesTests {
    private let id = AssessmentID("01990000-0000-7000-8000-0000000000e1")!

    private func purpose(_ text: String) -> InstrumentAnswers.Row {
        InstrumentAnswers.Row(id: "", answers: ["purposeText": .text(text)])
    }

    private func write(
        _ steps: [String: [InstrumentAnswers.Row]],
        to hub: TestHub,
        over version: Int? = nil,
        instrument: String = "csr-strategie"
    ) async throws {
        let store = AssessmentStore(hub.database, outside: .frozen)
        let assessment = Assessment(
            id: instrument == "csr-strategie" ? id : AssessmentID("01990000-0000-7000-8000-0000000000e2")!,
            instrument: instrument,
            instrumentVersion: "2026-1",
            sector: nil,
            perspective: .management,
            title: "CSR",
            answers: InstrumentAnswers(steps: steps),
            begunOn: ShippedInstrumentsTests.today,
            changedAt: Date(timeIntervalSince1970: 0),
            changedBy: "",
            version: version ?? 1
        )
        if version == nil {
            try await store.add(assessment, to: .firm(TestHub.firm), by: nil)
        } else {
            #expect(try await store.save(assessment, of: .firm(TestHub.firm), by: nil) == .saved)
        }
    }

    @Test func withoutAStrategyThereIsNothingToPublish() async throws {
        let hub = try await ChecksHub.make()
        let page = try await hub.client(as: .owner).get("/csr-seite")
        #expect(page.words.contains("Noch keine CSR-Strategie"))
        let refused = try await hub.client(as: .owner).post("/csr-seite/veroeffentlichung")
        #expect(refused.status == .unprocessableContent)
        #expect(try await hub.client(as: .owner).delete("/csr-seite/veroeffentlichung").status == .notFound)
        #expect(try await hub.client().get("/csr/metallbau-kettler-gmbh").status == .notFound)
    }

    // J2: refused for „Ziel ohne Maßnahme“; after the measure a public page with its date and list of proofs.
    @Test func aGoalWithoutMeasureIsRefused() async throws {
        let hub = try await ChecksHub.make()
        let owner = hub.client(as: .owner)
        let reason = purpose("Weil die Gasrechnung uns das Jahr verdorben hat.")
        try await write(["purpose": [reason], "themes": [CsrPageTests.theme(measures: nil)]], to: hub)
        #expect(try await owner.get("/csr-seite").words.contains("Ziel ohne Maßnahme"))
        let refused = try await owner.post("/csr-seite/veroeffentlichung", ["version": "1"])
        #expect(refused.status == .unprocessableContent)
        #expect(refused.words.contains("Nicht veröffentlicht. Ziel ohne Maßnahme"))
        #expect(try await hub.client().get("/csr/metallbau-kettler-gmbh").status == .notFound)

        let measure = CsrPageTests.theme(measures: "Wärmepumpe")
        try await write(["purpose": [reason], "themes": [measure]], to: hub, over: 1)
        let stale = try await owner.post("/csr-seite/veroeffentlichung", ["version": "1"])
        #expect(stale.status == .conflict)
        #expect(stale.words.contains("Die Strategie wurde inzwischen geändert"))
        let published = try await owner.post("/csr-seite/veroeffentlichung", ["version": "2"])
        #expect(published.status == .seeOther)
        #expect(published.location == "/csr/metallbau-kettler-gmbh")

        let page = try await hub.client().get("/csr/metallbau-kettler-gmbh")
        #expect(page.status == .ok)
        #expect(page.words.contains("Stand 15.05.2026, Fassung 1"))
        #expect(page.words.contains("Nachweisliste"))
        #expect(page.words.contains("206 im Jahr 2030"))
        #expect(page.words.contains("Wärmepumpe"))
        #expect(!page.words.contains("Petra Kettler"))

        // What is written afterwards changes nothing that is public.
        try await write(["purpose": [purpose("Ganz anders.")], "themes": [measure]], to: hub, over: 2)
        #expect(try await hub.client().get("/csr/metallbau-kettler-gmbh").words.contains("Gasrechnung"))
        #expect(try await owner.delete("/csr-seite/veroeffentlichung").status == .seeOther)
        #expect(try await hub.client().get("/csr/metallbau-kettler-gmbh").status == .notFound)
        #expect(try await owner.get("/csr-seite").words.contains("Die Seite ist zurückgezogen."))
    }

    @Test func aForbiddenSentenceNeedsItsProof() async throws {
        let hub = try await ChecksHub.make()
        let owner = hub.client(as: .owner)
        try await write(["purpose": [purpose("Unsere Tore sind umweltfreundlich.")]], to: hub)
        let draft = try await owner.get("/csr-seite")
        #expect(draft.words.contains("Ein Satz braucht vor der Veröffentlichung einen Nachweis."))
        let found = try #require(draft.body.firstMatch(of: /name="proof-([a-z0-9]+)"/))
        let need = String(found.1)
        let without = try await owner.post("/csr-seite/veroeffentlichung", ["version": "1"])
        #expect(without.status == .unprocessableContent)
        #expect(without.words.contains("Zu „Unsere Tore sind umweltfreundlich.“ fehlt der Nachweis"))
        let script = try await owner.post(
            "/csr-seite/veroeffentlichung",
            ["version": "1", "proof-\(need)": "EU-Umweltzeichen DE/044/1", "link-\(need)": "javascript:alert(1)"]
        )
        #expect(script.status == .unprocessableContent)
        #expect(script.words.contains("„javascript:alert(1)“ ist keine Adresse"))
        #expect(script.body.contains(#"value="EU-Umweltzeichen DE/044/1""#))
        let good = try await owner.post(
            "/csr-seite/veroeffentlichung",
            ["version": "1", "proof-\(need)": "EU-Umweltzeichen DE/044/1", "link-\(need)": "https://kettler.example/z"]
        )
        #expect(good.status == .seeOther)
        let page = try await hub.client().get("/csr/metallbau-kettler-gmbh")
        #expect(page.words.contains("EU-Umweltzeichen DE/044/1 https://kettler.example/z"))
        // The next version begins with the proofs of this one.
        #expect(try await owner.get("/csr-seite").body.contains(#"value="EU-Umweltzeichen DE/044/1""#))
    }

    @Test func onlyTheOwnerPublishes() async throws {
        let hub = try await ChecksHub.make()
        try await write(["purpose": [purpose("Uns ist Ruhe wichtig.")]], to: hub)
        let member = hub.client(as: .member)
        let page = try await member.get("/csr-seite")
        #expect(page.words.contains("Veröffentlichen kann, wer das Konto des Betriebs führt."))
        #expect(!page.body.contains("<form class=\"form\" method=\"post\" action=\"/csr-seite"))
        #expect(try await member.post("/csr-seite/veroeffentlichung", ["version": "1"]).status == .forbidden)
        #expect(try await hub.client(as: .foreignOwner).get("/csr-seite").words.contains("Noch keine CSR-Strategie"))
    }

    @Test func thePagesAreAsStored() async throws {
        let hub = try await ChecksHub.make()
        let owner = hub.client(as: .owner)
        let claim = CsrPageTests.row(
            "c1",
            [
                "name": .text("Wir haben 2025 zwölf Lecks geschlossen."), "proofText": .text("Messprotokoll"),
                "proofDate": .text("2026-01-12"), "environmental": .truth(false),
            ]
        )
        let promise = CsrPageTests.row(
            "p1",
            [
                "name": .text("Wir fahren elektrisch"), "truth": .number(1), "important": .number(3),
                "distinct": .number(2), "provable": .number(0),
            ]
        )
        try await write(["promises": [promise]], to: hub, instrument: "arbeitgeberversprechen")
        try await write(
            [
                "purpose": [purpose("Uns ist die Umwelt wichtig. Unsere Tore sind klimaneutral.")],
                "themes": [CsrPageTests.theme(measures: nil)], "claims": [claim],
            ],
            to: hub
        )
        func main(_ answer: Answer) throws -> String {
            String(try #require(answer.body.firstMatch(of: /(?s)<main.*<\/main>/)).0)
                .replacing(/name="_proof" value="[^"]*"/, with: "proof")
        }
        let draft = try await owner.get("/csr-seite")
        #expect(draft.words.contains("Gesperrte Versprechen"))
        #expect(try snapshotDifference(try main(draft), "csrDraft.html") == nil)
        let need = try #require(draft.body.firstMatch(of: /name="proof-([a-z0-9]+)"/)).1
        try await write(
            [
                "purpose": [purpose("Uns ist die Umwelt wichtig. Unsere Tore sind klimaneutral.")],
                "themes": [CsrPageTests.theme(measures: "Wärmepumpe")], "claims": [claim],
            ],
            to: hub,
            over: 1
        )
        let fields = ["version": "2", "proof-\(need)": "Gutachten 7/2026"]
        #expect(try await owner.post("/csr-seite/veroeffentlichung", fields).status == .seeOther)
        let page = try await hub.client().get("/csr/metallbau-kettler-gmbh")
        #expect(try snapshotDifference(try main(page), "csr.html") == nil)
    }
}
