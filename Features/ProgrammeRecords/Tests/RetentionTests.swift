import HTTPTypes
import Kernel
import ProgrammeRecords
import ProgrammeRecordsStorage
import TestSupport
import Testing

/// Step 5 of the eighth journey: what may be deleted when, and „Prüfung läuft“.
@Suite struct RetentionTests {
    private let path = "/verwaltung/projekt/loeschvorschau"
    private let holds = "/verwaltung/projekt/sperren"

    private func kept(_ house: RecordsHub, through day: String) async throws {
        let answer = [
            "question": "retention", "answer": "laut Bescheid", "through": day, "source": "Bescheid",
            "day": "2026-05-11",
        ]
        #expect(try await house.administrator.post("/verwaltung/projekt/fragen", answer).status == .seeOther)
    }

    private func grant(_ house: RecordsHub) async throws -> (account: String, line: ProjectAid) {
        try await house.addFirm(TestHub.firm, "Metallbau Kettler GmbH")
        let account = try #require(
            try await house.administrator.post("/verwaltung/projekt/beihilfen", ["firm": TestHub.firm.text]).location
        )
        let aid = [
            "kind": "granted", "day": "2026-05-15", "amount": "3.600", "recipient": "Metallbau Kettler GmbH",
            "authority": "DAA",
        ]
        #expect(try await house.administrator.post(account, aid).location == account)
        let store = ProjectAidStore(house.database, outside: .live)
        return (account, try #require(try await store.all().first?.line))
    }

    // 11 people and one line of aid
    @Test func everyRecordHasItsGroundAndItsEnd() async throws {
        let house = try await RecordsHub.make()
        _ = try await house.read(RecordsHub.twelve)
        _ = try await grant(house)
        let page = try await house.administrator.get(path)
        #expect(page.lacks("12</strong> Datensätze: 0 dürfen heute gelöscht werden, Sperren: 0.") == nil)
        #expect(page.lacks("Berg, Anna") == nil && page.lacks("Art. 6 Abs. 1 Buchst. c DSGVO") == nil)
        #expect(page.lacks("Fördernachweis") == nil && page.lacks("fehlt") == nil)
        // ten years after 15.05.2026
        #expect(page.lacks("frühestens 16.05.2036") == nil)
        #expect(page.lacks("Fällige löschen") != nil)
        try await kept(house, through: "2034-12-31")
        let known = try await house.administrator.get(path)
        #expect(known.lacks("01.01.2035") == nil && known.lacks("16.05.2036") == nil)
        #expect(known.lacks("Laut Antwort des Programms bis 31.12.2034") == nil)
    }

    @Test func aHoldIsSetWithAReasonAndLiftedWithOne() async throws {
        let house = try await RecordsHub.make()
        let (account, line) = try await grant(house)
        let set = ["art": "aid", "satz": line.id.text]
        let asked = try await house.administrator.get("\(holds)/neu?art=aid&satz=\(line.id)")
        #expect(asked.lacks("Beihilfe Metallbau Kettler GmbH bleibt") == nil)
        #expect(try await house.administrator.post(holds, set).lacks("Der Grund fehlt.") == nil)
        let reasoned = set.merging(["reason": "Vor-Ort-Prüfung der KBS"]) { $1 }
        #expect(try await house.administrator.post(holds, reasoned).location == path)
        #expect(try await house.administrator.post(holds, reasoned).status == .conflict)
        let page = try await house.administrator.get(path)
        #expect(page.lacks("Prüfung läuft") == nil && page.lacks("Vor-Ort-Prüfung der KBS") == nil)
        #expect(page.lacks("Hanna Sommer, 15.05.2026") == nil)
        let refused = try await house.administrator.delete("\(account)/zeilen/\(line.id)")
        #expect(refused.status == .conflict && refused.lacks("Heben Sie zuerst die Sperre auf.") == nil)
        let hold = try #require(try await ProjectHoldStore(house.database, outside: .live).holds().first)
        let address = "\(holds)/\(hold.id)"
        #expect(try await house.administrator.post(address).status == .unprocessableContent)
        #expect(try await house.administrator.post(address, ["reason": "Prüfung abgeschlossen"]).location == path)
        let lifted = try await house.administrator.get(address)
        #expect(lifted.lacks("Prüfung abgeschlossen") == nil && lifted.lacks("seit 15.05.2026 aufgehoben") == nil)
        #expect(try await house.administrator.post(address, ["reason": "noch einmal"]).status == .conflict)
        #expect(try await house.administrator.delete("\(account)/zeilen/\(line.id)").location == account)
    }

    // 11 people are due; one is held, so 10 go; then the hold on all keeps the last one, and without it goes too
    @Test func onlyWhatIsDueAndNotHeldIsDeleted() async throws {
        let house = try await RecordsHub.make()
        _ = try await house.read(RecordsHub.twelve)
        let (_, line) = try await grant(house)
        #expect(try await house.administrator.post(path).location == path)
        #expect(try await house.participants.list(ParticipantFilter(), page: 1).total == 11)
        try await kept(house, through: "2026-05-14")
        let anna = try #require(try await house.participants.list(ParticipantFilter(), page: 1).rows.first)
        let hold = ["art": "participant", "satz": anna.id.text, "reason": "Prüfung"]
        #expect(try await house.administrator.post(holds, hold).location == path)
        #expect(try await house.administrator.get(path).lacks("10 Datensätze sind fällig und nicht gesperrt.") == nil)
        #expect(try await house.administrator.post(path).location == path)
        #expect(try await house.participants.list(ParticipantFilter(), page: 1).rows.map(\.id) == [anna.id])
        #expect(try await house.participants.counts().map(\.count) == [1])
        #expect(try await house.administrator.post(holds, ["art": "projekt", "reason": "KBS"]).location == path)
        let store = ProjectHoldStore(house.database, outside: .live)
        for standing in try await store.holds() where standing.kind != nil {
            #expect(
                try await house.administrator.post("\(holds)/\(standing.id)", ["reason": "erledigt"]).location == path
            )
        }
        #expect(
            try await house.administrator.get(path).lacks("wird kein Datensatz des Projekts gelöscht. Grund: KBS")
                == nil
        )
        #expect(try await house.administrator.post(path).location == path)
        #expect(try await house.participants.list(ParticipantFilter(), page: 1).total == 1)
        let overall = try #require(try await store.overall())
        #expect(try await house.administrator.post("\(holds)/\(overall.id)", ["reason": "erledigt"]).location == path)
        #expect(try await house.administrator.post(path).location == path)
        #expect(try await house.participants.list(ParticipantFilter(), page: 1).total == 0)
        // Aid stays for ten years whatever is said.
        #expect(try await ProjectAidStore(house.database, outside: .live).all().map(\.line.id) == [line.id])
        #expect(try await EntryStore(house.database, outside: .live).imports().isEmpty)
    }

    @Test func unknownRecordsAndStrangersAreRefused() async throws {
        let house = try await RecordsHub.make()
        #expect(try await house.administrator.get("\(holds)/neu?art=aid&satz=x").status == .notFound)
        #expect(try await house.administrator.get("\(holds)/neu").lacks("Alle Datensätze des Projekts bleiben") == nil)
        #expect(try await house.administrator.post(holds, ["art": "x", "reason": "y"]).status == .notFound)
        #expect(try await house.administrator.get("\(holds)/\(TestHub.firm)").status == .notFound)
        for who in [TestHub.Who.coach, .owner, .contentEditor] {
            #expect(try await house.hub.client(as: who).get(path).status == .forbidden)
        }
    }
}
