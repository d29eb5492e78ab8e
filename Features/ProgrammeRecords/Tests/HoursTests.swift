import HTTPTypes
import Kernel
import ProgrammeRecords
import TestSupport
import Testing

@Suite struct HoursTests {
    private func hour(
        _ id: String,
        _ name: String,
        _ minutes: Int,
        _ counts: CountsAs,
        email: String? = nil
    ) -> ParticipationHours {
        ParticipationHours(
            source: .event,
            sourceID: id,
            title: "Werkstatt \(id)",
            day: RecordsHub.today,
            minutes: minutes,
            countsAs: counts,
            reason: "Schulung",
            name: name,
            email: email,
            firm: TestHub.firm,
            firmName: "Metallbau Kettler GmbH"
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
        #expect(page.lacks("Zählt nirgends") == nil && page.lacks("Werkstatt 4") == nil)
        #expect(page.lacks("über der Schwelle") != nil)
        #expect(try await house.administrator.get("/verwaltung/projekt").lacks("/verwaltung/projekt/stunden") == nil)
    }

    // 481 minutes are more than 8 h
    @Test func aboveTheThresholdIsSaid() async throws {
        let house = try await RecordsHub.make(hours: [hour("1", "Jonas Brandt", 481, .person)])
        #expect(try await house.administrator.get("/verwaltung/projekt/stunden").lacks("über der Schwelle") == nil)
        #expect(HoursAccount([]).people.isEmpty)
    }
}
