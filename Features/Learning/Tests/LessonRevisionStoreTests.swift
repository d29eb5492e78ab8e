import AccountsStorage
import CompaniesStorage
import DatabasePlatform
import Foundation
import Kernel
import Learning
import LearningStorage
import TestSupport
import Testing
import WebPlatform

@Suite struct LessonRevisionStoreTests {
    private let scopes = LessonAddress("klimabilanz/scopes")!
    private let other = LessonAddress("klimabilanz/zusatz")!
    private let petra = TestHub.owner.id
    private let jonas = TestHub.colleague.id

    private func made() async throws -> (any SQLDatabase, LessonRevisionStore) {
        let database = try await TestDatabase.make(companiesMigrations + accountsMigrations + learningMigrations)
        try await LearningHub.people(in: database)
        return (database, LessonRevisionStore(database, outside: .frozen))
    }

    private func later(_ database: any SQLDatabase, seconds: Double) -> LessonRevisionStore {
        var outside = OutsideWorld.frozen
        outside.now = { OutsideWorld.frozen.now().addingTimeInterval(seconds) }
        return LessonRevisionStore(database, outside: outside)
    }

    private func sheet(_ title: String) -> LessonSheet {
        var sheet = LessonSheet()
        (sheet.title, sheet.text) = (title, "Ein Absatz mit „Zitat“ und\nzwei Zeilen.\n")
        return sheet
    }

    @Test func oneDraftIsBegunAndSharedByAll() async throws {
        let (_, store) = try await made()
        let base = sheet("Datei")
        let draft = try await store.begin(scopes, sheet("Entwurf"), base: base, by: petra)
        #expect(draft.version == 1 && draft.savedBy == petra && draft.base == base)
        #expect(draft.sheet == sheet("Entwurf") && draft.begunAt == OutsideWorld.frozen.now())
        // Whoever begins after that gets what is there.
        #expect(try await store.begin(scopes, sheet("Anders"), base: nil, by: jonas) == draft)
        #expect(try await store.draft(scopes) == draft)
        #expect(try await store.draft(other) == nil)
        _ = try await store.begin(other, sheet("Neu"), base: nil, by: jonas)
        #expect(try await store.drafts().map(\.address) == [scopes, other])
        #expect(try await store.draft(other)?.base == nil)
    }

    @Test func nothingIsSavedOverTheWordsOfSomebodyElse() async throws {
        let (database, store) = try await made()
        let begun = try await store.begin(scopes, sheet("A"), base: nil, by: petra)
        let second = later(database, seconds: 60)
        guard case .saved(let saved) = try await second.save(scopes, sheet("B"), version: 1, by: jonas) else {
            Issue.record("not saved")
            return
        }
        #expect(saved.version == 2 && saved.savedBy == jonas && saved.sheet == sheet("B"))
        #expect(saved.savedAt == begun.savedAt.addingTimeInterval(60) && saved.begunAt == begun.begunAt)
        #expect(try await store.save(scopes, sheet("C"), version: 1, by: petra) == .conflict(saved))
        #expect(try await store.draft(scopes) == saved)
        // The same words twice, such as by a second click, are no quarrel.
        #expect(try await store.save(scopes, sheet("B"), version: 1, by: jonas) == .saved(saved))
        #expect(try await store.save(other, sheet("C"), version: 1, by: petra) == .gone)
    }

    @Test func aBaseIsChangedOnlyByRebasing() async throws {
        let (_, store) = try await made()
        _ = try await store.begin(scopes, sheet("A"), base: sheet("Datei 1"), by: petra)
        _ = try await store.save(scopes, sheet("B"), version: 1, by: petra)
        #expect(try await store.draft(scopes)?.base == sheet("Datei 1"))
        let stale = try await store.rebase(scopes, sheet("B"), base: sheet("Datei 2"), version: 1, by: petra)
        #expect(try await stale == .conflict(#require(store.draft(scopes))))
        guard
            case .saved(let draft) = try await store.rebase(
                scopes,
                sheet("C"),
                base: sheet("Datei 2"),
                version: 2,
                by: petra
            )
        else {
            Issue.record("not saved")
            return
        }
        #expect(draft.base == sheet("Datei 2") && draft.sheet == sheet("C") && draft.version == 3)
        _ = try await store.rebase(scopes, sheet("C"), base: nil, version: 3, by: petra)
        #expect(try await store.draft(scopes)?.base == nil)
    }

    @Test func onlyTheDraftOneSawIsDiscarded() async throws {
        let (_, store) = try await made()
        _ = try await store.begin(scopes, sheet("A"), base: nil, by: petra)
        _ = try await store.save(scopes, sheet("B"), version: 1, by: jonas)
        #expect(try await !store.discard(scopes, version: 1))
        #expect(try await store.draft(scopes) != nil)
        #expect(try await store.discard(scopes, version: 2))
        #expect(try await store.draft(scopes) == nil)
    }

