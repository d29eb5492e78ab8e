import HTTPTypes
import Kernel
import Participation
import TestSupport
import Testing
import WebPlatform

@Suite struct CampaignRoutesTests {
    let house: CouncilHub
    let member: TestClient

    init() async throws {
        house = try await CouncilHub.make(outside: .frozen)
        member = house.client(house.member)
    }

    private static let form = [
        "kind": "weighing", "title": "Was zuerst?", "items": "LED in der Halle\n\n  Lecks schließen  ",
        "lastDay": "2026-05-29", "team-0": "Alle", "size-0": "8",
    ]

    @Test func theMakingPageNamesTheRightsOfTheCouncil() async throws {
        let page = try await member.get("/kampagnen/neu").body
        for text in [
            "§ 87 Abs. 1 Nr. 6 BetrVG", "§ 87 Abs. 1 Nr. 12 BetrVG", "Vorschlagswesen", "Keine Rechtsberatung",
        ] {
            #expect(page.contains(text), "\(text)")
        }
        #expect(page.contains("name=\"lastDay\" value=\"2026-05-29\"") && !page.contains("⟦"))
    }

    private static let bad: [([String: String], String)] = [
        (["kind": "x"], "Bitte wählen Sie eine Art."), (["title": ""], "Der Titel fehlt."),
        (["items": ""], "Es fehlt, was gewichtet wird."),
        (["kind": "questions", "items": " \n "], "Die Aussagen fehlen."),
        (["items": String(repeating: "x", count: 301)], "hat 301 Zeichen"),
        (["items": Array(repeating: "a", count: 41).joined(separator: "\n")], "Das sind 41 Zeilen."),
        (["lastDay": ""], "Der letzte Tag fehlt."), (["lastDay": "morgen"], "„morgen“ ist kein Datum."),
        (["lastDay": "2026-05-14"], "Der 14.05.2026 liegt in der Vergangenheit."),
        (["team-0": "", "size-0": ""], "Es fehlt ein Team."),
        (["team-0": ""], "Der Name des Teams fehlt."), (["size-0": ""], "Die Zahl der Personen fehlt."),
        (["size-0": "0"], "„0“ ist keine ganze Zahl bis 500."), (["size-0": "1e9"], "„1e9“ ist keine ganze Zahl"),
        (["size-0": "99999999999999999999"], "ist keine ganze Zahl"), (["size-0": "-3"], "„-3“ ist keine ganze Zahl"),
        (["team-1": "Alle", "size-1": "3"], "„Alle“ steht schon da."), (["theme": "weltraum"], "Dieses Thema gibt es"),
        (["measures": "x"], "Eine der gewählten Maßnahmen gibt es nicht mehr."),
    ]

    @Test(arguments: bad)
    func badInputIsAskedBackWithEverythingKept(_ change: [String: String], _ sentence: String) async throws {
        let fields = Self.form.merging(["introduction": "Bleibt stehen"]) { $1 }.merging(change) { $1 }
        let answer = try await member.post("/kampagnen", fields)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains(sentence) && answer.body.contains("Bleibt stehen"))
        #expect(try await member.get("/kampagnen").body.contains("Noch keine Kampagne"))
    }

    @Test func measuresOfTheFirmAreWeighed() async throws {
        let measure = try await house.measure("Abwärme nutzen")
        let form = Self.form.merging(["measures": measure.text]) { $1 }
        let path = try #require(try await member.post("/kampagnen", form).location)
        let page = try await member.get(path).body
        #expect(page.contains("Abwärme nutzen") && page.contains("<li>LED in der Halle</li>"))
        #expect(page.contains("0 nicht wichtig bis 4 sehr wichtig"))
        let code = try #require(try await house.codes(path, [8]).first?.first)
        let form2 = try await house.hub.client().get("/mitmachen/" + code).body
        #expect(form2.contains("Abwärme nutzen") && form2.contains("4 sehr wichtig"))
        #expect(!form2.contains("name=\"proposal-0\""))
    }

    @Test func theSheetHasAPictureAndAnAddressForEachCode() async throws {
        let path = try #require(try await member.post("/kampagnen", Self.form).location)
        let sheet = try await member.post(path + "/codes", ["codes-0": "8"]).body
        #expect(sheet.matches(of: /class="qr-code"/).count == 8)
        #expect(sheet.contains("/mitmachen eintippen") && sheet.contains("Gilt einmal, bis 29.05.2026."))
        #expect(try await member.get(path).body.contains("8 gedruckt"))
    }

    private static let badNumbers: [([String: String], String)] = [
        (["codes-0": "x"], "„x“ ist keine ganze Zahl"), (["codes-0": "501"], "„501“ ist keine ganze Zahl bis 500"),
        (["codes-0": ""], "Es ist kein Code verlangt."), ([:], "Es ist kein Code verlangt."),
        (["codes-0": "-1"], "„-1“ ist keine ganze Zahl"),
    ]

    @Test(arguments: badNumbers)
    func badNumbersOfCodesAreRefused(_ fields: [String: String], _ sentence: String) async throws {
        let path = try #require(try await member.post("/kampagnen", Self.form).location)
        let answer = try await member.post(path + "/codes", fields)
        #expect(answer.status == .unprocessableContent && answer.body.contains(sentence))
    }

    @Test func anotherFirmSeesNothingOfIt() async throws {
        let path = try #require(try await member.post("/kampagnen", Self.form).location)
        let foreign = house.client(try await house.foreignOwner())
        for address in [path, path + "/ergebnis", path + "/ergebnis.csv", path + "/ergebnis.xlsx"] {
            #expect(try await foreign.get(address).status == .notFound, "\(address)")
        }
        for address in [path + "/codes", path + "/ende"] {
            #expect(try await foreign.post(address, ["codes-0": "1"]).status == .notFound)
        }
        #expect(try await foreign.delete(path).status == .notFound)
        #expect(try await foreign.delete(path + "/codes").status == .notFound)
        #expect(try await !foreign.get("/kampagnen").body.contains("Was zuerst?"))
        #expect(try await house.client(house.outsider).get(path).status != .ok)
        #expect(try await member.get(path).status == .ok)
    }

    @Test func itIsDeletedWithAllThatBelongsToIt() async throws {
        let path = try #require(try await member.post("/kampagnen", Self.form).location)
        let code = try #require(try await house.codes(path, [8]).first?.first)
        #expect(try await member.delete(path).location == "/kampagnen")
        #expect(try await house.hub.client().get("/mitmachen/" + code).status == .notFound)
        #expect(try await member.get(path).status == .notFound)
    }
}
