import ActionPlanningStorage
import HTTPTypes
import Kernel
import Participation
import TestSupport
import Testing
import WebPlatform

/// Journey J4: „Leckageprüfung“ with 14 days, from the council's room to management and back.
@Suite struct CouncilProposalsTests {
    let calendar = TestCalendar()
    let house: CouncilHub
    let council: CouncilID
    let chair: TestClient
    let owner: TestClient
    var area: String { "/vertretung/\(council)/anregungen" }
    static let form = ["title": "Leckageprüfung", "text": "Druckluft einmal im Jahr prüfen", "due": "2026-05-29"]

    init() async throws {
        house = try await CouncilHub.make(outside: calendar.outside)
        council = try await house.council()
        (chair, owner) = (house.client(house.chair), house.client(house.owner))
    }

    private func draft() async throws -> String {
        try #require(try await chair.post(area, Self.form).location)
    }

    private func handedIn() async throws -> (council: String, management: String) {
        let path = try await draft()
        try #require(try await chair.post(path + "/einreichung").location == path)
        return (path, "/anregungen/" + path.suffix(36))
    }

    @Test func fourteenDaysAreSuggested() async throws {
        let form = try await chair.get(area + "/neu")
        #expect(form.body.contains("name=\"due\" value=\"2026-05-29\""))
    }

