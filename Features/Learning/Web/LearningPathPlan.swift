import Documents
import Foundation
import Kernel
import Learning

/// A learning path as a table for training providers: one row a lesson.
struct LearningPathPlan: Encodable {
    struct Entry: Encodable {
        let number: Int
        let course: String
        let lesson: String
        let title: String
        let goal: String
        let minutes: Int
        /// Of 45 minutes, two places.
        let units: Double
        let audience: [String]
        let requires: [String]
        let competence: String
        let escoLabel: String
        let escoUri: String
        let address: String
    }

    let path: String
    let title: String
    let audience: String
    let minutes: Int
    let units: Double
    let minutesOfUnit = CertificateContent.minutesOfUnit
    let lessons: [Entry]

    init(_ path: LearningPath, _ library: LearningLibrary, origin: String, _ t: Texts) {
        let lessons = path.lessons(in: library)
        self.path = path.id.text
        (title, audience) = (path.title, path.audience)
        minutes = lessons.reduce(0) { $0 + $1.minutes }
        units = Self.units(minutes)
        self.lessons = lessons.enumerated().map { index, lesson in
            Entry(
                number: index + 1,
                course: library.course(lesson.address.course)?.title ?? lesson.address.course.text,
                lesson: lesson.address.description,
                title: lesson.title,
                goal: lesson.goal,
                minutes: lesson.minutes,
                units: Self.units(lesson.minutes),
                audience: lesson.roles.map { $0.name(t) },
                requires: lesson.requires.map(\.description),
                competence: lesson.competence,
                escoLabel: lesson.esco.label,
                escoUri: lesson.esco.uri,
                address: origin + LearningURL.lesson(lesson.address)
            )
        }
    }

    private static func units(_ minutes: Int) -> Double {
        (Double(minutes) / Double(CertificateContent.minutesOfUnit) * 100).rounded() / 100
    }

    func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        return [UInt8](try encoder.encode(self))
    }

    func csv(_ t: Texts) -> [UInt8] {
        var writer = CSVWriter()
        writer.append([
            t("plan.path"), t("plan.number"), t("plan.course"), t("plan.lesson"), t("plan.title"), t("plan.goal"),
            t("plan.minutes"), t("plan.units"), t("plan.audience"), t("plan.requires"), t("plan.competence"),
            t("plan.esco"), t("plan.escoAddress"), t("plan.address"),
        ])
        for entry in lessons {
            writer.append([
                title, "\(entry.number)", entry.course, entry.lesson, entry.title, entry.goal, "\(entry.minutes)",
                GermanFormat.number(entry.units, places: 2), entry.audience.joined(separator: ", "),
                entry.requires.joined(separator: ", "), entry.competence, entry.escoLabel, entry.escoUri, entry.address,
            ])
        }
        return writer.bytes
    }
}
