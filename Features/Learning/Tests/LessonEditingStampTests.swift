import Testing
import WebPlatform

@testable import LearningWeb

@Suite struct LessonEditingStampTests {
    @Test func whatAFormSendsIsRead() {
        let stamp = LessonEditingStamp(version: 12, sign: "9f3c")
        #expect(LessonEditingStamp(Form(values: ["stand": [stamp.text]])) == stamp)
        let fresh = LessonEditingStamp(version: nil, sign: "9f3c")
        #expect(LessonEditingStamp(Form(values: ["stand": [fresh.text]])) == fresh)
    }

    @Test func whatTypingBeganWithCountsFirst() {
        let form = Form(values: ["stand": ["4:b"], "begonnen": ["3:a"]])
        #expect(LessonEditingStamp(form) == LessonEditingStamp(version: 3, sign: "a"))
        #expect(LessonEditingStamp(Form(values: ["stand": ["4:b"], "begonnen": [""]])).version == 4)
    }

    @Test(arguments: ["", "x", ":", "7"]) func whatIsNoneFitsNothing(text: String) {
        #expect(LessonEditingStamp(Form(values: ["stand": [text]])).sign.isEmpty)
    }
}
