import Foundation
import Kernel
import Learning
import LearningWeb
import Testing

/// Files → sheet → files: what an editor has in hand is read by the same rules, and each fault leads to its field.
@Suite struct LessonManuscriptTests {
    private static let shipped = LearningHub.shipped
    private static let address = LessonAddress("kurs/anfang")!

    @Test(arguments: shipped.library.lessons.keys.sorted { $0.description < $1.description })
    func everyShippedLessonComesBackAsItWas(address: LessonAddress) throws {
        let sheet = try #require(Self.shipped.sheet(address))
        let manuscript = sheet.manuscript(address)
        let read = Self.shipped.draft(
            address,
            lesson: manuscript.description,
            text: manuscript.text,
            pages: LearningHub.shippedPages
        )
        #expect(read.faults.map(\.description) == [])
        let edition = try #require(Self.shipped.edition(address))
        #expect(read.edition?.lesson == edition.lesson)
        #expect(read.edition?.text == edition.text)
        // Read once more, nothing is lost or added.
        #expect(LessonSheet(description: manuscript.description, text: manuscript.text) == sheet)
    }

    @Test func oneKeyStandsInALine() throws {
        let manuscript = try sheet { $0.minutes = "12" }.manuscript(Self.address)
        let lines = String(decoding: manuscript.description.bytes, as: UTF8.self).split(separator: "\n")
        #expect(lines.first == "{")
        #expect(lines.contains("  \"minutes\": 12,"))
        #expect(lines.contains("      \"formula\": \"balance.scope1 / firm.employees\","))
        #expect(lines.contains("      \"tolerance\": 0.1,"))
        #expect(manuscript.text.bytes == Array(LearningFolder.text.utf8))
    }

    @Test func whatIsTypedCanBeAnything() throws {
        let manuscript = try sheet { sheet in
            sheet.title = "„Anfang“ \"x\" \\ \u{1}\t"
            sheet.goal = "eine Zeile\nund noch eine"
            sheet.questions[2].answer = "1.234,5"
        }.manuscript(Self.address)
        let back = try #require(LessonSheet(description: manuscript.description, text: manuscript.text))
        #expect(back.title == "„Anfang“ \"x\" \\ \u{1}")
        #expect(back.goal == "eine Zeile\nund noch eine")
        #expect(back.questions[2].answer == "1234,5")
    }

    struct Slip: Sendable, CustomTestStringConvertible {
        let fault: String
        let field: LessonField?
        let make: @Sendable (inout LessonSheet) -> Void
        var testDescription: String { fault }

        init(_ fault: String, _ field: LessonField?, _ make: @escaping @Sendable (inout LessonSheet) -> Void) {
            (self.fault, self.field, self.make) = (fault, field, make)
        }
    }

    @Test(
        arguments: [
            Slip("invalidValue(field: \"title\", value: \"\")", .title) { $0.title = "  " },
            Slip("invalidValue(field: \"goal\"", .goal) { $0.goal = "" },
            Slip("missingField(\"minutes\")", .minutes) { $0.minutes = "" },
            Slip("wrongType(field: \"minutes\")", .minutes) { $0.minutes = "zehn" },
            Slip("invalidValue(field: \"minutes\", value: \"90.0\")", .minutes) { $0.minutes = "90" },
            Slip("missingField(\"for\")", .roles) { $0.roles = [] },
            Slip("invalidValue(field: \"for\"", .roles) { $0.roles = ["staff", "boss"] },
            Slip("unknownLesson(\"kurs/fort\")", .requires) { $0.requires = ["kurs/fort"] },
            Slip("circularRequirement(\"kurs/anfang\")", .requires) { $0.requires = ["kurs/anfang"] },
            Slip("invalidValue(field: \"competence\"", .competence) { $0.competence = "" },
            Slip("invalidValue(field: \"esco.uri\"", .esco) { $0.escoURI = "http://example.org" },
            Slip("missingField(\"sources\")", .sources) { $0.sources = [] },
            Slip("wrongType(field: \"year\")", .source(0)) { $0.sources[0].year = "bald" },
            Slip("invalidValue(field: \"seen\"", .source(0)) { $0.sources[0].seen = "gestern" },
            Slip("invalidValue(field: \"url\"", .source(0)) { $0.sources[0].url = "www.bafa.de" },
            Slip("exerciseCount(\"0\"", .exercises) { $0.exercises = [] },
            Slip("invalidValue(field: \"kind\"", .exercise(1)) { $0.exercises[1].kind = "" },
            Slip("unknownFigure(\"balance.scope9\")", .exercise(0)) { $0.exercises[0].formula = "balance.scope9" },
            Slip("invalidValue(field: \"figures\"", .exercise(0)) { $0.exercises[0].figures.append("balance.x") },
            Slip("invalidValue(field: \"decimals\"", .exercise(0)) { $0.exercises[0].decimals = "7" },
            Slip("unknownPage(\"/fort\")", .exercise(0)) { $0.exercises[0].door = "/fort" },
            Slip("duplicateID(\"e1\"", .exercise(1)) { $0.exercises[1].id = "e1" },
            Slip("questionCount(\"3\"", .questions) { $0.questions.removeLast() },
            Slip("noRightOption(\"q1\")", .question(0)) { $0.questions[0].options[0].isRight = false },
            Slip("tooFewOptions(\"q2\")", .question(1)) { $0.questions[1].options.removeLast() },
            Slip("wrongType(field: \"answer\")", .question(2)) { $0.questions[2].answer = "3,5 t" },
            Slip("invalidValue(field: \"why\"", .option(question: 3, 1)) { $0.questions[3].options[1].why = "" },
            Slip("unknownSource(\"7\")", .text(line: 3)) { $0.text = "Eins.\n\nSiehe [7](quelle:7).\n\n" + $0.text },
            Slip("unknownPicture(\"fort.svg\")", .text(line: 1)) { $0.text = "![Bild](fort.svg)\n\n" + $0.text },
        ]
    ) func aFaultLeadsToItsField(slip: Slip) throws {
        let manuscript = try sheet(slip.make).manuscript(Self.address)
        let faults = try LearningFolder().content.draft(
            Self.address,
            lesson: manuscript.description,
            text: manuscript.text,
            pages: LearningFolder.pages
        ).faults
        let found = faults.filter { "\($0.kind)".hasPrefix(slip.fault) }
        #expect(!found.isEmpty, "\(faults)")
        for fault in found { #expect(manuscript.field(of: fault) == slip.field, "\(fault)") }
        // Nothing else is wrong with the description.
        #expect(faults.count { $0.file == manuscript.description.path && !found.contains($0) } == 0, "\(faults)")
    }

    @Test func faultsOfOtherFilesHaveNoField() throws {
        let manuscript = try sheet { _ in }.manuscript(Self.address)
        #expect(manuscript.field(of: ContentFault(file: "other.json", line: 2, kind: .missingFile)) == nil)
        let beyond = ContentFault(file: manuscript.description.path, line: 9_999, kind: .missingField("title"))
        #expect(manuscript.field(of: beyond) == nil)
    }

    private func sheet(_ change: (inout LessonSheet) -> Void) throws -> LessonSheet {
        var sheet = try #require(try LearningFolder().content.sheet(Self.address))
        change(&sheet)
        return sheet
    }
}
