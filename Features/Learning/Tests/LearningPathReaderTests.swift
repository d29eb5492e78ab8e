import Foundation
import Kernel
import Learning
import LearningWeb
import Testing

/// The file of learning paths is read strictly: everything wrong is named with its line.
@Suite struct LearningPathReaderTests {
    private func faults(_ json: String) -> [String] {
        let report = FaultReport(ContentFile(path: "paths.json", bytes: Array(json.utf8)))
        _ = LearningPathReader.paths(report, LearningHub.shipped.library)
        return report.faults.map(\.description)
    }

    private func path(_ lessons: String, more: String = "") -> String {
        """
        [{ "id": "weg", "title": "Weg", "lead": "Ein Weg.", "audience": "Alle"\(more),
        "lessons": [\(lessons)] }]
        """
    }

    @Test func whatShipsIsWhole() throws {
        let folder = LearningHub.folder.appendingPathComponent("Content")
        let content = try CertificatesContent(folder: folder, library: LearningHub.shipped.library)
        try content.verify()
        #expect(content.paths.count >= 5)
        for path in content.paths {
            #expect(path.lessons(in: LearningHub.shipped.library).count == path.lessons.count, "\(path.id)")
        }
    }

    @Test func aRightPathHasNoFaults() {
        #expect(faults(path(#""klimabilanz/scopes", "klimabilanz/energie""#)) == [])
    }

    @Test func unknownLessonsAreNamed() {
        #expect(
            faults(path(#""klimabilanz/fort""#)).contains("paths.json:2: unknownLesson(\"klimabilanz/fort\")")
        )
    }

    @Test func whatALessonRequiresComesBefore() {
        #expect(
            faults(path(#""klimabilanz/energie", "klimabilanz/scopes""#)) == [
                "paths.json:2: requirementLater(\"klimabilanz/energie\", \"klimabilanz/scopes\")"
            ]
        )
    }

    @Test func twiceIsOnceTooMuch() {
        #expect(
            faults(path(#""klimabilanz/scopes", "klimabilanz/scopes""#)) == [
                "paths.json:2: invalidValue(field: \"lessons\", value: \"klimabilanz/scopes\")"
            ]
        )
    }

    @Test func otherKeysAreRefused() {
        #expect(
            faults(path(#""klimabilanz/scopes""#, more: #", "hours": 4"#)) == [
                "paths.json:1: unknownKey(\"hours\")"
            ]
        )
        #expect(faults("{}") == ["paths.json:1: wrongType(field: \"paths\")"])
        #expect(faults("[").count == 1)
    }
}
