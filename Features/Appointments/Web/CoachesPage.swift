import HTML
import Kernel
import WebPlatform

/// Who can be asked, sought by theme, language and place.
struct CoachesPage: Page {
    struct Row: Sendable {
        let name: String
        let href: String
        let kind: String
        let themes: String
        let languages: String
        let places: String
        /// Nil: nothing is free in the weeks that can be booked.
        let nextFree: String?
    }

    /// What is sought; empty: all.
    struct Sought: Sendable {
        var theme = ""
        var language = ""
        var place = ""
        /// What the meeting is to be about; handed on to the booking.
        var occasion = ""
    }

    static let name = "Appointments/coaches"
    let title: String
    let sought: Sought
    let themes: [String]
    let languages: [String]
    let places: [String]
    let rows: [Row]
    /// Whether there is anybody at all, apart from what is sought.
    let isEmpty: Bool
    var place: String { AppointmentsURL.coaches }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(t("coaches.lead"))
        if !sought.occasion.isEmpty { p { t("coaches.about", ["occasion": sought.occasion]) } }
        if isEmpty {
            emptyState(title: t("coaches.nobody"), text: t("coaches.nobody.text"))
        } else {
            toolbar(
                Toolbar(
                    action: AppointmentsURL.coaches,
                    label: t("coaches.filter"),
                    submit: t("coaches.seek"),
                    reset: PageLink(t("coaches.reset"), href: AppointmentsURL.coaches(about: sought.occasion)),
                    count: t("coaches.count", count: rows.count),
                    result: "coaches"
                )
            ) {
                sought.occasion.isEmpty ? nil : hiddenField(FormToken(name: "anlass", value: sought.occasion))
                filter("thema", t("coaches.theme"), themes, sought.theme, t)
                filter("sprache", t("coaches.language"), languages, sought.language, t)
                filter("ort", t("coaches.place"), places, sought.place, t)
            }
            div(.id("coaches")) {
                rows.isEmpty ? emptyState(title: t("coaches.none"), text: t("coaches.none.text")) : list(t)
            }
        }
    }

    private func list(_ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: title,
                columns: [
                    TableColumn(t("coaches.name"), isRowTitle: true), TableColumn(t("coaches.theme")),
                    TableColumn(t("coaches.language")), TableColumn(t("coaches.place")),
                    TableColumn(t("coaches.next")),
                ],
                rows: rows.map { row in
                    let cells = [row.themes, row.languages, row.places].map { cell($0, t("coaches.missing")) }
                    let next = cell(row.nextFree ?? "", t("coaches.next.none"))
                    return TableRow([.link(PageLink(row.name, href: row.href), detail: row.kind)] + cells + [next])
                },
                narrow: .cards
            )
        )
    }

    private func filter(_ name: String, _ label: String, _ values: [String], _ chosen: String, _ t: Texts) -> Node {
        selectField(
            Field(name: name, label: label),
            choices: values.map { Choice($0, value: $0) },
            selected: chosen,
            prompt: t("coaches.all")
        )
    }

    private func cell(_ text: String, _ missing: String) -> TableCell {
        text.isEmpty ? .missing(missing) : TableCell(text)
    }
}
