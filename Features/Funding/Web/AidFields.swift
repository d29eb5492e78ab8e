import HTML
import Kernel
import WebPlatform

/// The fields of a line of the account, new or there.
struct AidFields: Sendable {
    let action: String
    let token: FormToken
    let form: AidForm
    let errors: FieldErrors

    func node(_ t: Texts) -> Node {
        let version = FormToken(name: "version", value: "\(form.version)")
        return pageForm(PageForm(action: action, tokens: [token, version], warnsWhenLeaving: true)) {
            fieldRow {
                dateField(
                    Field(
                        name: "day",
                        label: t("aid.day"),
                        hint: t("aid.day.hint"),
                        error: errors["day"],
                        isRequired: true
                    ),
                    value: form.day
                )
                numberField(
                    Field(
                        name: "amount",
                        label: t("aid.amount"),
                        hint: t("aid.amount.hint"),
                        error: errors["amount"],
                        isRequired: true
                    ),
                    value: form.amount,
                    unit: "€",
                    width: .medium
                )
            }
            textField(
                Field(name: "giver", label: t("aid.giver"), error: errors["giver"], isRequired: true),
                value: form.giver,
                width: .long
            )
            textAreaField(
                Field(name: "note", label: t("aid.note"), error: errors["note"]),
                value: form.note,
                lines: 2
            )
            actions { submitButton(t("save")) }
        }
    }
}
