import DatabasePlatform
import Documents
import HTTPTypes
import Kernel
import Participation
import TestSupport
import Testing
import WebPlatform

/// Journey J3: three teams with 12, 7 and 4 answers.
@Suite struct CampaignJourneyTests {
    let house: CouncilHub
    let campaign: String
    let member: TestClient
    var result: String { campaign + "/ergebnis" }

    init() async throws {
        house = try await CouncilHub.make(outside: .frozen)
        campaign = try await house.campaign([
            "team-0": "Team A", "size-0": "12", "team-1": "Wohnbereich Süd", "size-1": "7", "team-2": "Nachtdienst",
            "size-2": "4",
        ])
        member = house.client(house.member)
        let codes = try await house.codes(campaign, [12, 7, 4])
        // Grades 3, 2 and 1 for the first statement; 1, 2 and 3 for the second.
        for (team, grade) in zip(codes, [3, 2, 1]) {
            for code in team {
                let path = "/mitmachen/" + code
                let answer = try await house.hub.client().post(
                    path,
                    ["grade-0": "\(grade)", "grade-1": "\(4 - grade)"]
                )
                try #require(answer.location == "/mitmachen?danke=1")
            }
        }
    }

    private func lacksSmallTeams(_ text: String) -> Bool {
        !text.contains("Wohnbereich") && !text.contains("Nachtdienst")
    }

    @Test func beforeItsEndThereIsNoResult() async throws {
        let page = try await member.get(result).body
        #expect(page.contains("Das Ergebnis gibt es, sobald die Kampagne beendet ist."))
        #expect(!page.contains("Team A") && lacksSmallTeams(page))
        let file = try await member.get(result + ".csv").body
        #expect(!file.contains("Team A") && lacksSmallTeams(file))
        #expect(try await member.get(campaign).body.contains("23 Personen haben teilgenommen."))
    }

    /// 54 ÷ 23 = 2.35, 36 ÷ 12 = 3, 18 ÷ 11 = 1.64
    @Test func thePageShowsTeamAAndTheOthers() async throws {
        try await house.end(campaign)
        let page = try await member.get(result).body
        #expect(page.contains("23") && page.contains("Alle (23)"))
        #expect(page.contains("Team A (12)") && page.contains("Übrige (11)"))
        #expect(page.contains("2,3") && page.contains("3,0") && page.contains("1,6"))
        #expect(lacksSmallTeams(page))
        #expect(!page.contains("(7)") && !page.contains("(4)"))
    }

    @Test func noFilterLeadsToASmallTeam() async throws {
        try await house.end(campaign)
        let page = try await member.get(result).body
        let offered = page.matches(of: /<option value="([^"]*)"/).map { String($0.1) }
        // The empty one shows every group; then all, Team A and the others.
        #expect(offered.count == 4)
        for value in offered where !value.isEmpty {
            let filtered = try await member.get(result + "?gruppe=" + value)
            #expect(filtered.status == .ok && lacksSmallTeams(filtered.body))
            #expect(filtered.body.matches(of: /<th scope="col"[^>]*>[^<]*\(\d+\)/).count <= 1)
        }
        let teams = try await house.database.rows("SELECT id, name FROM campaign_team ORDER BY position")
        for team in teams.dropFirst() {
            #expect(try await member.get(result + "?gruppe=" + (try team.text("id"))).status == .notFound)
        }
        #expect(try await member.get(result + "?gruppe=x%27--").status == .notFound)
        #expect(try await member.get(result + "?gruppe=" + (try teams[0].text("id"))).body.contains("Team A (12)"))
    }

    @Test func theTextFileHoldsTheSameGroups() async throws {
        try await house.end(campaign)
        let answer = try await member.get(result + ".csv")
        #expect(answer.headers[.contentType] == "text/csv; charset=utf-8")
        let lines = answer.body.split(whereSeparator: \.isNewline)
        // A head and, for each of three groups, two statements.
        #expect(lines.count == 7)
        #expect(answer.body.contains("Team A;12;Ich kann Energie sparen;3"))
        #expect(answer.body.contains("Übrige;11;Ich kann Energie sparen;1,63636"))
        #expect(lacksSmallTeams(answer.body))
    }

    @Test func theWorkbookHoldsTheSameGroups() async throws {
        try await house.end(campaign)
        let workbook = try XLSXWorkbook(try await member.get(result + ".xlsx").bytes)
        var cells: [[String]] = []
        for sheet in workbook.sheets {
            try workbook.rows(of: sheet).forEachRow { row in
                cells.append(row.cells.map(\.text))
                return .more
            }
        }
        let text = cells.map { $0.joined(separator: ";") }.joined(separator: "\n")
        #expect(text.contains("Team A;12;Ich kann Energie sparen;3"))
        #expect(text.contains("Übrige;11;Ich kenne die Ziele"))
        #expect(lacksSmallTeams(text))
    }

    @Test func noAnswerHoldsACodeOrATime() async throws {
        let columns = try await house.database.rows("SELECT * FROM campaign_answer LIMIT 1")
        let row = try #require(columns.first)
        for name in ["code_mark", "created_at", "day", "person_id"] {
            #expect(throws: (any Error).self) { try row.value(name) }
        }
        #expect(try row.text("grades").hasPrefix("["))
        let codes = try await house.database.rows("SELECT code_mark FROM campaign_code")
        #expect(codes.count == 23)
        for code in codes { #expect(try code.text("code_mark").count == 64) }
    }
}
