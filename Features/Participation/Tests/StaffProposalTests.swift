import HTTPTypes
import Kernel
import Participation
import TestSupport
import Testing
import WebPlatform

@Suite struct StaffProposalTests {
    let house: CouncilHub
    let campaign: String
    let codes: [String]

    init() async throws {
        house = try await CouncilHub.make(outside: .frozen)
        campaign = try await house.campaign([
            "kind": "proposals", "items": "", "theme": "energy", "team-0": "Halle", "size-0": "7", "team-1": "Büro",
            "size-1": "4",
        ])
        codes = try await house.codes(campaign, [7, 4]).flatMap { $0 }
    }

    private func send(_ number: Int, _ fields: [String: String]) async throws -> HTTPResponse.Status {
        try await house.hub.client().post("/mitmachen/" + codes[number], fields).status
    }

    @Test func proposalsAreShownInLotsOfFive() async throws {
        for number in 0..<4 { #expect(try await send(number, ["proposal-0": "Idee Nummer \(number)"]) == .seeOther) }
        let visitor = house.hub.client()
        #expect(try await !visitor.get("/mitmachen/" + codes[10]).body.contains("Idee Nummer"))
        #expect(try await send(4, ["proposal-0": "Idee Nummer 4"]) == .seeOther)
        #expect(try await send(5, ["proposal-0": "Idee Nummer 5"]) == .seeOther)
        let shown = try await visitor.get("/mitmachen/" + codes[10]).body
        for number in 0..<5 { #expect(shown.contains("Idee Nummer \(number)")) }
        #expect(!shown.contains("Idee Nummer 5"))
        #expect(!shown.contains("Halle") && !shown.contains("Büro"))
    }

    @Test func othersCommentAndMeasuresAreMadeOfIt() async throws {
        for number in 0..<5 { _ = try await send(number, ["proposal-0": "Licht aus & Tore zu"]) }
        let form = try await house.hub.client().get("/mitmachen/" + codes[5]).body
        let name = try #require(form.firstMatch(of: /name="(comment-\d+)"/)).1
        #expect(try await send(5, [String(name): "Gute Idee"]) == .seeOther)
        #expect(try await send(6, ["comment-1": "An nichts"]) == .unprocessableContent)
        #expect(try await send(6, ["proposal-0": "Zweite\nmit zwei Zeilen", "comment-1": "An nichts"]) == .seeOther)
        try await house.end(campaign)
        let page = try await house.client(house.member).get(campaign + "/ergebnis").body
        #expect(page.contains("Licht aus &amp; Tore zu") && page.contains("Gute Idee"))
        #expect(!page.contains("An nichts"))
        #expect(page.contains("/massnahmen/neu?titel=Licht%20aus%20%26%20Tore%20zu&amp;thema=energy"))
        #expect(page.contains("/massnahmen/neu?titel=Zweite&amp;thema=energy"))
        #expect(!page.contains("Halle (") && !page.contains("Büro"))
        let file = try await house.client(house.member).get(campaign + "/ergebnis.csv").body
        #expect(file.contains("Vorschlag;;Licht aus & Tore zu;") && file.contains("Kommentar;;Gute Idee;"))
    }

    @Test func nothingWrittenIsNothingSent() async throws {
        for fields in [[:], ["proposal-0": " \n "]] {
            let answer = try await house.hub.client().post("/mitmachen/" + codes[0], fields)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.body.contains("Bitte schreiben Sie einen Vorschlag oder einen Kommentar."))
        }
        let long = String(repeating: "x", count: 2_001)
        let answer = try await house.hub.client().post("/mitmachen/" + codes[0], ["proposal-1": long])
        #expect(answer.status == .unprocessableContent && answer.body.contains("Das sind 2001 Zeichen."))
        #expect(answer.body.contains(long))
    }

    @Test func ofFewerThanFiveNoTextIsShown() async throws {
        for number in 0..<4 { _ = try await send(number, ["proposal-0": "Idee Nummer \(number)"]) }
        try await house.end(campaign)
        let member = house.client(house.member)
        let page = try await member.get(campaign + "/ergebnis").body
        #expect(page.contains("Weniger als fünf Personen haben teilgenommen.") && !page.contains("Idee Nummer"))
        #expect(try await !member.get(campaign + "/ergebnis.csv").body.contains("Idee Nummer"))
    }
}
