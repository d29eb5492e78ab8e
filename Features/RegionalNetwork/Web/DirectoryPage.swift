import Assessments
import Companies
import HTML
import Kernel
import RegionalNetwork
import WebPlatform

/// Firms that agreed to be found: those like the own one first, with the reasons.
struct DirectoryPage: Page {
    struct Row: Sendable {
        let name: String
        let sector: String
        let size: String
        let area: String
        let themes: String
        let about: String
        let contact: String
        /// Why an exchange may be worth it; empty without an own entry or a reason.
        let reasons: String
    }

    static let name = "RegionalNetwork/directory"
    let title: String
    /// Whether the own firm stands here and by whose word.
    let own: String
    /// Nil for whoever may not decide for the firm.
    let change: PageLink?
    /// False while the own firm is not entered: then nothing is said about likeness.
    let isCompared: Bool
    /// „Betriebe wie Ihrer“
    let peers: [Row]
    let others: [Row]
    let filter: DirectoryFilter
    let count: String

    var place: String { RegionalNetworkURL.directory }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title) {
            change.map { actionLink($0, style: .primary) }
            actionLink(PageLink(t("directory.coaches"), href: RegionalNetworkURL.coaches), style: .quiet)
        }
        leadSentence(t("directory.lead"))
        leadRemark { own }
        bar(t)
        div(.id("directory")) {
            if peers.isEmpty && others.isEmpty {
                filter.isEmpty
                    ? emptyState(title: t("directory.none"), text: t("directory.none.text"))
                    : emptyState(title: t("directory.notFound"), text: t("directory.notFound.text"))
            }
            if isCompared && !peers.isEmpty {
                pageSection(title: t("directory.peers"), intro: t("directory.peers.intro")) {
                    table(t("directory.peers"), peers, t)
                }
            }
            if !others.isEmpty {
                let heading = peers.isEmpty ? t("directory.all") : t("directory.others")
                pageSection(title: heading, intro: isCompared ? nil : t("directory.all.intro")) {
                    table(heading, others, t)
                }
            }
        }
    }

    private func table(_ caption: String, _ rows: [Row], _ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: caption,
                columns: [
                    TableColumn(t("directory.firm"), isRowTitle: true), TableColumn(t("offers.sector")),
                    TableColumn(t("directory.size")), TableColumn(t("directory.area")),
                    TableColumn(t("offers.themes")), TableColumn(t("directory.about")),
                    TableColumn(t("offers.contact")),
                ],
                rows: rows.map { row in
                    let cells = [row.sector, row.size, row.area, row.themes, row.about, row.contact]
                    let detail = row.reasons.isEmpty ? nil : t("directory.match", ["reasons": row.reasons])
                    return TableRow([TableCell(row.name, detail: detail)] + cells.map { offerCell($0, t) })
                },
                narrow: .cards
            )
        )
    }

    private func bar(_ t: Texts) -> Node {
        toolbar(
            Toolbar(
                action: RegionalNetworkURL.directory,
                label: t("directory.filter"),
                submit: t("offers.filter.submit"),
                reset: filter.isEmpty ? nil : PageLink(t("offers.filter.reset"), href: RegionalNetworkURL.directory),
                count: count,
                result: "directory"
            )
        ) {
            selectField(
                Field(name: "thema", label: t("offers.theme")),
                choices: OfferChoices.themes(t),
                selected: filter.theme?.rawValue,
                prompt: t("offers.all")
            )
            selectField(
                Field(name: "branche", label: t("offers.sector")),
                choices: OfferChoices.sectors(t),
                selected: filter.sector?.rawValue,
                prompt: t("offers.all")
            )
            selectField(
                Field(name: "groesse", label: t("directory.size")),
                choices: OfferChoices.sizes(t),
                selected: filter.size?.rawValue,
                prompt: t("offers.all")
            )
        }
    }
}
