import HTML
import Kernel
import WebPlatform

/// For the hub's team: what waits for its release first.
struct TeamOffersPage: Page {
    struct Row: Sendable {
        let link: PageLink
        let provider: String
        let suggestedBy: String
        let known: String
        let isStale: Bool
        let state: Mark
    }

    static let name = "RegionalNetwork/teamOffers"
    let title: String
    let lead: String
    let rows: [Row]
    /// What the hub knows from sources and somebody should look at again.
    let stale: [Row]

    var place: String { RegionalNetworkURL.offers }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title) {
            actionLink(PageLink(t("offers.new"), href: RegionalNetworkURL.newOffer), style: .primary)
            actionLink(PageLink(t("offers.back"), href: RegionalNetworkURL.offers), style: .quiet)
        }
        leadSentence(lead)
        if rows.isEmpty {
            emptyState(title: t("offers.team.none"), text: t("offers.team.none.text"))
        } else {
            dataTable(
                DataTable(
                    caption: title,
                    columns: [
                        TableColumn(t("offers.title"), isRowTitle: true), TableColumn(t("offers.state")),
                        TableColumn(t("offers.provider")), TableColumn(t("offers.suggestedBy")),
                        TableColumn(t("offers.known")),
                    ],
                    rows: rows.map { row in
                        TableRow([
                            .link(row.link), TableCell(mark(row.state)), offerCell(row.provider, t),
                            TableCell(row.suggestedBy.isEmpty ? t("offers.byHub") : row.suggestedBy),
                            row.isStale
                                ? .marked(row.known, Mark(.attention, t("offers.stale"))) : TableCell(row.known),
                        ])
                    },
                    narrow: .cards
                )
            )
        }
        if !stale.isEmpty {
            pageSection(title: t("offers.team.stale"), intro: t("offers.team.stale.text")) {
                dataTable(
                    DataTable(
                        caption: t("offers.team.stale"),
                        columns: [
                            TableColumn(t("offers.title"), isRowTitle: true), TableColumn(t("offers.provider")),
                            TableColumn(t("offers.known")),
                        ],
                        rows: stale.map { row in
                            TableRow([
                                .link(row.link), offerCell(row.provider, t),
                                .marked(row.known, Mark(.attention, t("offers.stale"))),
                            ])
                        },
                        narrow: .cards
                    )
                )
            }
        }
    }
}
