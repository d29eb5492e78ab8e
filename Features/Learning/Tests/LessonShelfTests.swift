import DatabasePlatform
import Foundation
import HTTPTypes
import Kernel
import Learning
import TestSupport
import Testing
import WebPlatform

@testable import LearningStorage
@testable import LearningWeb

/// What is released stands in place of the files, on the pages too; what no longer holds does not.
@Suite struct LessonShelfTests {
    private static let anfang = LessonAddress("kurs/anfang")!
    private static let zusatz = LessonAddress("kurs/zusatz")!
    private static let mehr = LessonAddress("kurs/mehr")!
    private let editor = TestHub.official.id

    private func house(
        _ content: LearningContent? = nil,
        pages: KnownPages = LearningFolder.pages
    ) async throws -> (house: LearningHub, shelf: LessonShelf) {
        let files = try content ?? LearningFolder().content
        let house = try await LearningHub.make(content: files, pages: pages)
        return (house, LessonShelf(files: files, database: house.hub.database, pages: pages, outside: .frozen))
    }

    private func release(
        _ address: LessonAddress,
        on shelf: LessonShelf,
        after seconds: Double = 0,
        _ change: (inout LessonSheet) -> Void
    ) async throws {
        var sheet = try #require(shelf.files.sheet(Self.anfang))
        change(&sheet)
        var outside = OutsideWorld.frozen
        outside.now = { OutsideWorld.frozen.now().addingTimeInterval(seconds) }
        let store = LessonRevisionStore(shelf.store.database, outside: outside)
        _ = try await store.begin(address, sheet, base: shelf.files.sheet(address), by: editor)
        _ = try #require(try await store.release(address, version: 1, note: "Neu gefasst", by: editor))
    }

    @Test func aRevisionStandsUntilItIsTakenBack() async throws {
        let (house, shelf) = try await house()
        let client = house.hub.client()
        let address = "/lernen/kurs/anfang"
        #expect(try await client.get(address).lacks("Danach können Sie anfangen.") == nil)
        try await release(Self.anfang, on: shelf) { sheet in
            (sheet.title, sheet.goal) = ("Guter Anfang", "Danach können Sie weitermachen.")
            sheet.text = "Neu geschrieben.\n\n" + sheet.text
        }
        let page = try await client.get(address)
        #expect(page.lacks("Danach können Sie weitermachen.") == nil)
        #expect(page.lacks("Neu geschrieben.") == nil)
        #expect(page.lacks("Danach können Sie anfangen.") != nil)
        for list in ["/lernen", "/lernen/kurs"] {
            #expect(try await client.get(list).lacks("Guter Anfang") == nil, "\(list)")
        }
        #expect(try await shelf.content().edition(Self.anfang)?.lesson.title == "Guter Anfang")
        #expect(shelf.files.edition(Self.anfang)?.lesson.title == "Anfang")
        #expect(try await shelf.store.withdraw(Self.anfang, number: 1, by: editor))
        let after = try await client.get(address)
        #expect(after.lacks("Danach können Sie anfangen.") == nil)
        #expect(after.lacks("Neu geschrieben.") != nil)
        #expect(try await client.get("/lernen").lacks("Guter Anfang") != nil)
    }

    @Test func aDraftIsSeenByNobody() async throws {
        let (house, shelf) = try await house()
        var sheet = try #require(shelf.files.sheet(Self.anfang))
        sheet.title = "Noch nicht"
        _ = try await shelf.store.begin(Self.anfang, sheet, base: nil, by: editor)
        #expect(try await house.hub.client().get("/lernen/kurs/anfang").lacks("Noch nicht") != nil)
    }

