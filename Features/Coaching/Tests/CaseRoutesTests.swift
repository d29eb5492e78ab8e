import CoachingStorage
import DatabasePlatform
import HTTPTypes
import Kernel
import TestSupport
import Testing
import WebPlatform

struct CaseRoutesTests {
    @Test func aCoachTakesAFirmOnAndSeesWhatIsOverdueInWords() async throws {
        let house = try await CaseHub.make()
        let before = try await house.client(.coach).get("/meine-betriebe").body
        #expect(before.contains("Zugang gegeben, noch ohne Betriebsprojekt"))
        #expect(before.contains("/meine-betriebe/neu?betrieb=\(TestHub.firm)"))
        #expect(before.contains("aria-label=\"Fall übernehmen: Metallbau Kettler GmbH\""))
        #expect(!before.contains("Andere Firma AG"), "its grant is another coach's")
        let address = try await house.taken()
        let page = try await house.client(.coach).get(address)
        #expect(page.status == .ok)
        #expect(page.body.contains("Auftakt-Dokumentation"))
        // Auftakt on 4 May 2026 + 7 days
        #expect(page.body.contains("11.05.2026"))
        #expect(page.body.contains("7 Tage nach „Auftakt“"))
        // 15 May − 11 May
        #expect(page.body.contains("überfällig seit 4\u{a0}Tagen") || page.body.contains("überfällig seit 4 Tagen"))
        let list = try await house.client(.coach).get("/meine-betriebe").body
        #expect(list.contains("Metallbau Kettler GmbH"))
        // 15 May − 4 May: Auftakt itself is the next step.
        #expect(list.contains("überfällig seit 11 Tagen"))
        #expect(!list.contains("noch ohne Betriebsprojekt"))
    }

    @Test func theNextStepFollowsTheDayOnWhichTheOneBeforeWasDone() async throws {
        let house = try await CaseHub.make()
        let address = try await house.taken()
        let step = try await house.address("Auftakt", on: address)
        let form = ["title": "Auftakt", "phase": "Start", "term": "day", "day": "2026-05-04", "version": "1"]
        let saved = try await house.client(.coach).post(step, form.merging(["done": "2026-05-05"]) { $1 })
        #expect(saved.status == .seeOther)
        let page = try await house.client(.coach).get(address).body
        #expect(page.contains("erledigt am 05.05.2026"))
        // 5 May + 7 days = 12 May; 15 May − 12 May
        #expect(page.contains("Auftakt-Dokumentation, fällig am 12.05.2026"))
        #expect(page.contains("überfällig seit 3 Tagen"))
        let again = try await house.client(.coach).post(step, form.merging(["done": "2026-05-06"]) { $1 })
        #expect(again.status == .conflict)
        #expect(again.body.contains("05.05.2026") && again.body.contains("06.05.2026"))
        #expect(try await house.client(.coach).post("\(step)/erledigt?_method=DELETE").status == .seeOther)
        #expect(try await house.client(.coach).post("\(step)/erledigt").status == .seeOther)
        #expect(try await house.client(.coach).get(address).body.contains("erledigt am 15.05.2026"))
    }

    @Test func aSessionCountsForTheEnterpriseWithItsReason() async throws {
        let house = try await CaseHub.make()
        let address = try await house.taken()
        let form = [
            "day": "2026-05-12", "start": "9:30", "hours": "2,5", "kind": "firm", "place": "Halle 2",
            "countsAs": "enterprise", "reason": "Rat zur Druckluftanlage", "people": TestHub.owner.id.text,
            "names": "Emre Yildiz", "note": "Kompressor zu groß", "visibility": "coach",
        ]
        #expect(try await house.client(.coach).post("\(address)/sitzungen", form).status == .seeOther)
        let page = try await house.client(.coach).get(address).body
        for words in ["12.05.2026", "2,5\u{202f}Std.", "Zählt als Unternehmen", "Rat zur Druckluftanlage"] {
            #expect(page.contains(words), "\(words)")
        }
        #expect(page.contains("Dabei: Petra Kettler, Emre Yildiz"))
        #expect(page.contains("Kompressor zu groß") && page.contains("nur für Sie"))
        let firm = try await house.client(.member).get("/begleitung").body
        #expect(firm.contains("Zählt als Unternehmen"))
        #expect(!firm.contains("Kompressor zu groß"), "noted for the coach alone")
        let hours = try await CoachingReader(house.hub.database).hours()
        #expect(hours.map(\.minutes) == [150])
        #expect(hours.map(\.countsAs) == [.enterprise])
        #expect(hours.map(\.firmName) == ["Metallbau Kettler GmbH"])
    }

