import HTML
import Kernel
import WebPlatform

/// The records that a figure is made of.
struct ParticipantsPage: ProjectAreaPage {
    struct Row: Sendable {
        let link: PageLink
        let entered: String
        let state: Mark
        let missing: String
    }

    static let name = "ProgrammeRecords/participants"
    let title: String
    /// „weiblich, unter 30 Jahre: 4 Teilnehmende“
    let lead: String
    let rows: [Row]
    let pages: Pagination?

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("project.title"), title: title)
        leadSentence(lead)
        if !rows.isEmpty {
            dataTable(
                DataTable(
                    caption: title,
                    columns: [
                        TableColumn(t("participant.name"), isRowTitle: true),
                        TableColumn(t("participant.field.entered")),
                        TableColumn(t("participant.state")), TableColumn(t("entry.missing")),
                    ],
                    rows: rows.map {
                        TableRow([
                            .link($0.link), TableCell($0.entered), TableCell(mark($0.state)), TableCell($0.missing),
                        ])
                    },
                    narrow: .cards
                )
            )
        }
        pages.map { pages in pagination(pages) }
        actions {
            actionLink(PageLink(t("indicator.title"), href: ProgrammeRecordsURL.indicators))
            actionLink(PageLink(t("entry.title"), href: ProgrammeRecordsURL.entries))
        }
    }
}
