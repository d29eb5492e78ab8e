import Events
import EventsStorage
import HTML
import Kernel
import WebPlatform

/// The list of one date: who is there. One form for all of them.
struct AttendancePage: Page {
    static let name = "Events/attendance"
    let title: String
    let roll: AttendanceRoll
    let date: EventDate
    var form: AttendanceForm
    var walkIn = WalkInForm()
    let corrections: [AttendanceStore.Correction]
    let token: FormToken
    var errors = FieldErrors()
    /// Somebody else was quicker.
    var conflict: String?

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        let event = roll.event
        pageHead(kicker: event.title, title: title) {
            actionLink(
                PageLink(t("attendance.paper"), href: AttendanceURL.paper(event.id, on: date.id)),
                download: true
            )
            if !roll.isCancelled {
                actionLink(PageLink(t("checkIn.poster"), href: AttendanceURL.poster(event.id, on: date.id)))
                actionLink(PageLink(t("tablet.link"), href: AttendanceURL.tablet(event.id, on: date.id)))
            }
            if roll.tally.proven > 0 {
                actionLink(
                    PageLink(t("attendance.certificates"), href: AttendanceURL.certificates(event.id)),
                    download: true
                )
            }
        }
        errorSummary(title: t("attendance.faults"), faults: errors.faults)
        conflict.map { words in notice(Notice(.warning, word: t("attendance.conflict.word"), text: words)) }
        leadSentence(AttendanceWords.tally(roll.tally, t))
        leadRemark { AttendanceWords.when(date, t) }
        if event.dates.count > 1 {
            tabs(
                event.dates.map {
                    PageLink($0.day.german, href: AttendanceURL.list(event.id, on: $0.id), isCurrent: $0.id == date.id)
                },
                label: t("attendance.dates")
            )
        }
        if roll.isCancelled {
            notice(Notice(.info, word: t("attendance.cancelled.word"), text: t("attendance.cancelled")))
        } else {
            if roll.attendees.isEmpty {
                emptyState(title: t("attendance.none"), text: t("attendance.none.text"))
            } else {
                list(t)
            }
            guests(t)
        }
        sums(t)
        log(t)
    }

    private func list(_ t: Texts) -> Node {
        let termin = FormToken(name: "termin", value: date.id.text)
        return pageForm(
            PageForm(action: AttendanceURL.list(roll.event.id), tokens: [token, termin], warnsWhenLeaving: true)
        ) {
            for attendee in roll.attendees {
                let id = attendee.id
                hiddenField(FormToken(name: "shown-\(id)", value: form.shownText(id)))
                div(.class("attendance-person")) {
                    radioCards(
                        Field(
                            name: "state-\(id)",
                            label: [attendee.name, attendee.firmName].compactMap(\.self).joined(separator: ", "),
                            hint: hint(attendee, t),
                            error: errors["state-\(id)"]
                        ),
                        choices: AttendanceState.allCases.map { Choice($0.label(t), value: $0.rawValue) },
                        selected: form.states[id]
                    )
                    numberField(
                        Field(
                            name: "missed-\(id)",
                            label: t("attendance.missed", ["name": attendee.name]),
                            error: errors["missed-\(id)"],
                            note: t("attendance.optional")
                        ),
                        value: form.missed[id] ?? "",
                        unit: t("attendance.minutes"),
                        isWhole: true
                    )
                }
            }
            actions { submitButton(t("attendance.submit")) }
        }
    }

    private func hint(_ attendee: AttendanceRoll.Attendee, _ t: Texts) -> String? {
        let note = roll.notes[.init(date: date.id, attendee: attendee.id)].map {
            AttendanceWords.by($0, t)
        }
        let parts = [attendee.isWalkIn ? t("attendance.isWalkIn") : nil, note].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }

    private func guests(_ t: Texts) -> Node {
        pageSection(title: t("attendance.walkIn"), intro: t("attendance.walkIn.text")) {
            let termin = FormToken(name: "termin", value: date.id.text)
            pageForm(PageForm(action: AttendanceURL.guests(roll.event.id), tokens: [token, termin])) {
                textField(
                    Field(name: "name", label: t("attendance.name"), error: errors["name"], isRequired: true),
                    value: walkIn.name,
                    width: .long
                )
                textField(
                    Field(
                        name: "firm",
                        label: t("attendance.firm"),
                        error: errors["firm"],
                        note: t("attendance.optional")
                    ),
                    value: walkIn.firm,
                    width: .long
                )
                textField(
                    Field(
                        name: "email",
                        label: t("attendance.email"),
                        error: errors["email"],
                        note: t("attendance.optional")
                    ),
                    value: walkIn.email,
                    kind: .email,
                    width: .long
                )
                actions { submitButton(t("attendance.walkIn.submit"), style: .secondary) }
            }
        }
    }

    private func sums(_ t: Texts) -> Node {
        let proven = roll.attendees.filter { roll.isProven($0.id) }
        if proven.isEmpty { return .empty }
        return pageSection(title: t("attendance.sums"), intro: t("attendance.sums.text")) {
            dataTable(
                DataTable(
                    caption: t("attendance.sums"),
                    columns: [
                        TableColumn(t("attendance.name"), isRowTitle: true), TableColumn(t("attendance.firm")),
                        TableColumn(t("attendance.hours")), TableColumn(t("attendance.certificate")),
                    ],
                    rows: proven.map { attendee in
                        TableRow([
                            TableCell(attendee.name),
                            attendee.firmName.map { TableCell($0) } ?? .missing(t("attendance.missing")),
                            TableCell(AttendanceWords.hours(roll.hours(of: attendee.id), t)),
                            .link(
                                PageLink(
                                    t("attendance.certificate.of", ["name": attendee.name]),
                                    href: AttendanceURL.certificate(roll.event.id, of: attendee.id)
                                )
                            ),
                        ])
                    },
                    narrow: .cards
                )
            )
        }
    }

    private func log(_ t: Texts) -> Node {
        if corrections.isEmpty { return .empty }
        return pageSection(title: t("attendance.log")) {
            dataTable(
                DataTable(
                    caption: t("attendance.log"),
                    columns: [
                        TableColumn(t("attendance.name"), isRowTitle: true), TableColumn(t("attendance.before")),
                        TableColumn(t("attendance.after")), TableColumn(t("attendance.changedBy")),
                    ],
                    rows: corrections.map { line in
                        TableRow([
                            TableCell(line.name), TableCell(AttendanceWords.mark(line.before, t)),
                            TableCell(AttendanceWords.mark(line.after, t)),
                            TableCell(t("attendance.by", ["name": line.by, "time": AttendanceWords.time(line.at, t)])),
                        ])
                    },
                    narrow: .cards
                )
            )
        }
    }
}