    @Test func aFormSentTwiceNotesOneThing() async throws {
        let house = try await CaseHub.make()
        let address = try await house.taken()
        let session = [
            "id": "01990000-0000-7000-8000-00000000aaaa", "day": "2026-05-12", "hours": "1", "kind": "phone",
            "countsAs": "neither", "reason": "Absprache", "visibility": "shared",
        ]
        let promise = ["id": "01990000-0000-7000-8000-00000000bbbb", "side": "firm", "text": "Rechnungen bringen"]
        for _ in 1...2 {
            #expect(try await house.client(.coach).post("\(address)/sitzungen", session).status == .seeOther)
            #expect(try await house.client(.coach).post("\(address)/zusagen", promise).status == .seeOther)
        }
        #expect(try await CoachingReader(house.hub.database).hours().count == 1)
        let rows = try await house.hub.database.rows("SELECT id FROM coaching_promise")
        #expect(rows.count == 1)
    }

    @Test func membersKeepThePromisesOfTheirFirmAndNothingElse() async throws {
        let house = try await CaseHub.make()
        let address = try await house.taken()
        for (side, text) in [("firm", "Rechnungen bringen"), ("coach", "Messgerät leihen")] {
            let form = ["side": side, "text": text, "due": "2026-05-13"]
            #expect(try await house.client(.coach).post("\(address)/zusagen", form).status == .seeOther)
        }
        let (firms, coachs) = (
            try await house.address("Rechnungen bringen", on: address),
            try await house.address("Messgerät leihen", on: address)
        )
        let page = try await house.client(.member).get("/begleitung").body
        // 15 May − 13 May, both
        #expect(page.contains("2 überfällig"))
        let ours = firms.replacing("/meine-betriebe/", with: "/begleitung/") + "/gehalten"
        let theirs = coachs.replacing("/meine-betriebe/", with: "/begleitung/") + "/gehalten"
        #expect(page.contains("action=\"\(ours)\""))
        #expect(!page.contains(theirs))
        #expect(try await house.client(.member).post(theirs).status == .notFound)
        #expect(try await house.client(.foreignOwner).post(ours).status == .notFound)
        #expect(try await house.client(.member).post(ours).status == .seeOther)
        let coachs2 = try await house.client(.coach).get(address).body
        #expect(coachs2.contains("gehalten am 15.05.2026"))
        #expect(coachs2.contains("Zusage gehalten (Betrieb): Rechnungen bringen"))
        #expect(try await house.client(.member).post(ours + "?_method=DELETE").status == .seeOther)
    }

