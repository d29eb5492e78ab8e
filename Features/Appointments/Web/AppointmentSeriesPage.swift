import HTML
import Kernel
import WebPlatform

/// Meetings with a firm again and again: those there are, and a form for more.
struct AppointmentSeriesPage: Page {
    struct Meeting: Sendable {
        let when: String
        let state: String
        /// Nil: over, begun or cancelled.
        let cancel: PostAction?
    }

    struct Series: Sendable {
        let title: String
        let details: [Definition]
        let meetings: [Meeting]
        let cancelRest: PostAction
        let cancelSentence: String
    }

    static let name = "Appointments/series"
    let title: String
    let token: FormToken
    let series: [Series]
    /// Nil: has no profile yet, which comes first.
    let partners: [Choice]?
    let kinds: [Choice]
    let rhythms: [Choice]
    var form: AppointmentSeriesForm
    var errors = FieldErrors()
    /// What is in the way, the first as a sentence; nil: nothing.
    var collision: String?
    var collisions: [String] = []
    var canLeaveOut = false
    var place: String { BusyTimeURL.place }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title) {
            actionLink(PageLink(t("kalender.back"), href: BusyTimeURL.hours), style: .quiet)
        }
        leadSentence(t("reihe.lead"))
        errorSummary(title: t("kalender.faults"), faults: errors.faults)
        if let partners {
            if partners.isEmpty {
                emptyState(title: t("reihe.partners.none"), text: t("reihe.partners.none.text"))
            } else {
                pageSection(title: t("reihe.new"), id: "neu") { newForm(partners, t) }
            }
            series.map { one in existing(one, t) }
        } else {
            emptyState(title: t("kalender.profile"), text: t("reihe.profile.text")) {
                actionLink(PageLink(t("kalender.profile.link"), href: BusyTimeURL.profile), style: .primary)
            }
        }
    }

    private func existing(_ series: Series, _ t: Texts) -> Node {
        pageSection(title: series.title) {
            definitionList(series.details)
            dataTable(
                DataTable(
                    caption: series.title,
                    columns: [
                        TableColumn(t("reihe.when"), isRowTitle: true), TableColumn(t("reihe.state")),
                        TableColumn(t("reihe.actions"), isAction: true),
                    ],
                    rows: series.meetings.map { meeting in
                        TableRow([
                            TableCell(meeting.when), TableCell(meeting.state),
                            TableCell(meeting.cancel.map { postButton($0) } ?? .empty),
                        ])
                    },
                    narrow: .cards
                )
            )
            disclosedConfirmation(
                label: t("reihe.cancelRest"),
                sentence: series.cancelSentence,
                confirm: series.cancelRest
            )
        }
    }

    private func newForm(_ partners: [Choice], _ t: Texts) -> Node {
        let mark = FormToken(name: "mark", value: form.mark)
        return pageForm(PageForm(action: AppointmentSeriesURL.series, tokens: [token, mark], warnsWhenLeaving: true)) {
            collision.map { sentence in
                notice(
                    Notice(
                        .warning,
                        word: t("reihe.collision"),
                        content: .group([p { sentence }, ul { collisions.map { line in li { line } } }])
                    )
                )
            }
            selectField(
                Field(name: "partner", label: t("reihe.partner"), error: errors["partner"], isRequired: true),
                choices: partners,
                selected: form.partner,
                prompt: t("reihe.prompt"),
                width: .long
            )
            text("topic", t("reihe.topic"), form.topic)
            fieldRow {
                selectField(
                    Field(name: "kind", label: t("reihe.kind"), error: errors["kind"], isRequired: true),
                    choices: kinds,
                    selected: form.kind,
                    prompt: t("reihe.prompt")
                )
                text("place", t("reihe.place"), form.place, hint: t("reihe.place.hint"), isRequired: false)
            }
            fieldRow {
                dateField(
                    Field(name: "first", label: t("reihe.first"), error: errors["first"], isRequired: true),
                    value: form.first
                )
                text("time", t("reihe.time"), form.time, width: .short)
                numberField(
                    Field(name: "minutes", label: t("reihe.minutes"), error: errors["minutes"], isRequired: true),
                    value: form.minutes,
                    unit: t("reihe.minutes.unit"),
                    isWhole: true
                )
            }
            fieldGroup(title: t("reihe.repeat"), hint: t("reihe.repeat.hint")) {
                selectField(
                    Field(name: "rhythm", label: t("reihe.rhythm"), error: errors["rhythm"], isRequired: true),
                    choices: rhythms,
                    selected: form.rhythm
                )
                fieldRow {
                    numberField(
                        Field(name: "times", label: t("reihe.times"), error: errors["times"]),
                        value: form.times,
                        isWhole: true
                    )
                    dateField(
                        Field(name: "through", label: t("reihe.through"), error: errors["through"]),
                        value: form.through
                    )
                }
            }
            actions {
                submitButton(t("reihe.submit"))
                canLeaveOut
                    ? submitButton(t("reihe.leaveOut"), style: .secondary, name: "leaveOut", value: "1") : .empty
            }
        }
    }

    private func text(
        _ name: String,
        _ label: String,
        _ value: String,
        hint: String? = nil,
        isRequired: Bool = true,
        width: FieldWidth = .long
    ) -> Node {
        textField(
            Field(name: name, label: label, hint: hint, error: errors[name], isRequired: isRequired),
            value: value,
            width: width
        )
    }
}
