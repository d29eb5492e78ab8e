import HTML
import Kernel
import WebPlatform

/// The person's own consent to stand in the list of the region; apart from everything else, and no until given.
struct CompetencePathVisibilityPage: Page {
    static let name = "RegionalNetwork/competencePathVisibility"
    let title: String
    /// „Die regionale Liste zeigt Sie nicht.“
    let state: String
    /// What others would read: name, firm, step.
    let shown: [Definition]
    let token: FormToken
    /// Nil without a consent.
    let withdrawal: PostAction?
    var about: String
    var errors = FieldErrors()

    var place: String { RegionalNetworkURL.directory }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("path.title"), title: title)
        leadSentence(state)
        leadRemark { t("path.visibility.lead") }
        errorSummary(title: t("form.faults"), faults: errors.faults)
        pageSection(title: t("path.visibility.shown")) { definitionList(shown) }
        pageForm(PageForm(action: CompetencePathURL.visibility, tokens: [token], warnsWhenLeaving: true)) {
            textField(
                Field(
                    name: "about",
                    label: t("path.visibility.about"),
                    hint: t("path.visibility.about.hint"),
                    error: errors["about"]
                ),
                value: about,
                width: .long
            )
            checkboxField(
                Field(
                    name: "consent",
                    label: t("path.visibility.consent"),
                    hint: t("path.visibility.consent.hint"),
                    error: errors["consent"],
                    isRequired: true
                ),
                isChecked: false
            )
            actions {
                submitButton(t("path.visibility.submit"))
                actionLink(PageLink(t("cancel"), href: CompetencePathURL.path), style: .quiet)
            }
        }
        withdrawal.map { withdrawal in
            disclosedConfirmation(
                label: t("path.visibility.withdraw"),
                sentence: t("path.visibility.withdraw.sentence"),
                confirm: withdrawal
            )
        }
    }
}
