import HTML
import Kernel
import WebPlatform

/// When one can be booked: office hours by weekday and place, days off.
struct OfficeHoursPage: Page {
    struct Hours: Sendable {
        let day: String
        let times: String
        let kinds: String
        let lengths: String
        let validity: String
        let removal: PostAction
    }

    struct Off: Sendable {
        let days: String
        let removal: PostAction
    }

    static let name = "Appointments/hours"
    let title: String
    /// Nil: has no profile yet, which comes first.
    let rows: [Hours]?
    let off: [Off]
    /// The next ones, on which nobody can book.
    let holidays: String
    let weekdays: [Choice]
    let kinds: [Choice]
    let weeks: [Choice]
    let publicAddress: String?
    let token: FormToken
    var form: OfficeHoursForm
    var offForm = DayOffForm()
    var errors = FieldErrors()
    var place: String { AppointmentsURL.coaches }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title) {
            rows == nil ? nil : actionLink(PageLink(t("hours.calendar"), href: BusyTimeURL.calendar))
            publicAddress.map { actionLink(PageLink(t("hours.public"), href: $0)) }
        }
        if let rows {
            errorSummary(title: t("booking.faults"), faults: errors.faults)
            rows.isEmpty ? p { t("hours.none") } : table(rows, t)
            pageSection(title: t("hours.new"), id: "neu") { hoursForm(t) }
            pageSection(title: t("off.title"), intro: t("off.intro", ["holidays": holidays]), id: "frei") { offPart(t) }
        } else {
            emptyState(title: t("hours.profile"), text: t("hours.profile.text")) {
                actionLink(PageLink(t("appointment.place.profile"), href: AppointmentsURL.profile), style: .primary)
            }
        }
    }

    private func table(_ rows: [Hours], _ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: title,
                columns: [
                    TableColumn(t("hours.weekday"), isRowTitle: true), TableColumn(t("hours.times")),
                    TableColumn(t("hours.kinds")), TableColumn(t("hours.lengths")), TableColumn(t("hours.validity")),
                    TableColumn(t("hours.actions"), isAction: true),
                ],
                rows: rows.map { row in
                    TableRow([
                        TableCell(row.day), TableCell(row.times), TableCell(row.kinds), TableCell(row.lengths),
                        TableCell(row.validity), TableCell(postButton(row.removal)),
                    ])
                },
                narrow: .cards
            )
        )
    }

    private func hoursForm(_ t: Texts) -> Node {
        pageForm(PageForm(action: AppointmentsURL.hours, tokens: [token], warnsWhenLeaving: true)) {
            fieldRow {
                selectField(
                    Field(name: "weekday", label: t("hours.weekday"), error: errors["weekday"], isRequired: true),
                    choices: weekdays,
                    selected: form.weekday,
                    prompt: t("hours.prompt")
                )
                textField(
                    Field(name: "from", label: t("hours.from"), error: errors["from"], isRequired: true),
                    value: form.from,
                    width: .short
                )
                textField(
                    Field(name: "to", label: t("hours.to"), error: errors["to"], isRequired: true),
                    value: form.to,
                    width: .short
                )
            }
            checkboxes(
                Field(name: "kinds", label: t("hours.kinds"), error: errors["kinds"]),
                choices: kinds,
                selected: form.kinds
            )
            fieldRow {
                number("slot", t("hours.slot"), form.slot, t)
                number("buffer", t("hours.buffer"), form.buffer, t)
                number("travel", t("hours.travel"), form.travel, t)
            }
            fieldRow {
                selectField(
                    Field(name: "weeks", label: t("hours.weeks"), error: errors["weeks"]),
                    choices: weeks,
                    selected: form.everyWeeks
                )
                dateField(
                    Field(name: "validFrom", label: t("hours.validFrom"), error: errors["validFrom"], isRequired: true),
                    value: form.validFrom
                )
                dateField(
                    Field(
                        name: "validThrough",
                        label: t("hours.validThrough"),
                        error: errors["validThrough"],
                        note: t("booking.optional")
                    ),
                    value: form.validThrough
                )
            }
            actions { submitButton(t("hours.submit")) }
        }
    }

    private func number(_ name: String, _ label: String, _ value: String, _ t: Texts) -> Node {
        numberField(
            Field(name: name, label: label, error: errors[name], isRequired: true),
            value: value,
            unit: t("hours.minutes"),
            isWhole: true
        )
    }

    @NodeBuilder private func offPart(_ t: Texts) -> [Node] {
        if !off.isEmpty {
            dataTable(
                DataTable(
                    caption: t("off.title"),
                    columns: [
                        TableColumn(t("off.days"), isRowTitle: true), TableColumn(t("hours.actions"), isAction: true),
                    ],
                    rows: off.map { TableRow([TableCell($0.days), TableCell(postButton($0.removal))]) },
                    narrow: .cards
                )
            )
        }
        pageForm(PageForm(action: AppointmentsURL.daysOff, tokens: [token])) {
            fieldRow {
                dateField(
                    Field(name: "first", label: t("off.first"), error: errors["first"], isRequired: true),
                    value: offForm.first
                )
                dateField(
                    Field(name: "last", label: t("off.last"), error: errors["last"], note: t("booking.optional")),
                    value: offForm.last
                )
            }
            actions { submitButton(t("off.submit"), style: .secondary) }
        }
    }
}
