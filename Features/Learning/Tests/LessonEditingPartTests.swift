import Learning
import Testing

@testable import LearningWeb

@Suite struct LessonEditingPartTests {
    private let sheet = LearningHub.shipped.sheet(LearningHub.scopes)!

    @Test(arguments: LessonEditingPart.allCases) func aPartIsCarriedWhole(part: LessonEditingPart) {
        var other = LessonSheet()
        part.carry(from: sheet, into: &other)
        #expect(part.sign(of: other) == part.sign(of: sheet))
        for another in LessonEditingPart.allCases where another != part {
            #expect(another.sign(of: other) == another.sign(of: LessonSheet()), "\(part) took \(another) along")
        }
    }

    @Test func allPartsTogetherAreTheLesson() {
        var other = LessonSheet()
        for part in LessonEditingPart.allCases { part.carry(from: sheet, into: &other) }
        #expect(other == sheet)
    }

    @Test func everySmallChangeIsSeen() {
        var changed = sheet
        changed.questions[0].options[0].isRight.toggle()
        #expect(LessonEditingPart.questions.sign(of: changed) != LessonEditingPart.questions.sign(of: sheet))
        #expect(LessonEditingPart.text.sign(of: changed) == LessonEditingPart.text.sign(of: sheet))
    }
}
