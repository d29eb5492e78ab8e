import DatabasePlatform
import HTTPTypes
import Kernel
import Participation
import ParticipationStorage
import TestSupport
import Testing
import WebPlatform

@Suite struct CouncilNotesTests {
    let house: CouncilHub
    let council: CouncilID
    let chair: TestClient
    var area: String { "/vertretung/\(council)/notizen" }
    static let note = [
        "kind": "resolution", "title": "Leckageprüfung", "day": "2026-05-15", "text": "Anregung an die Leitung",
    ]

    init() async throws {
        house = try await CouncilHub.make()
        council = try await house.council()
        chair = house.client(house.chair)
    }

    private func first() async throws -> CouncilNote {
        try #require(try await CouncilNoteStore(house.database, outside: .live).notes(of: council).first)
    }

    @Test func aNoteIsWrittenReadAndDeleted() async throws {
        #expect(try await chair.post(area, Self.note).location == area)
        let list = try await chair.get(area).body
        #expect(list.contains("Leckageprüfung") && list.contains("Beschluss") && list.contains("15.05.2026"))
        let path = area + "/\(try await first().id)"
        #expect(try await chair.get(path).body.contains("Anregung an die Leitung"))
        #expect(try await chair.delete(path).status == .seeOther)
        #expect(try await chair.get(path).status == .notFound)
    }

    @Test func whatIsMissingIsSaid() async throws {
        let answer = try await chair.post(
            area,
            ["kind": "note", "title": "", "day": "31.02.2026", "text": "Bleibt stehen"]
        )
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains("Der Titel fehlt") && answer.body.contains("„31.02.2026“ ist kein Datum"))
        #expect(answer.body.contains("Bleibt stehen"))
    }

    @Test func twoWhoChangeTheSameNoteSeeBothVersions() async throws {
        try await house.admit(house.member, to: council)
        _ = try await chair.post(area, Self.note)
        let path = area + "/\(try await first().id)"
        let other = house.client(house.member)
        let changed = Self.note.merging(["text": "Mit Frist", "version": "1"]) { $1 }
        #expect(try await other.post(path, changed).status == .seeOther)
        let late = Self.note.merging(["text": "Ohne Frist", "version": "1"]) { $1 }
        let answer = try await chair.post(path, late)
        #expect(answer.status == .conflict)
        #expect(answer.body.contains("Mit Frist") && answer.body.contains("Ohne Frist"))
        #expect(try await first().text == "Mit Frist")
        #expect(try await chair.post(path, late.merging(["version": "2"]) { $1 }).status == .seeOther)
        let note = try await first()
        #expect(note.text == "Ohne Frist" && note.version == 3 && note.author == "Vorsitz")
    }

    @Test func anotherCouncilsNotesAreNotThere() async throws {
        _ = try await chair.post(area, Self.note)
        let note = try await first().id
        let form = [
            "kind": "staffCouncil", "name": "Personalrat", "firm": "andere", "firmName": "Brandt", "postcode": "44137",
            "function": "Vorsitz", "speaks": "1",
        ]
        _ = try await house.client(house.member).post("/vertretung/gruenden", form)
        let second = try #require(try await house.requests().first { $0.council.name == "Personalrat" }).council.id
        _ = try await house.client(house.administrator).post(
            "/verwaltung/vertretungen/\(second)/bestaetigung",
            ["firm": house.firm.text]
        )
        let stranger = house.client(house.member)
        #expect(try await stranger.get("/vertretung/\(second)").status == .ok)
        #expect(try await stranger.get("/vertretung/\(council)").status == .notFound)
        for base in [area, "/vertretung/\(second)/notizen"] {
            #expect(try await stranger.get(base + "/\(note)").status == .notFound)
            #expect(try await stranger.post(base + "/\(note)", Self.note).status == .notFound)
            #expect(try await stranger.delete(base + "/\(note)").status == .notFound)
        }
        #expect(try await first().title == "Leckageprüfung")
    }

    @Test func nobodyOfTheFirmComesIn() async throws {
        _ = try await chair.post(area, Self.note)
        let note = try await first().id
        for person in [house.owner, house.member, house.administrator, house.outsider] {
            let client = house.client(person)
            for path in [area, area + "/neu", area + "/\(note)"] {
                let answer = try await client.get(path)
                #expect(answer.status == .forbidden && answer.body.contains("Kein Zugang"))
                #expect(!answer.body.contains("Leckageprüfung") && !answer.body.contains("Betriebsrat der Brandt KG"))
            }
            #expect(try await client.delete(area + "/\(note)").status == .forbidden)
        }
    }
}
