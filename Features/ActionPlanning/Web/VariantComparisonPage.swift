import ActionPlanning
import EmissionFactors
import HTML
import Kernel
import WebPlatform

/// Up to four variants side by side.
struct VariantComparisonPage: Page {
    struct Column: Sendable {
        let name: String
        let href: String
        /// In the order of ``VariantComparisonPage/labels(_:)``; nil is missing.
        let values: [String?]

        init(_ variant: Variant, _ bench: ActionPlanningFeature.Bench, _ t: Texts) {
            let result = bench.result(variant.settings)
            (name, href) = (variant.name, BenchURL.variant(variant.id))
            values = [
                "\(variant.year.value)",
                result.before(.location).map(BenchWords.tonnes), result.after(.location).map(BenchWords.tonnes),
                result.before(.market).map(BenchWords.tonnes), result.after(.market).map(BenchWords.tonnes),
                result.knowsSaving ? BenchWords.euros(result.saving) : nil,
                result.knowsInvestment ? BenchWords.euros(result.investment) : nil,
                result.knowsInvestment ? BenchWords.euros(result.grant) : nil,
                result.knowsSaving ? BenchWords.years(result.payback, t) : nil,
                result.parts.isEmpty ? t("bench.none") : result.netPresentValue.map(BenchWords.euros),
                GermanFormat.percent(variant.settings.production, places: 1), "\(result.parts.count)",
            ]
        }
    }

    static let name = "ActionPlanning/variantComparison"
    let title: String
    let columns: [Column]

    var place: String { BenchURL.place }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("bench.kicker"), title: title) {
            actionLink(PageLink(t("variants.title"), href: BenchURL.variants))
        }
        leadRemark { t("variants.comparison.intro") }
        dataTable(
            DataTable(
                caption: title,
                columns: [TableColumn(t("variants.comparison.figure"), isRowTitle: true)]
                    + columns.map { TableColumn($0.name, isNumeric: true) },
                rows: Self.labels(t).enumerated().map { index, label in
                    TableRow(
                        [TableCell(label)]
                            + columns.map { $0.values[index].map { TableCell($0) } ?? .missing(t("bench.missing")) }
                    )
                }
            )
        )
        ul { for column in columns { li { a(.href(column.href)) { column.name } } } }
    }

    static func labels(_ t: Texts) -> [String] {
        [
            t("bench.year"), t("bench.column.location.before"), t("bench.column.location.after"),
            t("bench.column.market.before"), t("bench.column.market.after"), t("bench.figure.saving"),
            t("bench.figure.investment"), t("bench.figure.funding"), t("bench.figure.payback"), t("bench.figure.value"),
            t("bench.production"), t("variants.comparison.measures"),
        ]
    }
}
