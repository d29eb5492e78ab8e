import Foundation
import Kernel
import Learning
import Testing

@Suite struct LessonSheetTests {
    private func file(_ text: String) -> ContentFile { ContentFile(path: "x", bytes: Array(text.utf8)) }

    @Test func filesAreReadAsSomebodyWouldTypeThem() throws {
        let sheet = try #require(
            LessonSheet(
                description: file(
                    """
                    { "title": "Titel", "minutes": 10, "for": ["staff", "council"],
                      "esco": { "uri": "u", "label": "l" },
                      "sources": [ { "title": "Quelle", "year": 2024 } ],
                      "exercises": [ { "id": "e1", "decimals": 1 } ],
                      "quiz": [ { "id": "q1", "answer": 1234.5, "tolerance": 0.05 },
                                { "id": "q2", "options": [ { "text": "ja", "isRight": true } ] } ] }
                    """
                ),
                text: file("Eins\r\n\r\nZwei\r")
            )
        )
        #expect(sheet.title == "Titel" && sheet.minutes == "10" && sheet.roles == ["staff", "council"])
        #expect(sheet.escoURI == "u" && sheet.escoLabel == "l")
        #expect(sheet.sources.map(\.year) == ["2024"])
        #expect(sheet.exercises.map(\.decimals) == ["1"])
        #expect(sheet.questions[0].answer == "1234,5" && sheet.questions[0].tolerance == "0,05")
        #expect(sheet.questions[1].options.map(\.isRight) == [true])
        #expect(sheet.text == "Eins\n\nZwei\n")
        #expect(sheet.goal.isEmpty && sheet.requires.isEmpty)
    }

    @Test func whatIsNoDescriptionGivesNone() {
        #expect(LessonSheet(description: file("[]"), text: file("")) == nil)
        #expect(LessonSheet(description: file("{"), text: file("")) == nil)
    }

    @Test func linesEndAlike() {
        var sheet = LessonSheet()
        sheet.text = "a\r\nb\rc\n"
        #expect(sheet.text == "a\nb\nc\n")
    }

    @Test func olderSheetsAreReadAsIfLaterFieldsWereEmpty() throws {
        let old =
            #"{ "title": "T", "sources": [ { "title": "Q" } ], "questions": [ { "id": "q1", "options": [ {} ] } ] }"#
        let sheet = try JSONDecoder().decode(LessonSheet.self, from: Data(old.utf8))
        #expect(sheet.title == "T" && sheet.sources.map(\.title) == ["Q"])
        #expect(sheet.questions[0].options == [LessonSheet.Option()])
        let again = try JSONDecoder().decode(LessonSheet.self, from: JSONEncoder().encode(sheet))
        #expect(again == sheet)
    }
}
