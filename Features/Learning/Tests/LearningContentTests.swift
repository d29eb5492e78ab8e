import Foundation
import Kernel
import Learning
import Testing

@testable import LearningWeb

/// One deliberate defect at a time, and what a start says about it: file, line and what was found.
@Suite struct LearningContentTests {
    @Test func aRightFolderHasNoFault() throws {
        let folder = try LearningFolder()
        #expect(folder.faults == [])
        let edition = try #require(folder.content.edition(LessonAddress("kurs/anfang")!))
        #expect(edition.text.headings.map(\.id) == ["abschnitt-abschnitt"])
        #expect(edition.text.pictures["bild.svg"] == LessonPicture(width: 720, height: 360))
    }

    struct Defect: Sendable, CustomTestStringConvertible {
        let old: String
        let new: String
        let fault: String
        var testDescription: String { fault }

        init(_ old: String, _ new: String, _ fault: String) { (self.old, self.new, self.fault) = (old, new, fault) }
    }

    private static let file = "courses/kurs/01-anfang"

    @Test(
        arguments: [
            Defect(#""title": "Anfang","#, "", "json:1: missingField(\"title\")"),
            Defect(#""minutes": 10"#, #""minutes": 600"#, "json:1: invalidValue(field: \"minutes\", value: \"600.0\")"),
            Defect(#""requires": [],"#, #""requires": [], "extra": 1,"#, "json:7: unknownKey(\"extra\")"),
            Defect(#"["staff"]"#, #"["boss"]"#, "json:6: invalidValue(field: \"for\", value: \"boss\")"),
            Defect("skill/e541", "skill/x541", "json:9: invalidValue(field: \"esco.uri\""),
            Defect(#""requires": []"#, #""requires": ["kurs/fort"]"#, "json:7: unknownLesson(\"kurs/fort\")"),
            Defect(#""requires": []"#, #""requires": ["kurs/anfang"]"#, "json:7: circularRequirement(\"kurs/anfang\")"),
            Defect("balance.scope1 / firm", "balance.scope9 / firm", "json:15: unknownFigure(\"balance.scope9\")"),
            Defect("balance.scope1 / firm.employees\"", "balance.scope1 / \"", "json:15: formula("),
            Defect(
                "balance.scope1 / firm.employees\"",
                "balance.scope1\"",
                "json:15: figuresOfFormula(\"firm.employees\")"
            ),
            Defect(#"["balance.scope1", "#, #"["balance.scope7", "#, "json:14: invalidValue(field: \"figures\""),
            Defect(#""door": "/klimabilanz""#, #""door": "/nirgends""#, "json:15: unknownPage(\"/nirgends\")"),
            Defect(#""id": "e2""#, #""id": "e1""#, "json:16: duplicateID(\"e1\", first: \"\(file).json:14\")"),
            Defect(
                #"{ "text": "ja", "isRight": true, "why": "Weil." }, { "text": "nein""#,
                #"{ "text": "ja", "isRight": false, "why": "Weil." }, { "text": "nein""#,
                "json:19: noRightOption(\"q1\")"
            ),
            Defect(
                #"{ "text": "nein", "isRight": false, "why": "Nicht." } ] },"#,
                #"{ "text": "nein", "isRight": true, "why": "Nicht." } ] },"#,
                "json:19: severalRightOptions(\"q1\")"
            ),
            Defect(#""why": "Auch.""#, #""why": """#, "json:22: invalidValue(field: \"why\", value: \"\")"),
            Defect(
                #""isRight": true, "why": "Auch.""#,
                #""isRight": "ja", "why": "Auch.""#,
                "json:22: wrongType(field: \"isRight\")"
            ),
            Defect(#""quality": "official""#, #""quality": "sicher""#, "json:11: invalidValue(field: \"quality\""),
        ]
    )
    func theFileOfALesson(_ defect: Defect) throws {
        let lesson = try replaced(LearningFolder.lesson, defect)
        let faults = try LearningFolder(lesson: lesson).faults
        #expect(faults.contains { $0.hasPrefix("\(Self.file).\(defect.fault)") }, "\(faults)")
    }

    @Test(
        arguments: [
            Defect("Ein Satz", "# Ein Satz", "md:1: heading("),
            Defect("## Abschnitt", "### Abschnitt", "md:3: heading("),
            Defect("Ein Satz", "Ein <b>Satz</b>", "md:1: rawHTML(\"<b>\")"),
            Defect("Siehe ", "> [!WICHTIG] Siehe ", "md:9: unknownCallout(\"WICHTIG\")"),
            Defect("Siehe ", "Siehe ![x](bild.svg) ", "md:9: pictureInText(\"bild.svg\")"),
            Defect("Was zu sehen ist", "", "md:5: pictureWithoutWords(\"bild.svg\")"),
            Defect("(bild.svg)", "(fort.svg)", "md:5: unknownPicture(\"fort.svg\")"),
            Defect("(bild.svg)", "(../kurs/bild.svg)", "md:5: unknownPicture(\"../kurs/bild.svg\")"),
            Defect("![Was zu sehen ist](bild.svg)", "Nichts.", "md:1: noPicture()"),
            Defect("[[uebung:e1]]", "[[uebung:e9]]", "md:7: unknownExercise(\"uebung:e9\")"),
            Defect("[[uebung:e1]]", "Nichts.", "md:1: exerciseNotPlaced(\"e1\")"),
            Defect("[[uebung:e1]]", "[[uebung:e1]]\n\n[[uebung:e1]]", "md:9: exercisePlacedTwice(\"e1\")"),
            Defect("quelle:1", "quelle:7", "md:1: unknownSource(\"7\")"),
            Defect("quiz:q1", "quiz:q9", "md:1: unknownQuestion(\"q9\")"),
            Defect("kurs/anfang", "kurs/ende", "md:9: unknownLesson(\"kurs/ende\")"),
            Defect("(/klimabilanz)", "(/klimablianz)", "md:1: unknownPage(\"/klimablianz\")"),
            Defect("(/klimabilanz)", "(https://example.org)", "md:1: foreignLink(\"https://example.org\")"),
            Defect("(/klimabilanz)", "(//example.org)", "md:1: foreignLink(\"//example.org\")"),
            Defect("(/klimabilanz)", "(javascript:alert)", "md:1: foreignLink(\"javascript:alert\")"),
        ]
    )
    func theTextOfALesson(_ defect: Defect) throws {
        let text = try replaced(LearningFolder.text, defect)
        let faults = try LearningFolder(text: text).faults
        #expect(faults.contains { $0.hasPrefix("\(Self.file).\(defect.fault)") }, "\(faults)")
    }

    @Test func theFileOfACourse() throws {
        func faults(_ old: String, _ new: String) throws -> [String] {
            try LearningFolder(course: replaced(LearningFolder.course, Defect(old, new, ""))).faults
        }
        let place = "courses/kurs/course.json:1: "
        #expect(try faults("observatorium", "mond") == [place + "unknownPlace(\"mond\")"])
        #expect(
            try faults(#""id": "kurs""#, #""id": "anderer""#) == [
                place + "invalidValue(field: \"id\", value: \"anderer\")"
            ]
        )
        let moved = try faults(#"["anfang"]"#, #"["mitte", "anfang"]"#)
        #expect(moved.contains("courses/kurs/01-mitte.json:1: missingFile"))
        #expect(moved.contains("courses/kurs/02-anfang.json:1: missingFile"))
        #expect(moved.contains(place + "unusedFile(\"01-anfang.json\")"))
        #expect(try LearningFolder(text: "").faults == ["\(Self.file).md:1: missingFile"])
    }

    @Test func aCircleOverTwoLessonsIsFound() throws {
        let first = LearningFolder.lesson.replacing(#""requires": []"#, with: #""requires": ["kurs/weiter"]"#)
        let second = LearningFolder.lesson.replacing(#""id": "anfang""#, with: #""id": "weiter""#)
            .replacing(#""requires": []"#, with: #""requires": ["kurs/anfang"]"#)
        let folder = try LearningFolder(
            lesson: first,
            course: LearningFolder.course.replacing(#"["anfang"]"#, with: #"["anfang", "weiter"]"#),
            more: ["courses/kurs/02-weiter.json": second, "courses/kurs/02-weiter.md": LearningFolder.text]
        )
        #expect(
            folder.faults == [
                "courses/kurs/01-anfang.json:7: circularRequirement(\"kurs/weiter\")",
                "courses/kurs/02-weiter.json:7: circularRequirement(\"kurs/anfang\")",
            ]
        )
    }

    @Test func allFaultsComeAtOnce() throws {
        let folder = try LearningFolder(
            lesson: LearningFolder.lesson.replacing("skill/e541", with: "skill/x").replacing(
                "\"door\": \"/klima",
                with: "\"door\": \"/klime"
            ),
            text: LearningFolder.text.replacing("quelle:1", with: "quelle:9").replacing("Siehe", with: "<i>Siehe</i>")
        )
        let kinds = folder.faults.map { $0.dropFirst(Self.file.count + 1).prefix { $0 != "(" } }
        #expect(
            Set(kinds) == [
                "json:15: unknownPage", "json:9: invalidValue", "md:1: unknownSource", "md:9: rawHTML",
            ]
        )
        #expect(folder.faults.count == 5)
    }

    @Test func whatSomebodyWritesIsCheckedAlike() throws {
        let content = try LearningFolder().content
        func draft(_ text: String) -> (edition: LessonEdition?, faults: [ContentFault]) {
            content.draft(
                LessonAddress("kurs/anfang")!,
                lesson: ContentFile(path: "lesson", bytes: Array(LearningFolder.lesson.utf8)),
                text: ContentFile(path: "text", bytes: Array(text.utf8)),
                pages: LearningFolder.pages
            )
        }
        #expect(draft(LearningFolder.text).faults.isEmpty)
        #expect(draft(LearningFolder.text).edition?.text == content.edition(LessonAddress("kurs/anfang")!)?.text)
        let broken = draft(LearningFolder.text.replacing("/klimabilanz", with: "/fort"))
        #expect(broken.faults.map(\.description) == ["text:1: unknownPage(\"/fort\")"])
    }

    @Test func whatSomebodyWritesMayNotBuildOnItself() throws {
        let folder = try LearningFolder(
            course:
                #"{ "id": "kurs", "place": "observatorium", "title": "K", "lead": "L.", "lessons": ["anfang", "mehr"] }"#,
            more: [
                "courses/kurs/02-mehr.json": LearningFolder.lesson.replacing("\"anfang\"", with: "\"mehr\"")
                    .replacing("\"requires\": []", with: "\"requires\": [\"kurs/anfang\"]"),
                "courses/kurs/02-mehr.md": LearningFolder.text,
            ]
        )
        func faults(_ name: String, requires: [String]) throws -> [String] {
            let address = try #require(LessonAddress("kurs/\(name)"))
            var sheet = try #require(folder.content.sheet(LessonAddress("kurs/anfang")!))
            sheet.requires = requires
            sheet.text += "\n\nSiehe [diese](lektion:\(address)).\n"
            let manuscript = sheet.manuscript(address)
            return folder.content.draft(
                address,
                lesson: manuscript.description,
                text: manuscript.text,
                pages: LearningFolder.pages
            ).faults.map { "\($0.kind)" }
        }
        // „mehr“ builds on „anfang“ already.
        #expect(try faults("anfang", requires: ["kurs/mehr"]) == ["circularRequirement(\"kurs/mehr\")"])
        // A new lesson may lead to itself in its text, but not build on itself.
        #expect(try faults("neues", requires: ["kurs/mehr"]) == [])
        #expect(try faults("neues", requires: ["kurs/neues"]) == ["circularRequirement(\"kurs/neues\")"])
    }

    @Test func editorsGetTheWordsWithoutTheSpacesOfReaders() throws {
        let text = LearningFolder.text + "\n\nEs sind 12 t.\n"
        let content = try LearningFolder(text: text).content
        #expect(content.sheet(LessonAddress("kurs/anfang")!)?.text == text)
        #expect(content.sheet(LessonAddress("kurs/fort")!) == nil)
    }

    private func replaced(_ text: String, _ defect: Defect) throws -> String {
        let range = try #require(text.firstRange(of: defect.old), "\(defect.old) is not in the sample")
        return text.replacingCharacters(in: range, with: defect.new)
    }
}
