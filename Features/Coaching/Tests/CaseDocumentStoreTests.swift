import AccountsStorage
import Coaching
import CoachingStorage
import DatabasePlatform
import Foundation
import Kernel
import TestSupport
import Testing

struct CaseDocumentStoreTests {
    private let folder: URL

    init() throws { folder = try temporaryFolder() }

    private func store(_ place: CoachingPlace) -> CaseDocumentStore {
        CaseDocumentStore(place.database, files: EvidenceStore(folder: folder), outside: .live)
    }

    private func document(
        _ digest: String,
        _ name: String = "angebot.pdf",
        _ visibility: CaseSession.Visibility = .shared,
        side: CasePromise.Side = .coach
    ) -> CaseDocument {
        CaseDocument(
            id: CaseDocumentID(from: .live),
            name: name,
            fileType: .pdf,
            bytes: 8,
            digest: digest,
            visibility: visibility,
            addedOn: LocalDate(iso: "2026-05-15")!,
            side: side
        )
    }

    private func member(_ place: CoachingPlace) async throws -> PersonID {
        try #require(try await place.database.rows("SELECT person_id FROM membership").first).id("person_id")
    }

    @Test func theSameFileLiesOnceForTheSameReaders() async throws {
        let place = try await CoachingPlace.make()
        let (id, store) = (try await place.opened(), store(place))
        #expect(try await store.add(document("a"), to: id, by: place.coach) == .added)
        #expect(try await store.add(document("a", "kopie.pdf"), to: id, by: place.coach) == .already("angebot.pdf"))
        let member = try await member(place)
        let again = document("a", "dritte.pdf", side: .firm)
        #expect(try await store.add(again, to: id, firm: place.firm, by: member) == .already("angebot.pdf"))
        // What the coach keeps to themselves says nothing to the firm.
        #expect(try await store.add(document("b", "eigen.pdf", .coach), to: id, by: place.coach) == .added)
        let theirs = document("b", "unser.pdf", side: .firm)
        #expect(try await store.add(theirs, to: id, firm: place.firm, by: member) == .added)
        let reader = CaseFileReader(place.database, outside: .live)
        let all = try #require(try await place.file(id)).documents
        #expect(Set(all.map(\.name)) == ["angebot.pdf", "eigen.pdf", "unser.pdf"])
        #expect(all.first { $0.name == "unser.pdf" }?.addedByName == "Brandt")
        let firms = try #require(try await reader.file(id, of: place.firm)).documents
        #expect(Set(firms.map(\.name)) == ["angebot.pdf", "unser.pdf"])
    }

    @Test func manyAtOnceLeaveOneRow() async throws {
        let place = try await CoachingPlace.make()
        let (id, store) = (try await place.opened(), store(place))
        let answers = try await withThrowingTaskGroup(of: CaseDocumentStore.Adding.self) { group in
            for _ in 1...20 {
                group.addTask { try await store.add(document("c"), to: id, by: place.coach) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers.count { $0 == .added } == 1)
        #expect(answers.count { $0 == .already("angebot.pdf") } == 19)
        #expect(try await place.file(id)?.documents.count == 1)
    }

    @Test func whoAddedItOrTheCoachRemovesIt() async throws {
        let place = try await CoachingPlace.make()
        let (id, store, member) = (try await place.opened(), store(place), try await member(place))
        let (coachs, firms, own) = (document("a"), document("b", side: .firm), document("c", "eigen.pdf", .coach))
        _ = try await store.add(coachs, to: id, by: place.coach)
        _ = try await store.add(firms, to: id, firm: place.firm, by: member)
        _ = try await store.add(own, to: id, by: place.coach)
        #expect(try await !store.remove(coachs.id, of: id, firm: place.firm, by: member))
        #expect(try await !store.remove(own.id, of: id, firm: place.firm, by: place.coach), "not by the firm's door")
        #expect(try await !store.remove(firms.id, of: id, firm: place.firm, by: place.other))
        #expect(try await !store.remove(firms.id, of: id, by: place.other))
        #expect(try await store.remove(firms.id, of: id, firm: place.firm, by: member))
        #expect(try await !store.remove(firms.id, of: id, firm: place.firm, by: member))
        #expect(try await store.remove(coachs.id, of: id, by: place.coach))
        #expect(try await place.file(id)?.documents.map(\.name) == ["eigen.pdf"])
    }

    @Test func nothingIsAddedWhereNothingMayBeChanged() async throws {
        let place = try await CoachingPlace.make()
        let (id, store, member) = (try await place.opened(), store(place), try await member(place))
        #expect(try await store.add(document("a"), to: id, by: place.other) == .refused)
        #expect(try await store.add(document("a"), to: id, firm: FirmID(from: .live), by: member) == .refused)
        _ = try await store.add(document("a"), to: id, by: place.coach)
        try await place.endGrants(readable: 3)
        #expect(try await store.add(document("b"), to: id, by: place.coach) == .refused)
        let stored = try #require(try await place.file(id)?.documents.first)
        #expect(try await !store.remove(stored.id, of: id, by: place.coach))
        #expect(try await store.add(document("c", side: .firm), to: id, firm: place.firm, by: member) == .added)
        _ = try await place.database.write { session in
            try session.query("UPDATE coaching_case SET state = 'closed', closed_on = '2026-05-15'")
        }
        #expect(try await store.add(document("d", side: .firm), to: id, firm: place.firm, by: member) == .refused)
    }

    @Test func aCaseTakesTwoHundred() async throws {
        let place = try await CoachingPlace.make()
        let (id, store) = (try await place.opened(), store(place))
        for number in 1...CaseDocument.most {
            #expect(try await store.add(document("\(number)"), to: id, by: place.coach) == .added)
        }
        #expect(try await store.add(document("mehr"), to: id, by: place.coach) == .full)
        #expect(try await store.add(document("7"), to: id, by: place.coach) == .already("angebot.pdf"))
    }

    @Test func whatWasKeptIsReadAgain() async throws {
        let place = try await CoachingPlace.make()
        let store = store(place)
        let file = folder.appendingPathComponent("hochgeladen")
        try Data("%PDF-1.7".utf8).write(to: file)
        let digest = try store.keep(file)
        #expect(try store.contents(document(digest)) == Array("%PDF-1.7".utf8))
    }
}
