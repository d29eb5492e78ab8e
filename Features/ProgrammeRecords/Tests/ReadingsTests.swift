import HTTPTypes
import Kernel
import ProgrammeRecords
import ProgrammeRecordsStorage
import TestSupport
import Testing

/// „Protokoll: wer hat welchen Teilnehmersatz gelesen“
@Suite struct ReadingsTests {
    @Test func whoReadWhichRecordIsShown() async throws {
        let house = try await RecordsHub.make()
        _ = try await house.read(RecordsHub.twelve)
        let people = try await house.participants.list(ParticipantFilter(), page: 1).rows
        let (anna, bilal) = (people[0], people[1])
        let record = "/verwaltung/projekt/teilnehmende/\(anna.id)"
        #expect(try await house.administrator.get(record).lacks("Noch niemand.") == nil)
        let again = try await house.administrator.get(record)
        #expect(again.lacks("15.05.2026 09:30") == nil && again.lacks("Hanna Sommer") == nil)
        let all = try await house.administrator.get("/verwaltung/projekt/protokoll")
        #expect(all.lacks("Berg, Anna") == nil && all.lacks("gelesen") == nil && all.lacks("Teilnehmersatz") == nil)
        #expect(all.lacks("Demir, Bilal") != nil)
        let hers = try await house.administrator.get(record + "/protokoll")
        #expect(hers.lacks("Wer hat den Teilnehmersatz Berg, Anna gelesen oder geändert?") == nil)
        let his = try await house.administrator.get("/verwaltung/projekt/teilnehmende/\(bilal.id)/protokoll")
        #expect(his.lacks("Noch nichts gelesen.") == nil)
        _ = try await house.administrator.get("/verwaltung/projekt/teilnehmende")
        #expect(try await house.administrator.get("/verwaltung/projekt/protokoll").lacks("mehrere") == nil)
        #expect(try await house.hub.client(as: .coach).get(record + "/protokoll").status == .forbidden)
    }

    @Test func aChangeIsShownAsOne() async throws {
        let house = try await RecordsHub.make()
        _ = try await house.read(RecordsHub.twelve)
        let anna = try #require(try await house.participants.list(ParticipantFilter(), page: 1).rows.first)
        let record = "/verwaltung/projekt/teilnehmende/\(anna.id)"
        let change = QuestionnaireTests.answers.merging(
            ["entered": "2026-05-04", "version": "1", "reason": "Name geändert"]
        ) { $1 }
        #expect(try await house.administrator.post(record, change).location == record)
        #expect(try await house.administrator.get(record + "/protokoll").lacks("geändert") == nil)
        let page = try await house.administrator.get("/verwaltung/projekt/protokoll")
        #expect(page.lacks("Otto, Mira") == nil && page.lacks(">geändert<") == nil)
    }
}
