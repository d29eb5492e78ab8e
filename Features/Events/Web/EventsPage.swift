import Events
import HTML
import Kernel
import WebPlatform

struct EventsPage: Page {
    struct Row: Sendable {
        let title: String
        let href: String
        let kind: String
        let dates: String
        let place: String
        let free: String
    }

    static let name = "Events/events"
    let title: String
    let filter: EventFilter
    /// `2026-06`, those in which there is an event.
    let months: [String]
    let rows: [Row]
    /// Whether there is no event at all, apart from the filter.
    let isEmpty: Bool
    /// Nil for whoever is not signed in.
    let mine: String?
    var place: String { EventsURL.events }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title) {
            mine.map { actionLink(PageLink(t("event.mine"), href: $0)) }
        }
        leadSentence(t("event.list.lead"))
        if isEmpty {
            emptyState(title: t("event.none"), text: t("event.none.text"))
        } else {
            toolbar(
                Toolbar(
                    action: EventsURL.events,
                    label: t("event.filter"),
                    submit: t("event.filter.submit"),
                    reset: PageLink(t("event.filter.reset"), href: EventsURL.events),
                    count: t("event.filter.count", count: rows.count),
                    result: "events"
                )
            ) {
                selectField(
                    Field(name: "thema", label: t("event.theme")),
                    choices: HubEvent.Theme.allCases.map { Choice($0.label(t), value: $0.rawValue) },
                    selected: filter.theme?.rawValue,
                    prompt: t("event.filter.all")
                )
                selectField(
                    Field(name: "art", label: t("event.kind")),
                    choices: HubEvent.Kind.allCases.map { Choice($0.label(t), value: $0.rawValue) },
                    selected: filter.kind?.rawValue,
                    prompt: t("event.filter.all")
                )
                selectField(
                    Field(name: "monat", label: t("event.month")),
                    choices: months.map { Choice("\($0.suffix(2)).\($0.prefix(4))", value: $0) },
                    selected: filter.month,
                    prompt: t("event.filter.all")
                )
                checkboxField(Field(name: "frei", label: t("event.filter.free")), isChecked: filter.onlyFree)
            }
            div(.id("events")) {
                rows.isEmpty ? p { t("event.filter.none") } : list(t)
            }
        }
    }

    private func list(_ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: title,
                columns: [
                    TableColumn(t("event.title"), isRowTitle: true), TableColumn(t("event.kind")),
                    TableColumn(t("event.dates")), TableColumn(t("event.location")), TableColumn(t("event.places")),
                ],
                rows: rows.map { row in
                    TableRow(
                        [.link(PageLink(row.title, href: row.href))]
                            + [row.kind, row.dates, row.place, row.free].map { TableCell($0) }
                    )
                },
                narrow: .cards
            )
        )
    }
}
