import HTML
import Kernel
import WebPlatform

/// Asks before an appointment is cancelled, or says why it cannot be.
struct AppointmentCancelPage: Page {
    static let name = "Appointments/cancel"
    let title: String
    let facts: [Definition]
    /// Nil: it can be cancelled.
    let sentence: String?
    let submit: PostAction
    let back: PageLink
    var place: String { AppointmentsURL.coaches }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        definitionList(facts)
        if let sentence {
            notice(Notice(.info, word: t("appointment.notice"), text: sentence))
            actions { actionLink(back) }
        } else {
            confirmation(
                Confirmation(
                    title: t("appointment.cancel.question"),
                    consequences: [],
                    remark: t("appointment.cancel.remark"),
                    confirm: submit,
                    cancel: back
                )
            )
        }
    }
}
