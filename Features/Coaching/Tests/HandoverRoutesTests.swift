import AccountsStorage
import Coaching
import CoachingStorage
import DatabasePlatform
import Foundation
import HTTPTypes
import Kernel
import TestSupport
import Testing
import WebPlatform

struct HandoverRoutesTests {
    @Test func theCoachSeesWhatGoesLooksItOverAndHandsOver() async throws {
        let house = try await HandoverHub.make()
        let lena = house.client(house.lena)
        let page = try await lena.get(house.address)
        #expect(page.status == .ok)
        for words in [
            "Sie übergeben Kettler GmbH mit einem Fall", "Weniger Druckluft",
            "Betrieb: Zähler &lt;ablesen&gt; (bis ",
            "noch keiner", ">Amir</option>",
        ] { #expect(page.body.contains(words), "\(words)") }
        #expect(!page.body.contains(">Lena</option>"))
        let check = try await lena.post(house.address, house.form("check"))
        #expect(check.status == .ok)
        #expect(check.body.contains("Amir begleitet Kettler GmbH ab sofort, mit einem Fall."))
        #expect(check.body.contains("Am Dienstag zurückrufen."))
        #expect(try await house.reach(house.lena) == .works)
        let back = try await lena.post(house.address, house.form("edit"))
        #expect(back.status == .ok)
        #expect(back.body.contains("Am Dienstag zurückrufen.</textarea>"))
        let done = try await lena.post(house.address, house.form("hand"))
        #expect(done.status == .seeOther)
        #expect(done.headers[.location] == "/meine-betriebe")
        #expect(try await house.reach(house.amir) == .works)
        #expect(try await house.reach(house.lena) == .reads)
        #expect(try await house.mails(to: house.owner) == ["Neuer Coach für Kettler GmbH"])
        #expect(try await house.mails(to: house.amir) == ["Ein Betrieb ist Ihnen übergeben"])
        #expect(try await house.mails(to: house.lena).isEmpty)
        // The same once more, as by a second click.
        #expect(try await lena.post(house.address, house.form("hand")).status == .seeOther)
        #expect(try await house.mails(to: house.owner).count == 1)
        #expect(try await lena.get(house.address).status == .conflict)
        let theirs = try await house.client(house.amir).get("/meine-betriebe/\(house.id)")
        #expect(theirs.body.contains("von Lena an Amir übergeben. Lena liest noch bis "))
        #expect(theirs.body.contains("Am Dienstag zurückrufen."))
        let firms = try await house.client(house.member).get("/begleitung/\(house.id)")
        #expect(firms.body.contains("von Lena an Amir übergeben."))
        #expect(!firms.body.contains("Am Dienstag zurückrufen."))
        let mine = try await lena.get("/meine-betriebe/\(house.id)")
        #expect(mine.status == .ok)
        #expect(!mine.body.contains(house.address))
        let late = try await lena.post(house.address, house.form("hand", note: "anders"))
        #expect(late.status == .conflict)
        #expect(late.body.contains("Es wurde nichts geändert."))
    }

    @Test func whatTheFirmWithdrewIsRefusedWithASentence() async throws {
        let house = try await HandoverHub.make()
        let day = house.today.adding(days: 5)
        _ = try await house.database.write { session in
            try session.query("UPDATE firm_grant SET withdrawn_at = 1, readable_through = $1", .date(day))
        }
        let answer = try await house.client(house.lena).post(house.address, house.form("hand"))
        #expect(answer.status == .conflict)
        #expect(answer.body.contains("Der Zugang zum Betrieb gilt für Sie nicht mehr"))
        #expect(try await house.mails(to: house.owner).isEmpty)
    }

    @Test func othersDoNotReachIt() async throws {
        let house = try await HandoverHub.make()
        for other in [house.owner, house.member, house.administrator] {
            #expect(try await house.client(other).get(house.address).status == .forbidden)
            #expect(try await house.client(other).post(house.address, house.form("hand")).status == .forbidden)
        }
        #expect(try await house.client(house.amir).get(house.address).status == .notFound)
        #expect(try await house.client(house.amir).post(house.address, house.form("hand")).status == .notFound)
        #expect(try await house.hub.client().get(house.address).status == .seeOther)
        for other in [house.owner, house.member, house.lena] {
            #expect(try await house.client(other).get("/verwaltung/betreuung").status == .forbidden)
        }
        #expect(try await house.reach(house.lena) == .works)
    }

    @Test func badInputIsShownAgainWithASentence() async throws {
        let house = try await HandoverHub.make()
        let lena = house.client(house.lena)
        let cases: [(field: String, value: String, sentence: String)] = [
            ("successor", "", "Wählen Sie aus der Liste, wer übernimmt."),
            ("successor", house.lena.id.text, "Wählen Sie aus der Liste, wer übernimmt."),
            ("successor", house.member.id.text, "Wählen Sie aus der Liste, wer übernimmt."),
            ("readsThrough", "", "Bis wann darf noch gelesen werden?"),
            ("readsThrough", "morgen", "„morgen“ ist kein Datum."),
            ("readsThrough", house.today.adding(days: -1).iso, "geht nicht. Wählen Sie einen Tag vom"),
            ("readsThrough", house.today.adding(days: 400).iso, "geht nicht. Wählen Sie einen Tag vom"),
            ("note", String(repeating: "x", count: 4_001), "Die Notiz hat 4001 Zeichen, höchstens 4000 haben Platz."),
        ]
        for step in ["check", "hand"] {
            for (field, value, sentence) in cases {
                var form = house.form(step)
                form[field] = value
                let answer = try await lena.post(house.address, form)
                #expect(answer.status == .unprocessableContent)
                #expect(answer.body.contains(sentence), "\(field) \(value.prefix(20))")
                if field != "note" { #expect(answer.body.contains("Am Dienstag zurückrufen.")) }
            }
        }
        #expect(try await house.reach(house.lena) == .works)
    }

    @Test func theAdministrationHandsAllFirmsOverAndSeesNoCase() async throws {
        let house = try await HandoverHub.make()
        let hanna = house.client(house.administrator)
        let list = try await hanna.get("/verwaltung/betreuung")
        #expect(list.status == .ok)
        #expect(list.body.contains("2 Personen sind Coach im Hub."))
        let address = "/verwaltung/betreuung/\(house.lena.id)"
        let page = try await hanna.get(address)
        #expect(page.body.contains("Kettler GmbH"))
        #expect(!page.body.contains("Weniger Druckluft"))
        let check = try await hanna.post(address, house.form("check"))
        #expect(check.body.contains("Kettler GmbH: ein offener Fall, Zugang bis "))
        #expect(check.body.contains("value=\"\(house.firm)\""))
        let none = try await hanna.post(address, house.form("hand"))
        #expect(none.status == .unprocessableContent, "nothing is handed over that was not shown")
        let form = house.form("hand").merging(["firm": house.firm.text]) { $1 }
        for _ in 0..<2 {
            let done = try await hanna.post(address, form)
            #expect(done.status == .seeOther)
            #expect(done.headers[.location] == "/verwaltung/betreuung")
        }
        #expect(try await house.reach(house.amir) == .works)
        #expect(try await house.reach(house.lena) == .reads)
        #expect(try await house.mails(to: house.owner) == ["Neuer Coach für Kettler GmbH"])
        #expect(try await house.mails(to: house.lena) == ["Ihre Betriebe sind übergeben"])
        #expect(try await hanna.get(address).body.contains("Es gibt nichts zu übergeben."))
        #expect(try await hanna.get("/verwaltung/betreuung/\(house.member.id)").status == .notFound)
        #expect(try await hanna.get("/verwaltung/betreuung/unsinn").status == .notFound)
    }

    @Test func aFirmThatEndedItsGrantMeanwhileStopsAll() async throws {
        let house = try await HandoverHub.make()
        _ = try await house.database.write { try $0.query("UPDATE firm_grant SET withdrawn_at = 1") }
        let form = house.form("hand").merging(["firm": house.firm.text]) { $1 }
        let answer = try await house.client(house.administrator).post(
            "/verwaltung/betreuung/\(house.lena.id)",
            form
        )
        #expect(answer.status == .conflict)
        #expect(try await house.reach(house.amir) == nil)
        #expect(try await house.mails(to: house.owner).isEmpty)
    }

    @Test func aSuccessorWhoBelongsToTheFirmIsNotOffered() async throws {
        let house = try await HandoverHub.make()
        let (amir, firm) = (house.amir.id, house.firm)
        _ = try await house.database.write { session in
            try session.query(
                "INSERT INTO membership (person_id, firm_id, role, created_at) VALUES ($1, $2, 'member', 0)",
                .id(amir),
                .id(firm)
            )
        }
        let page = try await house.client(house.lena).get(house.address)
        #expect(page.body.contains("gibt es im Hub zurzeit keinen, der übernehmen könnte"))
        let answer = try await house.client(house.administrator).post(
            "/verwaltung/betreuung/\(house.lena.id)",
            house.form("check")
        )
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains("Diese Person gehört selbst zu allen Betrieben der Liste."))
    }

    @Test func withoutAMailServerTheCoachIsAskedToTell() async throws {
        let house = try await HandoverHub.make(sendsMail: false)
        let done = try await house.client(house.lena).post(house.address, house.form("hand"))
        #expect(done.status == .seeOther)
        let notice = done.headers[values: .setCookie].joined().removingPercentEncoding ?? ""
        #expect(notice.contains("Sagen Sie dem Betrieb und Amir Bescheid"))
    }
}
