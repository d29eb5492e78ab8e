import HTML
import Kernel
import WebPlatform

/// „Was kostet die Tonne?“: the abatement curve with its figures.
struct CurvePage: Page {
    struct Row: Sendable {
        let title: String
        let href: String
        let tonnes: String
        let tonnesUpTo: String
        let costPerTonne: String
        let netPresentValue: String
        let paysForItself: Bool
    }

    struct Price: Sendable {
        let name: String
        /// „0,24 €/kWh“; nil: fehlt.
        let price: String?
        let growth: String
        let includesCarbon: Bool
        let source: String
    }

    struct Apart: Sendable {
        let title: String
        let href: String
        let reason: String
    }

    static let name = "ActionPlanning/curve"
    let title: String
    let lead: String
    let figures: [KeyFigure]
    /// „600 t fehlen“ or that the target is met; nil without a target.
    let residual: Notice?
    let picture: CurvePicture?
    let rows: [Row]
    /// Without tonnes, or without a calculation.
    let apart: [Apart]
    let prices: [Price]
    let carbonPrice: String

    var place: String { PlanURL.place }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("plan.kicker"), title: title) {
            actionLink(PageLink(t("curve.toChoice"), href: PlanURL.choice), style: .primary)
            actionLink(PageLink(t("curve.toAssumptions"), href: PlanURL.assumptions))
        }
        if rows.isEmpty, apart.isEmpty {
            emptyState(title: t("curve.none"), text: t("curve.none.text")) {
                actionLink(PageLink(t("plan.toMeasures"), href: PlanURL.measures), style: .primary)
            }
        } else {
            leadSentence(lead)
            if !figures.isEmpty { keyFigures(figures) }
            residual.map { notice($0) }
            if !rows.isEmpty { curve(t) }
            if !apart.isEmpty { apartPart(t) }
            pricePart(t)
        }
    }

    private func curve(_ t: Texts) -> Node {
        pageSection(title: t("curve.picture"), intro: t("curve.order")) {
            picture.map { picture in figure(.class("plan-figure")) { picture.node } }
            dataTable(
                DataTable(
                    caption: t("curve.table"),
                    columns: [
                        TableColumn(t("curve.rank"), isNumeric: true), TableColumn(t("plan.measure"), isRowTitle: true),
                        TableColumn(t("curve.kind")),
                        TableColumn(t("curve.tonnes"), unit: PlanWords.tonnesUnit, isNumeric: true),
                        TableColumn(t("curve.tonnesUpTo"), unit: PlanWords.tonnesUnit, isNumeric: true),
                        TableColumn(t("curve.cost"), unit: "€/t", isNumeric: true),
                        TableColumn(t("curve.value"), unit: "€", isNumeric: true),
                    ],
                    rows: rows.enumerated().map { index, row in
                        TableRow([
                            TableCell("\(index + 1)"), .link(PageLink(row.title, href: row.href)),
                            TableCell(row.paysForItself ? t("curve.earns") : t("curve.costs")),
                            TableCell(row.tonnes), TableCell(row.tonnesUpTo), TableCell(row.costPerTonne),
                            TableCell(row.netPresentValue),
                        ])
                    },
                    narrow: .cards
                )
            )
            p { t("curve.why") }
        }
    }

    private func apartPart(_ t: Texts) -> Node {
        pageSection(title: t("curve.apart"), intro: t("curve.apart.text")) {
            dataTable(
                DataTable(
                    caption: t("curve.apart"),
                    columns: [TableColumn(t("plan.measure"), isRowTitle: true), TableColumn(t("plan.missingWhat"))],
                    rows: apart.map { row in
                        TableRow([.link(PageLink(row.title, href: row.href)), TableCell(row.reason)])
                    },
                    narrow: .cards
                )
            )
        }
    }

    private func pricePart(_ t: Texts) -> Node {
        pageSection(title: t("curve.prices"), intro: t("curve.prices.text")) {
            if !prices.isEmpty {
                dataTable(
                    DataTable(
                        caption: t("curve.prices"),
                        columns: [
                            TableColumn(t("curve.price.name"), isRowTitle: true),
                            TableColumn(t("curve.price"), isNumeric: true),
                            TableColumn(t("curve.price.growth"), isNumeric: true), TableColumn(t("curve.price.carbon")),
                            TableColumn(t("curve.price.source")),
                        ],
                        rows: prices.map { price in
                            TableRow([
                                TableCell(price.name), price.price.map { TableCell($0) } ?? .missing(t("missing")),
                                TableCell(price.growth),
                                TableCell(price.includesCarbon ? t("curve.price.inside") : t("curve.price.outside")),
                                PlanWords.cell(price.source, t),
                            ])
                        },
                        narrow: .cards
                    )
                )
            }
            p { carbonPrice }
            p { t("curve.funding") }
        }
    }
}
