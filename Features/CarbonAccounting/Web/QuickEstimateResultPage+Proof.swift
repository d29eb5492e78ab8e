import HTML
import Kernel

/// The assumptions and factors behind the range, each with its source and the day on which it was read.
extension QuickEstimateResultPage {
    func proof(_ t: Texts) -> Node {
        pageSection(title: t("quick.proof.title"), intro: t("quick.proof.intro"), id: "annahmen") {
            if !assumptions.isEmpty {
                details(.class("quick-proof")) {
                    summary { t("quick.assumptions.title") }
                    dataTable(assumptionTable(t))
                }
            }
            details(.class("quick-proof")) {
                summary { t("quick.factors.title") }
                dataTable(factorTable(t))
            }
        }
    }

    private func assumptionTable(_ t: Texts) -> DataTable {
        DataTable(
            caption: t("quick.assumptions.title"),
            columns: [
                TableColumn(t("quick.column.assumption"), isRowTitle: true),
                TableColumn(t("quick.column.low"), isNumeric: true),
                TableColumn(t("quick.column.mid"), isNumeric: true),
                TableColumn(t("quick.column.high"), isNumeric: true), TableColumn(t("quick.column.source")),
            ],
            rows: assumptions.map { row in
                TableRow([
                    TableCell(row.label, detail: row.note), TableCell(row.low), TableCell(row.mid),
                    TableCell(row.high), TableCell(sourceList(row.sources)),
                ])
            },
            narrow: .cards
        )
    }

    private func factorTable(_ t: Texts) -> DataTable {
        DataTable(
            caption: t("quick.factors.title"),
            columns: [
                TableColumn(t("quick.column.factor"), isRowTitle: true),
                TableColumn(t("quick.column.value"), isNumeric: true), TableColumn(t("quick.column.source")),
            ],
            rows: factors.map { factor in
                TableRow([.link(factor.link), TableCell(factor.value), TableCell(sourceList([factor.source]))])
            },
            narrow: .cards
        )
    }

    private func sourceList(_ sources: [Source]) -> Node {
        ul(.class("quick-sources")) {
            for source in sources {
                li {
                    source.href.map { href in a(.href(href), .rel("noopener external")) { source.title } }
                        ?? .text(source.title)
                    span(.class("cell-detail")) { source.read }
                }
            }
        }
    }
}
