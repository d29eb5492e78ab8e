import HTTPTypes
import Kernel
import ProgrammeRecords
import TestSupport
import Testing
import WebPlatform

@Suite struct HoursTests {
    private func hour(
        _ id: String,
        _ name: String,
        _ minutes: Int,
        _ counts: CountsAs,
        email: String? = nil,
        person: PersonID? = nil,
        firm: FirmID? = TestHub.firm,
        firmName: String? = "Metallbau Kettler GmbH"
    ) -> ParticipationHours {
        ParticipationHours(
            source: .event,
            sourceID: id,
            title: "Werkstatt \(id)",
            day: RecordsHub.today,
            minutes: minutes,
            countsAs: counts,
            reason: "Schulung",
            person: person,
            name: name,
            email: email,
            firm: firm,
            firmName: firmName
        )
    }

    // 4 h + 2.5 h = 6.5 h; the firm 1.5 h
    @Test func hoursArePerPersonAndPerFirm() async throws {
        let house = try await RecordsHub.make(hours: [
            hour("1", "Jonas Brandt", 240, .person, email: "jonas@kettler.example"),
            hour("2", "Jonas Brandt", 150, .person, email: "Jonas@Kettler.example"),
            hour("3", "", 90, .enterprise), hour("4", "Gast", 60, .neither),
        ])
        let page = try await house.administrator.get("/verwaltung/projekt/stunden")
        #expect(page.lacks("6,5 von 8 Std.") == nil && page.lacks("1,5 Std.") == nil)
        #expect(page.lacks("Bis 8 Std. je Person soll kein Fragebogen nötig sein (nicht bestätigt).") == nil)
        #expect(page.lacks("Zählt nirgends") == nil && page.lacks("Werkstatt 4") == nil)
        #expect(page.lacks("über der Schwelle") != nil)
        #expect(try await house.administrator.get("/verwaltung/projekt").lacks("/verwaltung/projekt/stunden") == nil)
    }

    // 481 minutes are more than 8 h, and less than 10 h
    @Test func theProgrammesThresholdTakesTheUsualOnesPlace() async throws {
        let house = try await RecordsHub.make(hours: [hour("1", "Jonas Brandt", 481, .person)])
        let path = "/verwaltung/projekt/stunden"
        #expect(try await house.administrator.get(path).lacks("über der Schwelle") == nil)
        let questions = "/verwaltung/projekt/fragen"
        var answer = [
            "question": "threshold", "answer": "zehn Stunden", "hours": "10", "source": "KBS, Mail",
            "day": "2026-05-11",
        ]
        #expect(try await house.administrator.get(questions).lacks("8 Std. (nicht bestätigt)") == nil)
        #expect(try await house.administrator.post(questions, answer).location == questions)
        let page = try await house.administrator.get(path)
        #expect(page.lacks("8,02 von 10 Std.") == nil && page.lacks("über der Schwelle") != nil)
        #expect(page.lacks("Bis 10 Std. je Person ist kein Fragebogen nötig.") == nil)
        #expect(page.lacks("Quelle: KBS, Mail, Stand 11.05.2026") == nil)
        answer["hours"] = "acht"
        #expect(try await house.administrator.post(questions, answer).lacks("„acht“ ist keine Stundenzahl.") == nil)
        answer["hours"] = ""
        #expect(try await house.administrator.post(questions, answer).location == questions)
        #expect(try await house.administrator.get(path).lacks("über der Schwelle") == nil)
    }

    // 60 + 90 + 30 = 180 minutes of one person: by account, by mail address, and by name and firm alone
    @Test func anAccountAMailAddressAndANameAreOnePerson() throws {
        let account = HoursAccount([
            hour("1", "Jonas Brandt", 60, .person, email: "jonas@kettler.example", person: TestHub.colleague.id),
            hour("2", "J. Brandt", 90, .person, email: "JONAS@kettler.example"),
            hour("3", "jonas  brandt", 30, .person, firm: nil),
            hour("4", "Jonas Brandt", 15, .person, firm: nil, firmName: nil),
        ])
        #expect(account.people.map(\.minutes).sorted() == [15, 180])
    }

    // Two accounts of one name stay two people, and what names neither stays for itself: 60, 90, 30
    @Test func twoPeopleOfOneNameStayApart() throws {
        let account = HoursAccount([
            hour("1", "Jonas Brandt", 60, .person, person: TestHub.colleague.id),
            hour("2", "Jonas Brandt", 90, .person, person: TestHub.stranger.id),
            hour("3", "Jonas Brandt", 30, .person),
        ])
        #expect(account.people.map(\.minutes).sorted() == [30, 60, 90])
    }

    // 60 + 30 + 15 = 105 minutes of the firm; 20 of one that nobody names
    @Test func aFirmIsNotNamedAfterAPerson() async throws {
        let hours = [
            hour("1", "Jonas Brandt", 60, .enterprise, firmName: nil),
            hour("2", "", 30, .enterprise),
            hour("3", "", 15, .enterprise, firm: nil, firmName: "METALLBAU Kettler GmbH"),
            hour("4", "Mira Otto", 20, .enterprise, firm: nil, firmName: nil),
        ]
        let account = HoursAccount(hours)
        #expect(account.enterprises.map(\.minutes).sorted() == [20, 105])
        #expect(account.enterprises.map(\.name).sorted() == ["", "Metallbau Kettler GmbH"])
        let house = try await RecordsHub.make(hours: hours)
        let page = try await house.administrator.get("/verwaltung/projekt/stunden")
        #expect(page.lacks("1,75 Std.") == nil && page.lacks("fehlt") == nil && page.lacks("Mira Otto") != nil)
    }
}
