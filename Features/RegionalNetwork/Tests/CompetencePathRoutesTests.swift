import DatabasePlatform
import HTTPTypes
import Kernel
import RegionalNetwork
import RegionalNetworkStorage
import TestSupport
import Testing
import WebPlatform

/// Journey J5, steps 4 and 5: attendance makes step 2, the profile „Druckluft“ step 3; the region does not see him.
struct CompetencePathRoutesTests {
    @Test func stepsFollowTheirProofs() async throws {
        let hub = try await CompetencePathHub.make()
        #expect(try await hub.jonas.get("/kompetenzweg").body.contains("Stufe 0: interessiert"))
        #expect(try await hub.jonas.post("/kompetenzweg/interesse").status == .seeOther)
        #expect(try await hub.owner.get("/kompetenzweg/benennung").body.contains("Interesse"))
        try await hub.name()
        #expect(try await hub.step() == .named)
        #expect(try await hub.mails(to: "jonas@kettler.example").count == 1)
        #expect(try await hub.mails(to: "petra@kettler.example") == ["Antwort auf Ihre Benennung"])
        // One of two days: 360 of 720 minutes by the clock, 8 of 16 UE.
        let half = try await CompetencePathHub.make()
        try await half.name()
        try await half.workshop(daysAttended: 1)
        let page = try await half.jonas.get("/kompetenzweg").body
        #expect(page.contains("Es fehlen 8 von 16 Unterrichtseinheiten (UE). Nachgewiesen haben Sie 8."))
        try await hub.workshop()
        #expect(try await hub.jonas.get("/kompetenzweg").body.contains("Stufe 2: geschult"))
        #expect(try await hub.jonas.post("/kompetenzweg/projekt", CompetencePathHub.project).status == .seeOther)
        let third = try await hub.jonas.get("/kompetenzweg").body
        #expect(
            third.contains("Stufe 3: eigenes Betriebsprojekt") && third.contains("Ihre Nachweise gelten bis 15.05.2028")
        )
        #expect(third.contains("Zähler Halle 2") && third.contains(">fehlt<"))
        #expect(third.contains("Die regionale Liste zeigt Sie nicht."))
        #expect(try await !hub.foreign.get("/netzwerk/kompetenztraeger").body.contains("Jonas Brandt"))
    }

    @Test func aConfirmedContributionMakesTheLastStep() async throws {
        let hub = try await CompetencePathHub.make()
        try await hub.name()
        try await hub.workshop()
        _ = try await hub.jonas.post("/kompetenzweg/projekt", CompetencePathHub.project)
        let form = ["kind": "talk", "title": "Druckluft beim Branchendialog", "day": "2026-05-12"]
        for _ in 1...2 {
            #expect(try await hub.jonas.post("/kompetenzweg/beitraege", form).status == .seeOther)
        }
        #expect(try await hub.step() == .project)
        let reported = try await hub.store.reported()
        #expect(reported.map(\.contribution.title) == ["Druckluft beim Branchendialog"])
        let id = try #require(reported.first?.contribution.id?.text)
        #expect(try await hub.team.get("/team/kompetenztraeger").body.contains("Metallbau Kettler GmbH"))
        let refusal = try await hub.team.post("/team/kompetenztraeger", ["contribution": id, "decision": "refuse"])
        #expect(refusal.status == .unprocessableContent && refusal.body.contains("Die Begründung fehlt"))
        let decision = ["contribution": id, "decision": "confirm"]
        for _ in 1...2 { #expect(try await hub.team.post("/team/kompetenztraeger", decision).status == .seeOther) }
        #expect(try await hub.step() == .passingOn)
        #expect(try await hub.mails(to: "jonas@kettler.example").contains("Ihr Beitrag für die Region"))
        #expect(try await hub.jonas.get("/kompetenzweg").body.contains("Sie haben alle Stufen erreicht."))
        #expect(try await hub.owner.get("/kompetenzweg/benennung").body.contains("Projekt „Druckluft“ · 1 Beitrag"))
    }

    @Test func bothMustAgreeBeforeTheRegionSeesSomebody() async throws {
        let hub = try await CompetencePathHub.make()
        try await hub.name()
        let list = "/netzwerk/kompetenztraeger"
        let refused = try await hub.jonas.post("/kompetenzweg/sichtbarkeit", ["about": "Leckagen"])
        #expect(refused.status == .unprocessableContent && refused.body.contains("Die Einwilligung fehlt"))
        let consent = ["about": "Leckagen <b>finden</b>\u{202E}", "consent": "1"]
        for _ in 1...2 { #expect(try await hub.jonas.post("/kompetenzweg/sichtbarkeit", consent).status == .seeOther) }
        #expect(try await !hub.foreign.get(list).body.contains("Jonas Brandt"))
        #expect(try await hub.jonas.get("/kompetenzweg").body.contains("auch Ihr Betrieb einverstanden"))
        let change = ["person": TestHub.colleague.id.text, "hours": "2,5", "listed": "1", "version": "2"]
        #expect(try await hub.owner.post("/kompetenzweg/benennung", change).status == .seeOther)
        let page = try await hub.foreign.get(list).body
        #expect(
            page.contains("Jonas Brandt") && page.contains("Leckagen &lt;b&gt;finden") && !page.contains("\u{202E}")
        )
        #expect(!page.contains("jonas@kettler.example") && !page.contains("2,5"))
        #expect(try await hub.jonas.delete("/kompetenzweg/sichtbarkeit").status == .seeOther)
        #expect(try await !hub.foreign.get(list).body.contains("Jonas Brandt"))
        let stored = try await hub.database.rows("SELECT about, withdrawn_on FROM competence_visibility")
        #expect(try stored.allSatisfy { try $0.text("about") == "" && $0.text("withdrawn_on") == "2026-05-15" })
    }

    @Test func ownersSeeStepAndProofAndNothingElse() async throws {
        let hub = try await CompetencePathHub.make()
        // Trained, but not named: the firm reads nothing of it.
        try await hub.workshop()
        _ = try await hub.jonas.post("/kompetenzweg/interesse")
        #expect(try await !hub.owner.get("/kompetenzweg/benennung").body.contains("von 16 UE"))
        try await hub.name()
        _ = try await hub.jonas.post("/kompetenzweg/projekt", CompetencePathHub.project)
        let page = try await hub.owner.get("/kompetenzweg/benennung").body
        #expect(
            page.contains("Stufe 3: eigenes Betriebsprojekt") && page.contains("16 von 16 UE · Projekt „Druckluft“")
        )
        for word in ["Energie im Griff", "Grundlast", "Leckagen", "Zähler"] { #expect(!page.contains(word), "\(word)") }
        // The own page of the owner shows the owner's way, not his.
        #expect(try await hub.owner.get("/kompetenzweg").body.contains("Stufe 0: interessiert"))
        #expect(try await hub.owner.get("/kompetenzweg/projekt").body.contains("Grundlast") == false)
    }

    @Test func theWayIsForThoseWhoWorkInTheFirm() async throws {
        let hub = try await CompetencePathHub.make()
        try await hub.name()
        let coach = hub.hub.client(as: .coach)
        for path in ["/kompetenzweg", "/kompetenzweg/projekt", "/kompetenzweg/sichtbarkeit"] {
            let page = try await coach.get(path)
            #expect(page.status == .ok && page.body.contains("Hier sind Sie zu Gast"))
            #expect(try await hub.hub.client().get(path).status == .seeOther)
            // Nor a seat in the works council, nor an office of the hub opens it.
            #expect(try await hub.hub.client(as: .personWithoutFirm).get(path).status == .forbidden)
            #expect(try await hub.team.get(path).status == .forbidden)
        }
        #expect(try await coach.post("/kompetenzweg/projekt", CompetencePathHub.project).status == .seeOther)
        #expect(try await hub.database.rows("SELECT title FROM competence_project").isEmpty)
        #expect(try await hub.jonas.get("/kompetenzweg/benennung").status == .forbidden)
        #expect(try await hub.jonas.get("/team/kompetenztraeger").status == .forbidden)
        let foreign = ["person": TestHub.colleague.id.text, "hours": "4"]
        let answer = try await hub.foreign.post("/kompetenzweg/benennung", foreign)
        #expect(answer.status == .unprocessableContent && answer.body.contains("gehört nicht zu Ihrem Betrieb"))
        #expect(try await hub.foreign.post("/kompetenzweg/benennung?_method=DELETE", foreign).status == .notFound)
        #expect(try await hub.step() == .named)
    }

    @Test func whatIsWrongIsSaidAndWhatWasTypedStays() async throws {
        let hub = try await CompetencePathHub.make()
        let noTime = try await hub.owner.post("/kompetenzweg/benennung", ["person": TestHub.colleague.id.text])
        #expect(noTime.status == .unprocessableContent && noTime.body.contains("Die Zeit im Monat fehlt"))
        let badTime = ["person": TestHub.colleague.id.text, "hours": "viele"]
        #expect(try await hub.owner.post("/kompetenzweg/benennung", badTime).body.contains("„viele“ passt nicht"))
        var project = CompetencePathHub.project
        (project["title"], project["value0"], project["what1"], project["unit1"]) = ("", "drei", "", "EUR")
        let page = try await hub.jonas.post("/kompetenzweg/projekt", project)
        #expect(page.status == .unprocessableContent && page.body.contains("Der Titel fehlt"))
        #expect(page.body.contains("„drei“ ist keine Zahl") && page.body.contains("Die Bezeichnung fehlt"))
        #expect(page.body.contains("Leckagen am Wochenende gesucht."))
        let foreign = CompetencePathHub.project.merging(["origin": "measure:\(TestHub.firm)"]) { $1 }
        #expect(try await hub.jonas.post("/kompetenzweg/projekt", foreign).status == .unprocessableContent)
        let future = ["kind": "talk", "title": "Vortrag", "day": "2026-05-16"]
        let early = try await hub.jonas.post("/kompetenzweg/beitraege", future)
        #expect(early.status == .unprocessableContent && early.body.contains("16.05.2026 liegt in der Zukunft"))
        for form in [["answer": "maybe"], ["answer": "yes"]] {
            #expect(try await hub.jonas.post("/kompetenzweg/antwort", form).status == .seeOther)
        }
        #expect(try await hub.step() == .interested)
    }

    @Test func twoAtOnceDoNotOverwriteEachOther() async throws {
        let hub = try await CompetencePathHub.make()
        let first = ["person": TestHub.colleague.id.text, "hours": "4"]
        let second = ["person": TestHub.colleague.id.text, "hours": "6"]
        #expect(try await hub.owner.post("/kompetenzweg/benennung", first).status == .seeOther)
        let naming = try await hub.owner.post("/kompetenzweg/benennung", second)
        #expect(naming.status == .conflict && naming.body.contains("4 Std. im Monat"))
        #expect(try await hub.mails(to: "jonas@kettler.example").count == 1)
        #expect(try await hub.jonas.post("/kompetenzweg/projekt", CompetencePathHub.project).status == .seeOther)
        let other = CompetencePathHub.project.merging(["result": "Noch nichts."]) { $1 }
        let conflict = try await hub.jonas.post("/kompetenzweg/projekt", other)
        #expect(conflict.status == .conflict && conflict.body.contains("Leckagen sind geschlossen."))
        let again = other.merging(["version": "1"]) { $1 }
        #expect(try await hub.jonas.post("/kompetenzweg/projekt", again).status == .seeOther)
        #expect(try await hub.jonas.get("/kompetenzweg").body.contains("Noch nichts."))
    }

    @Test func aNamingEndsByEitherSide() async throws {
        let hub = try await CompetencePathHub.make()
        try await hub.name()
        #expect(try await hub.jonas.delete("/kompetenzweg/antwort").status == .seeOther)
        #expect(try await hub.step() == .interested)
        try await hub.name()
        let person = ["person": TestHub.colleague.id.text]
        #expect(try await hub.owner.post("/kompetenzweg/benennung?_method=DELETE", person).status == .seeOther)
        #expect(try await hub.step() == .interested)
        _ = try await hub.owner.post("/kompetenzweg/benennung", person.merging(["hours": "4"]) { $1 })
        #expect(try await hub.jonas.post("/kompetenzweg/antwort", ["answer": "no"]).status == .seeOther)
        #expect(try await hub.step() == .interested)
        #expect(try await hub.mails(to: "petra@kettler.example").count == 3)
    }
}
