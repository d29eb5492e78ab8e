import Companies
import HTTPTypes
import Kernel
import ProgrammeRecords
import ProgrammeRecordsStorage
import TestSupport
import Testing

/// Steps 2 to 4 of the eighth journey, through the pages.
@Suite struct LedgerTests {
    private let ledger = "/verwaltung/projekt/beihilfen"

    private func kettler(_ house: RecordsHub) async throws -> String {
        try await house.addFirm(TestHub.firm, "Metallbau Kettler GmbH")
        let path = try #require(try await house.administrator.post(ledger, ["firm": TestHub.firm.text]).location)
        for (day, amount) in [("2023-11-20", "40.000"), ("10.06.2024", "180.000"), ("2025-03-01", "60.000")] {
            let answer = try await house.administrator.post(path, aid("declared", day, amount))
            #expect(answer.location == path)
        }
        return path
    }

    private func aid(_ kind: String, _ day: String, _ amount: String) -> [String: String] {
        [
            "kind": kind, "day": day, "amount": amount, "recipient": "Metallbau Kettler GmbH", "authority": "DAA",
            "instrument": "kostenfreie Beratung", "industry": "25.11",
        ]
    }

    // 40,000 + 180,000 + 60,000 + 3,600 = 283,600; 300,000 − 283,600 = 16,400; 283,600 + 18,000 = 301,600
    @Test func theAccountOfTheMetalworks() async throws {
        let house = try await RecordsHub.make()
        let path = try await kettler(house)
        #expect(try await house.administrator.post(path, aid("granted", "2026-05-15", "3.600")).location == path)
        let page = try await house.administrator.get(path)
        #expect(page.lacks("283.600 €") == nil && page.lacks("16.400 €") == nil && page.lacks("Informativ") == nil)
        // 20 working days from 15 May 2026 without 25 May and 4 June
        #expect(page.lacks("Eintrag eAIR bis 16.06.2026") == nil)
        let refused = try await house.administrator.post(path, aid("granted", "2026-05-15", "18.000"))
        #expect(refused.status == .unprocessableContent)
        #expect(
            refused.lacks(
                "18.000 € passen am 15.05.2026 nicht in den Rahmen: 283.600 € + 18.000 € = 301.600 €, höchstens "
                    + "300.000 €. Frei sind 16.400 €."
            ) == nil
        )
        // 283,600 − 40,000 = 243,600
        let later = try await house.administrator.get(path + "?tag=2026-11-21")
        #expect(later.lacks("243.600 €") == nil && later.lacks("zählt nicht mehr") == nil)
        let all = try await house.administrator.get(ledger)
        #expect(all.lacks("Eintrag eAIR bis 16.06.2026") == nil && all.lacks("16.400 €") == nil)
    }

    @Test func anEntryIsDoneAndTheFileHasTheColumns() async throws {
        let house = try await RecordsHub.make()
        let path = try await kettler(house)
        _ = try await house.administrator.post(path, aid("granted", "2026-05-15", "3.600"))
        let store = ProjectAidStore(house.database, outside: .live)
        let line = try #require(try await store.all().map(\.line).first { $0.kind == .granted })
        let done = "\(path)/zeilen/\(line.id)/register"
        #expect(try await house.administrator.post(done).location == path)
        #expect(try await house.administrator.post(done).status == .notFound)
        #expect(try await house.administrator.delete("\(path)/zeilen/\(line.id)").status == .notFound)
        let text = try await house.administrator.get(ledger + ".csv")
        #expect(
            text.body.contains(
                "Metallbau Kettler GmbH;Metallbau Kettler GmbH;3.600;15.05.2026;DAA;kostenfreie Beratung;25.11;"
                    + "vom Projekt gewährt;16.06.2026;15.05.2026"
            )
        )
        #expect(try await house.administrator.get(ledger + ".xlsx").status == .ok)
    }

    // 10,000 × 50 % + 10 medium + 10 disadvantaged = 7,000; small and disadvantaged: 80 %, at most 70 %
    @Test func trainingAid() async throws {
        let house = try await RecordsHub.make()
        let page = try await house.administrator.get(ledger + "?kosten=10.000&groesse=medium&benachteiligt=1")
        #expect(page.lacks("7.000 €") == nil)
        let small = try await house.administrator.get(ledger + "?kosten=10.000&groesse=small&benachteiligt=1")
        #expect(small.lacks("7.000 €") == nil)
        let large = try await house.administrator.get(ledger + "?kosten=10.000&groesse=large")
        #expect(large.lacks("5.000 €") == nil)
        let mandatory = try await house.administrator.get(ledger + "?kosten=10.000&groesse=large&pflicht=1")
        #expect(mandatory.lacks("keine Beihilfe") == nil && mandatory.lacks("5.000 €") != nil)
        #expect(try await house.administrator.get(ledger + "?kosten=x").status == .unprocessableContent)
    }

    // 40,000 + 180,000 + 60,000 = 280,000 count on 1 March 2025; 61,000 granted before would count with them
    @Test func aGrantBeforeALaterOneCountsWithIt() async throws {
        let house = try await RecordsHub.make()
        let path = try await kettler(house)
        let early = try await house.administrator.post(path, aid("granted", "2023-11-21", "61.000"))
        #expect(early.status == .unprocessableContent)
        #expect(early.lacks("passen am 01.03.2025 nicht in den Rahmen: 280.000 € + 61.000 € = 341.000 €") == nil)
    }

    @Test func faultsKeepWhatWasTyped() async throws {
        let house = try await RecordsHub.make()
        let path = try await kettler(house)
        let answer = try await house.administrator.post(
            path,
            ["amount": "-5", "instrument": "bleibt", "day": "gestern"]
        )
        #expect(answer.status == .unprocessableContent && answer.lacks("bleibt") == nil)
        #expect(answer.lacks("„-5“ ist kein Betrag") == nil && answer.lacks("„gestern“ ist kein Datum") == nil)
        #expect(try await house.administrator.post(ledger, ["firm": TestHub.firm.text]).status == .unprocessableContent)
    }
}
