import Learning
import Testing

@testable import LearningWeb

@Suite struct LessonEditingActTests {
    @Test(arguments: [
        LessonEditingAct.save, .view, .add, .remove(2), .raise(1), .lower(0), .addOption(question: 3),
        .removeOption(question: 1, 2),
    ]) func whatAButtonSendsIsRead(act: LessonEditingAct) {
        #expect(LessonEditingAct(act.value) == act)
    }

    @Test(arguments: ["", "unfug", "hoch", "hoch:x", "weg:1:2"]) func whatNobodyKnowsSaves(text: String) {
        #expect(LessonEditingAct(text) == .save)
    }

    @Test func placesThatAreNotThereChangeNothing() {
        var sheet = LessonSheet()
        sheet.sources = [LessonSheet.Source(), LessonSheet.Source()]
        let before = sheet
        for act in [LessonEditingAct.remove(2), .remove(-1), .raise(0), .raise(9), .lower(1), .lower(-1)]
            + ["weg", "hoch", "runter"].flatMap({ act in [Int.min, .max].map { LessonEditingAct("\(act):\($0)") } })
        {
            #expect(act.apply(to: &sheet, in: .sources) == nil)
            #expect(sheet == before, "\(act)")
        }
    }

    @Test func aNewEntryGetsANameThatNobodyHas() {
        var sheet = LessonSheet()
        for id in ["e1", "e3"] {
            var exercise = LessonSheet.Exercise()
            exercise.id = id
            sheet.exercises.append(exercise)
        }
        #expect(LessonEditingAct.add.apply(to: &sheet, in: .exercises) == .exercise(2))
        #expect(sheet.exercises.map(\.id) == ["e1", "e3", "e2"])
    }

    /// Learners' answers to what was taken away are kept under its name.
    @Test func aNewEntryGetsNoNameThatWasEverGiven() {
        var sheet = LessonSheet()
        let taken: Set = ["e1", "e2", "q1"]
        _ = LessonEditingAct.add.apply(to: &sheet, in: .exercises, taken: taken)
        _ = LessonEditingAct.add.apply(to: &sheet, in: .questions, taken: taken)
        #expect(sheet.exercises.map(\.id) == ["e3"])
        #expect(sheet.questions.map(\.id) == ["q2"])
    }

    @Test func answersOfAQuestionComeAndGo() {
        var sheet = LessonSheet()
        #expect(LessonEditingAct.add.apply(to: &sheet, in: .questions) == .question(0))
        #expect(sheet.questions[0].options.count == 2)
        #expect(LessonEditingAct.addOption(question: 0).apply(to: &sheet, in: .questions) == .option(question: 0, 2))
        sheet.questions[0].options[1].text = "bleibt"
        _ = LessonEditingAct.removeOption(question: 0, 0).apply(to: &sheet, in: .questions)
        #expect(sheet.questions[0].options.map(\.text) == ["bleibt", ""])
    }
}
