import HTML
import Kernel
import WebPlatform

/// An exercise in its place in the text: the task, the figures, what was answered, and what follows from it.
struct ExerciseCard: Sendable {
    /// A figure of the firm, or that it is missing and where it is entered.
    struct Figure: Sendable {
        let name: String
        /// Nil where it is missing.
        let value: String?
        let door: PageLink?
    }

    enum Input: Sendable {
        case number(unit: String)
        case choice([Choice])
        case note
    }

    struct Outcome: Sendable {
        let sign: Mark
        let sentence: String
        /// „129,1 ÷ 40 = 3,2 t CO₂e je Person“; nil where there is none.
        let way: String?
        let why: String
    }

    let id: String
    /// Counted from 1, as the word above the title says.
    let number: Int
    let title: String
    let task: String
    /// „Mit den Zahlen von Metallbau Kettler GmbH“; nil where no figures are needed.
    let owner: String?
    let isExample: Bool
    let figures: [Figure]
    /// Why it cannot be reckoned, and what to do; nil where it can.
    let gap: String?
    /// To the same exercise with the figures of the demonstration firm.
    let instead: PageLink?
    let input: Input
    /// As typed or chosen before.
    let value: String
    /// The reason for leaving it out, as typed before.
    let reason: String
    let error: String?
    let reasonError: String?
    let outcome: Outcome?
    let door: PageLink?
    /// Set where the page behind the door would refuse the learner.
    let doorNeed: PageNeed?
    let action: String
    let tokens: [FormToken]

    /// Field names are those of the form; ids are the exercise's own, for several stand on one page.
    static let answerField = "antwort"
    static let reasonField = "grund"

    func node(_ t: Texts) -> Node {
        section(.class("exercise"), .id(id), .aria("labelledby", "\(id)-titel")) {
            p(.class("exercise-word")) { t("exercise.word", ["number": "\(number)"]) }
            h3(.id("\(id)-titel")) { title }
            p { task }
            figureList(t)
            gap.map { gap in
                div(.class("exercise-gap")) {
                    p { gap }
                    instead.map { link in p { a(.href(link.href)) { link.label } } }
                }
            }
            outcome.map { outcomeNode($0, t) }
            gap == nil ? answerForm(t) : .empty
            skipForm(t)
            door.map { door in p(.class("exercise-door")) { pageLink(door, unless: doorNeed) } }
        }
    }

    private func figureList(_ t: Texts) -> Node {
        if figures.isEmpty { return .empty }
        return div(.class("exercise-figures")) {
            owner.map { owner in
                p(.class("exercise-owner")) {
                    owner
                    isExample ? " " : ""
                    isExample ? mark(Mark(.estimated, t("exercise.example"))) : .empty
                }
            }
            dl {
                for figure in figures {
                    div {
                        dt { figure.name }
                        dd {
                            figure.value.map { value in .text(value) } ?? mark(Mark(.missing, t("exercise.missing")))
                            figure.value == nil
                                ? figure.door.map { door in .group([" ", a(.href(door.href)) { door.label }]) } : nil
                        }
                    }
                }
            }
        }
    }

    private func outcomeNode(_ outcome: Outcome, _ t: Texts) -> Node {
        div(.class("exercise-outcome"), .role("status")) {
            p {
                mark(outcome.sign)
                " "
                outcome.sentence
            }
            outcome.way.map { way in p(.class("exercise-way")) { t("exercise.way", ["way": way]) } }
            p { outcome.why }
        }
    }

    private func answerForm(_ t: Texts) -> Node {
        pageForm(PageForm(action: action, tokens: tokens, draft: draft(t))) {
            switch input {
            case .number(let unit):
                numberField(field(t("exercise.answer.number")), value: value, unit: unit)
            case .choice(let choices):
                choiceField(t, choices)
            case .note:
                textAreaField(
                    field(t("exercise.answer.note"), hint: t("exercise.note.private")),
                    value: value,
                    lines: 5,
                    maxLength: LearningFeature.longestNote
                )
            }
            actions { submitButton(outcome == nil ? t("exercise.save") : t("exercise.saveAgain"), style: .secondary) }
        }
    }

    private func choiceField(_ t: Texts, _ choices: [Choice]) -> Node {
        radioCards(field(t("exercise.answer.choice")), choices: choices, selected: value.isEmpty ? nil : value)
    }

    /// Only notes are long enough to be missed.
    private func draft(_ t: Texts) -> DraftWords? {
        guard case .note = input else { return nil }
        return DraftWords(restored: t("exercise.draft.restored"), discard: t("exercise.draft.discard"))
    }

    private func field(_ label: String, hint: String? = nil) -> Field {
        Field(name: Self.answerField, label: label, hint: hint, error: error, id: "\(id)-antwort")
    }

    private func skipForm(_ t: Texts) -> Node {
        details(.class("exercise-skip"), .open(reasonError != nil)) {
            summary { t("exercise.skip") }
            pageForm(PageForm(action: action, tokens: tokens + [FormToken(name: "tun", value: "auslassen")])) {
                textField(
                    Field(
                        name: Self.reasonField,
                        label: t("exercise.skip.why"),
                        hint: t("exercise.skip.hint"),
                        error: reasonError,
                        id: "\(id)-grund"
                    ),
                    value: reason,
                    width: .long,
                    maxLength: LearningFeature.longestReason
                )
                actions { submitButton(t("exercise.skip.save"), style: .secondary) }
            }
        }
    }
}
