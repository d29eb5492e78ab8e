import Funding
import HTML
import Kernel
import WebPlatform

/// An application to follow up.
struct ApplicationPage: FundingPage {
    static let name = "Funding/application"
    let title: String
    let here = FundingURL.applications
    let sections: [PageLink]
    let kicker: String
    let action: String
    let token: FormToken
    let programme: PageLink?
    let measure: PageLink?
    /// „Antrag vor Auftrag“ and what does not go together, as sentences.
    let warnings: [String]
    /// Where granted aid is entered in the account; nil where it is none or not granted.
    let aid: PageLink?
    let author: String?
    let removal: PostAction
    var form: ApplicationForm
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: kicker, title: title)
        errorSummary(title: t("form.faults"), faults: errors.faults)
        for warning in warnings { notice(Notice(.warning, word: t("warning"), text: warning)) }
        if let aid {
            notice(
                Notice(
                    .info,
                    word: t("hint"),
                    text: t("application.aid"),
                    action: actionLink(aid)
                )
            )
        }
        definitionList([
            Definition(t("application.programme"), link(programme, t)),
            Definition(t("application.measure"), link(measure, t)),
        ])
        let version = FormToken(name: "version", value: "\(form.version)")
        pageForm(PageForm(action: action, tokens: [token, version], warnsWhenLeaving: true)) {
            selectField(
                Field(name: "state", label: t("application.state"), error: errors["state"], isRequired: true),
                choices: FundingApplication.State.allCases.map { Choice($0.word(t), value: $0.rawValue) },
                selected: form.state
            )
            fieldRow {
                dateField(
                    Field(name: "submittedOn", label: t("application.submittedOn"), error: errors["submittedOn"]),
                    value: form.submittedOn
                )
                dateField(
                    Field(name: "decidedOn", label: t("application.decidedOn"), error: errors["decidedOn"]),
                    value: form.decidedOn
                )
            }
            fieldRow {
                numberField(
                    Field(name: "asked", label: t("application.asked"), error: errors["asked"]),
                    value: form.asked,
                    unit: "€",
                    width: .medium
                )
                numberField(
                    Field(name: "granted", label: t("application.granted"), error: errors["granted"]),
                    value: form.granted,
                    unit: "€",
                    width: .medium
                )
            }
            textField(
                Field(name: "reference", label: t("application.reference"), error: errors["reference"]),
                value: form.reference,
                width: .long
            )
            textAreaField(
                Field(name: "note", label: t("application.note"), error: errors["note"]),
                value: form.note
            )
            actions {
                submitButton(t("save"))
                actionLink(PageLink(t("cancel"), href: FundingURL.applications), style: .quiet)
            }
        }
        author.map { author in leadRemark { author } }
        disclosedConfirmation(
            label: t("application.remove"),
            sentence: t("application.remove.sentence"),
            confirm: removal
        )
    }

    private func link(_ link: PageLink?, _ t: Texts) -> Node {
        link.map { link in a(.href(link.href)) { link.label } } ?? .text("–")
    }
}
