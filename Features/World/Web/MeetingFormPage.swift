import HTML
import Kernel
import WebPlatform

/// A meeting room to open.
struct MeetingFormPage: Page {
    static let name = "World/meetingForm"
    let title: String
    let token: FormToken
    /// The firm one works for; nil without one, or where one only reads.
    let firm: String?
    var form: MeetingForm
    var errors = FieldErrors()
    var fault: String?

    var place: String { WorldURL.rounds }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("treffen.title"), title: title)
        fault.map { notice(Notice(.warning, word: t("treffen.notice"), text: $0)) } ?? .empty
        errorSummary(title: t("treffen.faults"), faults: errors.faults)
        leadSentence(t("treffen.form.lead"))
        let id = FormToken(name: "id", value: form.id.text)
        pageForm(PageForm(action: MeetingURL.all, tokens: [token, id], warnsWhenLeaving: true)) {
            form.titleField(errors, t)
            if let firm {
                radioCards(
                    Field(name: "whose", label: t("treffen.form.whose"), error: errors["whose"], isRequired: true),
                    choices: [
                        Choice(
                            t("treffen.form.whose.firm", ["firm": firm]),
                            value: MeetingForm.Whose.firm.rawValue,
                            detail: t("treffen.form.whose.firm.detail")
                        ),
                        Choice(
                            t("treffen.form.whose.own"),
                            value: MeetingForm.Whose.own.rawValue,
                            detail: t("treffen.form.whose.own.detail")
                        ),
                    ],
                    selected: form.whose
                )
            } else {
                hiddenField(FormToken(name: "whose", value: MeetingForm.Whose.own.rawValue))
            }
            form.retentionField(errors, t)
            actions {
                submitButton(t("treffen.form.submit"))
                actionLink(PageLink(t("treffen.cancel"), href: MeetingURL.all), style: .quiet)
            }
        }
    }
}
