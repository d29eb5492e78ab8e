import Assessments
import HTML
import Kernel
import RegionalNetwork
import WebPlatform

/// All offers with search and filters.
struct OffersPage: Page {
    struct Row: Sendable {
        let link: PageLink
        let kind: String
        let themes: String
        let dates: String
        let costs: String
        let provider: String
        let known: String
        let isStale: Bool
        /// „Passt zu Ihrem Betrieb, weil …“; nil where it is not known.
        let fit: String?
    }

    static let name = "RegionalNetwork/offers"
    let title: String
    let rows: [Row]
    let filter: OfferFilter
    let count: String
    /// Nil for whoever does not work for the hub.
    let team: PageLink?

    var place: String { RegionalNetworkURL.offers }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title) {
            actionLink(PageLink(t("offers.suggest"), href: RegionalNetworkURL.suggestion))
            team.map { actionLink($0, style: .quiet) }
        }
        leadSentence(t("offers.lead"))
        leadRemark { t("offers.remark") }
        bar(t)
        div(.id("offers")) {
            if rows.isEmpty {
                emptyState(title: t("offers.none"), text: t("offers.none.text"))
            } else {
                dataTable(
                    DataTable(
                        caption: title,
                        columns: [
                            TableColumn(t("offers.title"), isRowTitle: true), TableColumn(t("offers.kind")),
                            TableColumn(t("offers.themes")), TableColumn(t("offers.dates")),
                            TableColumn(t("offers.costs")), TableColumn(t("offers.provider")),
                            TableColumn(t("offers.known")),
                        ],
                        rows: rows.map { row($0, t) },
                        narrow: .cards
                    )
                )
            }
        }
    }

    private func row(_ row: Row, _ t: Texts) -> TableRow {
        TableRow([
            .link(row.link, detail: row.fit), TableCell(row.kind),
            TableCell(row.themes.isEmpty ? t("offers.all") : row.themes), offerCell(row.dates, t),
            offerCell(row.costs, t), offerCell(row.provider, t),
            row.isStale ? .marked(row.known, Mark(.attention, t("offers.stale"))) : TableCell(row.known),
        ])
    }

    private func bar(_ t: Texts) -> Node {
        toolbar(
            Toolbar(
                action: RegionalNetworkURL.offers,
                label: t("offers.filter"),
                submit: t("offers.filter.submit"),
                reset: filter.isEmpty ? nil : PageLink(t("offers.filter.reset"), href: RegionalNetworkURL.offers),
                count: count,
                result: "offers"
            )
        ) {
            textField(Field(name: "suche", label: t("offers.search")), value: filter.words, kind: .search)
            selectField(
                Field(name: "art", label: t("offers.kind")),
                choices: OfferChoices.kinds(t),
                selected: filter.kind?.rawValue,
                prompt: t("offers.all")
            )
            selectField(
                Field(name: "thema", label: t("offers.theme")),
                choices: OfferChoices.themes(t),
                selected: filter.theme?.rawValue,
                prompt: t("offers.all")
            )
            selectField(
                Field(name: "fuer", label: t("offers.audience")),
                choices: OfferChoices.audiences(t),
                selected: filter.audience?.rawValue,
                prompt: t("offers.all")
            )
            selectField(
                Field(name: "branche", label: t("offers.sector")),
                choices: OfferChoices.sectors(t),
                selected: filter.sector?.rawValue,
                prompt: t("offers.all")
            )
        }
    }
}

func offerCell(_ text: String, _ t: Texts) -> TableCell {
    text.isEmpty ? .missing(t("missing")) : TableCell(text)
}
