import HTML
import Kernel
import WebPlatform

/// Says what is and where to go on.
struct AppointmentMessagePage: Page {
    static let name = "Appointments/message"
    let title: String
    let sentence: String
    let links: [PageLink]
    var place: String { AppointmentsURL.coaches }

    @NodeBuilder func body(_: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(sentence)
        actions { for link in links { actionLink(link) } }
    }
}
