import Accounts
import AccountsStorage
import DatabasePlatform
import HTTPTypes
import Kernel
import TestSupport
import Testing

/// People and firms as the hub's administration sees them.
@Suite struct AdministrationRoutesTests {
    let house: AccountsHub
    let official: TestClient
    let owner: TestClient

    init() async throws {
        house = try await AccountsHub.make()
        official = try await house.person("Hanna Sommer", "hanna@hub.example", .administrator)
        owner = try await house.founder("Jörg Kettler", "joerg@kettler.example", of: "Kettler GmbH")
    }

    private func office(_ email: String, _ office: String) async throws -> String {
        "/verwaltung/personen/\(try await house.person(email))/rollen/\(office)"
    }

    @Test func peopleAreFoundHoweverTheyAreWritten() async throws {
        for search in ["jörg", "JORG", "kettler.ex"] {
            let page = try await official.get("/verwaltung/personen?q=\(search.replacing("ö", with: "%C3%B6"))").body
            #expect(page.contains("joerg@kettler.example") && !page.contains("hanna@hub.example</"), "\(search)")
        }
        let all = try await official.get("/verwaltung/personen").body
        #expect(all.contains("2 Personen") && all.contains("Verwaltung"))
    }

    @Test func rolesAreGivenAndTakenAwayAfterAQuestion() async throws {
        let coach = try await office("joerg@kettler.example", "coach")
        #expect(try await official.get(coach).body.contains("Jörg Kettler die Rolle Coach geben?"))
        #expect(try await official.post(coach).status == .seeOther)
        let person = "/verwaltung/personen/\(try await house.person("joerg@kettler.example"))"
        #expect(try await official.get(person).body.contains("gegeben von Hanna Sommer"))
        #expect(try await owner.get("/konto").body.contains("Rollen im Hub"))
        #expect(try await official.get(coach).body.contains("Jörg Kettler die Rolle Coach entziehen?"))
        #expect(try await official.delete(coach).status == .seeOther)
        #expect(try await !owner.get("/konto").body.contains("Rollen im Hub"))
        #expect(try await official.get(office("joerg@kettler.example", "kaiser")).status == .notFound)
    }

    @Test func theLastOfTheAdministrationStays() async throws {
        let own = try await office("hanna@hub.example", "verwaltung")
        #expect(try await official.get(own).body.contains("Das ist die letzte Person in der Verwaltung."))
        #expect(try await official.delete(own).status == .conflict)
        _ = try await official.post(office("joerg@kettler.example", "verwaltung"))
        #expect(try await official.delete(own).location == "/konto")
        #expect(try await official.get("/verwaltung/personen").status == .forbidden)
        #expect(try await owner.get("/verwaltung/personen").status == .ok)
    }

    @Test func nobodyElseComesIn() async throws {
        let editor = try await house.person("Lina", "lina@hub.example", .contentEditor)
        let coach = try await house.person("Mehmet", "mehmet@coach.example", .coach)
        let own = try await office("mehmet@coach.example", "verwaltung")
        for client in [editor, coach, owner] {
            for path in ["/verwaltung/personen", "/verwaltung/betriebe", own] {
                #expect(try await client.get(path).status == .forbidden)
            }
            #expect(try await client.post(own).status == .forbidden)
        }
    }

    @Test func firmsAreListedWithoutFigures() async throws {
        let page = try await official.get("/verwaltung/betriebe").body
        #expect(page.contains("Kettler GmbH") && page.contains("Ein Betrieb"))
        #expect(!page.contains("Kontoführung bestimmen"))
        let form = [
            "administrator": try await house.person("hanna@hub.example").text, "supportThrough": AccountsHub.day(3),
        ]
        #expect(!page.contains(">läuft<"))
        try #require(try await owner.post("/konto/zugaenge/hub", form).status == .seeOther)
        #expect(try await official.get("/verwaltung/betriebe").body.contains(">läuft<"))
    }

    @Test func aFirmWithoutOwnersGetsOneFromItsTeam() async throws {
        let member = try await house.joiner("Jonas", "jonas@kettler.example", by: house.link(owner))
        let firm = try await house.accounts.firms(of: house.person("joerg@kettler.example"))[0]
        let address = "/verwaltung/betriebe/\(firm)/kontofuehrung"
        let jonas = ["person": try await house.person("jonas@kettler.example").text]
        #expect(try await official.get(address).body.contains("wird geführt"))
        #expect(
            try await !official.get(address).body.contains("jonas@kettler.example"),
            "the team is none of its business"
        )
        #expect(try await official.post(address, jonas).status == .unprocessableContent)
        // As an erasure leaves it.
        let founder = try await house.person("joerg@kettler.example")
        _ = try await house.database.write { session in
            try session.query("DELETE FROM membership WHERE person_id = $1", .id(founder))
        }
        #expect(try await official.get("/verwaltung/betriebe").body.contains("Kontoführung bestimmen"))
        let stranger = ["person": try await house.person("hanna@hub.example").text]
        #expect(try await official.post(address, stranger).status == .unprocessableContent)
        #expect(try await official.post(address, jonas).status == .seeOther)
        #expect(try await member.get("/konto/zugaenge").status == .ok)
        #expect(try await house.letters(to: "jonas@kettler.example").last?.text.contains("bestimmt") == true)
    }
}
