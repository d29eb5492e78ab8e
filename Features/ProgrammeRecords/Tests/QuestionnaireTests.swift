import DatabasePlatform
import HTTPTypes
import Kernel
import ProgrammeRecords
import ProgrammeRecordsStorage
import TestSupport
import Testing

/// A link to the questionnaire: once, for two months, and how records are corrected.
@Suite struct QuestionnaireTests {
    static let answers = [
        "firstName": "Mira", "surname": "Otto", "postcode": "44135", "birthDate": "1990-04-01", "sex": "f",
        "employment": "employed", "education": "isced34", "disability": "declined",
    ]

    private func link(_ house: RecordsHub, email: String = "") async throws -> String {
        let made = try await house.administrator.post("/verwaltung/projekt/eintrittslinks", ["email": email])
        #expect(made.status == .seeOther)
        let links = try await EntryStore(house.database, outside: .live).links()
        return "/eintritt/" + (try #require(links.first { $0.used == nil }).token)
    }

    @Test func aLinkIsUsedOnce() async throws {
        let house = try await RecordsHub.make()
        let path = try await link(house, email: "mira@kettler.example")
        let (somebody, page) = (house.hub.client(), try await house.hub.client().get(path))
        // 15.05.2026 + 2 months
        #expect(page.lacks("15.07.2026") == nil && page.lacks("Teil 1: Pflichtangaben") == nil)
        #expect(try await somebody.post(path, Self.answers).location == path)
        let second = try await somebody.post(path, Self.answers)
        #expect(second.status == .conflict && second.lacks("Dieser Link wurde schon verwendet") == nil)
        #expect(try await somebody.get(path).lacks("Dieser Link wurde schon verwendet") == nil)
        #expect(try await house.participants.list(ParticipantFilter(counts: true), page: 1).total == 1)
    }

    @Test func anUnknownLinkIsNoneAndAnOldOneIsOver() async throws {
        let house = try await RecordsHub.make()
        #expect(try await house.hub.client().get("/eintritt/abc").status == .notFound)
        let path = try await link(house)
        try await house.database.write { session in
            _ = try session.query("UPDATE entry_link SET valid_through = '2026-05-14'")
        }
        let late = try await house.hub.client().post(path, Self.answers)
        #expect(late.status == .conflict && late.lacks("Die Frist dieses Links ist vorbei") == nil)
    }

    @Test func namesAreShownAsTyped() async throws {
        let house = try await RecordsHub.make()
        let path = try await link(house)
        let typed = Self.answers.merging(["firstName": "<script>x</script>", "surname": "O\u{202E}tto"]) { $1 }
        #expect(try await house.hub.client().post(path, typed).status == .seeOther)
        let list = try await house.administrator.get("/verwaltung/projekt/teilnehmende")
        #expect(!list.body.contains("<script>x") && list.lacks("Otto, &lt;script&gt;x") == nil)
        let empty = try await house.hub.client().post(try await link(house))
        #expect(empty.status == .seeOther)
        let wrong = try await house.hub.client().post(
            try await link(house),
            ["birthDate": "31.02.1990", "postcode": "x"]
        )
        #expect(wrong.status == .unprocessableContent && wrong.lacks("„31.02.1990“ ist kein Datum") == nil)
    }

    @Test func anIncompleteRecordIsCompletedAndCorrected() async throws {
        let house = try await RecordsHub.make()
        _ = try await house.read(RecordsHub.twelve)
        let frank = try #require(
            try await house.participants.list(ParticipantFilter(counts: false), page: 1).rows.first
        )
        let path = "/verwaltung/projekt/teilnehmende/\(frank.id)"
        var change = [
            "firstName": "Frank", "surname": "Hoff", "postcode": "44145", "birthDate": "1970-07-17", "sex": "m",
            "employment": "employed", "education": "isced34", "entered": "2026-05-04", "version": "1",
        ]
        #expect(try await house.administrator.post(path, change).lacks("Der Grund der Änderung fehlt.") == nil)
        change["reason"] = "Abschluss nachgereicht"
        change["left"] = "2026-05-10"
        #expect(try await house.administrator.post(path, change).location == path)
        let page = try await house.administrator.get(path)
        #expect(page.lacks("Abschluss nachgereicht") == nil && page.lacks("ISCED 3–4") == nil)
        #expect(try await house.administrator.post(path, change).status == .conflict)
        // 10.05.2026 + 6 months; the result at the exit was not given
        let project = try await house.administrator.get("/verwaltung/projekt")
        #expect(project.lacks("10.11.2026") == nil && project.lacks("Lage beim Austritt fehlt") == nil)
        let twice = change.merging(["firstName": "Anna", "surname": "Berg", "postcode": "44135", "version": "2"]) { $1 }
        let refused = try await house.administrator.post(path, twice)
        #expect(refused.status == .unprocessableContent && refused.lacks("zählt im Projekt nur einmal") == nil)
    }

    @Test func theOtherIncompleteOneCompletesByLink() async throws {
        let house = try await RecordsHub.make(sendsMail: false)
        _ = try await house.read(RecordsHub.twelve)
        let greta = try #require(
            try await house.participants.list(ParticipantFilter(counts: false), page: 1).rows.last
        )
        let made = try await house.administrator.post("/verwaltung/projekt/teilnehmende/\(greta.id)/link")
        #expect(try await house.administrator.get(try #require(made.location)).lacks("15.07.2026") == nil)
        let token = try #require(try await EntryStore(house.database, outside: .live).links().first).token
        let answers = Self.answers.merging(["firstName": "Greta", "surname": "Ihle", "postcode": "44147"]) { $1 }
        #expect(try await house.hub.client().post("/eintritt/" + token, answers).status == .seeOther)
        #expect(try await house.participants.incomplete() == 1)
        #expect(try await house.participants.corrections(of: greta.id).contains { $0.field == "education" })
    }
}
