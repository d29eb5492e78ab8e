import Events
import HTML
import Kernel

/// Papers of an event as they are printed, one or several on their own pages, with the publicity line of the Union.
struct EventPaper {
    let title: String
    let sheets: [[Node]]

    /// Of ``EventsContent/paperStyle``.
    let style: String

    func html(_ t: Texts) -> String {
        let funding = CoFunding(
            statement: t("frame.funding"),
            emblemLabel: t("frame.emblem"),
            partners: [t("frame.ministry")]
        )
        let page = HTML.html(.lang("de")) {
            head {
                meta(.charset("utf-8"))
                HTML.title { title }
                link(.rel("stylesheet"), .href(style))
            }
            HTML.body {
                main {
                    for sheet in sheets {
                        section(.class("paper")) {
                            sheet
                            coFunding(funding)
                        }
                    }
                }
            }
        }
        return "<!doctype html>" + page.html
    }
}

/// The list of one date, to sign by hand.
struct AttendancePaper {
    let roll: AttendanceRoll
    let date: EventDate
    let title: String
    /// Where those who are there confirm it by themselves; nil once the event is cancelled.
    let checkIn: String?

    @NodeBuilder func node(_ t: Texts) -> [Node] {
        if let checkIn, let code = QRCode(checkIn) {
            div(.class("check-in")) {
                code.svg(label: t("checkIn.picture"))
                p { t("checkIn.paper") }
            }
        }
        p(.class("kicker")) { title }
        h1 { roll.event.title }
        p { AttendanceWords.when(date, t) }
        p { t("attendance.paper.hours", ["hours": AttendanceHours.number(date.minutes)]) }
        table(.class("sign")) {
            caption { t("attendance.paper.caption") }
            thead {
                tr {
                    th(.scope("col")) { t("attendance.name") }
                    th(.scope("col")) { t("attendance.firm") }
                    th(.scope("col")) { t("attendance.signature") }
                }
            }
            tbody {
                for attendee in roll.attendees {
                    tr {
                        td { attendee.name }
                        td { attendee.firmName ?? t("attendance.noFirm") }
                        td { "" }
                    }
                }
                // Room for those who come without a place.
                for _ in 0..<3 {
                    tr {
                        td { "" }
                        td { "" }
                        td { "" }
                    }
                }
            }
        }
    }
}