    @Test func aClosedCaseIsReadUntilItIsOpenedAgain() async throws {
        let house = try await CaseHub.make()
        let address = try await house.taken()
        let page = try await house.client(.coach).get("\(address)/abschluss").body
        #expect(page.contains("Noch offen: 11 Schritte"))
        let empty = try await house.client(.coach).post("\(address)/abschluss", ["version": "1", "day": "2026-05-16"])
        #expect(empty.status == .unprocessableContent)
        #expect(empty.body.contains("Der 16.05.2026 liegt in der Zukunft"))
        #expect(empty.body.contains("Schreiben Sie kurz, was erreicht wurde"))
        let closing = ["version": "1", "day": "2026-05-15", "outcome": "Zwölf Leckagen zu"]
        #expect(try await house.client(.coach).post("\(address)/abschluss", closing).status == .seeOther)
        #expect(try await house.client(.coach).get(address).body.contains("Zwölf Leckagen zu"))
        #expect(try await house.client(.coach).get("\(address)/sitzungen/neu").status == .conflict)
        #expect(
            try await house.client(.coach).post("\(address)/zusagen", ["side": "firm", "text": "x"]).status == .conflict
        )
        #expect(try await house.client(.coach).get("/meine-betriebe").body.contains("Offen (0)"))
        let closed = try await house.client(.coach).get("/meine-betriebe?stand=abgeschlossen").body
        #expect(closed.contains("Weniger Druckluft"))
        #expect(try await house.client(.member).get("/begleitung").body.contains("ist abgeschlossen"))
        #expect(try await house.client(.coach).post("\(address)/abschluss?_method=DELETE").status == .seeOther)
        #expect(try await house.client(.coach).get("\(address)/sitzungen/neu").status == .ok)
    }

    @Test func twoWhoChangeTheCaseSeeBothVersions() async throws {
        let house = try await CaseHub.make()
        let address = try await house.taken()
        let first = ["version": "1", "title": "Druckluft", "occasion": "Kosten"]
        #expect(try await house.client(.coach).post(address, first).status == .seeOther)
        let second = ["version": "1", "title": "Luft", "occasion": "Kosten"]
        let answer = try await house.client(.coach).post(address, second)
        #expect(answer.status == .conflict)
        #expect(answer.body.contains("Druckluft") && answer.body.contains("Luft"))
        #expect(answer.body.contains("name=\"version\" value=\"2\""))
    }

    @Test func linksLeadToTheFirmsOwnPagesAndNowhereElse() async throws {
        let house = try await CaseHub.make()
        let address = try await house.taken()
        let foreign = ["address": "//evil.example/x", "label": "Bilanz"]
        let refused = try await house.client(.coach).post("\(address)/verweise", foreign)
        #expect(refused.status == .unprocessableContent)
        #expect(refused.body.contains("ist keine Seite des Hubs"))
        let link = ["address": "/klimabilanz/2025", "label": "Bilanz 2025"]
        #expect(try await house.client(.coach).post("\(address)/verweise", link).status == .seeOther)
        // From outside by a change into the firm, inside as a link.
        let outside = try await house.client(.coach).get(address).body
        #expect(outside.contains("name=\"weiter\" value=\"/klimabilanz/2025\""))
        #expect(outside.contains("name=\"weiter\" value=\"/kompass\""))
        let inside = try await house.client(.coachInside).get(address).body
        #expect(inside.contains("href=\"/klimabilanz/2025\""))
        #expect(!inside.contains("name=\"weiter\""))
        #expect(try await house.client(.member).get("/begleitung").body.contains("href=\"/klimabilanz/2025\""))
    }

    @Test func twoWhoChangeASessionOrAPromiseSeeBothVersions() async throws {
        let house = try await CaseHub.make()
        let address = try await house.taken()
        let session = [
            "id": "01990000-0000-7000-8000-00000000aaaa", "day": "2026-05-12", "hours": "0:20", "kind": "phone",
            "countsAs": "person", "reason": "Absprache", "visibility": "shared", "names": "Emre Yildiz",
            "people": TestHub.colleague.id.text, "version": "1",
        ]
        let promise = [
            "id": "01990000-0000-7000-8000-00000000bbbb", "side": "firm", "text": "Rechnungen bringen", "version": "1",
        ]
        let (held, promised) = (
            "\(address)/sitzungen/\(session["id"]!)", "\(address)/zusagen/\(promise["id"]!)"
        )
        let client = house.client(.coach)
        #expect(try await client.post("\(address)/sitzungen", session).status == .seeOther)
        #expect(try await client.post("\(address)/zusagen", promise).status == .seeOther)
        #expect(try await client.get(held).body.contains("value=\"0:20\""))
        #expect(try await client.get(promised).body.contains("value=\"Rechnungen bringen\""))
        #expect(try await client.post(held, session.merging(["note": "Erste"]) { $1 }).status == .seeOther)
        let second = try await client.post(held, session.merging(["note": "Zweite"]) { $1 })
        #expect(second.status == .conflict)
        #expect(second.body.contains("Erste") && second.body.contains("Zweite"))
        #expect(second.body.contains("name=\"people\" value=\"\(TestHub.colleague.id)\""))
        #expect(second.body.contains("name=\"version\" value=\"2\""))
        #expect(
            try await client.post(promised, promise.merging(["text": "Alle Rechnungen"]) { $1 }).status == .seeOther
        )
        let other = try await client.post(promised, promise.merging(["text": "Keine Rechnungen"]) { $1 })
        #expect(other.status == .conflict)
        #expect(other.body.contains("Alle Rechnungen") && other.body.contains("Keine Rechnungen"))
        #expect(try await client.post("\(held)?_method=DELETE").status == .seeOther)
        #expect(try await client.post("\(promised)?_method=DELETE").status == .seeOther)
        #expect(try await client.get(address).body.contains("Noch keine Sitzung."))
    }

    @Test func aPhaseWhoseStepsAreDoneIsFolded() async throws {
        let house = try await CaseHub.make()
        let address = try await house.taken(template: "free")
        for title in ["Rundgang", "Protokoll"] {
            let form = ["title": title, "phase": "Anfang", "term": "none"]
            #expect(try await house.client(.coach).post("\(address)/schritte", form).status == .seeOther)
        }
        for title in ["Rundgang", "Protokoll"] {
            let step = try await house.address(title, on: address)
            #expect(try await house.client(.coach).post("\(step)/erledigt").status == .seeOther)
        }
        let page = try await house.client(.coach).get(address).body
        #expect(page.contains("Anfang: alle 2 Schritte erledigt"))
        #expect(page.contains("alle Schritte erledigt"))
        let firm = try await house.client(.member).get("/begleitung").body
        #expect(!firm.contains("/erledigt"), "steps are the coach's to finish")
    }

    @Test func aFirmWithTwoCasesSeesAList() async throws {
        let house = try await CaseHub.make()
        let first = try await house.taken()
        _ = try await house.taken(template: "material-flow")
        let list = try await house.client(.member).get("/begleitung").body
        #expect(list.contains("href=\"\(first.replacing("/meine-betriebe/", with: "/begleitung/"))\""))
        #expect(list.contains("Mehmet Aksoy"))
        let mine = try await house.client(.coach).get("/meine-betriebe?stand=alle").body
        #expect(mine.contains("Sie begleiten 2 Betriebsprojekte. In 2 ist etwas überfällig."))
    }

    @Test func startAndTakingOverAreTwoDays() async throws {
        let house = try await CaseHub.make()
        let address = try await house.taken()
        let page = try await house.client(.coach).get(address).body
        #expect(page.contains("<dt>Beginn</dt><dd>04.05.2026</dd>"))
        #expect(page.contains("<dt>Übernommen am</dt><dd>15.05.2026</dd>"))
        #expect(page.contains("<dt>15.05.2026</dt><dd>Fall übernommen</dd>"))
        #expect(page.contains("<dt>04.05.2026</dt><dd>Beginn des Betriebsprojekts</dd>"))
    }
}
