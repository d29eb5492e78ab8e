import CarbonAccounting
import HTML
import Kernel
import WebPlatform

/// The eight quality criteria of the Scope 2 Guidance, asked one by one.
struct ContractCriteriaPart {
    let form: ContractForm
    let errors: FieldErrors

    func node(_ t: Texts) -> Node {
        fieldGroup(title: t("contract.criteria"), hint: t("contract.criteria.hint")) {
            for criterion in ScopeTwoQualityCriterion.allCases { question(criterion, t) }
        }
    }

    private func question(_ criterion: ScopeTwoQualityCriterion, _ t: Texts) -> Node {
        div(.class("criterion")) {
            radioCards(
                Field(
                    name: criterion.field,
                    label: criterion.numberedLabel(t),
                    hint: criterion.explanation(t),
                    error: errors[criterion.field]
                ),
                choices: ScopeTwoQuality.Answer.allCases.map { Choice($0.label(t), value: $0.rawValue) },
                selected: form.answer(criterion)
            )
            textField(
                Field(
                    name: criterion.noteField,
                    label: t("contract.note"),
                    error: errors[criterion.noteField],
                    note: t("contract.note.to", ["number": "\(criterion.number)"])
                ),
                value: form.notes[criterion] ?? "",
                width: .full
            )
        }
    }
}