    @Test func newLessonsStandAtTheEndOfTheirCourse() async throws {
        let (house, shelf) = try await house()
        try await release(Self.zusatz, on: shelf) { $0.title = "Zusatz" }
        try await release(Self.mehr, on: shelf, after: 60) { sheet in
            (sheet.title, sheet.requires) = ("Mehr", ["kurs/zusatz"])
            sheet.text += "\n\nWeiter bei [Zusatz](lektion:kurs/zusatz).\n"
        }
        let library = try await shelf.content().library
        let course = try #require(library.course(CourseID("kurs")!))
        #expect(library.lessons(of: course).map(\.title) == ["Anfang", "Zusatz", "Mehr"])
        #expect(library.next(after: Self.anfang)?.title == "Zusatz")
        let page = try await house.hub.client().get("/lernen/kurs")
        #expect(page.lacks("Zusatz") == nil)
        #expect(try await house.hub.client().get("/lernen/kurs/mehr").lacks("Weiter bei") == nil)
        #expect(try await shelf.broken().isEmpty)
        // A lesson of the editors alone is gone when it is taken back, and takes along what leads to it.
        #expect(try await shelf.store.withdraw(Self.zusatz, number: 1, by: editor))
        let left = try await shelf.content().library
        #expect(left.lessons(of: try #require(left.course(CourseID("kurs")!))).map(\.title) == ["Anfang"])
        #expect(try await house.hub.client().get("/lernen/kurs/zusatz").status == .notFound)
        let broken = try await shelf.brokenRevisions()
        #expect(broken.map(\.address) == [Self.mehr] && broken.map(\.number) == [1])
        #expect(
            broken[0].faults.map { "\($0.kind)" }
                == ["unknownLesson(\"kurs/zusatz\")", "unknownLesson(\"kurs/zusatz\")"]
        )
    }

    @Test func aRevisionWhosePageIsGoneGivesWayToTheFiles() async throws {
        let (house, shelf) = try await house()
        try await release(Self.anfang, on: shelf) { sheet in
            sheet.title = "Mit Verweis"
            sheet.text += "\n\nSiehe [Schnellbilanz](/schnellbilanz).\n"
        }
        #expect(try await shelf.content().edition(Self.anfang)?.lesson.title == "Mit Verweis")
        // The same database after an upgrade that has this page no more.
        let upgraded = LessonShelf(
            files: shelf.files,
            database: house.hub.database,
            pages: KnownPages(["/klimabilanz", "/lernen/:course"]),
            outside: .frozen
        )
        #expect(try await upgraded.content().edition(Self.anfang)?.lesson.title == "Anfang")
        let broken = try await upgraded.broken()
        #expect(broken.keys.map(\.description) == ["kurs/anfang"])
        #expect(broken[Self.anfang]?.map { "\($0.kind)" } == ["unknownPage(\"/schnellbilanz\")"])
    }

    @Test func aRevisionOfACourseThatIsGoneIsNamed() async throws {
        let (_, shelf) = try await house()
        let address = LessonAddress("fort/zusatz")!
        try await release(address, on: shelf) { $0.title = "Verwaist" }
        #expect(try await shelf.content().library.lessons[address] == nil)
        #expect(try await shelf.broken()[address]?.contains { "\($0.kind)" == "unknownCourse(\"fort\")" } == true)
    }

    @Test func ofTwoThatNeedEachOtherNoneIsShown() async throws {
        // Alone each of them would hold beside the files; together they build on each other.
        let (_, shelf) = try await house(
            try LearningFolder(
                course:
                    #"{ "id": "kurs", "place": "observatorium", "title": "K", "lead": "L.", "lessons": ["anfang", "mehr"] }"#,
                more: [
                    "courses/kurs/02-mehr.json": LearningFolder.lesson.replacing("\"anfang\"", with: "\"mehr\""),
                    "courses/kurs/02-mehr.md": LearningFolder.text,
                ]
            ).content
        )
        try await release(Self.anfang, on: shelf) { $0.requires = ["kurs/mehr"] }
        #expect(try await shelf.broken().isEmpty)
        try await release(Self.mehr, on: shelf) { $0.requires = ["kurs/anfang"] }
        #expect(try await Set(shelf.broken().keys) == [Self.anfang, Self.mehr])
        #expect(try await shelf.content().library == shelf.files.library)
    }

    @Test func whatStandsIsReadAgainOnlyAfterARelease() async throws {
        let (house, shelf) = try await house()
        try await release(Self.anfang, on: shelf) { $0.title = "Eins" }
        #expect(try await shelf.content().edition(Self.anfang)?.lesson.title == "Eins")
        // Behind its back: without a release nobody looks.
        try await house.hub.database.write { session in
            _ = try session.query("UPDATE learning_revision SET sheet = 'no sheet'")
        }
        #expect(try await shelf.content().edition(Self.anfang)?.lesson.title == "Eins")
    }
}
