import HTML
import Kernel
import Learning
import MarkdownPlatform
import WebPlatform

/// The text of a draft as readers will see it, with a plain box where an exercise stands: shown beside the field, and
/// made anew while somebody types.
struct LessonEditingProbe: Sendable {
    let edition: LessonEdition?
    /// By id: number, title and task.
    let exercises: [String: (number: Int, title: String, task: String)]
    let faults: [LessonEditingFault]
    let assets: String
    /// An editor without a firm comes to few of the pages that a text leads to.
    let openPages: OpenPages

    init(_ proof: LessonEditingProof, sheet: LessonSheet, assets: String, openPages: OpenPages) {
        edition = proof.edition
        exercises = Dictionary(
            sheet.exercises.enumerated().map { ($1.id, ($0 + 1, $1.title, $1.task)) }
        ) { first, _ in first }
        faults = proof.faults.filter { $0.part == .text }
        (self.assets, self.openPages) = (assets, openPages)
    }

    @NodeBuilder func nodes(_ t: Texts) -> [Node] {
        if let edition, !edition.text.markdown.blocks.isEmpty {
            div(.class("lesson-text")) {
                LessonBody(
                    edition: edition,
                    assets: assets,
                    t: t,
                    exercise: { exercise($0, t) },
                    behindHeading: { _ in .empty },
                    openPages: openPages
                ).nodes
            }
        } else {
            p(.class("editing-nothing")) { t("editing.probe.empty") }
        }
    }

    /// What is wrong with the text, each leading to its line.
    @NodeBuilder func faults(_ t: Texts) -> [Node] {
        if !faults.isEmpty {
            section(.class("editing-open"), .aria("labelledby", "offen-titel")) {
                h2(.id("offen-titel")) { t("editing.open.here") }
                ul { for fault in faults { li { link(fault) } } }
            }
        }
    }

    private func link(_ fault: LessonEditingFault) -> Node {
        let line = if case .text(let line) = fault.field { "\(line)" } else { "1" }
        return a(.href("#\(LessonEditingForm.text)"), .data("line", line)) { fault.sentence }
    }

    private func exercise(_ id: String, _ t: Texts) -> Node {
        guard let known = exercises[id] else { return .empty }
        return section(.class("exercise editing-placed")) {
            p(.class("exercise-word")) { t("exercise.word", ["number": "\(known.number)"]) }
            p(.class("editing-placed-title")) { known.title }
            p { known.task }
        }
    }
}
