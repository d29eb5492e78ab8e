import HTML
import Kernel
import WebPlatform

/// Moves an appointment: first the free times of a week, then the question; or why it cannot be moved.
struct AppointmentMovePage: Page {
    static let name = "Appointments/move"
    let title: String
    let facts: [Definition]
    /// Why it cannot be moved, or not to the time asked for; nil: it can.
    var sentence: String?
    /// The new time in words, with the button that moves there.
    var chosen: (time: String, submit: PostAction)?
    /// To choose from; nil where nothing is free, or where it cannot be moved at all.
    var week: FreeWeek?
    /// Where the time asked for is taken: the next free ones.
    var next: [PageLink] = []
    let back: PageLink
    var place: String { AppointmentsURL.coaches }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        definitionList(facts)
        sentence.map { notice(Notice(.warning, word: t("booking.trouble"), text: $0)) }
        if let chosen {
            confirmation(
                Confirmation(
                    title: t("appointment.move.question", ["time": chosen.time]),
                    consequences: [],
                    remark: t("appointment.move.remark"),
                    confirm: chosen.submit,
                    cancel: back
                )
            )
        } else {
            if !next.isEmpty { ul(.class("actions free-times")) { for link in next { li { actionLink(link) } } } }
            week.map { week in
                pageSection(title: t("booking.times"), intro: t("booking.times.intro"), id: "zeiten") {
                    freeWeek(week, t)
                }
            }
            actions { actionLink(back, style: .quiet) }
        }
    }
}
