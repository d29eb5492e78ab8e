import Foundation
import Kernel
import Learning

/// What is written on a page of its own. Raw values stand in addresses.
enum LessonEditingPart: String, CaseIterable, Sendable {
    case facts = "angaben"
    case text = "text"
    case sources = "quellen"
    case exercises = "uebungen"
    case questions = "quiz"

    init(of field: LessonField) {
        switch field {
        case .title, .goal, .minutes, .roles, .requires, .competence, .esco: self = .facts
        case .text: self = .text
        case .sources, .source: self = .sources
        case .exercises, .exercise: self = .exercises
        case .questions, .question, .option: self = .questions
        }
    }

    func name(_ t: Texts) -> String {
        switch self {
        case .facts: t("editing.part.facts")
        case .text: t("editing.part.text")
        case .sources: t("editing.part.sources")
        case .exercises: t("editing.part.exercises")
        case .questions: t("editing.part.questions")
        }
    }

    /// Takes this part from one sheet into another.
    func carry(from sheet: LessonSheet, into other: inout LessonSheet) {
        switch self {
        case .facts:
            (other.title, other.goal, other.minutes) = (sheet.title, sheet.goal, sheet.minutes)
            (other.competence, other.escoURI, other.escoLabel) = (sheet.competence, sheet.escoURI, sheet.escoLabel)
            (other.roles, other.requires) = (sheet.roles, sheet.requires)
        case .text: other.text = sheet.text
        case .sources: other.sources = sheet.sources
        case .exercises: other.exercises = sheet.exercises
        case .questions: other.questions = sheet.questions
        }
    }

    /// The signs of all parts together.
    static func sign(ofAll sheet: LessonSheet) -> String {
        allCases.map { $0.sign(of: sheet) }.joined(separator: "-")
    }

    /// A short sign of what the part holds, so that a form knows whether somebody else changed just this part. Equal
    /// parts have equal signs, from one start of the hub to the next.
    func sign(of sheet: LessonSheet) -> String {
        var only = LessonSheet()
        carry(from: sheet, into: &only)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let bytes = (try? encoder.encode(only)) ?? Data()
        // FNV-1a: nobody gains anything by finding another text with the same sign.
        let hash = bytes.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
        return String(hash, radix: 16)
    }
}
