import Appointments
import HTML
import Kernel
import WebPlatform

/// One's own profile.
struct AdvisorPage: Page {
    static let name = "Appointments/profile"
    let title: String
    let themes: [String]
    let languages: [String]
    let places: [String]
    let kinds: [Choice]
    /// Where others see it; nil: they do not.
    let publicAddress: String?
    /// What somebody saved meanwhile, said above the form; nil: nothing.
    var conflict: String?
    let token: FormToken
    var form: AdvisorForm
    var errors = FieldErrors()
    var place: String { AppointmentsURL.coaches }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title) {
            publicAddress.map { actionLink(PageLink(t("profile.public"), href: $0)) }
        }
        leadSentence(form.isPublished ? t("profile.lead.published") : t("profile.lead.hidden"))
        conflict.map { notice(Notice(.warning, word: t("booking.trouble"), text: $0)) }
        errorSummary(title: t("booking.faults"), faults: errors.faults)
        pageForm(
            PageForm(
                action: AppointmentsURL.profile,
                tokens: [token, FormToken(name: "version", value: "\(form.version)")],
                warnsWhenLeaving: true
            )
        ) {
            textField(
                Field(
                    name: "name",
                    label: t("profile.name"),
                    hint: t("profile.name.hint"),
                    error: errors["name"],
                    isRequired: true
                ),
                value: form.name,
                width: .long
            )
            radioCards(
                Field(name: "kind", label: t("profile.kind"), error: errors["kind"], isRequired: true),
                choices: kinds,
                selected: form.kind
            )
            textAreaField(
                Field(name: "text", label: t("profile.text"), hint: t("profile.text.hint"), error: errors["text"]),
                value: form.text,
                lines: 6
            )
            boxes("themes", t("profile.themes"), themes, form.themes)
            boxes("languages", t("profile.languages"), languages, form.languages)
            boxes("places", t("profile.places"), places, form.places)
            checkboxField(
                Field(name: "published", label: t("profile.published"), hint: t("profile.published.hint")),
                isChecked: form.isPublished
            )
            actions { submitButton(t("profile.submit")) }
        }
    }

    private func boxes(_ name: String, _ label: String, _ values: [String], _ chosen: Set<String>) -> Node {
        checkboxes(
            Field(name: name, label: label, error: errors[name]),
            choices: values.map { Choice($0, value: $0) },
            selected: chosen
        )
    }
}