    @Test func theHistoryHasReceiptDeadlineAnswerAndReason() async throws {
        let paths = try await handedIn()
        let list = try await owner.get("/anregungen").body
        #expect(list.contains("Leckageprüfung") && list.contains("1 Anregung wartet auf Ihre Antwort."))
        let page = try await owner.get(paths.management).body
        for text in ["Druckluft einmal im Jahr prüfen", "15.05.2026", "29.05.2026", "Betriebsrat der Brandt KG"] {
            #expect(page.contains(text), "\(text)")
        }
        #expect(!page.contains("Vorsitz"), "who wrote it stays in the room")

        let refused = try await owner.post(paths.management, ["decision": "declined", "reason": "  "])
        #expect(refused.status == .unprocessableContent)
        #expect(refused.body.contains("Die Begründung fehlt.") && refused.body.contains("value=\"declined\" checked"))
        #expect(try await owner.get(paths.management).body.contains(">fehlt<"))

        calendar.pass(days: 5)
        let answer = ["decision": "declined", "reason": "Der Kompressor wird ersetzt"]
        #expect(try await owner.post(paths.management, answer).location == paths.management)
        for body in [try await owner.get(paths.management).body, try await chair.get(paths.council).body] {
            for text in [
                "Eingang", "15.05.2026", "Frist", "29.05.2026", "Antwort", "20.05.2026: abgelehnt (Brandt)",
                "Begründung",
                "Der Kompressor wird ersetzt",
            ] { #expect(body.contains(text), "\(text)") }
        }
        #expect(try await owner.get("/anregungen").body.contains("Keine Anregung wartet auf Ihre Antwort."))
    }

    @Test func acceptingNeedsNoReason() async throws {
        let paths = try await handedIn()
        #expect(try await owner.post(paths.management, ["decision": "accepted"]).status == .seeOther)
        let page = try await chair.get(paths.council).body
        #expect(page.contains("angenommen") && page.contains("ohne Begründung"))
    }

    @Test func whatWasTypedStaysWhenSomethingIsMissing() async throws {
        let bad = try await chair.post(
            area,
            ["title": "", "text": "Bleibt stehen", "due": "31.02.2026", "measure": "x"]
        )
        #expect(bad.status == .unprocessableContent)
        for text in [
            "Der Titel fehlt.", "„31.02.2026“ ist kein Datum", "Bleibt stehen",
            "Diese Maßnahme gibt es im Betrieb nicht",
        ] { #expect(bad.body.contains(text), "\(text)") }
        let past = try await chair.post(area, Self.form.merging(["due": "2026-05-14"]) { $1 })
        #expect(past.body.contains("Die Frist 14.05.2026 liegt in der Vergangenheit."))
        let long = try await chair.post(area, Self.form.merging(["title": String(repeating: "x", count: 201)]) { $1 })
        #expect(long.body.contains("Das sind 201 Zeichen."))
        let paths = try await handedIn()
        let none = try await owner.post(paths.management, ["decision": "vielleicht", "reason": "Bleibt auch stehen"])
        #expect(none.status == .unprocessableContent)
        #expect(none.body.contains("Die Entscheidung fehlt.") && none.body.contains("Bleibt auch stehen"))
        let endless = try await owner.post(
            paths.management,
            ["decision": "accepted", "reason": String(repeating: "x", count: 5_001)]
        )
        #expect(endless.status == .unprocessableContent && endless.body.contains("Das sind 5001 Zeichen."))
    }

    @Test func aDraftWhoseDayHasPassedIsNotHandedIn() async throws {
        let path = try await draft()
        calendar.pass(days: 15)
        let answer = try await chair.post(path + "/einreichung")
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains("Die Frist 29.05.2026 liegt in der Vergangenheit."))
        #expect(try await owner.get("/anregungen").body.contains("Noch nichts eingereicht"))
    }

    @Test func whatIsHandedInCannotBeChangedOrTakenBack() async throws {
        let paths = try await handedIn()
        #expect(try await chair.post(paths.council, Self.form).status == .notFound)
        #expect(try await chair.delete(paths.council).status == .notFound)
        #expect(try await chair.post(paths.council + "/einreichung").status == .notFound)
        let page = try await chair.get(paths.council).body
        #expect(page.contains("Druckluft einmal im Jahr prüfen") && !page.contains("<textarea"))
    }

    @Test func twoWhoChangeTheSameDraftSeeBothVersions() async throws {
        try await house.admit(house.member, to: council)
        let path = try await draft()
        let changed = Self.form.merging(["text": "Zweimal im Jahr", "version": "1"]) { $1 }
        #expect(try await house.client(house.member).post(path, changed).status == .seeOther)
        let late = Self.form.merging(["text": "Jeden Monat", "version": "1"]) { $1 }
        let answer = try await chair.post(path, late)
        #expect(answer.status == .conflict)
        #expect(answer.body.contains("Zweimal im Jahr") && answer.body.contains("Jeden Monat"))
        #expect(try await chair.post(path, late.merging(["version": "2"]) { $1 }).status == .seeOther)
        #expect(try await chair.get(path).body.contains("Jeden Monat"))
    }

    @Test func ofTwoAnswersTheFirstCounts() async throws {
        let paths = try await handedIn()
        #expect(try await owner.post(paths.management, ["decision": "accepted"]).status == .seeOther)
        let second = try await owner.post(paths.management, ["decision": "declined", "reason": "Zu spät gesehen"])
        #expect(second.status == .conflict)
        #expect(second.body.contains("Brandt hat inzwischen geantwortet") && second.body.contains("Zu spät gesehen"))
        #expect(try await chair.get(paths.council).body.contains("angenommen"))
    }

    @Test func aMeasureOfTheFirmMayBeNamed() async throws {
        let measure = try await house.measure("Druckluft: Leckagen")
        let path = try #require(
            try await chair.post(area, Self.form.merging(["measure": measure.text]) { $1 }).location
        )
        try #require(try await chair.post(path + "/einreichung").status == .seeOther)
        let page = try await owner.get("/anregungen/" + path.suffix(36)).body
        #expect(
            page.contains("Zur Maßnahme „Druckluft: Leckagen“.") && page.contains("href=\"/massnahmen/\(measure)\"")
        )
        _ = try await MeasureStore(house.database, outside: .live).remove(measure, of: house.firm)
        let later = try await owner.get("/anregungen/" + path.suffix(36)).body
        #expect(later.contains("Zur Maßnahme „Druckluft: Leckagen“.") && !later.contains("/massnahmen/\(measure)"))
    }

    @Test func theGuidesWordsAreTakenOver() async throws {
        let form = try await chair.get(area + "/neu?recht=betrvg-87-1-6").body
        #expect(form.contains("value=\"Technische Überwachung\"") && form.contains("Sie planen [Messung"))
    }
}
