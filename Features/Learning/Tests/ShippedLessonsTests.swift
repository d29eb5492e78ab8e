import Foundation
import Kernel
import Learning
import TestSupport
import Testing

@testable import LearningWeb

/// The courses that ship: whether they can be shown, and what no reader of files can see.
@Suite struct ShippedLessonsTests {
    private let library = LearningHub.shipped.library

    /// Links to pages are checked when the hub starts, once its routes are known.
    @Test func allOfThemLoadWithoutFault() throws {
        #expect(LearningHub.shipped.faults.map(\.description) == [])
        #expect(!library.courses.isEmpty)
        for course in library.courses {
            #expect((3...8).contains(course.lessons.count), "\(course.id) has \(course.lessons.count) lessons")
            for lesson in course.lessons {
                let address = course.address(lesson)
                #expect(LearningHub.shipped.edition(address) != nil, "\(address)")
            }
        }
    }

    /// Typographic quotes, no anglicisms of the obvious kind, „Sie“.
    @Test func theySpeakLikeTheHub() {
        let words = library.lessons.values.flatMap { lesson in
            [lesson.title, lesson.goal, lesson.competence]
                + lesson.exercises.flatMap { [$0.title, $0.task, $0.why] }
                + lesson.questions.flatMap { question in
                    [question.ask] + question.options.flatMap { [$0.text, $0.why] }
                }
        }
        for text in words {
            #expect(!text.contains("\""), "straight quotes in: \(text)")
            #expect(!text.contains(" - "), "a hyphen for a dash in: \(text)")
        }
    }

    /// The right one must not be found by its place or by its length alone.
    @Test func theRightOptionStandsAtDifferentPlaces() {
        let singles = library.lessons.values.flatMap(\.questions).filter { question in
            if case .single = question.kind { true } else { false }
        }
        let places = singles.compactMap { question in question.options.firstIndex { $0.isRight } }
        #expect(places.count { $0 == 0 } * 2 < places.count)
    }

    /// „die Lektion [Belege …](…)“, „der Kurs [Fachkräfte …](…)“: a title may be cut short at its end, nothing else.
    @Test func lessonsAndCoursesAreCitedByTheirNames() throws {
        let folder = repositoryRoot.appendingPathComponent("Features/Learning/Content/courses")
        var cited = 0
        for course in library.courses {
            let place = folder.appendingPathComponent("\(course.id)")
            let files = try FileManager.default.contentsOfDirectory(atPath: place.path)
            for file in files.sorted() where file.hasSuffix(".md") {
                let text = try String(contentsOf: place.appendingPathComponent(file), encoding: .utf8)
                for match in text.matches(of: /(Lektion|Kurs) \[([^\]]+)\]\(lektion:([^)]+)\)/) {
                    let address = try #require(LessonAddress(String(match.3)), "\(file)")
                    let title =
                        match.1 == "Kurs"
                        ? library.courses.first { $0.id == address.course }?.title
                        : library.lessons[address]?.title
                    #expect(title?.hasPrefix(match.2) == true, "\(course.id)/\(file): \(match.2)")
                    cited += 1
                }
            }
        }
        #expect(cited > 10)
    }
}
