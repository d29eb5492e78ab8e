import AccountsStorage
import DatabasePlatform
import Foundation
import HTTPTypes
import Kernel
import Participation
import ParticipationStorage
import TestSupport
import Testing
import WebPlatform

@testable import oekohub

/// Management, and everybody else of the firm, finds no way into the area of the works council and no trace of it.
@Suite(.serialized) struct CouncilAccessTests {
    let house: SampleHouse
    let chair: TestClient
    let foreignChair: TestClient

    init() async throws {
        house = try await SampleHouse.make()
        chair = try await Self.client(house.councils.chair, of: house)
        foreignChair = try await Self.client(house.councils.foreignChair, of: house)
    }

    private static func client(_ person: PersonID, of house: SampleHouse) async throws -> TestClient {
        let session = try await SessionStore(house.database, outside: .live).begin(person, firm: nil)
        return TestClient(responder: house.hub.responder, tokens: house.hub.tokens, session: session)
    }

    private var area: [RouteDeclaration] { house.hub.declarations.filter { $0.audience == .councilMember } }

    @Test func membersOfTheCouncilFindTheirArea() async throws {
        #expect(area.count > 20)
        for route in area where route.method == "GET" {
            let answer = try await chair.get(house.address(route.path))
            #expect(answer.status == .ok || answer.status == .seeOther, "\(route.path): \(answer.status)")
        }
    }

    /// Not even whether there is such a council is told to the council of another firm.
    @Test func anotherCouncilFindsNothing() async throws {
        for route in area where route.path.contains(":") {
            let answer = try await send(route, foreignChair)
            #expect(answer.status == .notFound, "\(route.method) \(route.path): \(answer.status)")
        }
    }

    @Test func nobodyOfTheFirmComesIn() async throws {
        for who in [AccessTable.Who.owner, .member, .foreignOwner] {
            for route in area {
                let answer = try await send(route, house.client(who))
                #expect(answer.status == .forbidden, "\(route.method) \(route.path) as \(who): \(answer.status)")
            }
        }
        let notes = CouncilNoteStore(house.database, outside: .live)
        #expect(try await notes.notes(of: try #require(CouncilID(house.objects["council"] ?? ""))).count == 1)
    }

    /// Every page, export and search a firm can ask for, read as its owner.
    @Test func noPageOfTheFirmHoldsAWordOfTheCouncil() async throws {
        let owner = house.client(.owner)
        for route in house.hub.declarations where route.method == "GET" && route.audience != .councilMember {
            let answer = try await owner.get(house.address(route.path))
            // Whoever hands something in says who they are.
            let isHandedIn = route.path.hasPrefix("/anregungen")
            for word in CouncilSamples.words where !(isHandedIn && word == CouncilSamples.name) {
                #expect(!contains(answer.bytes, word), "\(route.path) tells the owner „\(word)“")
            }
        }
        for query in ["?q=Geheim", "?suche=Geheim", "?q=Notiz"] {
            for path in ["/klimabilanz/2025/eintraege", "/faktoren", "/konto"] {
                let page = try await owner.get(path + query).body
                #expect(!CouncilSamples.words.contains { page.contains($0) }, "\(path)\(query)")
            }
        }
    }

    /// Whoever comes to lead the firm's account loses the area with the next request.
    @Test func whoBecomesOwnerIsOut() async throws {
        let path = "/vertretung/\(house.objects["council"] ?? "")"
        #expect(try await chair.get(path).status == .ok)
        let (firm, person) = (house.firm, house.councils.chair)
        try await house.database.write { session in
            _ = try session.query(
                "INSERT INTO membership (person_id, firm_id, role, created_at) VALUES ($1, $2, 'owner', 0)",
                .id(person),
                .id(firm)
            )
        }
        #expect(try await chair.get(path).status == .forbidden)
    }

    /// „Was die Leitung von uns sieht“ speaks about every feature that has routes.
    @Test func everyFeatureIsInTheInsight() throws {
        let folder = repositoryRoot.appendingPathComponent("Features/Participation/Content")
        let insight = try ParticipationContent(folder: folder).insight
        for feature in Set(house.hub.declarations.map(\.feature)).sorted() {
            #expect(
                insight.part(of: feature) != nil,
                "Features/Participation/Content/insight.json: say which data about people \(feature) holds and who sees them"
            )
        }
    }

    private func send(_ route: RouteDeclaration, _ client: TestClient) async throws -> Answer {
        let address = house.address(route.path)
        return switch route.method {
        case "GET": try await client.get(address)
        case "DELETE": try await client.delete(address)
        default: try await client.post(address)
        }
    }

    /// Also in files that are no text, as far as they are not compressed.
    private func contains(_ bytes: [UInt8], _ word: String) -> Bool {
        Data(bytes).range(of: Data(word.utf8)) != nil
    }
}
