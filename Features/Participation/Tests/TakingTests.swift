import DatabasePlatform
import HTTPTypes
import Kernel
import Participation
import TestSupport
import Testing
import WebPlatform

@Suite struct TakingTests {
    let calendar = TestCalendar()
    let house: CouncilHub
    let visitor: TestClient

    init() async throws {
        house = try await CouncilHub.make(outside: calendar.outside)
        visitor = house.hub.client()
    }

    private let grades = ["grade-0": "4", "grade-1": "0"]

    private func one() async throws -> (campaign: String, path: String) {
        let campaign = try await house.campaign(["team-0": "Alle", "size-0": "5"])
        let codes = try await house.codes(campaign, [5])
        return (campaign, "/mitmachen/" + codes[0][0])
    }

    private func answers() async throws -> Int {
        try await house.database.rows("SELECT count(*) AS n FROM campaign_answer").first!.int("n")
    }

    @Test func aCodeIsGoodOnce() async throws {
        let path = try await one().path
        let form = try await visitor.get(path)
        #expect(form.status == .ok && form.body.contains("Ich kann Energie sparen"))
        #expect(form.body.contains("Großhandel Brandt KG") && !form.body.contains("⟦"))
        #expect(form.headers[HTTPField.Name("X-Robots-Tag")!] == "noindex")
        #expect(try await visitor.post(path, grades).location == "/mitmachen?danke=1")
        #expect(try await visitor.get("/mitmachen?danke=1").body.contains("Ihre Antwort ist gespeichert."))
        for answer in [try await visitor.get(path), try await house.hub.client().post(path, grades)] {
            #expect(answer.status == .conflict && answer.body.contains("schon verwendet"))
        }
        #expect(try await answers() == 1)
    }

    @Test func ofTwoAtOnceOneIsTaken() async throws {
        let path = try await one().path
        let (grades, house) = (grades, house)
        let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<8 { group.addTask { Int(try await house.hub.client().post(path, grades).status.code) } }
            return try await group.reduce(into: [Int]()) { $0.append($1) }
        }
        #expect(statuses.sorted() == [303] + Array(repeating: 409, count: 7))
        #expect(try await answers() == 1)
    }

    @Test func whoTypesTheCodeComesToTheForm() async throws {
        let path = try await one().path
        let code = path.dropFirst("/mitmachen/".count).lowercased().replacing("-", with: " ")
        let target = try #require(try await visitor.post("/mitmachen", ["code": code]).location)
        #expect(try await visitor.get(target).status == .ok)
        let wrong = try await visitor.post("/mitmachen", ["code": "<b>1"])
        #expect(wrong.status == .unprocessableContent)
        #expect(wrong.body.contains("„&lt;b&gt;1“ ist kein Code.") && !wrong.body.contains("<b>1"))
        let none = try await visitor.post("/mitmachen", ["code": ""])
        #expect(none.status == .unprocessableContent && none.body.contains("Der Code fehlt."))
    }

    @Test func afterTheLastDayNothingIsTaken() async throws {
        let path = try await one().path
        calendar.pass(days: 14)
        #expect(try await visitor.get(path).status == .ok, "29.05.2026 is the last day")
        calendar.pass(days: 1)
        for answer in [try await visitor.get(path), try await visitor.post(path, grades)] {
            #expect(answer.status == .gone)
            #expect(answer.body.contains("Die Kampagne ist seit 30.05.2026 beendet."))
        }
        #expect(try await answers() == 0)
    }

    @Test func aCampaignThatWasEndedTakesNothing() async throws {
        let (campaign, path) = try await one()
        try await house.end(campaign)
        let answer = try await visitor.post(path, grades)
        #expect(answer.status == .gone && answer.body.contains("seit 15.05.2026 beendet"))
        #expect(try await house.client(house.member).post(campaign + "/ende").status == .conflict)
        #expect(try await house.client(house.member).post(campaign + "/codes", ["codes-0": "3"]).status == .conflict)
    }

    @Test func guessesOfOneMachineAreSlowedDown() async throws {
        let path = try await one().path
        var statuses: Set<Int> = []
        for number in 0..<40 {
            let guess = "/mitmachen/ABCDEF" + ["AA", "AB", "AC", "AD", "AE", "AF", "AG", "AH"][number % 8]
            statuses.insert(Int(try await visitor.get(guess).status.code))
        }
        #expect(statuses == [404, 429])
        let right = try await visitor.get(path)
        #expect(right.status == .tooManyRequests && right.body.contains("Zu viele falsche Codes."))
        #expect(right.headers[.retryAfter] != nil)
        calendar.pass(days: 1)
        #expect(try await visitor.get(path).status == .ok)
    }

    @Test(arguments: ["x", "ABCDEFGH", "%00%00", "abcd-2345", "..%2f..%2fetc", "ABCDEFGHJKLMN"])
    func whatIsNoCodeIsUnknown(_ code: String) async throws {
        let answer = try await visitor.get("/mitmachen/" + code)
        #expect(answer.status == .notFound)
    }

    @Test func everyStatementNeedsAGrade() async throws {
        let path = try await one().path
        for fields in [["grade-0": "4"], ["grade-0": "4", "grade-1": "5"], ["grade-0": "4", "grade-1": "-1"], [:]] {
            let answer = try await visitor.post(path, fields)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.body.contains("Bitte wählen Sie eine Stufe von 0 bis 4."))
            if fields["grade-0"] != nil {
                #expect(answer.body.contains("id=\"grade-0-4\" type=\"radio\" name=\"grade-0\" value=\"4\" checked"))
            }
        }
        #expect(try await answers() == 0)
        #expect(try await visitor.post(path, grades).status == .seeOther, "the code is still good")
    }

    @Test func aLostSheetIsMadeWorthless() async throws {
        let (campaign, path) = try await one()
        #expect(try await visitor.post(path, grades).status == .seeOther)
        let more = try await house.codes(campaign, [2])
        let member = house.client(house.member)
        #expect(try await member.delete(campaign + "/codes").status == .seeOther)
        #expect(try await visitor.get("/mitmachen/" + more[0][0]).status == .notFound)
        #expect(try await visitor.get(path).status == .conflict, "used stays used")
        #expect(try await member.get(campaign).body.contains("7 gedruckt"))
    }
}
