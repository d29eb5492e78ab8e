import HTML
import Kernel
import WebPlatform

/// One appointment, as the link of its confirmation shows it to whoever has it.
struct AppointmentPage: Page {
    static let name = "Appointments/appointment"
    let title: String
    let state: Mark
    let facts: [Definition]
    /// Nil: cancelled.
    let file: String?
    /// Nil: cancelled, or begun.
    let moving: String?
    let cancelling: String?
    let again: String
    /// Said where no mail goes out: the address of this page is then all there is.
    let remark: String?
    var place: String { AppointmentsURL.coaches }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        p { mark(state) }
        definitionList(facts)
        remark.map { remark in p { remark } }
        actions {
            file.map { actionLink(PageLink(t("appointment.file"), href: $0), style: .primary, download: true) }
            moving.map { actionLink(PageLink(t("appointment.move"), href: $0)) }
            cancelling.map { actionLink(PageLink(t("appointment.cancel"), href: $0)) }
            moving == nil ? actionLink(PageLink(t("appointment.again"), href: again)) : nil
        }
    }
}
