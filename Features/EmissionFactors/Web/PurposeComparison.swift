import EmissionFactors
import HTML
import Kernel

/// Why the same kilowatt-hour of electricity has several figures: each purpose has its own rule.
struct PurposeComparison: Sendable {
    struct Row: Sendable {
        let purpose: String
        /// Said once a purpose.
        let explanation: String?
        let link: PageLink
        let value: String
        let years: String
    }

    let rows: [Row]

    /// The series that stand for electricity from the grid, by purpose. One that an edition lacks is left out.
    private static let series: [(FactorPurpose, String)] = [
        (.inventory, "strom-mix-de"), (.funding, "strom-bafa-effizienz"), (.certificate, "strom-nachweis"),
    ]

    static func concerns(_ factor: EmissionFactor) -> Bool {
        factor.activity == .electricity && factor.region == "DE" && !factor.isUserDefined
    }

    init(_ catalogue: FactorCatalogue, _ figures: FactorFigures, _ t: Texts) {
        rows = Self.series.flatMap { purpose, series in
            catalogue.factors(series: series).filter { $0.purposes.contains(purpose) }.suffix(2).reversed().enumerated()
                .map { position, factor in
                    Row(
                        purpose: purpose.word(t),
                        explanation: position == 0 ? purpose.explanation(t) : nil,
                        link: PageLink(factor.name, href: EmissionFactorsURL.series(factor.series)),
                        value: figures.phrase(factor, t) ?? t("missing"),
                        years: FactorFigures.years(factor, t)
                    )
                }
        }
    }

    func node(_ t: Texts) -> Node {
        if rows.isEmpty { return .empty }
        return pageSection(title: t("comparison.title"), intro: t("comparison.intro"), id: "zwecke") {
            dataTable(
                DataTable(
                    caption: t("comparison.title"),
                    columns: [
                        TableColumn(t("column.purpose"), isRowTitle: true), TableColumn(t("column.factor")),
                        TableColumn(t("column.year")), TableColumn(t("column.value"), isNumeric: true),
                    ],
                    rows: rows.map { row in
                        TableRow([
                            TableCell(row.purpose, detail: row.explanation), .link(row.link), TableCell(row.years),
                            TableCell(row.value),
                        ])
                    },
                    narrow: .cards
                )
            )
        }
    }
}
