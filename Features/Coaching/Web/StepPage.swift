import Coaching
import HTML
import Kernel
import WebPlatform

/// A step of a case to add or to change.
struct StepPage: Page {
    static let name = "Coaching/step"
    let title: String
    let firm: String
    let token: FormToken
    let id: CoachingCaseID
    let action: String
    /// Phases of the case, to choose from while typing.
    let phases: [String]
    /// Who may be responsible, to choose from while typing.
    let people: [String]
    /// Steps this one may wait for.
    let others: [Choice]
    /// Nil for a new step.
    let removal: PostAction?
    var form: StepForm
    var errors = FieldErrors()

    var place: String { CoachingURL.cases }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: firm, title: title)
        errorSummary(title: t("case.faults"), faults: errors.faults)
        let tokens = [
            token, FormToken(name: "id", value: form.id), FormToken(name: "version", value: "\(form.version)"),
        ]
        pageForm(PageForm(action: action, tokens: tokens, warnsWhenLeaving: true)) {
            textField(
                Field(name: "title", label: t("step.title"), error: errors["title"], isRequired: true),
                value: form.title,
                width: .long
            )
            fieldRow {
                textField(
                    Field(name: "phase", label: t("step.phase"), error: errors["phase"], isRequired: true),
                    value: form.phase,
                    suggestions: phases
                )
                textField(
                    Field(name: "responsible", label: t("step.responsible"), error: errors["responsible"]),
                    value: form.responsible,
                    suggestions: people
                )
            }
            radioCards(
                Field(name: "term", label: t("step.term"), error: errors["term"], isRequired: true),
                choices: StepForm.Term.allCases.filter { $0 != .after || !others.isEmpty }
                    .map { Choice($0.label(t), value: $0.rawValue) },
                selected: form.term
            )
            dateField(
                Field(name: "day", label: t("step.day"), hint: t("step.day.hint"), error: errors["day"]),
                value: form.day
            )
            if !others.isEmpty {
                fieldRow {
                    numberField(
                        Field(name: "days", label: t("step.days"), error: errors["days"]),
                        value: form.days,
                        unit: t("step.days.unit"),
                        isWhole: true
                    )
                    selectField(
                        Field(name: "after", label: t("step.after"), error: errors["after"]),
                        choices: others,
                        selected: form.after,
                        prompt: t("step.after.prompt"),
                        width: .long
                    )
                }
            }
            if form.version > 0 {
                dateField(
                    Field(name: "done", label: t("step.doneOn"), hint: t("step.doneOn.hint"), error: errors["done"]),
                    value: form.done
                )
            }
            actions {
                submitButton(t("step.save"))
                actionLink(PageLink(t("case.cancel"), href: CoachingURL.case(id)), style: .quiet)
            }
        }
        removal.map { removal in
            disclosedConfirmation(label: t("step.remove"), sentence: t("step.remove.sentence"), confirm: removal)
        }
    }
}
