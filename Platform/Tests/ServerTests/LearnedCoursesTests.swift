import AccountsStorage
import CompaniesStorage
import DatabasePlatform
import Foundation
import Kernel
import Learning
import LearningStorage
import RegionalNetwork
import TestSupport
import Testing
import WebPlatform

@testable import oekohub

/// Finished lessons count on the way of a „Kompetenzträger:in“.
@Suite struct LearnedCoursesTests {
    private let library = LearningLibraryReader(
        folder: repositoryRoot.appendingPathComponent("Features/Learning/Content")
    ).library

    @Test func lessonsOfACourseAndDayAreOneTraining() async throws {
        let database = try await TestDatabase.make(companiesMigrations + accountsMigrations + learningMigrations)
        let person = TestHub.owner
        try await database.write { session in
            _ = try session.query(
                "INSERT INTO person (id, name, email, password_hash, created_at) VALUES ($1, $2, $3, 'x', 0)",
                .id(person.id),
                .text(person.name),
                .text(person.email)
            )
            for (index, (course, lesson, minutes, day)) in [
                ("klimabilanz", "scopes", 10, "2026-05-04"), ("klimabilanz", "energie", 10, "2026-05-04"),
                ("austausch", "workshop", 11, "2026-05-04"), ("klimabilanz", "strom", 10, "2026-05-05"),
                ("vergangen", "fort", 9, "2026-05-06"),
            ].enumerated() {
                _ = try session.query(
                    """
                    INSERT INTO learning_lesson
                        (id, person_id, course, lesson, heading, begun_on, changed_at, done_on, done_minutes)
                    VALUES ($1, $2, $3, $4, '', '2026-05-04', $5, $6, $7)
                    """,
                    .text("lesson-\(index)"),
                    .id(person.id),
                    .text(course),
                    .text(lesson),
                    .int(index),
                    .text(day),
                    .int(minutes)
                )
            }
        }
        let learned = LearnedCourses(LearningReader(database, outside: .frozen), library: library)
        let trainings = try await learned.trainings(of: person.id)
        #expect(trainings.map(\.minutes) == [11, 20, 10, 9])
        #expect(trainings.map(\.day.iso) == ["2026-05-04", "2026-05-04", "2026-05-05", "2026-05-06"])
        #expect(trainings[1].title == library.course(CourseID("klimabilanz")!)?.title)
        #expect(trainings[3].title == "vergangen")
        #expect(try await learned.trainings(of: TestHub.colleague.id).isEmpty)
    }
}
