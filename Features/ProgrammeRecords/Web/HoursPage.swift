import HTML
import Kernel
import WebPlatform

/// Hours per person and per enterprise, and what counts nowhere.
struct HoursPage: ProjectAreaPage {
    struct Row: Sendable {
        /// Empty where no proof names it.
        let name: String
        let firm: String
        /// „6,5 von 8 Std.“ for people.
        let hours: String
        let isOver: Bool
        /// Title, day and reason of each proof.
        let proofs: [String]
    }

    static let name = "ProgrammeRecords/hours"
    let title: String
    let threshold: String
    /// What the project was told of the threshold, by whom and when; nil while nobody has said.
    let source: String?
    let people: [Row]
    let enterprises: [Row]
    let neither: [(title: String, day: String, reason: String)]

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("project.title"), title: title)
        leadSentence(threshold)
        source.map { source in leadRemark { source } }
        leadRemark { a(.href(ProgrammeRecordsURL.openQuestions)) { t("hours.threshold.open") } }
        pageSection(title: t("hours.people"), intro: t("hours.people.intro")) {
            table(people, t("hours.people"), hasFirm: true, t)
        }
        pageSection(title: t("hours.enterprises"), intro: t("hours.enterprises.intro")) {
            table(enterprises, t("hours.enterprises"), hasFirm: false, t)
        }
        if !neither.isEmpty {
            pageSection(title: t("hours.neither")) {
                dataTable(
                    DataTable(
                        caption: t("hours.neither"),
                        columns: [
                            TableColumn(t("hours.what"), isRowTitle: true), TableColumn(t("hours.day")),
                            TableColumn(t("hours.reason")),
                        ],
                        rows: neither.map { TableRow([$0.title, $0.day, $0.reason].map { TableCell($0) }) },
                        narrow: .cards
                    )
                )
            }
        }
    }

    @NodeBuilder private func table(_ rows: [Row], _ caption: String, hasFirm: Bool, _ t: Texts) -> [Node] {
        if rows.isEmpty {
            p { t("hours.none") }
        } else {
            dataTable(
                DataTable(
                    caption: caption,
                    columns: [TableColumn(t("hours.name"), isRowTitle: true)]
                        + (hasFirm ? [TableColumn(t("hours.firm"))] : [])
                        + [TableColumn(t("hours.sum"), isNumeric: true), TableColumn(t("hours.proofs"))],
                    rows: rows.map { row in
                        let name = row.name.isEmpty ? TableCell.missing(t("missing")) : TableCell(row.name)
                        return TableRow(
                            [name] + (hasFirm ? [TableCell(row.firm)] : []) + [
                                row.isOver
                                    ? .marked(row.hours, Mark(.attention, t("hours.over"))) : TableCell(row.hours),
                                TableCell(ul { for proof in row.proofs { li { proof } } }),
                            ]
                        )
                    },
                    narrow: .cards
                )
            )
        }
    }
}
