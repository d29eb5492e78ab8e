import HTML
import Kernel
import WebPlatform

/// Sets a hold on a record or on all of them, or lifts it; both with a reason.
struct ProjectHoldPage: ProjectAreaPage {
    static let name = "ProgrammeRecords/hold"
    let title: String
    let lead: String
    let facts: [Definition]
    /// Nil where nothing can be done any more.
    let action: String?
    let tokens: [FormToken]
    let label: String
    let hint: String
    let submit: String
    var reason = ""
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("retention.title"), title: title)
        errorSummary(title: t("form.faults"), faults: errors.faults)
        leadSentence(lead)
        if !facts.isEmpty { definitionList(facts) }
        action.map { action in
            pageForm(PageForm(action: action, tokens: tokens, warnsWhenLeaving: true)) {
                textField(
                    Field(name: "reason", label: label, hint: hint, error: errors["reason"], isRequired: true),
                    value: reason,
                    width: .long
                )
                actions {
                    submitButton(submit)
                    actionLink(PageLink(t("projectHold.back"), href: ProgrammeRecordsURL.retention), style: .quiet)
                }
            }
        }
        if action == nil {
            actions { actionLink(PageLink(t("projectHold.back"), href: ProgrammeRecordsURL.retention)) }
        }
    }
}