    @Test func aReleaseTakesTheDraftAndNumbersIt() async throws {
        let (database, store) = try await made()
        _ = try await store.begin(scopes, sheet("A"), base: sheet("Datei"), by: petra)
        #expect(try await store.release(scopes, version: 7, note: "Zu früh", by: petra) == nil)
        #expect(try await store.draft(scopes) != nil)
        let first = try #require(try await store.release(scopes, version: 1, note: "Zahlen neu", by: jonas))
        #expect(first.number == 1 && first.note == "Zahlen neu" && first.releasedBy == jonas)
        #expect(first.sheet == sheet("A") && first.base == sheet("Datei") && first.withdrawnAt == nil)
        #expect(try await store.draft(scopes) == nil)
        #expect(try await store.release(scopes, version: 1, note: "Noch einmal", by: petra) == nil)
        _ = try await store.begin(scopes, sheet("B"), base: nil, by: petra)
        let second = try #require(
            try await later(database, seconds: 60).release(scopes, version: 1, note: "Zweite", by: petra)
        )
        #expect(second.number == 2 && second.base == nil)
        #expect(try await store.revisions(of: scopes) == [second, first])
        #expect(try await store.revision(scopes, 1) == first)
        #expect(try await store.revision(scopes, 3) == nil)
        #expect(try await store.inForce() == [second])
        #expect(try await store.revisions() == [first, second])
    }

    @Test func onlyTheNewestIsTakenBackAndNoOlderOneReturns() async throws {
        let (_, store) = try await made()
        for title in ["A", "B"] {
            _ = try await store.begin(scopes, sheet(title), base: nil, by: petra)
            _ = try await store.release(scopes, version: 1, note: title, by: petra)
        }
        let before = try await store.mark()
        #expect(try await !store.withdraw(scopes, number: 1, by: jonas))
        #expect(try await store.mark() == before)
        #expect(try await store.withdraw(scopes, number: 2, by: jonas))
        #expect(try await store.mark() != before)
        #expect(try await store.inForce().isEmpty)
        #expect(try await store.revision(scopes, 2)?.withdrawnAt == OutsideWorld.frozen.now())
        #expect(try await !store.withdraw(scopes, number: 2, by: jonas))
        _ = try await store.begin(scopes, sheet("C"), base: nil, by: petra)
        #expect(try await store.release(scopes, version: 1, note: "C", by: petra)?.number == 3)
        #expect(try await store.inForce().map(\.number) == [3])
    }

    @Test func theMarkChangesWithEachReleaseAndNothingElse() async throws {
        let (_, store) = try await made()
        var marks = [try await store.mark()]
        _ = try await store.begin(scopes, sheet("A"), base: nil, by: petra)
        _ = try await store.save(scopes, sheet("B"), version: 1, by: petra)
        #expect(try await store.mark() == marks[0])
        _ = try await store.release(scopes, version: 2, note: "x", by: petra)
        marks.append(try await store.mark())
        try await store.withdraw(scopes, number: 1, by: petra)
        marks.append(try await store.mark())
        _ = try await store.begin(scopes, sheet("C"), base: nil, by: petra)
        _ = try await store.release(scopes, version: 1, note: "x", by: petra)
        marks.append(try await store.mark())
        #expect(Set(marks).count == 4)
    }

    @Test func thoseInForceComeInTheOrderOfTheirFirstRelease() async throws {
        let (database, store) = try await made()
        func release(_ address: LessonAddress, at seconds: Double) async throws {
            let store = later(database, seconds: seconds)
            _ = try await store.begin(address, sheet("\(address)"), base: nil, by: petra)
            _ = try await store.release(address, version: 1, note: "x", by: petra)
        }
        try await release(other, at: 0)
        try await release(scopes, at: 60)
        // A second revision does not move a lesson behind those that came after its first.
        try await release(other, at: 120)
        #expect(try await store.inForce().map(\.address) == [other, scopes])
    }

    @Test func wordsStayWhenAPersonGoes() async throws {
        let (database, store) = try await made()
        _ = try await store.begin(scopes, sheet("A"), base: nil, by: petra)
        _ = try await store.release(scopes, version: 1, note: "x", by: petra)
        try await store.withdraw(scopes, number: 1, by: petra)
        _ = try await store.begin(other, sheet("B"), base: nil, by: petra)
        try await database.write { [petra] session in
            _ = try session.query("DELETE FROM person WHERE id = $1", .id(petra))
        }
        let revision = try #require(try await store.revision(scopes, 1))
        #expect(revision.releasedBy == nil && revision.sheet == sheet("A"))
        let draft = try #require(try await store.draft(other))
        #expect(draft.savedBy == nil && draft.sheet == sheet("B"))
    }

    @Test func ofTwoAtOnceOneIsReleased() async throws {
        let (_, store) = try await made()
        _ = try await store.begin(scopes, sheet("A"), base: nil, by: petra)
        let released = try await withThrowingTaskGroup(of: LessonRevision?.self) { group in
            for person in [petra, jonas] {
                group.addTask { [scopes] in try await store.release(scopes, version: 1, note: "x", by: person) }
            }
            return try await group.reduce(into: []) { found, revision in found += [revision].compactMap { $0 } }
        }
        #expect(released.count == 1)
        #expect(try await store.revisions(of: scopes).count == 1)
    }
}
