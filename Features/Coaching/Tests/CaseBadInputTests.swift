import DatabasePlatform
import HTTPTypes
import Kernel
import TestSupport
import Testing

struct CaseBadInputTests {
    @Test func scriptAndMarksOfDirectionDoNoHarm() async throws {
        let house = try await CaseHub.make()
        let address = try await house.taken()
        let form = [
            "version": "1", "title": "<script>alert(1)</script>", "team": "Pe\u{202E}tra\u{200F} Kettler",
            "occasion": "a\u{0}b",
        ]
        #expect(try await house.client(.coach).post(address, form).status == .seeOther)
        let page = try await house.client(.coach).get(address).body
        #expect(!page.contains("<script>alert"))
        #expect(page.contains("&lt;script&gt;alert(1)"))
        #expect(page.contains("Petra Kettler"))
        #expect(!page.contains("\u{202E}"))
    }

    @Test func whatCannotBeReadIsNamedAndKept() async throws {
        let house = try await CaseHub.make()
        let address = try await house.taken()
        let form = [
            "day": "31.02.2026", "start": "26 Uhr", "hours": "zwei", "kind": "moon", "countsAs": "person",
            "reason": "", "visibility": "shared", "note": "Bleibt stehen",
        ]
        let answer = try await house.client(.coach).post("\(address)/sitzungen", form)
        #expect(answer.status == .unprocessableContent)
        for words in [
            "„31.02.2026“ ist kein Datum", "„26 Uhr“ ist keine Uhrzeit", "„zwei“ ist keine Dauer",
            "Wählen Sie die Art", "Wer war dabei?", "Hier fehlt der Satz", "Bleibt stehen", "value=\"zwei\"",
        ] {
            #expect(answer.body.contains(words), "\(words)")
        }
    }

    @Test(arguments: [("2,5", 150), ("2.5", 150), ("2:30", 150), ("0,25", 15), ("24", 1440), ("0:01", 1)])
    func hoursAreReadAsPeopleWriteThem(typed: String, minutes: Int) async throws {
        let house = try await CaseHub.make()
        let address = try await house.taken()
        #expect(try await session(house, address, ["hours": typed]).status == .seeOther)
        let rows = try await house.hub.database.rows("SELECT minutes FROM coaching_session")
        #expect(try rows.first?.int("minutes") == minutes)
    }

    @Test(arguments: ["0", "-1", "24,5", "24:01", "1:75", "1e3", "", "9999999999999999999999"])
    func hoursThatAreNoneAreRefused(typed: String) async throws {
        let house = try await CaseHub.make()
        let address = try await house.taken()
        #expect(try await session(house, address, ["hours": typed]).status == .unprocessableContent)
    }

    @Test func daysAheadOrOfAnotherCenturyAreRefused() async throws {
        let house = try await CaseHub.make()
        let address = try await house.taken()
        let ahead = try await session(house, address, ["day": "2026-05-16"])
        #expect(ahead.body.contains("Der 16.05.2026 liegt in der Zukunft"))
        let typing = try await session(house, address, ["day": "1926-05-12"])
        #expect(typing.body.contains("Prüfen Sie die Jahreszahl"))
    }

    @Test func stepsInACircleAreNamed() async throws {
        let house = try await CaseHub.make()
        let address = try await house.taken()
        let kickoff = try await house.address("Auftakt", on: address)
        let form = [
            "title": "Auftakt", "phase": "Start", "term": "after", "after": "kickoff-record", "days": "3",
            "version": "1",
        ]
        let answer = try await house.client(.coach).post(kickoff, form)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains("Diese Schritte warten im Kreis aufeinander"))
        #expect(answer.body.contains("„Auftakt“, „Auftakt-Dokumentation“"))
        for days in ["-1", "3651", "zwei", "1,5"] {
            let answer = try await house.client(.coach).post(kickoff, form.merging(["days": days]) { $1 })
            #expect(answer.body.contains("„\(days)“ ist keine ganze Zahl von 0 bis 3650"), "\(days)")
        }
        let removal = try await house.client(.coach).post("\(kickoff)?_method=DELETE")
        #expect(removal.status == .conflict)
        #expect(removal.body.contains("Auf diesen Schritt warten noch: „Auftakt-Dokumentation“"))
    }

    @Test func aFreeStepIsAddedAfterAnyOther() async throws {
        let house = try await CaseHub.make()
        let address = try await house.taken()
        let form = [
            "title": "Messgerät zurückbringen", "phase": "Start", "term": "after", "after": "kickoff-record",
            "days": "2", "responsible": "Petra Kettler",
        ]
        #expect(try await house.client(.coach).post("\(address)/schritte", form).status == .seeOther)
        let page = try await house.client(.coach).get(address).body
        #expect(page.contains("Messgerät zurückbringen"))
        // 4 May + 7 + 2 days
        #expect(page.contains("13.05.2026"))
        #expect(page.contains("2 Tage nach „Auftakt-Dokumentation“"))
        let step = try await house.address("Messgerät zurückbringen", on: address)
        #expect(try await house.client(.coach).post("\(step)?_method=DELETE").status == .seeOther)
        #expect(!(try await house.client(.coach).get(address).body.contains("Messgerät zurückbringen")))
    }

    @Test func longTextsAndUnknownRowsAreRefused() async throws {
        let house = try await CaseHub.make()
        let address = try await house.taken()
        let long = String(repeating: "x", count: 4_001)
        let answer = try await house.client(.coach).post(address, ["version": "1", "title": "T", "aims": long])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains("Das sind 4001 Zeichen, höchstens 4000 haben Platz"))
        for path in ["schritte", "sitzungen", "zusagen"] {
            let gone = "\(address)/\(path)/01990000-0000-7000-8000-00000000ffff"
            #expect(try await house.client(.coach).get(gone).status == .notFound, "\(path)")
        }
        #expect(try await house.client(.coach).get("/meine-betriebe/nichts").status == .notFound)
    }

    private func session(_ house: CaseHub, _ address: String, _ changes: [String: String]) async throws -> Answer {
        let form = [
            "day": "2026-05-12", "hours": "1", "kind": "phone", "countsAs": "neither", "reason": "Absprache",
            "visibility": "shared",
        ]
        return try await house.client(.coach).post("\(address)/sitzungen", form.merging(changes) { $1 })
    }
}
