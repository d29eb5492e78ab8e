import EmissionFactors
import HTML
import Kernel
import WebPlatform

/// One figure through the years: its value, what it is for, where it comes from and what it is made of.
struct SeriesPage: FactorPage {
    struct Year: Sendable {
        let years: String
        let value: String?
        let mark: Mark?
        let basis: String
        let uncertainty: String?
        let source: String
    }

    struct Gas: Sendable {
        let name: String
        /// „außerhalb der Scopes berichtet“
        let remark: String?
        let kilograms: String
        let potential: String
        let equivalent: String
    }

    static let name = "EmissionFactors/series"
    let title: String
    let kicker: String
    let lead: String
    let leadFigures: [String]
    let remark: String
    let notices: [Notice]
    let purposes: [Definition]
    /// For electricity, whose figure depends on the purpose.
    let comparison: PurposeComparison?
    let unit: String
    let years: [Year]
    let gasesTitle: String
    let gases: [Gas]
    let use: [Definition]
    let origin: [Definition]
    let sections: [PageLink]

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: kicker, title: title)
        leadSentence(lead, figures: leadFigures)
        leadRemark { remark }
        for message in notices { notice(message) }
        pageSection(title: t("series.years.title"), id: "jahre") { dataTable(yearTable(t)) }
        pageSection(title: t("series.use.title"), id: "verwendung") { definitionList(purposes + use) }
        if !gases.isEmpty {
            pageSection(title: t("series.gases.title"), intro: gasesTitle, id: "gase") { dataTable(gasTable(t)) }
        }
        pageSection(title: t("series.origin.title"), id: "herkunft") { definitionList(origin) }
        comparison.map { comparison in comparison.node(t) }
    }

    private func yearTable(_ t: Texts) -> DataTable {
        DataTable(
            caption: t("series.years.caption", ["name": title]),
            columns: [
                TableColumn(t("column.year"), isRowTitle: true),
                TableColumn(t("column.value"), unit: unit, isNumeric: true), TableColumn(t("column.status")),
                TableColumn(t("column.basis")), TableColumn(t("column.uncertainty"), isNumeric: true),
                TableColumn(t("column.source")),
            ],
            rows: years.map { year in
                TableRow([
                    TableCell(year.years), year.value.map { TableCell($0) } ?? .missing(t("missing")),
                    TableCell(year.mark.map { mark($0) } ?? .text(t("status.final"))), TableCell(year.basis),
                    year.uncertainty.map { TableCell($0) } ?? .missing(t("missing")), TableCell(year.source),
                ])
            },
            narrow: .cards
        )
    }

    private func gasTable(_ t: Texts) -> DataTable {
        DataTable(
            caption: t("series.gases.title"),
            columns: [
                TableColumn(t("column.gas"), isRowTitle: true),
                TableColumn(t("column.gas.amount"), unit: t("figure.kilogramsGas"), isNumeric: true),
                TableColumn(t("column.gas.potential"), isNumeric: true),
                TableColumn(t("column.gas.equivalent"), unit: t("figure.kilograms"), isNumeric: true),
            ],
            rows: gases.map { gas in
                TableRow([
                    gas.remark.map { TableCell(gas.name, detail: $0) } ?? TableCell(gas.name),
                    TableCell(gas.kilograms), TableCell(gas.potential), TableCell(gas.equivalent),
                ])
            },
            narrow: .cards
        )
    }
}
