import Events
import HTML
import Kernel
import WebPlatform

/// An event to make or to change.
struct EventFormPage: Page {
    /// What somebody else has stored meanwhile.
    struct Difference: Sendable {
        let field: String
        let stored: String
        let typed: String
    }

    static let name = "Events/form"
    let title: String
    let action: String
    let back: String
    let isNew: Bool
    let rooms: [EventRoom]
    let token: FormToken
    var form: EventForm
    var errors = FieldErrors()
    var differences: [Difference] = []
    var place: String { EventsURL.team }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("event.place.team"), title: title)
        errorSummary(title: t("event.faults"), faults: errors.faults)
        if !differences.isEmpty { conflict(t) }
        pageForm(
            PageForm(
                action: action,
                tokens: [token, FormToken(name: "version", value: "\(form.version)")],
                warnsWhenLeaving: true
            )
        ) {
            what(t)
            whereAndWhen(t)
            proof(t)
            actions {
                submitButton(t("event.submit"))
                actionLink(PageLink(t("event.cancel"), href: back), style: .quiet)
            }
        }
    }

    @NodeBuilder private func what(_ t: Texts) -> [Node] {
        textField(field("title", t("event.title"), required: true), value: form.title, width: .long)
        selectField(
            field("kind", t("event.kind"), required: true),
            choices: HubEvent.Kind.allCases.map { Choice($0.label(t), value: $0.rawValue) },
            selected: form.kind
        )
        checkboxes(
            field("themes", t("event.themes")),
            choices: HubEvent.Theme.allCases.map { Choice($0.label(t), value: $0.rawValue) },
            selected: form.themes
        )
        textAreaField(field("text", t("event.text")), value: form.text, lines: 8)
    }

    @NodeBuilder private func whereAndWhen(_ t: Texts) -> [Node] {
        radioCards(
            field("setting", t("event.location"), required: true),
            choices: [
                Choice(t("event.setting.room"), value: EventForm.Setting.room.rawValue),
                Choice(t("event.setting.place"), value: EventForm.Setting.place.rawValue),
                Choice(t("event.setting.online"), value: EventForm.Setting.online.rawValue),
            ],
            selected: form.setting
        )
        selectField(
            field("room", t("event.room")),
            choices: rooms.map { Choice("\($0.venue): \($0.name) (\($0.capacity))", value: $0.id.text) },
            selected: form.room,
            prompt: t("event.room.prompt"),
            width: .long
        )
        textField(field("place", t("event.place"), t("event.place.hint")), value: form.place, width: .long)
        textAreaField(
            field("dates", t("event.dates"), t("event.dates.hint"), required: true),
            value: form.dates,
            lines: 5
        )
        if isNew {
            fieldRow {
                selectField(
                    field("rhythm", t("event.rhythm"), t("event.rhythm.hint")),
                    choices: [
                        Choice(t("event.rhythm.weekly"), value: EventSeries.Rhythm.weekly.rawValue),
                        Choice(t("event.rhythm.fortnightly"), value: EventSeries.Rhythm.fortnightly.rawValue),
                        Choice(t("event.rhythm.monthly"), value: EventSeries.Rhythm.monthly.rawValue),
                    ],
                    selected: form.rhythm,
                    prompt: t("event.rhythm.once")
                )
                numberField(field("count", t("event.count")), value: form.count, isWhole: true)
            }
        }
        fieldRow {
            numberField(field("places", t("event.places"), required: true), value: form.places, isWhole: true)
            numberField(
                field("firmLimit", t("event.limit"), t("event.limit.hint")),
                value: form.firmLimit,
                isWhole: true
            )
        }
    }

    @NodeBuilder private func proof(_ t: Texts) -> [Node] {
        selectField(
            field("countsAs", t("event.counts"), required: true),
            choices: CountsAs.allCases.map { Choice($0.label(t), value: $0.rawValue) },
            selected: form.countsAs,
            prompt: t("event.prompt")
        )
        textField(field("reason", t("event.reason"), required: true), value: form.reason, width: .long)
        numberField(
            field("units", t("event.units"), t("event.units.hint"), required: true),
            value: form.units,
            isWhole: true
        )
        textField(field("contact", t("event.contact")), value: form.contact, width: .long)
        textAreaField(field("materials", t("event.materials"), t("event.materials.hint")), value: form.materials)
    }

    private func field(_ name: String, _ label: String, _ hint: String? = nil, required: Bool = false) -> Field {
        Field(name: name, label: label, hint: hint, error: errors[name], isRequired: required)
    }

    private func conflict(_ t: Texts) -> Node {
        .group([
            leadSentence(t("event.conflict")),
            dataTable(
                DataTable(
                    caption: t("event.conflict.caption"),
                    showsCaption: true,
                    columns: [
                        TableColumn(t("event.conflict.field"), isRowTitle: true),
                        TableColumn(t("event.conflict.stored")), TableColumn(t("event.conflict.typed")),
                    ],
                    rows: differences.map {
                        TableRow([TableCell($0.field), TableCell($0.stored), TableCell($0.typed)])
                    },
                    narrow: .cards
                )
            ),
        ])
    }
}
