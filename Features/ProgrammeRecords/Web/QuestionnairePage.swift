import HTML
import Kernel
import WebPlatform

/// The questionnaire behind a link; without fields once it was used or is over.
struct QuestionnairePage: Page {
    static let name = "ProgrammeRecords/questionnaire"
    let title: String
    let action: String
    let token: FormToken
    /// „Dieser Link wurde schon verwendet.“; nil while it can be filled.
    let closed: Notice?
    let through: String
    var form = ParticipantForm()
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        if let closed {
            notice(closed)
        } else {
            errorSummary(title: t("form.faults"), faults: errors.faults)
            leadSentence(t("questionnaire.lead"))
            leadRemark { through }
            pageForm(PageForm(action: action, tokens: [token], warnsWhenLeaving: true)) {
                ParticipantFields(form: form, errors: errors).nodes(t)
                p { t("questionnaire.privacy") + " " }
                p { a(.href("/datenschutz")) { t("questionnaire.privacy.link") } }
                actions { submitButton(t("questionnaire.submit")) }
            }
        }
    }
}
