import HTML
import Kernel
import ProgrammeRecords
import WebPlatform

/// The three parts of the questionnaire, as fields.
struct ParticipantFields: Sendable {
    let form: ParticipantForm
    let errors: FieldErrors

    @NodeBuilder func nodes(_ t: Texts) -> [Node] {
        fieldGroup(title: t("participant.part.one"), hint: t("participant.part.one.hint")) {
            fieldRow {
                textField(
                    Field(name: "firstName", label: t("participant.firstName"), error: errors["firstName"]),
                    value: form.firstName,
                    autocomplete: "given-name",
                    maxLength: ParticipantContact.longestName
                )
                textField(
                    Field(name: "surname", label: t("participant.surname"), error: errors["surname"]),
                    value: form.surname,
                    autocomplete: "family-name",
                    maxLength: ParticipantContact.longestName
                )
            }
            fieldRow {
                textField(
                    Field(name: "postcode", label: t("participant.postcode"), error: errors["postcode"]),
                    value: form.postcode,
                    width: .short,
                    autocomplete: "postal-code"
                )
                dateField(
                    Field(name: "birthDate", label: t("participant.birthDate"), error: errors["birthDate"]),
                    value: form.birthDate
                )
            }
            radioCards(
                Field(name: "sex", label: t("participant.sex"), error: errors["sex"]),
                choices: RecordsWords.sexes(t),
                selected: form.sex
            )
            radioCards(
                Field(name: "employment", label: t("participant.employment"), error: errors["employment"]),
                choices: RecordsWords.employments(t),
                selected: form.employment
            )
            radioCards(
                Field(name: "education", label: t("participant.education"), error: errors["education"]),
                choices: RecordsWords.educations(t),
                selected: form.education
            )
            textField(
                Field(
                    name: "email",
                    label: t("participant.email"),
                    hint: t("participant.email.hint"),
                    error: errors["email"]
                ),
                value: form.email,
                kind: .email,
                autocomplete: "email"
            )
        }
        fieldGroup(title: t("participant.part.two"), hint: t("participant.part.two.hint")) {
            for question in ParticipantAttributes.Question.allCases {
                selectField(
                    Field(name: question.rawValue, label: RecordsWords.question(question, t)),
                    choices: RecordsWords.declarations(t),
                    selected: form.declarations[question],
                    prompt: t("participant.choose")
                )
            }
        }
        fieldGroup(title: t("participant.part.three")) { p { t("participant.part.three.none") } }
    }
}
