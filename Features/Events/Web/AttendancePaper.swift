import Events
import HTML
import Kernel

/// Papers of an event as they are printed, one or several on their own pages, with the publicity line of the Union.
struct EventPaper {
    let title: String
    let sheets: [[Node]]

    /// The PDF writer is no browser: it takes its style from here, in a typeface that may stand beside the emblem.
    private static let style = Node.raw(
        """
        <style>
        @page { size: A4; margin: 22mm 20mm 20mm 22mm; }
        body { font: 11pt/1.45 Arial, "Liberation Sans", sans-serif; color: #111; margin: 0; }
        .paper + .paper { break-before: page; }
        h1 { font-size: 21pt; line-height: 1.2; margin: 0 0 4mm; }
        .kicker { margin: 0 0 2mm; color: #444; }
        .person { font-size: 16pt; font-weight: bold; margin: 6mm 0 1mm; }
        table { border-collapse: collapse; width: 100%; margin: 5mm 0; }
        th, td { border: 0.5pt solid #777; padding: 2mm; text-align: left; vertical-align: top; }
        .sign td { height: 8mm; }
        .check-in { float: right; width: 40mm; margin: 0 0 4mm 6mm; text-align: center; }
        .check-in svg { width: 36mm; height: 36mm; }
        .check-in p { margin: 0; font-size: 9pt; line-height: 1.3; }
        dl { margin: 5mm 0; } dt { font-weight: bold; } dd { margin: 0 0 2mm; }
        .line { border-top: 0.5pt solid #111; width: 70mm; padding-top: 1mm; margin-top: 22mm; }
        .co-funding { margin-top: 12mm; break-inside: avoid; }
        .co-funding svg { width: 24mm; height: 16mm; }
        .co-funding p { margin: 1mm 0; }
        .co-funding-statement { font-weight: bold; }
        </style>
        """
    )

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
                Self.style
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
