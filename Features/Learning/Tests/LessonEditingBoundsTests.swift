import HTML
import Kernel
import Learning
import TestSupport
import Testing

@testable import LearningWeb

@Suite struct LessonEditingBoundsTests {
    private let t = Texts.feature("Learning")

    @Test func whatShipsFits() {
        for address in LearningHub.shipped.library.lessons.keys {
            let sheet = LearningHub.shipped.sheet(address)!
            for part in LessonEditingPart.allCases {
                #expect(LessonEditingBounds.faults(part, sheet, t).isEmpty, "\(address) \(part)")
            }
        }
    }

    @Test func tooMuchIsSaidAtItsField() {
        var sheet = LessonSheet()
        sheet.goal = String(repeating: "x", count: 4_001)
        sheet.sources = Array(repeating: LessonSheet.Source(), count: 31)
        sheet.exercises = Array(repeating: LessonSheet.Exercise(), count: 11)
        var question = LessonSheet.Question()
        question.options = Array(repeating: LessonSheet.Option(), count: 9)
        sheet.questions = [question] + Array(repeating: LessonSheet.Question(), count: 20)
        func fields(_ part: LessonEditingPart) -> [String] {
            LessonEditingBounds.faults(part, sheet, t).map(\.fieldID)
        }
        #expect(fields(.facts) == ["ziel"])
        #expect(fields(.sources) == ["quellen"])
        #expect(fields(.exercises) == ["uebungen"])
        #expect(fields(.questions) == ["fragen", "frage-1"])
        #expect(fields(.text).isEmpty)
    }
}
