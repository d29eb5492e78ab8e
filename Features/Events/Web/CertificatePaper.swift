import Events
import EventsStorage
import HTML
import Kernel

/// „Teilnahmebescheinigung“ of one person for one event.
struct CertificatePaper {
    let roll: AttendanceRoll
    let attendee: AttendanceRoll.Attendee
    let issued: CertificateStore.Issued
    /// Where the number can be checked.
    let checkAddress: String

    @NodeBuilder func node(_ t: Texts) -> [Node] {
        let hours = roll.hours(of: attendee.id)
        p(.class("kicker")) { t("certificate.issuer") }
        h1 { t("certificate.title") }
        p(.class("person")) { attendee.name }
        attendee.firmName.map { firm in p { firm } }
        p { t("certificate.sentence") }
        p(.class("person")) { roll.event.title }
        dl {
            dt { t("certificate.dates") }
            for date in attended { dd { AttendanceWords.when(date, t) } }
            dt { t("certificate.hours") }
            dd { AttendanceWords.proof(hours, t) }
            dt { t("certificate.number") }
            dd { issued.number.text }
            dt { t("certificate.issued") }
            dd { issued.day.german }
        }
        p { t("certificate.check", ["address": checkAddress]) }
        p(.class("line")) { t("certificate.sign") }
    }

    private var attended: [EventDate] {
        roll.event.dates.filter {
            roll.notes[.init(date: $0.id, attendee: attendee.id)]?.mark.state.provesPresence == true
        }
    }
}
