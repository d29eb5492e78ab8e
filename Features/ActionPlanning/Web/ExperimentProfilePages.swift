import HTML
import Kernel
import WebPlatform

/// What everybody may read of an experiment.
struct ExperimentProfilePage: Page {
    static let name = "ActionPlanning/experimentProfile"
    let title: String
    let since: String
    let lines: [(String, String)]

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("experiment.profile.kicker"), title: title)
        definitionList(lines.map { Definition($0.0, $0.1) })
        leadRemark { since }
    }
}

/// The owner chooses what everybody may read.
struct ExperimentReleasePage: Page {
    static let name = "ActionPlanning/experimentRelease"
    let title: String
    let kicker: String
    let action: String
    let back: String
    let choices: [Choice]
    let chosen: Set<String>
    /// Nil while nothing is public.
    let publicLink: PageLink?
    let token: FormToken
    var errors = FieldErrors()

    var place: String { BenchURL.place }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: kicker, title: title)
        errorSummary(title: t("experiment.faults"), faults: errors.faults)
        leadSentence(publicLink == nil ? t("experiment.release.lead") : t("experiment.release.lead.public"))
        publicLink.map { link in p(.class("experiment-link")) { a(.href(link.href)) { link.label } } }
        leadRemark { t("experiment.release.remark") }
        pageForm(PageForm(action: action, tokens: [token])) {
            checkboxes(
                Field(name: "part", label: t("experiment.release.parts"), error: errors["part"], isRequired: true),
                choices: choices,
                selected: chosen
            )
            checkboxField(
                Field(
                    name: "consent",
                    label: t("experiment.release.consent"),
                    hint: t("experiment.release.consent.hint"),
                    error: errors["consent"],
                    isRequired: true
                ),
                isChecked: false
            )
            actions {
                submitButton(publicLink == nil ? t("experiment.release.submit") : t("experiment.release.again"))
                actionLink(PageLink(t("experiment.back"), href: back), style: .quiet)
            }
        }
        if publicLink != nil {
            disclosedConfirmation(
                label: t("experiment.withdraw"),
                sentence: t("experiment.withdraw.sentence"),
                confirm: PostAction(
                    t("experiment.withdraw.submit"),
                    action: action + "?_method=DELETE",
                    tokens: [token],
                    style: .destructive
                )
            )
        }
    }
}
