import Foundation
import Kernel
import Learning
import TestSupport
import Testing

@testable import LearningWeb

@Suite struct LessonEditingProofTests {
    private let address = LessonAddress("kurs/anfang")!
    private let folder: LearningFolder
    private let sheet: LessonSheet

    init() throws {
        folder = try LearningFolder()
        sheet = folder.content.sheet(address)!
    }

    private func proof(_ change: (inout LessonSheet) -> Void) -> LessonEditingProof {
        var changed = sheet
        change(&changed)
        return LessonEditingProof(
            changed,
            address,
            content: folder.content,
            pages: LearningFolder.pages,
            pictures: folder.root.appendingPathComponent("pictures"),
            .feature("Learning")
        )
    }

    @Test func whatShipsHasNoFault() {
        let whole = proof { _ in }
        #expect(whole.faults.isEmpty)
        #expect(whole.isWhole)
    }

    struct Defect: Sendable {
        let change: @Sendable (inout LessonSheet) -> Void
        let field: LessonField
        let words: String
    }

    static let defects = [
        Defect(change: { $0.title = "" }, field: .title, words: "\u{201e}Titel\u{201c} fehlt noch."),
        Defect(change: { $0.minutes = "90" }, field: .minutes, words: "\u{201e}90"),
        Defect(change: { $0.minutes = "bald" }, field: .minutes, words: "steht keine Zahl"),
        Defect(change: { $0.roles = [] }, field: .roles, words: "fehlt noch"),
        Defect(
            change: { $0.requires = ["kurs/weg"] },
            field: .requires,
            words: "\u{201e}kurs/weg\u{201c} gibt es nicht"
        ),
        Defect(change: { $0.escoURI = "x" }, field: .esco, words: "keine Kennung aus ESCO"),
        Defect(
            change: { $0.sources[0].seen = "gestern" },
            field: .source(0),
            words: "Quelle 1: \u{201e}gestern\u{201c}"
        ),
        Defect(change: { $0.sources[0].url = "www.x.de" }, field: .source(0), words: "Internetadresse"),
        Defect(
            change: { $0.exercises[0].formula = "balance.scope1 /" },
            field: .exercise(0),
            words: "h\u{f6}rt mittendrin auf"
        ),
        Defect(change: { $0.exercises[0].door = "/weg" }, field: .exercise(0), words: "\u{201e}/weg\u{201c}"),
        Defect(
            change: { $0.questions[0].options[0].isRight = false },
            field: .question(0),
            words: "Frage 1: Keine Antwort ist als richtig gekennzeichnet."
        ),
        Defect(
            change: { $0.questions[1].options[1].why = "" },
            field: .option(question: 1, 1),
            words: "Frage 2, Antwort 2: \u{201e}Begr\u{fc}ndung\u{201c} fehlt noch."
        ),
        Defect(
            change: { $0.questions.removeLast(2) },
            field: .questions,
            words: "Hier stehen 2 Fragen, n\u{f6}tig sind"
        ),
        Defect(
            change: { $0.text = $0.text.replacing("quiz:q1", with: "quiz:q9") },
            field: .text(line: 1),
            words: "Vorhanden: q1, q2, q3, q4."
        ),
        Defect(
            change: { $0.text = $0.text.replacing("[[uebung:e2]]", with: "") },
            field: .text(line: 1),
            words: "Text: \u{dc}bung 2 kommt nicht vor."
        ),
    ]

    @Test(arguments: defects.indices) func everyFaultSaysWhereAndWhat(index: Int) {
        let defect = Self.defects[index]
        let faults = proof(defect.change).faults
        let found = faults.first { $0.field == defect.field }
        let words = found?.sentence.replacing("\u{a0}", with: " ").replacing("\u{202f}", with: " ")
        #expect(words?.contains(defect.words) == true, "\(faults)")
        #expect(!faults.contains { $0.sentence.contains("\u{27e6}") || $0.sentence.contains("{") })
    }

    /// A lesson that is being begun is in no list of lessons yet.
    @Test func aNewLessonMayLeadToItself() {
        var new = sheet
        new.minutes = ""
        new.text = sheet.text.replacing("kurs/anfang", with: "kurs/neues")
        let proof = LessonEditingProof(
            new,
            LessonAddress("kurs/neues")!,
            content: folder.content,
            pages: LearningFolder.pages,
            pictures: folder.root.appendingPathComponent("pictures"),
            .feature("Learning")
        )
        #expect(!proof.isWhole)
        #expect(!proof.faults.contains { $0.sentence.contains("kurs/neues") }, "\(proof.faults)")
    }

    /// An editor of a lesson without facts sees the text all the same, and what is wrong with it.
    @Test func theTextIsReadWhileFactsAreMissing() {
        let half = proof {
            $0.minutes = ""
            $0.text += "\n\n[weg](/weg) [[uebung:e9]]"
        }
        #expect(!half.isWhole)
        #expect(half.edition != nil)
        #expect(half.faults.contains { $0.field == .minutes })
        #expect(half.faults.contains { $0.sentence.contains("/weg") })
    }
}
